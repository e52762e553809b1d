import type { Doubt } from "../../plan/plan";
import { EMPTY, slice, type Mapped } from "../mapped";
import { mapSliced, within, type Sliced } from "../../plan/slices";
import { splitUnits } from "../unitList";
import { isUnitName, looksLikeDeadline, looksLikeMeasure, looksLikeReference } from "./cellKind";
import { withoutQuotes, withoutTags } from "./cells";
import { isUnitRole, type Column } from "./columns";

/** A row whose cells stand under their columns. */
export interface AlignedRow {
  readonly cells: readonly Mapped[];
  readonly doubts: readonly Doubt[];
  /** It is known to be one heading over the whole width, in its first cell. */
  readonly section: boolean;
}

/** What the undamaged rows of a table show. */
interface Evidence {
  readonly text: number;
  readonly primary: number;
  readonly secondary: number;
  readonly deadline: number;
  /** Headings of this table may look like measures: then nothing can be told from a cell in a heading's column. */
  readonly plainHeadings: boolean;
  readonly leads: ReadonlySet<string>;
  /** How often each name is printed in the second column of units. */
  readonly others: ReadonlyMap<string, number>;
}

const FEW = 0.1;
const SLICE = 200;

/**
 * Puts the cells of shifted rows back under their columns, by what the cells are: a measure begins with a number or is
 * a sentence, a deadline names a time. Whatever is moved is told in a doubt; what is not certain stays.
 */
export function* alignRows(
  columns: readonly Column[],
  rows: readonly (readonly Mapped[])[],
): Sliced<AlignedRow[]> {
  const cleaned = rows.map((cells) =>
    padded(
      cells.map((cell) => withoutTags(withoutQuotes(cell))),
      columns.length,
    ),
  );
  const evidence = yield* within(gatherEvidence(columns, cleaned), 0, 0.5);
  return yield* within(
    mapSliced(cleaned, SLICE, (cells) => alignRow(columns, cells, evidence)),
    0.5,
    1,
  );
}

function padded(cells: readonly Mapped[], width: number): Mapped[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? EMPTY);
}

function* gatherEvidence(columns: readonly Column[], rows: readonly (readonly Mapped[])[]): Sliced<Evidence> {
  const text = columns.findIndex(({ role }) => role === "text");
  const primary = columns.findIndex(({ role }) => isUnitRole(role));
  const secondary = columns.findIndex(({ role }, index) => index > primary && isUnitRole(role));
  const deadline = columns.findIndex(({ role }) => role === "deadline");
  const leads = new Set<string>();
  const others = new Map<string, number>();
  let headings = 0;
  let likeMeasures = 0;
  for (const [index, cells] of rows.entries()) {
    if (index % SLICE === 0) yield index / rows.length;
    if (!looksLikeMeasure(textOf(cells, text)) || isMisplaced(columns, cells)) continue;
    for (const name of splitUnits(textOf(cells, primary))) leads.add(name);
    for (const name of splitUnits(textOf(cells, secondary))) others.set(name, (others.get(name) ?? 0) + 1);
    columns.forEach(({ role }, index) => {
      const cell = textOf(cells, index);
      if (role !== "path" || cell === "") return;
      headings += 1;
      if (looksLikeMeasure(cell)) likeMeasures += 1;
    });
  }
  return { text, primary, secondary, deadline, plainHeadings: likeMeasures <= headings * FEW, leads, others };
}

function textOf(cells: readonly Mapped[], index: number): string {
  return cells[index]?.text ?? "";
}

function isMisplaced(columns: readonly Column[], cells: readonly Mapped[]): boolean {
  return columns.some(({ role }, index) => isUnitRole(role) && isWhen(textOf(cells, index)));
}

function isWhen(text: string): boolean {
  return text !== "" && (looksLikeDeadline(text) || looksLikeReference(text));
}

