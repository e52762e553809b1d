import type { Doubt } from "../../plan/plan";
import type { Sliced } from "../../plan/slices";
import { EMPTY, joinLines, type Mapped } from "../mapped";
import { depthOf, readMarker } from "../numbering";
import type { AlignedRow } from "./alignRows";
import { isFieldRole, type Column } from "./columns";
import { addWording, repeats, type TableHeading } from "./headings";
import { canHead, splitMeasures, type Measure } from "./measures";

/** The rows under one heading: merged cells reach no further. */
export interface Group {
  readonly headings: readonly TableHeading[];
}

/** A measure, with the short measure above it that heads it (1. over (1) (2)). */
export interface Entry {
  readonly measure: Measure;
  readonly row: number;
  readonly parent: Measure | null;
  readonly doubts: readonly Doubt[];
  group: Group;
  /** It stands in a row of which the heading and the units are those of the group that begins behind it. */
  readonly carriedOver: boolean;
}

export interface Outline {
  readonly entries: readonly Entry[];
  /** Rows that print units or dates, but no measure, with the row that has the measures before them. */
  readonly fieldRows: readonly { readonly row: number; readonly after: number }[];
}

interface Cursor {
  /** Headings over the whole width, outermost first. */
  sections: readonly TableHeading[];
  path: (TableHeading | null)[];
  group: Group;
  /** The last measure of the group, and the heading measure in force. */
  last: Measure | null;
  parent: Measure | null;
  measureRow: number;
}

const LATE: Doubt = {
  code: "headingLate",
  text: "标题印在本组事项之后，已按序号重新起算处归入该标题，请核对。",
};
const CARRIED: Doubt = {
  code: "headingEarly",
  text: "本行同时印有下一标题的事项；按序号本项仍属上一标题，请核对类目、单位和时限。",
};
const RESTART: Doubt = {
  code: "headingMissing",
  text: "序号在此重新起算，但没有印新的标题，请核对类目。",
};

const SLICE = 200;

/** Follows headings and numbers from row to row. Linear. */
export function* readOutline(columns: readonly Column[], rows: readonly AlignedRow[]): Sliced<Outline> {
  const reader = new OutlineReader(columns, rows);
  for (const index of rows.keys()) {
    if (index % SLICE === 0) yield index / rows.length;
    reader.readRow(index);
  }
  return { entries: reader.entries, fieldRows: reader.fieldRows };
}

class OutlineReader {
  readonly #text: number;
  readonly #seq: number;
  readonly #pathColumns: readonly number[];
  readonly entries: Entry[] = [];
  readonly fieldRows: { row: number; after: number }[] = [];
  readonly #cursor: Cursor;
  /** Where the numbers began again under an old heading, for a heading that is printed late. */
  #restartAt: number | null = null;

