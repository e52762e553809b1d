import type { NamesChanged } from "../vocabulary/namesContents";
import { changeCells } from "./changeCells";
import type { Gateway } from "./gateway";
import { loadNameBook } from "./nameBook";
import { NameEditor } from "./nameEditor";
import { transact, type TransactionControl } from "./transaction";

/** A command on names: cells of the register, 单位库 and 领导库 change together, in one step. Three round trips. */
export function changeNames(
  gateway: Gateway,
  command: string,
  edit: (editor: NameEditor) => void,
  control: TransactionControl,
): Promise<NamesChanged> {
  return transact(
    gateway,
    changeCells({
      command,
      load: loadNameBook,
      draft(book) {
        const editor = new NameEditor(book);
        edit(editor);
        return editor.draft();
      },
    }),
    control,
  );
}
