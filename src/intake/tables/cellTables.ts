import type { Doubt } from "../../plan/plan";
import type { DocumentText, TextCell, TextRow, TextTable } from "../documentText";
import type { Line } from "../lines";
import { EMPTY, mapSource, trim, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import { within, type Sliced } from "../../plan/slices";
import { readHeader, type Column } from "./columns";
import type { GuessedColumns } from "./guessColumns";
import { sameRoles, type RawRow, type RawTable } from "./readTables";
import { titleAbove } from "./titleAbove";

interface Open {
  columns: readonly Column[];
  readonly rows: RawRow[];
  readonly headers: { line: Line; before: number }[];
  readonly first: number;
  /** Cells from left to right, blank ones included. */
  readonly width: number;
  /** Where the last row ends. */
  end: number;
  readonly exact: true;
}

const UNSURE: Doubt = {
  code: "columnUnclear",
  text: "原表没有画线，本项的几格是按位置拼成的，请对照原文核对。",
};
/** Rows read between two breaths. */
const SLICE = 200;
/** A heading printed between two tables is no longer than this. */
const HEADING_LENGTH = 60;

/** Tells the columns of a table from its cells, row by row. */
export type Guess = (rows: readonly (readonly string[])[]) => GuessedColumns | null;

/**
 * The tables of which the file itself tells the cells, under a header whose labels are known; those that go on with the
 * same columns are one. Nothing about their cells is guessed. With `guess` instead those whose columns it tells. Linear.
 */
export function* readCellTables(
  document: DocumentText,
  lines: readonly Line[],
  guess: Guess | null = null,
): Sliced<RawTable[]> {
  const reader = new CellTableReader(document.text, lines, guess);
  for (const [index, table] of document.tables.entries()) {
    const from = index / document.tables.length;
    yield* within(reader.read(table), from, from + 1 / document.tables.length);
  }
  return reader.tables.filter(({ rows }) => rows.length > 0);
}

class CellTableReader {
  readonly tables: Open[] = [];

  constructor(
    readonly text: string,
    readonly lines: readonly Line[],
    readonly guess: Guess | null,
  ) {}

  *read(table: TextTable): Sliced<undefined> {
    const guessed = this.guess?.(rowsOfTable(this.text, table)) ?? null;
    if (this.guess && !guessed) return undefined;
    let open: Open | null = null;
    const above = new Map<number, TextCell & { readonly until: number }>();
    for (const [index, row] of table.rows.entries()) {
      if (index % SLICE === 0) yield index / table.rows.length;
      const cells = covering(row, above, index);
      if (index === guessed?.first && !guessed.headed) {
        open = this.#continued(table) ?? this.#begin(guessed.columns, row.start, []);
      }
      const isGuessed = index === guessed?.first && guessed.headed;
      const columns = isGuessed ? guessed.columns : readHeader(labelsOf(this.text, cells));
      if (columns) open = this.#header(columns, { start: topOf(cells, row), end: row.end }, open);
      else {
        open ??= index === 0 ? this.#continued(table) : null;
        if (open) this.#row(open, row, cells);
      }
      if (open) open.end = row.end;
      for (const cell of row.cells) above.set(cell.column, { ...cell, until: index + cell.rowSpan });
    }
    return undefined;
  }

  /** A header begins a table, goes on with one on a new page, or says more than the header right above it. */
  #header(columns: readonly Column[], row: Pick<TextRow, "start" | "end">, within: Open | null): Open {
    const line = lineOf(this.text, row.start, row.end);
    const last = this.tables.at(-1);
    if (within && within.rows.length === (within.headers.at(-1)?.before ?? -1)) {
      within.columns = columns;
      within.headers.push({ line, before: within.rows.length });
      return within;
    }
    const titled = (): boolean => titleAbove(this.lines, this.#lineAt(row.start)) !== null;
    if (last && sameRoles(last.columns, columns) && (within || !titled())) {
      if (!within) this.#sectionsBetween(last, row.start);
      last.headers.push({ line, before: last.rows.length });
      return last;
    }
    return this.#begin(columns, row.start, [{ line, before: 0 }]);
  }

  #begin(columns: readonly Column[], start: number, headers: Open["headers"]): Open {
    const first = this.#lineAt(start);
    const width = columns.length;
    const open: Open = { columns, rows: [], headers, first, width, end: start, exact: true };
    this.tables.push(open);
    return open;
  }

  /** A table without a header of its own goes on with the one before it where it has as many columns. */
  #continued(table: TextTable): Open | null {
    const last = this.tables.at(-1);
    const width = Math.max(
      ...table.rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.colSpan ?? 0)),
    );
    if (last?.width !== width) return null;
    const between = this.#linesBetween(last.end, table.start);
    if (between.some((line) => !isSection(line))) return null;
    this.#sectionsBetween(last, table.start);
    return last;
  }

  #sectionsBetween(table: Open, start: number): void {
    for (const line of this.#linesBetween(table.end, start)) {
      if (isSection(line)) table.rows.push(this.#section(table, line.content, line));
    }
  }

  #linesBetween(from: number, to: number): Line[] {
    return this.lines.slice(this.#lineAt(from), this.#lineAt(to)).filter(({ furniture }) => !furniture);
  }

  /** The index of the first line at or behind an offset. */
  #lineAt(offset: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #row(table: Open, row: TextRow, covered: readonly (TextCell | null)[]): void {
    const line = lineOf(this.text, row.start, row.end);
    const [only, ...others] = row.cells.filter((cell) => cell.end > cell.start);
    if (!only) return;
    if (others.length === 0 && row.cells.length === 1 && only.colSpan >= table.width) {
      table.rows.push(this.#section(table, this.#mapped(only), line));
      return;
    }
    const own = new Set(row.cells);
    const isTask = (index: number): boolean => ["text", "seq"].includes(table.columns[index]?.role ?? "");
    // Where the task itself goes on from above, the row says only what it prints of its own.
    const goesOn = covered.some((cell, index) => cell !== null && isTask(index) && !own.has(cell));
    const cells = table.columns.map((_, index) => {
      const cell = covered[index] ?? null;
      if (cell === null || (goesOn && !own.has(cell))) return EMPTY;
      // A cell over several columns is printed under the first of them.
      return cell.column === index ? this.#mapped(cell) : EMPTY;
    });
    table.rows.push({ cells, lines: [line], doubts: row.unsure ? [UNSURE] : [] });
  }

  #section(table: Open, content: Mapped, line: Line): RawRow {
    return {
      cells: table.columns.map((_, index) => (index === 0 ? content : EMPTY)),
      lines: [line],
      doubts: [],
      section: true,
    };
  }

  #mapped({ start, end }: TextCell): Mapped {
    return trim(mapSource(this.text, start, end));
  }
}

