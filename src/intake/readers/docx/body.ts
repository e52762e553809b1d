import type { BlockCell, TextBlock } from "../textBlocks";
import { childOf, elementsIn, isOn, valueOf, type XmlElement } from "../xml";
import { alternative, readInline, type DocxState } from "./inline";
import type { Numbering } from "./numbering";

export interface DocxContext extends DocxState {
  readonly numbering: Numbering;
}

/** Paragraphs read between two breaths. */
const SLICE = 200;
/** Rows of a table read between two breaths. */
const ROWS = 25;
/** A bold paragraph is a heading only where it is short and no sentence. */
const HEADING_LENGTH = 60;
const SENTENCE = /[。；：，]$/;
/** Paragraphs of a table of contents, which Word made. */
const CONTENTS = /^(?:toc|目录)\s*\d$/i;

/** Elements that only wrap blocks; what was deleted or moved away is none of them. */
const WRAPPERS = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo"]);

/** Reads the blocks of a body, a note or a text box. A generator: it yields now and then. */
export class BodyReader {
  readonly blocks: TextBlock[] = [];
  /** The text of paragraphs whose mark was deleted: it goes on in the next one. */
  #carried = "";
  #sinceBreath = 0;

  constructor(readonly context: DocxContext) {}

  *read(parent: XmlElement): Generator<undefined> {
    for (const child of elementsIn(parent)) {
      if (child.name === "p") yield* this.#paragraph(child);
      else if (child.name === "tbl") yield* this.#table(child);
      else if (WRAPPERS.has(child.name)) yield* this.read(child);
      else if (child.name === "AlternateContent") yield* this.read(alternative(child) ?? child);
    }
  }

  *#paragraph(paragraph: XmlElement): Generator<undefined> {
    this.#sinceBreath += 1;
    if (this.#sinceBreath % SLICE === 0) yield;
    const inline = readInline(paragraph, this.context);
    if (isGone(childOf(paragraph, "pPr", "rPr"))) {
      this.#carried += inline.text;
    } else {
      const words = this.#carried + inline.text;
      this.#carried = "";
      this.#write(paragraph, this.#number(paragraph) + words, inline.bold);
    }
    for (const box of inline.boxes) yield* this.read(box);
  }

  #write(paragraph: XmlElement, text: string, bold: boolean): void {
    const style = this.context.styles.paragraph(valueOf(paragraph, "pPr", "pStyle"));
    if (style.names.some((name) => CONTENTS.test(name))) {
      this.blocks.push({ kind: "aside", text, why: "furniture" });
      return;
    }
    const outline = valueOf(paragraph, "pPr", "outlineLvl");
    const marked = outline === undefined ? style.heading : Number(outline) < 9;
    const words = text.trim();
    const stands = bold && words.length <= HEADING_LENGTH && !SENTENCE.test(words);
    this.blocks.push({
      kind: "paragraph",
      text,
      heading: (marked && words.length <= 2 * HEADING_LENGTH) || stands,
    });
  }

  /** The number that Word prints before the paragraph. */
  #number(paragraph: XmlElement): string {
    const { styles, numbering } = this.context;
    const style = styles.paragraph(valueOf(paragraph, "pPr", "pStyle"));
    const numId = valueOf(paragraph, "pPr", "numPr", "numId") ?? style.numId;
    if (numId === null || numId === "0") return "";
    const own = valueOf(paragraph, "pPr", "numPr", "ilvl");
    const level =
      own === undefined ? (style.level ?? numbering.levelOf(numId, style.chain) ?? 0) : Number(own);
    return numbering.next(numId, level);
  }

  *#table(table: XmlElement): Generator<undefined> {
    const rows = rowsOf(table);
    // A frame around text, or around real tables, is no table of its own.
    const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
    const holdsTables = rows.some((row) => cellsOf(row).some((cell) => elementsIn(cell, "tbl").length > 0));
    if (columns < 2 || (holdsTables && columns < 3)) {
      for (const row of rows) for (const cell of cellsOf(row)) yield* this.read(cell);
      return;
    }
    const written: BlockCell[][] = [];
    const above = new Map<number, number>();
    for (const [index, row] of rows.entries()) {
      if (index % ROWS === ROWS - 1) yield;
      written.push(yield* this.#row(row, written, above));
    }
    this.blocks.push({ kind: "table", rows: written });
  }

  /** `above`: the row in which the cell over several rows began that now stands in a column. */
  *#row(row: XmlElement, rows: BlockCell[][], above: Map<number, number>): Generator<undefined, BlockCell[]> {
    const cells: BlockCell[] = [];
    let column = Number(valueOf(row, "trPr", "gridBefore") ?? 0);
    for (const cell of cellsOf(row)) {
      const colSpan = Math.max(1, Number(valueOf(cell, "tcPr", "gridSpan") ?? 1));
      const merge = childOf(cell, "tcPr", "vMerge");
      const begun = above.get(column);
      if (merge && merge.attributes["val"] !== "restart" && begun !== undefined) {
        lengthen(rows[begun], column);
      } else {
        const text = yield* this.#cellText(cell);
        cells.push({ text, column, rowSpan: 1, colSpan });
        if (merge) above.set(column, rows.length);
        else above.delete(column);
      }
      column += colSpan;
    }
    return cells;
  }

  *#cellText(cell: XmlElement): Generator<undefined, string> {
    const inner = new BodyReader(this.context);
    yield* inner.read(cell);
    return inner.blocks.map(flatText).join("\n").trim();
  }
}

/** A row, or a cell, of a table that stands wrapped in a content control too. */
function rowsOf(table: XmlElement): XmlElement[] {
  return wrapped(table, "tr").filter((row) => !isGone(childOf(row, "trPr")));
}

function cellsOf(row: XmlElement): XmlElement[] {
  return wrapped(row, "tc").filter((cell) => childOf(cell, "tcPr", "cellDel") === undefined);
}

function wrapped(parent: XmlElement, name: string): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? wrapped(child, name) : [];
  });
}

/** Whether tracked changes took it away. */
function isGone(properties: XmlElement | undefined): boolean {
  return isOn(properties, "del") || isOn(properties, "moveFrom");
}

function lengthen(row: BlockCell[] | undefined, column: number): void {
  const at = row?.findIndex((cell) => cell.column === column) ?? -1;
  const cell = row?.[at];
  if (row && cell) row[at] = { ...cell, rowSpan: cell.rowSpan + 1 };
}

/** A table inside a cell is read row by row. */
function flatText(block: TextBlock): string {
  if (block.kind !== "table") return block.text;
  return block.rows.map((row) => row.map(({ text }) => text).join(" ")).join("\n");
}
