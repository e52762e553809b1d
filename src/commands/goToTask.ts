import { AddinError } from "../errors";
import { REGISTER_TABLE } from "../workbook/names";
import { loadShowable } from "../workbook/showSheet";
import { loadColumn } from "../workbook/tablePresent";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface GoToTaskInput {
  /** 编号. */
  readonly id: string;
}

export interface GoToTaskDone {
  /** The row is selected but a filter hides it. */
  readonly hidden: boolean;
}

/** 转到 a task: wherever its row stands now. Two round trips. */
export const goToTask: Command<GoToTaskInput, GoToTaskDone> = {
  id: "goToTask",

  precondition: needsRegister,

  async perform(gateway, { id }) {
    return gateway.run(async ({ context, sync }) => {
      const ids = loadColumn(context, REGISTER_TABLE, "编号");
      const assertShowable = loadShowable(
        context.workbook.tables.getItemOrNullObject(REGISTER_TABLE).worksheet,
      );
      await sync();
      const index = ids().findIndex((cell) => String(cell) === id);
      if (index === -1) {
        throw new AddinError("taskGone", { id });
      }
      assertShowable();
      const table = context.workbook.tables.getItem(REGISTER_TABLE);
      table.worksheet.activate();
      const row = table.getDataBodyRange().getRow(index);
      // The first cell of the row is in sight; 编号 itself stands behind the outline.
      row.getCell(0, 0).select();
      row.load("rowHidden");
      await sync();
      return { hidden: row.rowHidden };
    });
  },
};
