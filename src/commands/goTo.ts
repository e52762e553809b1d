import { loadShowable } from "../workbook/showSheet";
import type { Command } from "./command";

/** A sheet (at A1 unless an address is given), or wherever a table stands now: clerks rename and move sheets. */
export type Place = { readonly sheet: string; readonly address?: string } | { readonly table: string };

/** 转到: shows a place in the workbook. Two round trips. */
export const goTo: Command<Place, void> = {
  id: "goTo",

  precondition: () => null,

  async perform(gateway, place) {
    await gateway.run(async ({ context, sync }) => {
      const { worksheets, tables } = context.workbook;
      const worksheet =
        "table" in place
          ? tables.getItemOrNullObject(place.table).worksheet
          : worksheets.getItemOrNullObject(place.sheet);
      const assertShowable = loadShowable(worksheet);
      await sync();
      assertShowable();
      worksheet.activate();
      if ("sheet" in place) {
        worksheet.getRange(place.address ?? "A1").select();
      } else {
        tables.getItem(place.table).getHeaderRowRange().getCell(0, 0).select();
      }
      await sync();
    });
  },
};
