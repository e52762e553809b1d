import { toRange } from "../book/address";
import { growTable } from "../book/tableGrowth";
import { renameHeaders } from "../book/tableHeaders";
import type { Area } from "../model";
import { cellsChanged } from "../objects/events";
import { clear, copy } from "../objects/rangeEditing";
import { RangeTarget } from "../objects/rangeTarget";
import { write } from "../objects/rangeValues";
import { HostError } from "../protocol/errors";

/** What a person can type into a cell. */
export type Typed = string | number | boolean;

export function typeCells(target: RangeTarget, values: readonly (readonly Typed[])[]): void {
  const block = sized(target, { rows: values.length, columns: values[0]?.length ?? 1 });
  block.assertEditable();
  if (values.some((line) => line.some((value) => value !== "")))
    growTable(block.session.book, block.sheet, block.area);
  write(block, values);
}

export function clearCells(target: RangeTarget): void {
  target.assertEditable();
  clear(target, "Contents");
}

export function pasteCopied(source: RangeTarget, target: RangeTarget): void {
  const rows = Math.max(source.area.rows, target.area.rows);
  const columns = Math.max(source.area.columns, target.area.columns);
  const block = sized(target, { rows, columns });
  block.assertEditable();
  growTable(block.session.book, block.sheet, block.area);
  copy(block, source, "All");
}

/** The cells are gone from where they were, and formulas that read them read them where they are. */
export async function pasteCut(source: RangeTarget, target: RangeTarget): Promise<void> {
  const { session, sheet, area } = source;
  const block = sized(target, area);
  source.assertEditable();
  block.assertEditable();
  growTable(block.session.book, block.sheet, block.area);
  sheet.cellsOf.flush();
  const moved = await sheet.engine.runToEnd("sheet.command.move-range", {
    fromUnitId: sheet.engine.unitId,
    fromSubUnitId: sheet.id,
    fromRange: toRange(area),
    toUnitId: sheet.engine.unitId,
    toSubUnitId: target.sheet.id,
    toRange: toRange(block.area),
  });
  if (!moved) throw new HostError("InvalidOperation", "Part of a merged cell can not be moved.");
  renameHeaders(session.book, sheet, area);
  renameHeaders(session.book, target.sheet, block.area);
  cellsChanged(session, sheet, area, "RangeEdited");
  cellsChanged(session, target.sheet, block.area, "RangeEdited");
}

function sized({ session, sheet, area }: RangeTarget, size: Pick<Area, "rows" | "columns">): RangeTarget {
  const { rows, columns } = size;
  return new RangeTarget(session, sheet, { row: area.row, column: area.column, rows, columns });
}
