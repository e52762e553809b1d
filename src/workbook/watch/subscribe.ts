import type { Gateway } from "../gateway";
import type { SheetEvent } from "./scope";

/**
 * Hears of every edit in the workbook, also on sheets that are made later. The answer ends it.
 *
 * Rows that are sorted, and sheets and tables that go, have events of their own; for those nothing is known but that
 * the register may be affected.
 */
export async function subscribe(
  gateway: Gateway,
  hear: (event: SheetEvent) => void,
): Promise<() => Promise<void>> {
  return gateway.run(async ({ context, sync }) => {
    const { worksheets, tables } = context.workbook;
    const take = (event: SheetEvent): Promise<void> => {
      hear(event);
      return Promise.resolve();
    };
    const handlers = [
      worksheets.onChanged.add((event) => take(plain(event, event.address, event.changeType))),
      worksheets.onRowSorted.add((event) => take(plain(event, event.address, "RowSorted"))),
      worksheets.onDeleted.add((event) => take(plain(event, "", "SheetDeleted"))),
      tables.onAdded.add((event) => take(plain(event, "", "TableAdded"))),
      tables.onDeleted.add((event) => take(plain(event, "", "TableDeleted"))),
    ];
    await sync();
    return async () => {
      for (const handler of handlers) {
        handler.remove();
      }
      await handlers[0]?.context.sync();
    };
  });
}

function plain(
  { source, worksheetId }: { readonly source: string; readonly worksheetId: string },
  address: string,
  changeType: string,
): SheetEvent {
  return { address, changeType, source, worksheetId };
}
