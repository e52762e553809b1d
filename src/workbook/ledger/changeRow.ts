import { AddinError } from "../../errors";
import type { CellValue } from "../cells";
import { changeCells } from "../changeCells";
import type { Gateway } from "../gateway";
import { loadKeyedCells } from "../keyedCells";
import { RowsEditor } from "../rowsEditor";
import { transact, type TransactionControl } from "../transaction";

export interface RowChange<Header extends string> {
  readonly table: string;
  /** Header of the column that holds the key, and the row's key. */
  readonly key: Header;
  readonly row: string;
  /** The cells as a person saw them, and as they are to be. */
  readonly shown: Readonly<Partial<Record<Header, CellValue>>>;
  readonly cells: Readonly<Partial<Record<Header, CellValue>>>;
}

/**
 * Fills cells of one row that stands already. Three round trips.
 * @throws AddinError `rowChangedSince` where the row is gone or is no longer as it was shown
 */
export function changeRow<Header extends string>(
  gateway: Gateway,
  command: string,
  change: RowChange<Header>,
  control: TransactionControl,
): Promise<void> {
  const { table, key, row, shown, cells } = change;
  return transact(
    gateway,
    changeCells({
      command,
      load: (context) => loadKeyedCells(context, table, key, [...Object.keys(shown), ...Object.keys(cells)]),
      draft(found) {
        const editor = new RowsEditor(table, key, found);
        const isAsShown = Object.entries<CellValue | undefined>(shown).every(
          ([header, value]) => editor.value(row, header) === value,
        );
        if (!editor.has(row) || !isAsShown) {
          throw new AddinError("rowChangedSince", { table, row });
        }
        for (const [header, value] of Object.entries<CellValue | undefined>(cells)) {
          editor.set(row, header, value ?? "");
        }
        return { edits: editor.edits(), done: undefined };
      },
    }),
    control,
  );
}
