import { AddinError } from "../errors";
import type { NameKind } from "../vocabulary/namesContents";
import { KEY_OF, TABLE_OF } from "../workbook/nameBook";
import { loadShowable } from "../workbook/showSheet";
import { loadColumn } from "../workbook/tablePresent";
import type { Command } from "./command";
import { needsRegister } from "./needsRegister";

export interface GoToEntryInput {
  readonly kind: NameKind;
  /** Data row, from 0. */
  readonly row: number;
}

/** 转到 a row of 单位库 or 领导库. */
export const goToEntry: Command<GoToEntryInput, void> = {
  id: "goToEntry",

  precondition: needsRegister,

  async perform(gateway, { kind, row }) {
    await gateway.run(async ({ context, sync }) => {
      const table = context.workbook.tables.getItemOrNullObject(TABLE_OF[kind]);
      const names = loadColumn(context, TABLE_OF[kind], KEY_OF[kind]);
      const assertShowable = loadShowable(table.worksheet);
      await sync();
      assertShowable();
      if (row >= names().length) {
        throw new AddinError("nameGone", { table: TABLE_OF[kind] });
      }
      table.worksheet.activate();
      table.getDataBodyRange().getRow(row).select();
      await sync();
    });
  },
};
