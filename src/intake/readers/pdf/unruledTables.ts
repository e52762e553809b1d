import { isAttachment, isCopyList, isDateLine, isTitleEnd } from "../../lineKinds";
import { mapSliced, within, type Sliced } from "../../../plan/slices";
import { columnGaps, printedHeader, reachesOver, type PrintedHeader, type Span } from "./columnGaps";
import { findFurniture } from "./furniture";
import type { Grid } from "./grid";
import { bodyRows, headerRow } from "./gridWithoutRules";
import type { Piece } from "./pageContent";
import { lineOf, rowsOf, type TextLine } from "./textLines";

/** What stands on a page outside the tables that lines are drawn around. */
export interface OpenPage {
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export interface UnruledPage {
  readonly grids: readonly Grid[];
  readonly rest: readonly Piece[];
}

interface PrintedLine {
  readonly pieces: readonly Piece[];
  readonly line: TextLine;
}

interface OpenTable {
  readonly header: PrintedHeader;
  readonly gaps: readonly Span[];
  /** Where its columns begin, and where the last one ends. */
  readonly edges: readonly number[];
  readonly size: number;
  /** A page has printed rows of it. */
  begun: boolean;
}

/** So many pages show where a table's columns are. */
const SEEN_PAGES = 50;
/** Letters this much larger than a table's are a title. */
const LARGER = 1.15;
const NOTE = /^(?:备?注|(?:填[报表])?说明)\s*[：:]/;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;

/**
 * Tables without drawn lines: below labels that name a column of units, in columns between which no row has words, from
 * page to page. Prose is never taken for one, for it has no such labels.
 */
export function* readUnruled(pages: readonly OpenPage[]): Sliced<UnruledPage[]> {
  const printed = yield* within(
    mapSliced(pages, 1, ({ pieces }) =>
      rowsOf(pieces).map((row): PrintedLine => ({ pieces: row, line: lineOf(row) })),
    ),
    0,
    0.2,
  );
  const furniture = findFurniture(
    pages.map(({ height }, page) => ({ height, lines: printed[page]?.map(({ line }) => line) ?? [] })),
  );
  const reader = new UnruledReader(
    printed.map((lines) =>
      lines.filter(({ line, pieces }) => !furniture.has(line) || printedHeader([pieces]) !== null),
    ),
  );
  const read: UnruledPage[] = [];
  for (const [page, { pieces }] of pages.entries()) {
    yield 0.2 + (0.8 * page) / pages.length;
    const grids = reader.page(page);
    read.push({ grids, rest: pieces.filter((piece) => !reader.taken.has(piece)) });
  }
  return read;
}

class UnruledReader {
  readonly taken = new Set<Piece>();
  #open: OpenTable | null = null;

  constructor(readonly pages: readonly (readonly PrintedLine[])[]) {}

  page(page: number): Grid[] {
    const lines = this.pages[page] ?? [];
    const grids: Grid[] = [];
    for (let at = 0; at < lines.length;) {
      const header = printedHeader(lines.slice(at, at + 4).map(({ pieces }) => pieces));
      if (header) this.#open = this.#tableBelow(header, page, at);
      const table = this.#open;
      const begins = at + (header?.lines ?? 0);
      const end = table ? endOf(table, lines, begins) : at;
      if (!table || end === at) {
        this.#open = null;
        at += 1;
        continue;
      }
      grids.push(this.#grid(table, lines.slice(at, begins), lines.slice(begins, end)));
      table.begun = true;
      if (end < lines.length) this.#open = null;
      at = end;
    }
    return grids;
  }

  /** The table of a header; the one before it where that one goes on. */
  #tableBelow(header: PrintedHeader, page: number, at: number): OpenTable | null {
    const labels = (one: PrintedHeader): string => one.columns.map(({ label }) => label).join("|");
    if (this.#open && labels(this.#open.header) === labels(header)) return this.#open;
    const pages = [this.pages[page]?.slice(at) ?? [], ...this.pages.slice(page + 1, page + SEEN_PAGES)];
    const below = pages.flat().flatMap(({ pieces }) => pieces);
    const gaps = columnGaps(header.labels, below);
    if (!gaps) return null;
    const inner = gaps.map(({ from, to }) => (from + to) / 2);
    const lefts = below.map(({ left }) => left);
    const rights = below.map(({ right }) => right);
    return {
      header,
      gaps,
      edges: [lefts.reduce((a, b) => Math.min(a, b)), ...inner, rights.reduce((a, b) => Math.max(a, b))],
      size: Math.max(...(this.pages[page]?.[at]?.pieces ?? []).map(({ size }) => size)),
      begun: false,
    };
  }

  #grid(table: OpenTable, header: readonly PrintedLine[], body: readonly PrintedLine[]): Grid {
    const all = [...header, ...body];
    for (const { pieces } of all) for (const piece of pieces) this.taken.add(piece);
    const { edges } = table;
    const rows = [
      ...(header.length > 0
        ? [
            headerRow(
              edges,
              header.flatMap(({ pieces }) => pieces),
            ),
          ]
        : []),
      ...bodyRows(
        edges,
        table.header.columns,
        body.map((line) => ({ pieces: line.pieces, section: isSection(table, line) })),
        table.begun,
      ),
    ];
    return {
      top: (all[0]?.line.y ?? 0) - table.size,
      bottom: all.at(-1)?.line.y ?? 0,
      columns: edges,
      rows,
    };
  }
}

/** Where the table ends on a page: at a title, a note, an appendix, or words that go on over its columns. */
function endOf(table: OpenTable, lines: readonly PrintedLine[], from: number): number {
  const end = lines.findIndex(({ line, pieces }, index) => {
    if (index < from) return false;
    const { text, size } = line;
    if (isAttachment(text) || isCopyList(text) || isDateLine(text) || NOTE.test(text)) return true;
    if (size > table.size * LARGER && isTitleEnd(text)) return true;
    if (reachesOver(table.gaps, pieces) && !HEADING.test(text)) return true;
    return printedHeader(lines.slice(index, index + 4).map((below) => below.pieces)) !== null;
  });
  return end < 0 ? lines.length : end;
}

/** A heading over the columns: it goes over several, or stands alone where no column is for headings. */
function isSection({ gaps, header }: OpenTable, { line, pieces }: PrintedLine): boolean {
  if (!HEADING.test(line.text)) return false;
  const hasHeadings = header.columns.some(({ role }) => role === "path");
  return reachesOver(gaps, pieces) || (!hasHeadings && !/[。；]$/.test(line.text));
}
