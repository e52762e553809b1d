import type { AddinError } from "../errors";
import type { Damage } from "./damage";

/** A command that 撤销 can take back, after those that came later. */
export interface UndoableCommand {
  readonly id: string;
  readonly command: string;
  /** ISO time. */
  readonly at: string;
  /** Counts commands in this workbook. */
  readonly serial: number;
}

/** What stands against taking a plan into the workbook, as far as it can be told before there is one. */
interface MayRefuse {
  readonly refusal?: AddinError;
}

/** What the open workbook is, as far as the add-in is concerned. */
export type WorkbookStatus =
  | ({ readonly kind: "empty" } & MayRefuse)
  | ({ readonly kind: "other"; readonly sheets: readonly string[] } & MayRefuse)
  | ({
      readonly kind: "register";
      readonly plans: readonly {
        readonly name: string;
        readonly title: string;
        /** 文号; "" where there is none. */
        readonly docNumber: string;
        readonly tasks: number;
      }[];
      readonly tasks: number;
      /** 统计截止日, YYYY-MM-DD, and whether it follows today. */
      readonly asOf: string;
      readonly asOfFollowsToday: boolean;
      /** 临期天数. */
      readonly warningDays: number;
      /** Tasks by 状态 word, in the order of domain states. */
      readonly states: readonly { readonly state: string; readonly tasks: number }[];
      /** The commands that can be taken back, newest first. */
      readonly undo: readonly UndoableCommand[];
      /** What the register lacks that it can be worked without. */
      readonly damages?: readonly Damage[];
      /** The hidden sheet with the journal is gone: what was done before can not be taken back any more. */
      readonly hasLostJournal?: boolean;
    } & MayRefuse)
  | {
      readonly kind: "damaged";
      /** What is missing, as the workbook calls it. */
      readonly missing: readonly string[];
      readonly damages: readonly Damage[];
    }
  | { readonly kind: "later"; readonly version: number };
