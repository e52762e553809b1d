import { stateWord } from "../plan/state";

/**
 * The columns of the register table 台账, in their first order. Code finds a column by its header, never by its
 * place: clerks move columns.
 */

export type ColumnKind =
  /** Kept as written, whatever it looks like. */
  | "text"
  /** A whole number where the document prints one, otherwise text. */
  | "seq"
  | "date"
  /** Derived by an ordinary formula. */
  | "formula";

interface ColumnFace {
  readonly kind: ColumnKind;
  /** Points. */
  readonly width: number;
  readonly centred: boolean;
  /** Words a clerk chooses from. */
  readonly choices?: readonly string[];
}

const text = (width: number): ColumnFace => ({ kind: "text", width, centred: false });
const word = (width: number, choices?: readonly string[]): ColumnFace => ({
  kind: "text",
  width,
  centred: true,
  ...(choices ? { choices } : {}),
});
const date = (): ColumnFace => ({ kind: "date", width: 66, centred: true });
const formula = (width: number): ColumnFace => ({ kind: "formula", width, centred: true });

/** 办理状态, set by the clerk; blank means it is being carried out. */
const CLERK_STATES = [stateWord("suspended"), stateWord("cancelled")];

/** Seen at once. */
const SHOWN = {
  序号: { kind: "seq" as const, width: 44, centred: true },
  类目: text(96),
  责任事项: text(216),
  分管领导: word(64),
  牵头单位: text(100),
  责任单位: text(100),
  协办单位: text(104),
  完成时限: text(90),
  到期日: date(),
  状态: formula(70),
  逾期天数: formula(72),
  最新进展: text(150),
} satisfies Record<string, ColumnFace>;

/** Behind the column outline. */
const OUTLINED = {
  编号: word(72),
  方案: word(48),
  文件目标值: text(120),
  我区目标: text(120),
  上级单位: text(110),
  牵头层级: word(66),
  主报单位: text(110),
  最终时限: date(),
  期限类别: word(66),
  到期日来源: word(66),
  延期至: date(),
  延期批准: text(90),
  办理状态: word(66, CLERK_STATES),
  上报完成日期: date(),
  办结日期: date(),
  核验人: word(56),
  关联事项: text(90),
  组号: word(48),
  共性: word(40, ["是"]),
  具体单位: text(110),
  核对: text(150),
  备注: text(120),
} satisfies Record<string, ColumnFace>;

export const REGISTER_COLUMNS = { ...SHOWN, ...OUTLINED } as const;
export type RegisterHeader = keyof typeof REGISTER_COLUMNS;

export const REGISTER_HEADERS = Object.keys(REGISTER_COLUMNS) as readonly RegisterHeader[];
export const SHOWN_COUNT = Object.keys(SHOWN).length;

/** What a plan may or may not print; such a column is hidden when no task fills it. 到期日 is never hidden. */
export const HIDDEN_WHEN_BLANK: readonly RegisterHeader[] = [
  "序号",
  "类目",
  "分管领导",
  "牵头单位",
  "责任单位",
  "协办单位",
  "完成时限",
];

export function columnFace(header: RegisterHeader): ColumnFace {
  return REGISTER_COLUMNS[header];
}

export function columnIndex(header: RegisterHeader): number {
  return REGISTER_HEADERS.indexOf(header);
}

/** `A`, `Z`, `AA` … for a zero-based index. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter;
}
