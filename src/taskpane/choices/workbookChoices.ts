import type { FormRequest } from "../../documents/forms/formRequest";
import { NOTICE_LEVELS, type NoticeLevel } from "../../ledger/notice";
import type { DefaultDue } from "../../plan/due";
import { noUnlessYes, oneOf, type Schema, textOrNull, texts, yesUnlessNo } from "./choices";

export type TabId = "overview" | "intake" | "units" | "quarter" | "more";

/** What the overview is narrowed to; null for everything. */
export interface OverviewFilter {
  readonly plan: string | null;
  readonly unit: string | null;
  readonly leader: string | null;
  /** The outermost heading. */
  readonly category: string | null;
}

/** How forms are made, the same in every period: whether 协办 report, which columns are added. */
export type FormOptions = Pick<FormRequest, "supportReports" | "withProgress" | "withDoneOn">;

/** Remembered with the workbook, for whoever opens it. */
export interface WorkbookChoices extends OverviewFilter, FormOptions {
  /** 期次 of the tab 季度, as `2022Q1`; null for the one at hand. */
  readonly period: string | null;
  /** The tab shown last. */
  readonly tab: TabId;
  /** The answer for tasks without a printed deadline, offered at the next plan. */
  readonly defaultDue: DefaultDue | "ask";
  /** Whether the pane opens with the workbook. */
  readonly opensPane: boolean;
  /** Notices that were seen and closed. */
  readonly dismissed: readonly string[];
  /** Names to check that were put off. */
  readonly putOff: readonly string[];
  /** 核验人, filled in again at the next check. */
  readonly checker: string | null;
  /** 落款 of 督办单; null for who issued the plan. */
  readonly office: string | null;
  /** The levels of 督办单, the mildest first. */
  readonly noticeLevels: readonly NoticeLevel[];
}

/** How many closed notices are remembered. */
const DISMISSED = 100;
/** The same for names that were put off. */
const PUT_OFF = 200;

export const WORKBOOK_CHOICES: Schema<WorkbookChoices> = {
  tab: oneOf(["overview", "intake", "units", "quarter", "more"]),
  period: textOrNull,
  plan: textOrNull,
  unit: textOrNull,
  leader: textOrNull,
  category: textOrNull,
  defaultDue: oneOf(["ask", "yearEnd", "none"]),
  opensPane: yesUnlessNo,
  dismissed: texts(DISMISSED),
  putOff: texts(PUT_OFF),
  checker: textOrNull,
  office: textOrNull,
  noticeLevels,
  supportReports: noUnlessYes,
  withProgress: noUnlessYes,
  withDoneOn: noUnlessYes,
};

/** As many levels as there are by default, each with a name of its own and a number of days. */
function noticeLevels(stored: unknown): readonly NoticeLevel[] {
  const levels = (Array.isArray(stored) ? (stored as unknown[]) : []).flatMap((level) => {
    const { name, replyDays } = (level ?? {}) as Partial<Record<keyof NoticeLevel, unknown>>;
    const text = textOrNull(name);
    const isDays = typeof replyDays === "number" && Number.isInteger(replyDays) && replyDays > 0;
    return text !== null && isDays && replyDays <= 60 ? [{ name: text, replyDays }] : [];
  });
  const isWhole =
    levels.length === NOTICE_LEVELS.length && new Set(levels.map(({ name }) => name)).size === levels.length;
  return isWhole ? levels : NOTICE_LEVELS;
}
