import type { DocumentText } from "../documentText";
import { run, type Breath } from "../../plan/slices";
import { readText } from "./text";
import { writeBlocks, type BlockCell } from "./textBlocks";

const SEPARATORS = [",", "\t", ";"] as const;
/** Characters read between two breaths. */
const SLICE = 200_000;

/**
 * A file of separated values as one table. Fields may stand in quotes and hold separators, line ends and doubled quotes;
 * the separator is the one that the first line has most of.
 * @throws AddinError fileEmpty, fileTooLarge, fileBinary, fileEncoding, cancelled
 */
export async function readCsv(bytes: Uint8Array, name: string, breath: Breath): Promise<DocumentText> {
  const text = readText(bytes, name);
  const rows = await run(readRows(text, separatorOf(text)), breath);
  return run(writeBlocks([{ kind: "table", rows }]), breath);
}

function separatorOf(text: string): string {
  const head = text.slice(0, 2000).replace(/"(?:[^"]|"")*"/g, "");
  const line = head.split(/[\r\n]+/).reduce((a, b) => (countAll(b) > countAll(a) ? b : a), "");
  return SEPARATORS.reduce((a, b) => (countOf(line, b) > countOf(line, a) ? b : a));
}

function countAll(line: string): number {
  return Math.max(...SEPARATORS.map((separator) => countOf(line, separator)));
}

function countOf(line: string, separator: string): number {
  return line.split(separator).length - 1;
}

function* readRows(text: string, separator: string): Generator<undefined, BlockCell[][]> {
  const field = new RegExp(`"((?:[^"]|"")*)"[^${separator}\\r\\n]*|([^${separator}\\r\\n]*)`, "y");
  const rows: BlockCell[][] = [];
  let cells: BlockCell[] = [];
  let column = 0;
  let breathAt = SLICE;
  for (let at = 0; at < text.length;) {
    field.lastIndex = at;
    const found = field.exec(text);
    const value = (found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? "").trim();
    if (value !== "") cells.push({ text: value, column, rowSpan: 1, colSpan: 1 });
    at += found?.[0].length ?? 0;
    if (text[at] === separator) column += 1;
    else {
      if (cells.length > 0) rows.push(cells);
      [cells, column] = [[], 0];
      if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    }
    at += 1;
    if (at < breathAt) continue;
    breathAt = at + SLICE;
    yield;
  }
  if (cells.length > 0) rows.push(cells);
  return rows;
}
