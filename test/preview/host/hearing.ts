import type { Client } from "../../../preview/node";

/** What one client heard, oldest first; emptied by reading it. */
export interface Hearing {
  /** Waits until the host has sent everything it had to send. */
  heard(): Promise<string[]>;
}

/** Listens to every event that the add-in could hear of the whole workbook, each as one short line. */
export async function hearAll(client: Client): Promise<Hearing> {
  const lines: string[] = [];
  const take = (line: string): Promise<void> => {
    lines.push(line);
    return Promise.resolve();
  };
  await client.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add((e) => take(`${e.source} ${e.changeType} ${e.address}${details(e)}`));
    worksheets.onRowSorted.add((e) => take(`${e.source} sorted ${e.address}`));
    worksheets.onSelectionChanged.add((e) => take(`selected ${e.address}`));
    worksheets.onActivated.add((e) => take(`activated ${e.worksheetId}`));
    worksheets.onDeactivated.add((e) => take(`deactivated ${e.worksheetId}`));
    worksheets.onAdded.add((e) => take(`${e.source} sheet added ${e.worksheetId}`));
    worksheets.onDeleted.add((e) => take(`${e.source} sheet deleted ${e.worksheetId}`));
    worksheets.onNameChanged.add((e) => take(`${e.source} renamed ${e.nameBefore} ${e.nameAfter}`));
    worksheets.onProtectionChanged.add((e) => take(`${e.source} protected ${e.isProtected}`));
    tables.onChanged.add((e) => take(`${e.source} table ${e.changeType} ${e.address}`));
    tables.onAdded.add((e) => take(`${e.source} table added`));
    tables.onDeleted.add((e) => take(`${e.source} table deleted ${e.tableName}`));
    await context.sync();
  });
  return {
    async heard() {
      // Events of a request are sent before the answer to the next one.
      await client.Excel.run((context) => context.sync());
      await client.Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
      });
      return lines.splice(0);
    },
  };
}

function details({ details: held }: Excel.WorksheetChangedEventArgs): string {
  const told = held as Excel.ChangedEventDetail | undefined;
  return told === undefined ? "" : ` ${String(told.valueBefore)}→${String(told.valueAfter)}`;
}
