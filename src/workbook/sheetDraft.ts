import type { CellRow, CellValue } from "./cells";
import { fingerprintRows } from "./fingerprint";
import type { Mark } from "./journal";
import type { TableDraft } from "./tableWriter";

/** A sheet as it is to be made: cells from A1 on, then tables. */
export interface SheetDraft {
  readonly name: string;
  readonly settings: readonly CellRow[];
  readonly tables: readonly TableDraft[];
}

/** The mark by which a made sheet is unmade, with what stands on it, row by row. */
export function sheetMark(draft: SheetDraft): Mark {
  return { kind: "sheet", name: draft.name, rows: fingerprintRows(cellsOf(draft)) };
}

/** The rectangle from A1 that the draft fills. */
function cellsOf(draft: SheetDraft): CellRow[] {
  const blocks = [
    { row: 0, column: 0, rows: draft.settings },
    ...draft.tables.map((table) => ({
      row: table.row,
      column: table.column,
      rows: [table.columns.map((column) => column.header), ...table.rows],
    })),
  ];
  const height = Math.max(...blocks.map((block) => block.row + block.rows.length));
  const width = Math.max(...blocks.map((block) => block.column + (block.rows[0]?.length ?? 0)));
  const cells = Array.from({ length: height }, () => new Array<CellValue>(width).fill(""));
  for (const block of blocks) {
    for (const [offset, row] of block.rows.entries()) {
      cells[block.row + offset]?.splice(block.column, row.length, ...row);
    }
  }
  return cells;
}
