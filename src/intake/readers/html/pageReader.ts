import { formatNumber } from "../docx/numberFormat";
import type { BlockCell, TextBlock } from "../textBlocks";
import { elementsIn, type XmlElement } from "../xml";
import { cellsOf, isDataTable, rowsOf } from "./mainContent";

const BLOCKS = new Set(
  (
    "html body div p section main article header footer aside address blockquote center form fieldset figure " +
    "figcaption dl dt dd ul ol li pre table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 hr"
  ).split(" "),
);
const HEADING = /^h[1-6]$/;
const BOLD = new Set(["b", "strong"]);
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
/** A bold paragraph is a heading only where it is short and no sentence. */
const HEADING_LENGTH = 60;
const SENTENCE = /[。；：，]$/;
const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};
/** Elements read between two breaths. */
const SLICE = 1000;
/** Rows of a table read between two breaths. */
const ROWS = 25;
const SPAN_MOST = 10_000;

/** Reads the blocks of a page. A generator: it yields now and then. What stands outside `main` becomes an aside. */
export class PageReader {
  readonly blocks: TextBlock[] = [];
  #text = "";
  /** Whether all words of the open paragraph are bold, and whether the next ones are. */
  #bold: boolean | null = null;
  #boldNow = false;
  #heading = false;
  #outside: boolean;
  #sinceBreath = 0;

  constructor(readonly main: XmlElement | null) {
    this.#outside = main !== null;
  }

  *read(element: XmlElement): Generator<undefined> {
    this.#sinceBreath += 1;
    if (this.#sinceBreath % SLICE === 0) yield;
    const outside = this.#outside;
    if (element === this.main) {
      this.#flush();
      this.#outside = false;
    }
    if (!outside && isDataTable(element)) {
      this.#flush();
      yield* this.#table(element);
    } else if (BLOCKS.has(element.name)) yield* this.#block(element);
    else yield* this.#children(element);
    if (element === this.main) this.#flush();
    this.#outside = outside;
  }

  *#block(element: XmlElement): Generator<undefined> {
    this.#flush();
    const heading = this.#heading;
    this.#heading ||= HEADING.test(element.name);
    yield* this.#children(element);
    this.#flush();
    this.#heading = heading;
  }

  *#children(element: XmlElement): Generator<undefined> {
    const bold = BOLD.has(element.name) || BOLD_STYLE.test(element.attributes["style"] ?? "");
    const before = this.#boldNow;
    this.#boldNow ||= bold;
    let number = Number(element.attributes["start"] ?? 1);
    for (const child of element.children) {
      if (typeof child === "string")
        this.#add(element.name === "pre" ? child : child.replace(/[ \t\r\n]+/g, " "));
      else if (child.name === "br") this.#text += "\n";
      else if (element.name === "ol" && child.name === "li") {
        number = Number(child.attributes["value"] ?? number);
        this.#flush();
        this.#text = `${formatNumber(number, LIST_FORMATS[element.attributes["type"] ?? ""] ?? "decimal")}. `;
        number += 1;
        yield* this.#item(child);
      } else yield* this.read(child);
    }
    this.#boldNow = before;
  }

  /** A list's point, whose number stands before its first words already. */
  *#item(element: XmlElement): Generator<undefined> {
    const [first, ...others] = element.children;
    const inner = typeof first === "object" && BLOCKS.has(first.name) ? first : null;
    yield* this.#children(inner ?? element);
    this.#flush();
    if (inner) yield* this.#children({ ...element, children: others });
    this.#flush();
  }

  #add(text: string): void {
    this.#text += this.#text === "" || /\s$/.test(this.#text) ? text.trimStart() : text;
    if (text.trim() !== "") this.#bold = this.#boldNow && this.#bold !== false;
  }

  #flush(): void {
    const text = this.#text.replace(/[ \u00a0]*\n[ \u00a0]*/g, "\n").trim();
    const bold = this.#bold === true && text.length <= HEADING_LENGTH && !SENTENCE.test(text);
    this.#text = "";
    this.#bold = null;
    if (text === "") return;
    if (this.#outside) this.blocks.push({ kind: "aside", text, why: "furniture" });
    else this.blocks.push({ kind: "paragraph", text, heading: this.#heading || bold });
  }

  *#table(table: XmlElement): Generator<undefined> {
    for (const caption of elementsIn(table, "caption")) yield* this.#block(caption);
    const rows: BlockCell[][] = [];
    /** How many rows each column is still covered from above. */
    const covered = new Map<number, number>();
    for (const [index, row] of rowsOf(table).entries()) {
      if (index % ROWS === ROWS - 1) yield;
      rows.push(yield* this.#row(row, covered));
    }
    this.blocks.push({ kind: "table", rows });
  }

  *#row(row: XmlElement, covered: Map<number, number>): Generator<undefined, BlockCell[]> {
    const cells: BlockCell[] = [];
    const begun = new Map<number, number>();
    let column = 0;
    for (const cell of cellsOf(row)) {
      while ((covered.get(column) ?? 0) > 0) column += 1;
      const [rowSpan, colSpan] = [spanOf(cell, "rowspan"), spanOf(cell, "colspan")];
      cells.push({ text: yield* this.#cellText(cell), column, rowSpan, colSpan });
      for (let at = column; at < column + colSpan; at += 1) begun.set(at, rowSpan);
      column += colSpan;
    }
    for (const [at, left] of covered) covered.set(at, Math.max(0, left - 1));
    for (const [at, rowSpan] of begun) if (rowSpan > 1) covered.set(at, rowSpan - 1);
    return cells;
  }

  *#cellText(cell: XmlElement): Generator<undefined, string> {
    const inner = new PageReader(null);
    yield* inner.#children(cell);
    inner.#flush();
    return inner.blocks.map(flatText).join("\n");
  }
}

function spanOf(cell: XmlElement, name: string): number {
  const span = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, SPAN_MOST) : 1;
}

/** A table inside a cell is read row by row. */
function flatText(block: TextBlock): string {
  if (block.kind !== "table") return block.text;
  return block.rows.map((row) => row.map(({ text }) => text).join(" ")).join("\n");
}
