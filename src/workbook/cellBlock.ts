import type { CellValue } from "./cells";
import { columnLetter } from "./columns";

/** A value as Excel gives it. */
export type CellContent = CellValue | boolean;
export type ContentRow = readonly CellContent[];

/** What a block holds: values, or one formula in its first cell, over whose other cells it spills. */
export type BlockContent = { readonly formula: string } | { readonly values: readonly ContentRow[] };

/** Free cells, outside the tables whose rows are known by a key: known by their place. */
export interface CellBlock {
  /** Zero-based, of the first cell. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a command changed in a block. */
export interface BlockChange extends CellBlock {
  readonly before: BlockContent;
  readonly after: BlockContent;
  /** Of the first cell, where it changed with the content. */
  readonly numberFormat?: { readonly before: string; readonly after: string };
}

/** A sheet by its id, which it keeps when it is renamed; by its name where a program has given it another id. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** Blocks of one sheet that a command changed. */
export interface BlocksChanged {
  readonly sheet: SheetRef;
  readonly changes: readonly BlockChange[];
}

/** The same blocks as they stand now. */
export interface BlocksPresent {
  /** The sheet's name now. */
  readonly sheet: string;
  /** Constants and formulas, in the order of the changes. */
  readonly blocks: readonly (readonly ContentRow[])[];
}

/** Queues the reading of blocks. Null when the sheet is gone. */
export function loadBlocks(
  context: Excel.RequestContext,
  { sheet: { id, name }, changes }: BlocksChanged,
): () => BlocksPresent | null {
  const { worksheets } = context.workbook;
  const sheets = [id, name].map((key) => {
    const sheet = worksheets.getItemOrNullObject(key).load("name");
    return { sheet, ranges: changes.map((change) => rangeOf(sheet, change).load("formulas")) };
  });
  return () => {
    const found = sheets.find(({ sheet }) => !sheet.isNullObject);
    return found === undefined
      ? null
      : { sheet: found.sheet.name, blocks: found.ranges.map((range) => range.formulas as ContentRow[]) };
  };
}

/** Whether a block holds this. What a formula gives is not looked at; Excel may respell the formula itself. */
export function holds(now: readonly ContentRow[], content: BlockContent): boolean {
  if ("formula" in content) {
    return respelt(String(now[0]?.[0] ?? "")) === respelt(content.formula);
  }
  return content.values.every((row, down) =>
    row.every((value, right) => (now[down]?.[right] ?? "") === value),
  );
}

function respelt(formula: string): string {
  return formula.replace(/\s+/gu, "").toUpperCase();
}

/** Queues the writing of a block, its content in one step, so that it is never half done. */
export function writeBlock(sheet: Excel.Worksheet, change: BlockChange, side: "before" | "after"): void {
  const range = rangeOf(sheet, change);
  if (change.numberFormat !== undefined) {
    range.getCell(0, 0).numberFormat = [[change.numberFormat[side]]];
  }
  const content = change[side];
  range.formulas =
    "formula" in content
      ? Array.from({ length: change.rows }, (_, down) =>
          Array.from({ length: change.columns }, (_unused, right) =>
            down === 0 && right === 0 ? content.formula : "",
          ),
        )
      : content.values.map((row) => row.map(asTyped));
}

/** Excel takes a text apart that looks like a number, a date or a formula, unless an apostrophe stands before it. */
function asTyped(value: CellContent): CellContent {
  const isPlain = typeof value !== "string" || value === "" || /^[#\p{Script=Han}]/u.test(value);
  return isPlain ? value : `'${value}`;
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: CellBlock): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Queues the taking back of blocks that still hold what the command put there, or of all. */
export function takeBackBlocks(
  context: Excel.RequestContext,
  { changes }: BlocksChanged,
  { sheet, blocks }: BlocksPresent,
  reach: "ours" | "all",
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const [index, change] of changes.entries()) {
    if (reach === "all" || holds(blocks[index] ?? [], change.after)) {
      writeBlock(worksheet, change, "before");
    }
  }
}

/** Blocks that hold neither what the command put there nor what they held before it, in words. */
export function blocksChangedAgain(
  { sheet, changes }: BlocksChanged,
  present: BlocksPresent | null,
): string[] {
  if (present === null) {
    return [`工作表“${sheet.name}”不见了`];
  }
  return changes.flatMap((change, index) => {
    const now = present.blocks[index] ?? [];
    return holds(now, change.after) || holds(now, change.before)
      ? []
      : [`${present.sheet} ${addressOf(change)}`];
  });
}

/** `B3` or `B3:D9`. */
export function addressOf({ row, column, rows, columns }: CellBlock): string {
  const first = `${columnLetter(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${columnLetter(column + columns - 1)}${row + rows}`;
}
