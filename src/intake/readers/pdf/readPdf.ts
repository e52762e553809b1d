import { AddinError } from "../../../errors";
import type { DocumentText } from "../../documentText";
import { run, within, type Breath, type Sliced } from "../../../plan/slices";
import { writeBlocks, type TextBlock } from "../textBlocks";
import { findFurniture, type PageLines } from "./furniture";
import { readGrids, type Grid } from "./grid";
import { loadPdf } from "./loadPdf";
import { readPage } from "./pageContent";
import { blocksOf, goOn, openTable, type OpenTable } from "./pageTables";
import { continues, joined, marginsOf, type Margins } from "./paragraphs";
import { textLines, type TextLine } from "./textLines";
import { readUnruled, type OpenPage } from "./unruledTables";

interface Page extends PageLines {
  readonly grids: readonly Grid[];
}

/** A page without the tables that lines are drawn around. */
interface RuledPage extends OpenPage {
  readonly grids: readonly Grid[];
}

/** No plan has so many pages. */
const PAGES = 2000;
/** A page with more lines than any table needs is a drawing. */
const RULES = 3000;

/**
 * The text layer of a PDF by the places of its characters: paragraphs put together from their lines, tables from the
 * lines that are drawn around their cells or from labels with columns below them, over page ends too. What is printed again on every page, and page numbers,
 * are asides.
 * @throws AddinError fileEncrypted, fileDamaged, fileTooLarge, filePicture (a scan without text), cancelled
 */
export async function readPdf(bytes: Uint8Array, name: string, breath: Breath): Promise<DocumentText> {
  const file = await loadPdf(bytes, name);
  try {
    if (file.numPages > PAGES) throw new AddinError("fileTooLarge", { name });
    const ruled: RuledPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      await breath();
      const { height, pieces, rules } = await readPage(await file.getPage(number));
      const { grids, rest } = readGrids(pieces, rules.length > RULES ? [] : rules);
      ruled.push({ height, grids, pieces: rest });
    }
    const pages = await run(withUnruled(ruled), breath);
    if (pages.every(({ grids, lines }) => grids.length + lines.length === 0)) {
      throw new AddinError("filePicture", { name });
    }
    return await run(writeBlocks(blocksOfPages(pages)), breath);
  } finally {
    await file.loadingTask.destroy();
  }
}

function* withUnruled(ruled: readonly RuledPage[]): Sliced<Page[]> {
  const unruled = yield* within(readUnruled(ruled), 0, 0.8);
  const pages: Page[] = [];
  for (const [index, { height, grids }] of ruled.entries()) {
    yield 0.8 + (0.2 * index) / ruled.length;
    const open = unruled[index];
    pages.push({
      height,
      grids: [...grids, ...(open?.grids ?? [])].sort((a, b) => a.top - b.top),
      lines: textLines(open?.rest ?? []),
    });
  }
  return pages;
}

function blocksOfPages(pages: readonly Page[]): TextBlock[] {
  const furniture = findFurniture(pages);
  const writer = new PageWriter(marginsOf(pages.flatMap(({ lines }) => lines)));
  for (const { lines, grids } of pages) {
    const left = [...grids];
    for (const line of lines) {
      while (left[0] && left[0].top < line.y) writer.grid(left.shift());
      if (furniture.has(line)) writer.furniture(line);
      else writer.line(line);
    }
    for (const grid of left) writer.grid(grid);
  }
  return writer.written();
}

/** Puts lines together to paragraphs, and what pages print of a table to one. */
class PageWriter {
  readonly #blocks: TextBlock[] = [];
  /** Furniture of the page end that the open paragraph or table may go on behind. */
  #furniture: TextBlock[] = [];
  #text = "";
  #last: TextLine | null = null;
  #table: OpenTable | null = null;

  constructor(readonly margins: Margins) {}

  line(line: TextLine): void {
    this.#closeTable();
    if (this.#last && continues(line, this.#last, this.margins)) this.#text = joined(this.#text, line.text);
    else {
      this.#closeParagraph();
      this.#text = line.text;
    }
    this.#last = line;
  }

  furniture({ text }: TextLine): void {
    this.#furniture.push({ kind: "aside", text, why: "furniture" });
  }

  grid(grid: Grid | undefined): void {
    if (!grid) return;
    this.#closeParagraph();
    if (this.#table && goOn(this.#table, grid)) return;
    this.#closeTable();
    this.#table = openTable(grid);
  }

  written(): TextBlock[] {
    this.#closeParagraph();
    this.#closeTable();
    return [...this.#blocks, ...this.#furniture];
  }

  #closeParagraph(): void {
    if (!this.#last) return;
    this.#blocks.push({ kind: "paragraph", text: this.#text, heading: false });
    this.#last = null;
    this.#writeFurniture();
  }

  #closeTable(): void {
    if (!this.#table) return;
    this.#blocks.push(...blocksOf(this.#table));
    this.#table = null;
    this.#writeFurniture();
  }

  #writeFurniture(): void {
    this.#blocks.push(...this.#furniture);
    this.#furniture = [];
  }
}
