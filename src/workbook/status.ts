/** A command that 撤销 can take back, after those that came later. */
export interface UndoableCommand {
  readonly id: string;
  readonly command: string;
  /** ISO time. */
  readonly at: string;
  /** Counts commands in this workbook. */
  readonly serial: number;
}

/** What the open workbook is, as far as the add-in is concerned. */
export type WorkbookStatus =
  | { readonly kind: "empty" }
  | { readonly kind: "other"; readonly sheets: readonly string[] }
  | {
      readonly kind: "register";
      readonly plans: readonly { readonly name: string; readonly title: string; readonly tasks: number }[];
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
    }
  | { readonly kind: "damaged"; readonly missing: readonly string[] }
  | { readonly kind: "later"; readonly version: number };
