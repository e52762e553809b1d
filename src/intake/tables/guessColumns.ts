import type { ColumnField } from "../../plan/plan";
import { bareLabel } from "../labels";
import { splitUnits } from "../unitList";
import { isPersonName, isUnitName, looksLikeDeadline, looksLikeUnits } from "./cellKind";
import { labelledField, type Column } from "./columns";

/** What the cells of a table tell of its columns where no label does. */
export interface GuessedColumns {
  readonly columns: readonly Column[];
  /** The row that it begins with, behind titles. */
  readonly first: number;
  /** That row holds labels, and no task. */
  readonly headed: boolean;
}

/** What most cells of a column are. */
interface Shape {
  /** The share of rows that print it. */
  readonly filled: number;
  readonly units: number;
  readonly deadlines: number;
  readonly people: number;
  readonly numbers: number;
  /** Chinese characters of a cell. */
  readonly length: number;
}

/** Fewer rows show nothing. */
const LEAST_ROWS = 3;
/** So many cells of a column decide what it is. */
const MOST = 0.6;
/** A task's text is longer than this, a label shorter. */
const TEXT_LENGTH = 8;
const LABEL_LENGTH = 14;
const SENTENCE = /[。；;，,]/;

/**
 * Guesses the columns of a table whose labels name none of units: one of unit-like names, one of longer texts that are
 * neither names nor dates, and those beside them by what they hold. Null where the rows are none of tasks. The clerk is
 * asked, for nothing printed says so.
 */
export function guessColumns(rows: readonly (readonly string[])[]): GuessedColumns | null {
  const begins = rows.findIndex((row) => row.filter((cell) => cell.trim() !== "").length > 1);
  const [first = [], ...others] = rows.slice(begins);
  if (begins < 0 || others.length < LEAST_ROWS - 1) return null;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shapes = Array.from({ length: width }, (_, column) =>
    shapeOf(others.map((row) => row[column] ?? "")),
  );
  const text = textColumn(shapes);
  const units = shapes.flatMap((shape, column) => (isUnits(shape) ? [column] : []));
  if (text === null || units.length === 0 || units.includes(text)) return null;
  const headed = isHeader(first, text, units);
  return {
    first: begins,
    headed,
    columns: shapes.map((shape, column): Column => {
      const label = headed ? (first[column] ?? "").replace(/\s+/g, "") : "";
      const role = column === text ? "text" : (labelled(label) ?? guessed(shape, column < text));
      return { role, label: label === "" ? `第${column + 1}栏` : label, level: null };
    }),
  };
}

function shapeOf(cells: readonly string[]): Shape {
  const printed = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const share = (test: (cell: string) => boolean): number =>
    printed.length === 0 ? 0 : printed.filter(test).length / printed.length;
  return {
    filled: printed.length / Math.max(1, cells.length),
    units: share(holdsUnits),
    deadlines: share(looksLikeDeadline),
    people: share((cell) => cell.split(/[、，,\s]+/).every(isPersonName)),
    numbers: share((cell) => /^\d{1,4}[.．、]?$/.test(cell)),
    length:
      printed.reduce((sum, cell) => sum + cell.replace(/[^\u4e00-\u9fff]/g, "").length, 0) /
      Math.max(1, printed.length),
  };
}

/** Names of units and no sentence that happens to end like one. */
function holdsUnits(cell: string): boolean {
  return (
    looksLikeUnits(cell) &&
    !/[。；]/.test(cell) &&
    splitUnits(cell).every((name) => name.length <= 20 && (isUnitName(name) || bareLabel(name) === null))
  );
}

function isUnits({ units, filled }: Shape): boolean {
  return units >= MOST && filled >= MOST / 2;
}

/** The longest texts that most rows print. */
function textColumn(shapes: readonly Shape[]): number | null {
  const may = shapes.flatMap(({ filled, length, units, deadlines, people }, column) =>
    filled >= MOST && length >= TEXT_LENGTH && Math.max(units, deadlines, people) < MOST / 2 ? [column] : [],
  );
  return may.length === 0
    ? null
    : may.reduce((best, column) =>
        (shapes[column]?.length ?? 0) > (shapes[best]?.length ?? 0) ? column : best,
      );
}

/** Whether a row reads like labels: short words, where the others print names of units and sentences. */
function isHeader(row: readonly string[], text: number, units: readonly number[]): boolean {
  const label = (row[text] ?? "").trim();
  const short = label.length > 0 && label.length <= LABEL_LENGTH && !SENTENCE.test(label);
  return short && units.every((column) => !holdsUnits(row[column] ?? ""));
}

function labelled(label: string): ColumnField | null {
  return label === "" ? null : labelledField(label);
}

function guessed(shape: Shape, beforeText: boolean): ColumnField {
  if (isUnits(shape)) return "responsible";
  if (shape.numbers >= MOST) return beforeText ? "seq" : "other";
  if (shape.deadlines >= MOST) return "deadline";
  if (shape.people >= MOST) return "leader";
  return beforeText && shape.length > 1 ? "path" : "other";
}
