import type { Aside, DocumentText, TextCell, TextRow, TextTable } from "../documentText";

/** What a reader finds in a file, in reading order. */
export type TextBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly heading: boolean }
  | {
      readonly kind: "table";
      readonly rows: readonly (readonly BlockCell[])[];
      /** The sheet that it is the whole of. */
      readonly sheet?: string;
    }
  | { readonly kind: "aside"; readonly text: string; readonly why: Aside["why"] };

export interface BlockCell {
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** The reader put its row together by guess. */
  readonly unsure?: boolean;
}

/** Blocks written between two breaths. */
const SLICE = 500;
/** A paragraph with as many cells parted by tabs is a row of a table typed with tabs; fewer tabs are wide blanks. */
const TYPED_CELLS = 3;

/** Writes blocks as one text. A generator: it yields the share done (0 to 1). Linear. */
export function* writeBlocks(blocks: readonly TextBlock[]): Generator<number, DocumentText> {
  const writer = new TextWriter();
  for (const [index, block] of blocks.entries()) {
    if (index % SLICE === 0) yield index / blocks.length;
    switch (block.kind) {
      case "paragraph":
        writer.paragraph(block.text, block.heading);
        break;
      case "table":
        yield* writer.table(block);
        break;
      case "aside":
        writer.aside(block.text, block.why);
        break;
    }
  }
  return writer.written();
}

class TextWriter {
  readonly #parts: string[] = [];
  readonly #tables: TextTable[] = [];
  readonly #headings = new Set<number>();
  readonly #asides: Aside[] = [];
  #length = 0;

  paragraph(text: string, heading: boolean): void {
    const words = cleaned(text);
    if (heading && words.trim() !== "") this.#headings.add(this.#length + words.search(/\S/));
    const typedRow = words.split(/\t+/).filter((cell) => cell.trim() !== "").length >= TYPED_CELLS;
    this.#write(typedRow ? words : words.replace(/\t+/g, " "));
    this.#write("\n");
  }

  aside(text: string, why: Aside["why"]): void {
    const start = this.#length;
    this.#write(withoutTabs(text));
    if (this.#length > start) this.#asides.push({ start, end: this.#length, why });
    this.#write("\n");
  }

  *table({ rows: printed, sheet }: Extract<TextBlock, { kind: "table" }>): Generator<number> {
    const start = this.#length;
    const { rows, width } = compacted(printed);
    const written: TextRow[] = [];
    for (const [index, cells] of rows.entries()) {
      if (index % SLICE === SLICE - 1) yield index / rows.length;
      written.push(this.#row(cells, width));
      this.#write("\n");
    }
    if (written.length > 0) {
      const named = sheet === undefined ? {} : { sheet };
      this.#tables.push({ start, end: this.#length - 1, ...named, rows: written });
    }
  }

  #row(cells: readonly BlockCell[], width: number): TextRow {
    const start = this.#length;
    const written: TextCell[] = [];
    let column = 0;
    for (const cell of cells) {
      this.#write("\t".repeat(Math.max(0, cell.column - column)));
      column = Math.max(column, cell.column);
      const from = this.#length;
      this.#write(withoutTabs(cell.text).trim());
      const { rowSpan, colSpan } = cell;
      written.push({ start: from, end: this.#length, column: cell.column, rowSpan, colSpan });
    }
    // A cell over the whole width is a line of its own.
    const [only] = cells;
    const whole = cells.length === 1 && only?.colSpan === width;
    if (!whole) this.#write("\t".repeat(Math.max(0, width - 1 - column)));
    return { start, end: this.#length, cells: written, unsure: cells.some((cell) => cell.unsure === true) };
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  written(): DocumentText {
    return {
      text: this.#parts.join(""),
      tables: this.#tables,
      headings: this.#headings,
      asides: this.#asides,
    };
  }
}

/**
 * Without the columns in which no cell begins, and with spans that end where the table does: what a file claims of its
 * width costs nothing.
 */
function compacted(rows: readonly (readonly BlockCell[])[]): { rows: BlockCell[][]; width: number } {
  const columns = [...new Set(rows.flatMap((cells) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const places = new Map(columns.map((column, index) => [column, index]));
  const endOf = (cell: BlockCell): number => {
    const next = columns.findIndex((column) => column >= cell.column + cell.colSpan);
    return next < 0 ? columns.length : next;
  };
  const compact = rows.map((cells, row) =>
    cells.map((cell) => {
      const column = places.get(cell.column) ?? 0;
      const colSpan = cell.colSpan === 1 ? 1 : Math.max(1, endOf(cell) - column);
      return { ...cell, column, colSpan, rowSpan: Math.max(1, Math.min(cell.rowSpan, rows.length - row)) };
    }),
  );
  return { rows: compact, width: columns.length };
}

/** Line ends of one kind, no characters that are invisible or only control. */
function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\t\n]|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu, "");
}

function withoutTabs(text: string): string {
  return cleaned(text).replace(/\t+/g, " ");
}
