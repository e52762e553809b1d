import type { ComponentType, LazyExoticComponent } from "react";
import type { Ledger } from "../../ledger/ledger";
import type { ReportCounts } from "../../ledger/reportCounts";
import type { Locale } from "../../locales/locale";
import type { Period } from "../../plan/period";
import type { WorkbookStatus } from "../../workbook/status";

/** What a stage of the quarter is shown with. */
export interface StageProps {
  readonly ledger: Ledger;
  readonly period: Period;
  readonly status: Extract<WorkbookStatus, { kind: "register" }>;
  /** After a command: the workbook is looked at again. */
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
  /** Goes to the tab 单位. */
  readonly onUnits: () => void;
}

/** What the line of a stage is told from. */
export interface StageFacts {
  readonly ledger: Ledger;
  readonly period: Period;
  readonly counts: ReportCounts;
}

/** One stage of a period's work: 上年结转, 发表, 收表, 审核, 核验, 催报, 协调, 汇总, 通报. */
export interface Stage {
  readonly id: StageId;
  /** Whether there is such work at all; always where it says nothing. */
  readonly isShown?: (facts: StageFacts) => boolean;
  /** How far it is, in a few words; "" for nothing to say. */
  readonly figure: (facts: StageFacts, locale: Locale) => string;
  /** Whether it is what a clerk would do next. */
  readonly isNext: (facts: StageFacts) => boolean;
  /** Loaded when it is opened. */
  readonly Screen: LazyExoticComponent<ComponentType<StageProps>>;
}

export const STAGE_IDS = [
  "carry",
  "send",
  "receive",
  "check",
  "verify",
  "chase",
  "coordinate",
  "summary",
  "circular",
] as const;
export type StageId = (typeof STAGE_IDS)[number];
