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
      /** Tasks by 状态 word, in the order of domain states. */
      readonly states: readonly { readonly state: string; readonly tasks: number }[];
      /** The last command that 撤销上一步 would take back. */
      readonly undo: { readonly command: string; readonly at: string } | null;
    }
  | { readonly kind: "damaged"; readonly missing: readonly string[] }
  | { readonly kind: "later"; readonly version: number };
