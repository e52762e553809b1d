import type { PageCell, ReturnedFile, ReturnedPage } from "../documents/returned/page";
import { AddinError } from "../errors";
import type { DocumentText, TextTable } from "../intake/documentText";
import { type DocumentSource, readSource } from "../intake/readers/readSource";
import { pause } from "../intake/pause";
import type { Control } from "./command";

/** A file that cannot be read, and why. */
export interface UnreadableFile {
  readonly name: string;
  readonly error: AddinError;
}

/** What was dropped: files, a pasted table under the name that the pane gives it. */
export type Dropped = { readonly name: string; readonly bytes: () => Promise<Uint8Array> } | PastedTable;

export interface PastedTable {
  readonly name: string;
  readonly text: string;
  readonly html?: string;
}

/**
 * Reads what units have sent back, one file after the other; one that cannot be read keeps none of the others back.
 * @throws AddinError cancelled
 */
export async function readReturnedFiles(
  dropped: readonly Dropped[],
  control: Control = {},
): Promise<{ readonly files: readonly ReturnedFile[]; readonly unreadable: readonly UnreadableFile[] }> {
  const files: ReturnedFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const [index, one] of dropped.entries()) {
    control.onProgress?.({ phase: "reading", done: index, total: dropped.length });
    try {
      const source = await sourceOf(one);
      const document = await readSource(source, () => breathe(control.signal));
      files.push({ name: one.name, pages: pagesOf(document) });
    } catch (error) {
      if (!(error instanceof AddinError) || error.code === "cancelled") throw error;
      unreadable.push({ name: one.name, error });
    }
  }
  return { files, unreadable };
}

async function sourceOf(dropped: Dropped): Promise<DocumentSource> {
  return "bytes" in dropped ? { name: dropped.name, bytes: await dropped.bytes() } : dropped;
}

async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await pause();
  if (signal?.aborted === true) throw new AddinError("cancelled");
}

/** Each sheet is a page; any other document is one, its paragraphs rows of one cell. */
export function pagesOf({ text, tables }: DocumentText): ReturnedPage[] {
  const sheets = tables.filter(({ sheet }) => sheet !== undefined);
  if (sheets.length > 0)
    return sheets.map((table) => ({ name: table.sheet ?? "", rows: rowsOf(table, text) }));
  const rows: PageCell[][] = [];
  let at = 0;
  for (const table of tables) {
    rows.push(...linesOf(text.slice(at, table.start)), ...rowsOf(table, text));
    at = table.end;
  }
  rows.push(...linesOf(text.slice(at)));
  return [{ name: "", rows }];
}

function rowsOf({ rows }: TextTable, text: string): PageCell[][] {
  return rows
    .map(({ cells }) =>
      cells
        .map(({ start, end, column, colSpan }) => ({ text: text.slice(start, end), column, colSpan }))
        .filter((cell) => cell.text.trim() !== ""),
    )
    .filter((cells) => cells.length > 0);
}

/** Lines of text; where cells are parted by tabs, as a pasted table has them, each is a cell. */
function linesOf(text: string): PageCell[][] {
  return text
    .split("\n")
    .map((line) =>
      line
        .split("\t")
        .map((cell, column) => ({ text: cell.trim(), column, colSpan: 1 }))
        .filter((cell) => cell.text !== ""),
    )
    .filter((cells) => cells.length > 0);
}
