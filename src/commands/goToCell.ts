import { AddinError } from "../errors";
import type { NameCell } from "../vocabulary/namesContents";
import { REGISTER_TABLE } from "../workbook/names";
import { loadShowable } from "../workbook/showSheet";
import { loadColumn } from "../workbook/tablePresent";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

/** 转到 a cell of the register, wherever it stands now; `hidden` where a filter or the outline hides it. */
export const goToCell: Command<NameCell, { readonly hidden: boolean }> = {
  id: "goToCell",

  precondition: needsRegister,

  perform: (gateway, { id, header }) =>
    gateway.run(async ({ context, sync }) => {
      const table = context.workbook.tables.getItemOrNullObject(REGISTER_TABLE);
      const ids = loadColumn(context, REGISTER_TABLE, "编号");
      const column = table.columns.getItemOrNullObject(header).load("name");
      const assertShowable = loadShowable(table.worksheet);
      await sync();
      const row = ids().findIndex((cell) => String(cell) === id);
      if (row === -1) {
        throw new AddinError("taskGone", { id });
      }
      assertShowable();
      if (column.isNullObject) {
        throw new AddinError("registerDamaged", { missing: `${REGISTER_TABLE}[${header}]` });
      }
      table.worksheet.activate();
      const cell = column.getDataBodyRange().getCell(row, 0).load("rowHidden,columnHidden");
      cell.select();
      await sync();
      return { hidden: cell.rowHidden || cell.columnHidden };
    }),
};
