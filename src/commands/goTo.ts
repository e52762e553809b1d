import type { Command } from "./command";

export interface Place {
  readonly sheet: string;
  /** The whole sheet, at A1, without it. */
  readonly address?: string;
}

/** 转到: shows a place in the workbook. */
export const goTo: Command<Place, void> = {
  id: "goTo",

  precondition: () => null,

  async perform(gateway, { sheet, address = "A1" }) {
    await gateway.run(async ({ context, sync }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(address).select();
      await sync();
    });
  },
};