/** The cells that a row shows, by column: its own, and those above that reach into it. */
function covering(
  row: TextRow,
  above: ReadonlyMap<number, TextCell & { readonly until: number }>,
  index: number,
): (TextCell | null)[] {
  const cells: (TextCell | null)[] = [];
  const put = (cell: TextCell): void => {
    for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) cells[column] = cell;
  };
  for (const cell of above.values()) if (cell.until > index) put(cell);
  for (const cell of row.cells) put(cell);
  return Array.from(cells, (cell) => cell ?? null);
}

/** Where a row begins with all that reaches into it: labels over two rows are one header. */
function topOf(cells: readonly (TextCell | null)[], row: TextRow): number {
  return Math.min(row.start, ...cells.flatMap((cell) => cell?.start ?? []));
}

/** The words of a table's rows by column, those of merged cells in their first row. */
function rowsOfTable(text: string, { rows }: TextTable): string[][] {
  const width = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0);
  return rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells.find((one) => one.column === column);
      return cell ? text.slice(cell.start, cell.end) : "";
    }),
  );
}

function labelsOf(text: string, cells: readonly (TextCell | null)[]): string[] {
  return cells.map((cell) => (cell ? text.slice(cell.start, cell.end) : ""));
}

function isSection({ content, marked }: Line): boolean {
  const kind = readMarker(content.text)?.kind;
  return content.text.length <= HEADING_LENGTH && (marked || kind === "han" || kind === "hanBracket");
}

/** A row as one line of the text. */
function lineOf(text: string, start: number, end: number): Line {
  const content = trim(mapSource(text, start, end));
  const from = content.from[0] ?? start;
  const to = content.to.at(-1) ?? end;
  return {
    start: from,
    end: to,
    content,
    marked: false,
    furniture: false,
    tabs: 0,
    tabsBehind: 0,
    indent: 0,
    spaced: false,
  };
}
