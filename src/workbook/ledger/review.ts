import { type Report, REPORT_STATES } from "../../ledger/report";
import type { CellsCommand } from "../changeCells";
import { REPORT_TABLE } from "../names";
import type { RowsEditor } from "../rowsEditor";
import { loadClosedGate } from "./closingTable";
import { assertSomeLeft, editShownRows, loadShownRows, type ShownRow, shownRow } from "./shownRows";
import { REPORT_KEY, reportCells } from "./tables";

/** What a person has decided about reports, as they were shown. */
export interface Verdicts {
  readonly approved: readonly Report[];
  readonly returned: readonly { readonly report: Report; readonly reason: string }[];
  /** The day of the decision. */
  readonly on: string;
  /** A person has agreed to change reports of a closed period. */
  readonly afterClosing: boolean;
}

export interface ReportsReviewed {
  readonly approved: number;
  readonly returned: number;
  /** 报送号 of rows that somebody else has changed since they were shown: left as they are. */
  readonly skipped: readonly string[];
}

interface Read {
  readonly editor: RowsEditor;
  readonly assertOpen: ReturnType<typeof loadClosedGate>;
}

/** 审核: 报送状态, and for what is sent back why and when. */
export function review(command: string, verdicts: Verdicts): CellsCommand<Read, ReportsReviewed> {
  const rows = rowsOf(verdicts);
  return {
    command,
    load(context) {
      const reports = loadShownRows(context, REPORT_TABLE, REPORT_KEY, rows);
      const assertOpen = loadClosedGate(context);
      return () => ({ editor: reports(), assertOpen });
    },
    draft({ editor, assertOpen }) {
      if (!verdicts.afterClosing) assertOpen(rows.map(({ key }) => key));
      const skipped = editShownRows(editor, rows);
      assertSomeLeft(rows.length - skipped.size, skipped.size);
      const kept = ({ key }: Report): boolean => !skipped.has(key);
      return {
        edits: editor.edits(),
        done: {
          approved: verdicts.approved.filter(kept).length,
          returned: verdicts.returned.filter(({ report }) => kept(report)).length,
          skipped: [...skipped],
        },
      };
    },
  };
}

function rowsOf({ approved, returned, on }: Verdicts): ShownRow[] {
  const changed: (readonly [Report, Report])[] = [
    ...approved.map((report) => [report, { ...report, state: REPORT_STATES.approved }] as const),
    ...returned.map(({ report, reason }) => {
      const after = { ...report, state: REPORT_STATES.returned, returnReason: reason, returnedOn: on };
      return [report, after] as const;
    }),
  ];
  return changed.flatMap(
    ([before, after]) => shownRow(before.key, reportCells(before), reportCells(after), ["完成情况"]) ?? [],
  );
}
