import type { ErrorCode, ErrorParameters } from "../errors";
import type { ErrorText } from "./zh-CN.errors";

export type FollowUpErrorCode = Extract<
  ErrorCode,
  | "taskChangedSince"
  | "rowChangedSince"
  | "allChangedSince"
  | "noticeNotDue"
  | "extensionLate"
  | "extensionNotLater"
>;

/** 核验, 延期, 督办单 and what else is noted beside reports. */
export const zhCNFollowUpErrors: Readonly<
  Record<FollowUpErrorCode, (parameters: ErrorParameters) => ErrorText>
> = {
  taskChangedSince: (p) => ({
    title: `序号 ${p.seq ?? ""} 在显示以后又有改动，或已不在台账中，没有写入。`,
    advice: "请看一下台账里现在的内容，再做一次。",
  }),
  rowChangedSince: (p) => ({
    title: `“${p.table ?? ""}”中 ${p.row ?? ""} 这一行在显示以后又有改动，或已不在表中，没有写入。`,
    advice: "请看一下表里现在的内容，再做一次。",
  }),
  allChangedSince: (p) => ({
    title: `选定的 ${p.count ?? ""} 行在显示以后都有改动，或已不在表中，没有写入。`,
    advice: "请看一下表里现在的内容，再做一次。",
  }),
  noticeNotDue: (p) => ({
    title: `现在还不能向“${p.unit ?? ""}”发“${p.level ?? ""}”，没有写入。`,
    advice: "上一单逾期未答复或未落实，才发下一级。请看一下督办记录，再做一次。",
  }),
  extensionLate: (p) => ({
    title: `序号 ${p.seq ?? ""} 于 ${p.due ?? ""} 到期，${p.askedOn ?? ""} 才申请延期，没有写入。`,
    advice: "延期要在到期日以前（含当日）申请。如果申请来得更早，请填写申请书上的日期。",
  }),
  extensionNotLater: (p) => ({
    title: `序号 ${p.seq ?? ""} 现在的期限是 ${p.due ?? ""}，新的日期不比它晚，没有写入。`,
    advice: "请填写更晚的日期。",
  }),
};
