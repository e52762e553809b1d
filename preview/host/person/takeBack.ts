import { bounding, sameArea } from "../book/address";
import type { Sheet } from "../book/sheet";
import type { Area, Cell, CellChange } from "../model";
import { changed } from "../objects/events";
import { PLAIN } from "../objects/rangeEditing";
import type { RangeTarget } from "../objects/rangeTarget";
import { cannotTakeBack, type Undo } from "../undoStack";

/** How to put the cells, and the tables that grow with them, back to what they are now. */
export function rememberCells(target: RangeTarget): Undo {
  const { sheet, session } = target;
  const { book } = session;
  const { moves } = book;
  const area = withGrowth(sheet, target.area);
  const held = [...places(area)].map((place) => ({ ...place, cell: sheet.cell(place.row, place.column) }));
  const tables = sheet.tables();
  return () => {
    // Excel follows the cells; the preview remembers their places.
    if (book.moves !== moves) throw cannotTakeBack();
    for (const { id, area: before } of tables) {
      const now = sheet.tables().find((table) => table.id === id);
      if (now !== undefined && !sameArea(now.area, before)) sheet.changeTable(id, { area: before });
    }
    for (const { row, column, cell } of held) sheet.write(row, column, asBefore(cell));
    changed(target, "RangeEdited");
  };
}

/** A table may gain what is written right below or beside it: then more than these cells is filled. */
function withGrowth(sheet: Sheet, area: Area): Area {
  const grown = sheet
    .tables()
    .find(
      ({ area: { row, column, rows, columns } }) =>
        area.row === row + rows || area.column === column + columns,
    );
  return grown === undefined ? area : bounding(area, grown.area);
}

function* places({ row, column, rows, columns }: Area): Generator<{ row: number; column: number }> {
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) yield { row: row + down, column: column + right };
}

function asBefore({ value, formula, format }: Cell): CellChange {
  const look = { ...PLAIN, ...format };
  return formula === null ? { value, format: look } : { formula, format: look };
}
