import { isAttachment, isCopyList, isDateLine } from "../lineKinds";
import type { Line } from "../lines";
import { EMPTY, slice, trim, type Mapped } from "../mapped";
import type { Sliced } from "../../plan/slices";
import type { Column } from "./columns";
import { readHeader } from "./columns";
import { isPersonName } from "./cellKind";
import { readCellLine, tokensOf, type CellKinds, type CellLine } from "./tokens";

/** A cell of units or a deadline, with what tells its column. */
export interface PlacedCell {
  readonly cell: Mapped;
  /** It stands on the last line of the task's text. */
  readonly besideText: boolean;
  /** Which of the cells of its line it is, from 0. */
  readonly place: number;
  /** A blank line stands before it. */
  readonly spaced: boolean;
}

/** A task as it is printed: text over several lines, then its cells. */
export interface WrappedTask {
  readonly kind: "task";
  readonly seq: Mapped;
  readonly text: readonly Mapped[];
  readonly cells: readonly PlacedCell[];
}

/** Short lines between two tasks: cells of the columns of headings. */
export interface WrappedHeading {
  readonly kind: "heading";
  /** Line by line the words of the line. */
  readonly lines: readonly (readonly Mapped[])[];
  /** Right behind a header: the page prints all headings in force again. */
  readonly pageTop: boolean;
}

export interface WrappedHeader {
  readonly kind: "header";
  readonly line: Line;
}

export type WrappedEvent = WrappedTask | WrappedHeading | WrappedHeader;

interface OpenTask {
  kind: "task";
  seq: Mapped;
  text: Mapped[];
  cells: PlacedCell[];
}

/** A heading's column is narrow, a text's wide. */
const MAX_HEADING = 12;
const SLICE = 300;
const SENTENCE_END = /[。；！]/;

/** The labels of a header whose columns are parted by blanks; null for any other line. */
export function headerOf(line: Line): Column[] | null {
  if (line.content.text.length > 80 || line.content.text.includes("\t")) return null;
  return readHeader(tokensOf(line.content).map(({ text }) => text));
}

/** What cells a table of these columns prints behind its text. */
export function kindsOf(columns: readonly Column[]): CellKinds {
  return {
    deadlines: columns.some(({ role }) => role === "deadline"),
    leaders: columns.some(({ role }) => role === "leader"),
  };
}

/** Reads the lines of a table, header by header. Stops at an appendix, a copy list or a date. Linear. */
export function* readEvents(
  columns: readonly Column[],
  lines: readonly Line[],
  known: ReadonlySet<string>,
): Sliced<WrappedEvent[]> {
  const kinds = kindsOf(columns);
  const reader = new EventReader(columns, headingWidth(lines), known);
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === 0) yield index / lines.length;
    if (line.furniture) continue;
    const { text } = line.content;
    if (isAttachment(text) || isCopyList(text) || isDateLine(text)) break;
    if (headerOf(line)) reader.readHeaderLine(line);
    else reader.readLine(readCellLine(line, known, kinds));
  }
  return reader.events;
}

/** Half the width of the text's column, which is that of most long lines. */
function headingWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.content.text.length).sort((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return Math.max(4, Math.min(MAX_HEADING, Math.floor(wide / 2)));
}

class EventReader {
  readonly events: WrappedEvent[] = [];
  readonly #hasSeq: boolean;
  readonly #hasHeadings: boolean;
  #task: OpenTask | null = null;
  #heading: { kind: "heading"; lines: Mapped[][]; pageTop: boolean } | null = null;
  #seq: Mapped = EMPTY;
  #lastSeq = 0;
  #pageTop = false;

  constructor(
    columns: readonly Column[],
    readonly headingWidth: number,
    readonly known: ReadonlySet<string>,
  ) {
    this.#hasHeadings = columns.some(({ role }) => role === "path");
    this.#hasSeq = columns.some(({ role }) => role === "seq");
  }

  readHeaderLine(line: Line): void {
    this.events.push({ kind: "header", line });
    this.#heading = null;
    this.#pageTop = true;
  }

  readLine(parts: CellLine): void {
    const open = this.#task !== null && this.#task.cells.length === 0;
    if (this.#readSeq(parts)) return;
    if (parts.text.text === "" && this.#takesCells(parts)) this.#addCells(parts, false);
    else if ((!open || this.#pageTop) && this.#isHeading(parts)) this.#addHeading(parts);
    else this.#addText(parts, open);
  }

  /** Words that may be a person's are a cell only behind a text, and before its units where nobody else is named so. */
  #takesCells({ cells }: CellLine): boolean {
    if (cells.some(({ text }) => !isPersonName(text))) return true;
    if (this.#pageTop || !this.#task) return false;
    const named = cells.every(({ text }) => this.known.has(text));
    return named || this.#task.cells.every(({ cell }) => isPersonName(cell.text));
  }

  /** A figure alone on its line, where the table has a column of numbers. */
  #readSeq({ line }: CellLine): boolean {
    if (!this.#hasSeq || !/^\d{1,4}[.．、]?$/.test(line.content.text)) return false;
    this.#seq = line.content;
    this.#lastSeq = parseInt(line.content.text, 10);
    this.#task = null;
    return true;
  }

  #isHeading({ text, tokens, cells }: CellLine): boolean {
    const narrow = tokens.every((token) => token.text.length <= this.headingWidth);
    return cells.length === 0 && narrow && !SENTENCE_END.test(text.text);
  }

  #addHeading({ tokens }: CellLine): void {
    if (!this.#heading) {
      this.#heading = { kind: "heading", lines: [], pageTop: this.#pageTop };
      this.events.push(this.#heading);
    }
    this.#heading.lines.push([...tokens]);
  }

  #addText(parts: CellLine, open: boolean): void {
    let { text } = parts;
    const number = this.#hasSeq ? /^(\d{1,4})(?:[.．、]\s*|\s+)/.exec(text.text) : null;
    const counts = number !== null && Number(number[1]) === this.#lastSeq + 1;
    if (!open || !this.#task || counts) {
      if (number) {
        this.#seq = slice(text, 0, number[0].length);
        this.#lastSeq = Number(number[1]);
        text = trim(slice(text, number[0].length));
      }
      text = this.#withoutHeading(text);
      this.#task = { kind: "task", seq: trim(this.#seq), text: [], cells: [] };
      this.#seq = EMPTY;
      this.events.push(this.#task);
    }
    this.#task.text.push(text);
    this.#heading = null;
    this.#pageTop = false;
    if (parts.cells.length > 0) this.#addCells(parts, true);
  }

  /** 学位扩容 新增公办学位2000个。: the cell of a heading before the text, on one line with it. */
  #withoutHeading(text: Mapped): Mapped {
    const match = this.#hasHeadings
      ? /^([\u4e00-\u9fff“”、]{2,})\s+(?=[\u4e00-\u9fff“]\S{5,})/.exec(text.text)
      : null;
    const [whole = "", heading = ""] = match ?? [];
    if (heading === "" || heading.length > this.headingWidth) return text;
    const lines = [[slice(text, 0, heading.length)]];
    this.events.push({ kind: "heading", lines, pageTop: false });
    return slice(text, whole.length);
  }

  #addCells({ cells, line }: CellLine, besideText: boolean): void {
    if (!this.#task) return;
    this.#heading = null;
    this.#pageTop = false;
    cells.forEach((cell, place) => {
      this.#task?.cells.push({ cell, besideText, place, spaced: line.spaced });
    });
  }
}