function alignRow(columns: readonly Column[], printed: readonly Mapped[], evidence: Evidence): AlignedRow {
  const shifted = shiftToText(printed, columns.length, evidence);
  const cells = [...(shifted ?? printed)];
  const moves: string[] = shifted ? ["各格整体错位"] : [];
  if (dropBlank(cells, columns.length, evidence.text)) moves.push("多出一个空格");
  const dated = moveDeadline(columns, cells, evidence);
  if (dated !== null) moves.push(dated);
  const damaged = moves.length > 0;
  if (damaged && moveUnits(cells, evidence)) {
    moves.push(`单位一格改归“${columns[evidence.secondary]?.label ?? ""}”`);
  }
  const doubts: Doubt[] = [];
  if (damaged) {
    const text = `原表这一行错位（${moves.join("；")}），已按内容归位，请核对原文。`;
    doubts.push({ code: "rowShifted", text });
  }
  columns.forEach(({ role }, index) => {
    const whole = isUnitRole(role) ? withoutFragment(cells[index] ?? EMPTY) : null;
    if (!whole) return;
    const text = `“${textOf(cells, index)}”末尾像是前一单位名称的残字，已略去，请核对原文。`;
    doubts.push({ code: "unitFragment", text });
    cells[index] = whole;
  });
  return { cells: cells.slice(0, columns.length), doubts, section: false };
}

/** Where a row has more cells than its header, a blank one behind the measure was put in: it goes. */
function dropBlank(cells: Mapped[], width: number, text: number): boolean {
  if (fits(cells, width)) return false;
  const blank = cells.findLastIndex((cell, index) => index > text && index < width && cell.text === "");
  if (blank < 0) return false;
  cells.splice(blank, 1);
  return true;
}

/** 市人力资源社会保障局 市资源社: a piece printed over the name, which holds all of it. Null where there is none. */
function withoutFragment(cell: Mapped): Mapped | null {
  const match = /^(.*\S)\s+[省市区县]?([^\s、，,；;]{2,8})$/s.exec(cell.text);
  const [head, piece] = [match?.[1] ?? "", match?.[2] ?? ""];
  return match && head.includes(piece) && !isUnitName(piece) ? slice(cell, 0, head.length) : null;
}

/** The row with its measure under the text's column; null where it stands there already or nothing is certain. */
function shiftToText(cells: readonly Mapped[], width: number, evidence: Evidence): Mapped[] | null {
  const { text } = evidence;
  if (!evidence.plainHeadings || looksLikeMeasure(textOf(cells, text))) return null;
  const found = cells.findIndex((cell, index) => index !== text && looksLikeMeasure(cell.text));
  if (found < 0 || found > text + 1) return null;
  if (found < text) {
    if (textOf(cells, text) !== "" && looksLikeMeasure(textOf(cells, text))) return null;
    const moved = [...Array.from({ length: text - found }, () => EMPTY), ...cells];
    return fits(moved, width) ? moved : null;
  }
  const blank = cells.findIndex((cell) => cell.text === "");
  if (blank < 0 || blank > text) return null;
  return padded([...cells.slice(0, blank), ...cells.slice(blank + 1)], width);
}

function fits(cells: readonly Mapped[], width: number): boolean {
  return cells.slice(width).every((cell) => cell.text === "");
}

/** A time in a column of units goes to the deadline's column, if that is blank. Says what was moved, or null. */
function moveDeadline(columns: readonly Column[], cells: Mapped[], { deadline }: Evidence): string | null {
  if (deadline < 0 || textOf(cells, deadline) !== "") return null;
  const at = columns.findIndex(({ role }, index) => isUnitRole(role) && isWhen(textOf(cells, index)));
  const cell = cells[at];
  if (!cell) return null;
  cells[deadline] = cell;
  cells[at] = EMPTY;
  return `“${columns[at]?.label ?? ""}”一格印的是时限`;
}

/**
 * In a damaged row, a list of which a name leads nowhere else in the table but is printed again and again in the other
 * column of units belongs there.
 */
function moveUnits(cells: Mapped[], { primary, secondary, leads, others }: Evidence): boolean {
  const cell = cells[primary];
  if (!cell || cell.text === "" || secondary < 0 || textOf(cells, secondary) !== "") return false;
  const names = splitUnits(cell.text);
  if (!names.some((name) => !leads.has(name) && (others.get(name) ?? 0) >= 2)) return false;
  cells[secondary] = cell;
  cells[primary] = EMPTY;
  return true;
}
