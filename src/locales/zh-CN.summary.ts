import type { ErrorCode, ErrorParameters } from "../errors";
import type { ErrorText } from "./zh-CN.errors";

export type SummaryErrorCode = Extract<
  ErrorCode,
  "summarySince" | "summaryBelow" | "reportGone" | "periodClosed" | "reportsChangedSince"
>;

export const zhCNSummaryErrors: Readonly<
  Record<SummaryErrorCode, (parameters: ErrorParameters) => ErrorText>
> = {
  summarySince: (p) => ({
    title: `${p.sheet === undefined ? "汇总表" : `“${p.sheet}”`}在您查看以后又被改过，没有替换。`,
    advice: "请重新查看会改动哪些数，再决定是否替换。",
  }),
  summaryBelow: (p) => ({
    title: `${p.sheet === undefined ? "" : `“${p.sheet}”的`}汇总表下方${p.cell === undefined ? "" : `（${p.cell} 起）`}有您写的内容，新的汇总要多占 ${p.rows ?? "几"} 行，没有替换。`,
    advice: "请把这些内容移到表的右侧或别的工作表，再做汇总。",
  }),
  reportGone: () => ({
    title: "季度报送里已经没有这一行了。",
    advice: "它可能已被删除。请刷新以后再看。",
  }),
  periodClosed: (p) => ({
    title: `${p.period ?? "本期"}${p.on === undefined || p.on === "" ? "" : `已于 ${p.on} `}定稿，没有写入。`,
    advice: "确需改动的，请先勾选“作为定稿后改动写入”，再做一次；定稿时的内容在“定稿”表里不变。",
  }),
  reportsChangedSince: () => ({
    title: "本期的报送在显示以后又有改动，没有定稿。",
    advice: "请刷新，看一下现在的内容，再定稿。",
  }),
};

/** 汇总: the period's figures on a tab. */
export const zhCNSummary = {
  intro: "把本期的数做成一张汇总表：只有数值，可打印、可签字；不改统计截止日。",
  asOf: "统计日期",
  asOfHint: "事项按这一天判断；报送统计到应报日期",
  asOfInvalid: "请填一个日期",
  plans: "方案",
  noPlan: "请至少选一份方案",
  namesMissing: "在汇总表上列出未送单位（不选则另做一张内部表）",
  make: "做汇总",
  makeAgain: "看看会改动哪些数",
  making: "正在做汇总",
  stands: (sheet: string, asOf: string) => `已有“${sheet}”，统计日期 ${asOf}。`,
  touched: (sheet: string) => `“${sheet}”做好以后有人手工改过里面的内容，重新做会盖掉这些改动（可以撤销）。`,
  changesHeading: (count: number) => `会改动 ${count} 处`,
  change: (section: string, row: string, column: string) =>
    [section, row, column].filter((part) => part !== "").join(" · "),
  fromTo: (before: string, after: string) =>
    before === "" ? `新增：${after}` : after === "" ? `去掉：${before}` : `${before} → ${after}`,
  replace: "替换汇总表",
  keep: "不替换",
  same: "与现有的汇总表完全一致，没有改动。",
  made: (sheets: string) => `已做好：${sheets}。`,
  goTo: (sheet: string) => `转到“${sheet}”`,
  openHint: "在汇总表里选中一个数，这里就列出它数的是哪些事项。",
  figure: (section: string, row: string, column: string, count: number, unit: string) =>
    `${[section, row, column].filter((part) => part !== "").join(" · ")}：${count} ${unit}`,
  units: { tasks: "件", times: "件次", reports: "项" },
  since: (shown: string, now: string) =>
    `汇总以后台账有改动：表上是 ${shown}，按现在的台账是 ${now}。下面列的是现在的。`,
  rate: (closed: number, due: number) => `按期办结 ${closed} 件，到期 ${due} 件。下面列的是到期的。`,
  report: (unit: string, seq: string) => `${unit} · 序号 ${seq}`,
  reportState: (state: string, due: string, came: string) =>
    [state, due === "" ? "" : `应报 ${due}`, came === "" ? "未收到" : `收到 ${came}`]
      .filter((part) => part !== "")
      .join("，"),
  goToReport: (name: string) => `转到季度报送：${name}`,
  goToRow: "转到",
  closing: {
    heading: "本期定稿",
    intro: (reports: number) =>
      `把本期 ${reports} 项报送照现在的样子存入“定稿”表；以后再改，会列为定稿后改动。`,
    unfinished: (missing: number, returned: number, toReview: number) =>
      `尚有未送 ${missing} 家、退回待补报 ${returned} 家、待审核 ${toReview} 项；定稿以后再来的，列为定稿后改动。`,
    close: "本期定稿",
    closed: (reports: number) => `已定稿，存下 ${reports} 项报送。`,
    stands: (on: string) => `本期${on === "" ? "" : `已于 ${on} `}定稿。`,
    unchanged: "定稿以后没有改动。",
    since: (changed: number) => `定稿后改动 ${changed} 项`,
    gone: (count: number) => `定稿以后，季度报送里少了 ${count} 行，内容仍在“定稿”表里`,
    agree: "作为定稿后改动写入",
    figure: (since: number) => (since === 0 ? "已定稿" : `已定稿，定稿后改动 ${since} 项`),
  },
  rowHidden: "这一行被筛选隐藏了，清除筛选后可以看到。",
};
