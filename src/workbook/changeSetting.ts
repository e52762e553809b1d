import { AddinError } from "../errors";
import type { CellValue } from "./cells";
import type { Mark } from "./journal";
import { loadNamedCell, type NamedCell, writeNamedCell } from "./namedCell";
import type { Operation } from "./transaction";

interface SettingDraft {
  readonly marks: readonly Mark[];
}

/**
 * A command that changes one setting of the register: the one cell behind a defined name, wherever it stands. Three
 * round trips.
 *
 * @throws AddinError `registerDamaged` where the name is gone
 */
export function changeSetting(
  command: string,
  name: string,
  after: CellValue,
): Operation<NamedCell | null, SettingDraft, void> {
  return {
    command,
    load: (context) => loadNamedCell(context, name),
    draft(cell) {
      if (cell === null) {
        throw new AddinError("registerDamaged", { missing: name });
      }
      return { marks: [{ kind: "cell", name, before: cell.content, after }] };
    },
    *apply(context) {
      writeNamedCell(context, name, after);
      yield { bytes: 100, share: 1 };
    },
    verify(context) {
      const cell = loadNamedCell(context, name);
      return () => {
        const content = cell()?.content;
        if (content !== after) {
          throw new AddinError("verifyFailed", { name, found: content ?? "" });
        }
      };
    },
  };
}
