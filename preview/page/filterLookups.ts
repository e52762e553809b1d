import { ICommandService, Worksheet, type Univer } from "@univerjs/core";

type RowQuestion = (this: Worksheet, row: number) => boolean;

const UNPATCHED: RowQuestion = Reflect.get(Worksheet.prototype, "getRowFiltered");

/** The last row of each sheet that holds anything, as it was when the last command had run. */
let lastRows = new WeakMap<Worksheet, number>();

/**
 * Univer asks its filters for every one of a sheet's million rows whenever the sheet is laid out, which takes a
 * second or more each time. No filter reaches below the last row that holds anything, so those are not asked about.
 */
export function limitFilterLookups(univer: Univer): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.beforeCommandExecuted(() => (lastRows = new WeakMap()));
  commands.onCommandExecuted(() => (lastRows = new WeakMap()));
  Worksheet.prototype.getRowFiltered = function (this: Worksheet, row) {
    let last = lastRows.get(this);
    if (last === undefined) lastRows.set(this, (last = this.getCellMatrix().getLength() - 1));
    return row > last ? false : UNPATCHED.call(this, row);
  };
}
