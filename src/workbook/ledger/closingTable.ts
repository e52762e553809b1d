/** The table 定稿: a copy of every report of a closed period. Made with its sheet when the first period is closed. */
import { AddinError } from "../../errors";
import { type ClosedReport, reportFingerprint } from "../../ledger/closing";
import type { Report } from "../../ledger/report";
import { periodName, periodOfName } from "../../plan/period";
import type { CellValue } from "../cells";
import { loadKeyedCells } from "../keyedCells";
import { CLOSING_SHEET, CLOSING_TABLE } from "../names";
import type { SheetDraft } from "../sheetDraft";
import { dateOf, textOf } from "./rows";
import { date, sheetOf, text, word } from "./tableColumns";
import { reportCells } from "./tables";

const KEPT_COLUMNS = [
  word("单位", 120),
  text("完成情况", 260),
  word("单位自评", 56),
  word("进度", 48),
  text("困难问题", 130),
  word("报送状态", 60),
  date("报送日期"),
  word("编号", 72),
  text("报送号", 160),
] as const;
const CLOSING_COLUMNS = [word("期次", 96), date("定稿日期"), ...KEPT_COLUMNS, word("指纹", 60)] as const;
type ClosingHeader = (typeof CLOSING_COLUMNS)[number]["header"];
export const CLOSING_KEY = "报送号" satisfies ClosingHeader;
const COMPARED = ["期次", "定稿日期", "指纹"] as const satisfies readonly ClosingHeader[];

/** 定稿 with these reports as they stand. */
export function draftClosingSheet(reports: readonly Report[], on: CellValue): SheetDraft {
  const rows = reports.map((report) => {
    const cells = { ...reportCells(report), 定稿日期: on, 指纹: reportFingerprint(report) };
    return CLOSING_COLUMNS.map(({ header }) => cells[header]);
  });
  return sheetOf(CLOSING_SHEET, CLOSING_TABLE, CLOSING_KEY, CLOSING_COLUMNS, rows);
}

/** Queues the reading of what closed reports are compared by; the texts kept beside it stay where they are. */
export function loadClosed(context: Excel.RequestContext): () => ClosedReport[] {
  const found = loadKeyedCells(context, CLOSING_TABLE, CLOSING_KEY, COMPARED);
  return () => {
    const cells = found();
    if (cells === null) return [];
    const read = (header: (typeof COMPARED)[number], row: number): CellValue =>
      cells.columns.get(header)?.[row] ?? "";
    return cells.keys.flatMap((key, row) =>
      key.trim() === ""
        ? []
        : [
            {
              key: key.trim(),
              period: periodOfName(textOf(read("期次", row))),
              on: dateOf(read("定稿日期", row)),
              fingerprint: textOf(read("指纹", row)),
            },
          ],
    );
  };
}

/**
 * Queues the look whether reports that a command changes are of a closed period.
 *
 * @returns a function that throws AddinError `periodClosed` for such a report
 */
export function loadClosedGate(context: Excel.RequestContext): (reportKeys: readonly string[]) => void {
  const closed = loadClosed(context);
  return (reportKeys) => {
    const wanted = new Set(reportKeys);
    const first = closed().find(({ key }) => wanted.has(key));
    if (first === undefined) return;
    throw new AddinError("periodClosed", {
      period: first.period === null ? "" : periodName(first.period),
      on: first.on ?? "",
    });
  };
}