  constructor(
    readonly columns: readonly Column[],
    readonly rows: readonly AlignedRow[],
  ) {
    this.#text = columns.findIndex(({ role }) => role === "text");
    this.#seq = columns.findIndex(({ role }) => role === "seq");
    this.#pathColumns = columns.flatMap(({ role }, index) => (role === "path" ? [index] : []));
    const path = this.#pathColumns.map(() => null);
    this.#cursor = {
      sections: [],
      path,
      group: { headings: [] },
      last: null,
      parent: null,
      measureRow: -1,
    };
  }

  readRow(index: number): void {
    const row = this.rows[index];
    const text = row?.cells[this.#text];
    if (!row || this.#readSection(row, index)) return;
    const before = { ...this.#cursor, path: [...this.#cursor.path] };
    if (text === undefined || text.text === "") this.#readRowWithoutMeasure(row, index);
    else {
      const opened = this.#openHeadings(row);
      this.#addMeasures(this.#measuresOf(row, text), index, opened ? before : null);
    }
  }

  /** 一、… alone in a row that has no column for it, or 一 in the column of numbers: a heading over the whole width. */
  #readSection(row: AlignedRow, index: number): boolean {
    const printed = row.cells.flatMap((cell, at) => (cell.text === "" ? [] : [at]));
    const [at] = printed;
    const cell = row.cells[at ?? -1];
    if (at === undefined || !cell) return false;
    if (this.#isNumberedSection(row, printed, index)) {
      this.#openSection(joinLines(printed.map((column) => row.cells[column] ?? EMPTY)));
      return true;
    }
    if (printed.length !== 1) return false;
    if (!row.section && (this.#pathColumns.includes(at) || !isSectionNumber(cell.text))) return false;
    this.#openSection(cell);
    return true;
  }

  /** 一 beside a heading and nothing else, where the next row counts in figures. */
  #isNumberedSection(row: AlignedRow, printed: readonly number[], index: number): boolean {
    const [first, second] = printed;
    if (this.#seq < 0 || first !== this.#seq || second === undefined || printed.length !== 2) return false;
    const role = this.columns[second]?.role;
    if (role === undefined || isFieldRole(role)) return false;
    const next = this.#seqAt(index + 1);
    const number = row.cells[this.#seq]?.text ?? "";
    return isSectionNumber(`${number}、`) && (/^\d/.test(next) || isSectionNumber(`${next}、`));
  }

  #seqAt(index: number): string {
    return this.rows[index]?.cells[this.#seq]?.text ?? "";
  }

  /** A section ends those of its own kind of number and of deeper ones. */
  #openSection(cell: Mapped): void {
    const cursor = this.#cursor;
    const outer = cursor.sections.filter(
      (section) => depthOfSection(section) < depthOfSection({ wordings: [cell] }),
    );
    cursor.sections = [...outer, { wordings: [cell] }];
    cursor.path = cursor.path.map(() => null);
    this.#openGroup();
  }

  #openGroup(): void {
    const { sections, path } = this.#cursor;
    const headings = [...sections, ...path].filter((heading) => heading !== null);
    Object.assign(this.#cursor, { group: { headings }, last: null, parent: null });
    this.#restartAt = null;
  }

  /** Takes over the headings that a row prints; true where a new one begins. A new heading ends those below it. */
  #openHeadings(row: AlignedRow): boolean {
    let opened = false;
    for (const [level, column] of this.#pathColumns.entries()) {
      const cell = row.cells[column];
      const heading = this.#cursor.path[level];
      if (!cell || cell.text === "") {
        if (opened) this.#cursor.path[level] = null;
      } else if (!opened && heading && repeats(heading, cell)) addWording(heading, cell);
      else {
        this.#cursor.path[level] = { wordings: [cell] };
        opened = true;
      }
    }
    if (opened) this.#openGroup();
    return opened;
  }

  #measuresOf(row: AlignedRow, text: Mapped): Measure[] {
    if (this.#seq < 0) return splitMeasures(text);
    const number = row.cells[this.#seq] ?? EMPTY;
    const printed = number.text.replace(/\s+/g, "").replace(/[.．、]$/, "");
    const measures = splitMeasures(text);
    const [own] = measures;
    // A measure with a number of its own beside the number of its row, or where that is blank below a merged one.
    if (own && measures.length === 1) {
      if (printed === "") return [own];
      return [{ ...own, marker: readMarker(`${printed}、`), seq: printed, number }];
    }
    return [
      {
        marker: readMarker(`${printed}、`),
        seq: printed === "" ? null : printed,
        number,
        text,
        whole: text,
      },
    ];
  }

  /**
   * Adds the measures of a row. Where a row opens a heading but its first number goes on from the group before and
   * begins again later, what stands before that belongs to the group before.
   */
  #addMeasures(measures: readonly Measure[], row: number, before: Cursor | null): void {
    const restart = measures.findIndex(({ marker }, index) => index > 0 && isFirst(marker));
    const first = measures[0];
    const goesOn = before !== null && first !== undefined && follows(before.last, first);
    const carried = goesOn && restart > 0 ? restart : 0;
    const opened = { ...this.#cursor };
    if (carried > 0 && before) Object.assign(this.#cursor, { ...before, path: this.#cursor.path });
    measures.forEach((measure, index) => {
      if (index === carried && carried > 0) Object.assign(this.#cursor, opened);
      this.#addMeasure(measure, measures[index + 1], row, index < carried);
    });
    this.#cursor.measureRow = row;
  }

  #addMeasure(measure: Measure, next: Measure | undefined, row: number, carriedOver: boolean): void {
    const cursor = this.#cursor;
    const restarts = cursor.last !== null && this.#seq < 0 && isFirst(measure.marker) && isTop(measure);
    if (restarts) this.#restartAt = this.entries.length;
    const doubts = carriedOver ? [CARRIED] : restarts ? [RESTART] : [];
    if (isTop(measure)) cursor.last = measure;
    if (isTop(measure)) cursor.parent = null;
    if (next ? heads(measure, next) : this.#headsNextRow(measure, row)) {
      cursor.parent = measure;
      return;
    }
    const { group, parent } = cursor;
    this.entries.push({ measure, row, parent, doubts, group, carriedOver });
  }

  /** 1.… alone in its row, (1)… in the next. */
  #headsNextRow(measure: Measure, row: number): boolean {
    const next = this.rows[row + 1]?.cells[this.#text];
    const first = next && this.#seq < 0 ? splitMeasures(next)[0] : undefined;
    return first !== undefined && heads(measure, first);
  }

  #readRowWithoutMeasure(row: AlignedRow, index: number): void {
    const heading = row.cells.some((cell, column) => cell.text !== "" && this.#pathColumns.includes(column));
    const fields = row.cells.some((cell, column) => cell.text !== "" && !this.#pathColumns.includes(column));
    if (heading) this.#readHeadingRow(row, index, fields);
    if (fields && this.#cursor.measureRow >= 0) {
      this.fieldRows.push({ row: index, after: this.#cursor.measureRow });
    }
  }

  /** A heading alone in its row opens what follows; printed late, it takes what began again under an old heading. */
  #readHeadingRow(row: AlignedRow, index: number, fields: boolean): void {
    const restartAt = this.#restartAt;
    if (!this.#openHeadings(row) || fields || restartAt === null || !this.#opensOwn(index + 1)) return;
    const { group } = this.#cursor;
    for (let at = restartAt; at < this.entries.length; at += 1) {
      const entry = this.entries[at];
      if (entry) this.entries[at] = { ...entry, group, doubts: [LATE] };
    }
  }

  /** Whether the row prints a heading of its own, or is none. */
  #opensOwn(index: number): boolean {
    const row = this.rows[index];
    return row === undefined || this.#pathColumns.some((column) => (row.cells[column]?.text ?? "") !== "");
  }
}

function isSectionNumber(text: string): boolean {
  const kind = readMarker(text)?.kind;
  return kind === "han" || kind === "hanBracket";
}

/** Sections without a number stand below all that have one. */
function depthOfSection({ wordings }: TableHeading): number {
  const words = (wordings[0]?.text ?? "").replace("\n", "、");
  const kind = readMarker(words)?.kind;
  return kind === undefined ? Infinity : depthOf(kind);
}

function isTop({ marker }: Measure): boolean {
  return marker?.kind !== "figureBracket";
}

function isFirst(marker: Measure["marker"]): boolean {
  return marker?.kind === "figure" && marker.value === 1;
}

function follows(last: Measure | null, first: Measure): boolean {
  const [before, now] = [last?.marker, first.marker];
  return (
    before?.kind === "figure" && now?.kind === "figure" && now.value === before.value + 1 && now.value > 1
  );
}

function heads(measure: Measure, next: Measure): boolean {
  const child = next.marker;
  return (
    measure.marker?.kind === "figure" &&
    child?.kind === "figureBracket" &&
    child.value === 1 &&
    canHead(measure.text.text)
  );
}
