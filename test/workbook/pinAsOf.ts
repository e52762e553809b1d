import type { CellValue } from "../../src/workbook/cells";
import type { Gateway } from "../../src/workbook/gateway";
import type { Mark } from "../../src/workbook/journal";
import { loadNamedCell, writeNamedCell } from "../../src/workbook/namedCell";
import { AS_OF_NAME } from "../../src/workbook/names";
import { transact } from "../../src/workbook/transaction";

/** A command that changes one named cell, the way 统计截止日 is pinned. */
export function pinAsOf(gateway: Gateway, after: CellValue): Promise<CellValue> {
  return transact(gateway, {
    command: "setAsOf",
    load: (context) => loadNamedCell(context, AS_OF_NAME),
    draft: (cell): { readonly marks: readonly Mark[] } => ({
      marks: [{ kind: "cell", name: AS_OF_NAME, before: cell?.content ?? "", after }],
    }),
    *apply(context) {
      writeNamedCell(context, AS_OF_NAME, after);
      yield { bytes: 100, share: 1 };
    },
    verify: (context) => {
      const cell = loadNamedCell(context, AS_OF_NAME);
      return () => cell()?.content ?? "";
    },
  });
}
