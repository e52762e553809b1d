/** The sections of the pages: their titles, and the columns of those whose rows are tasks or units. */

/** What a section of a page is called, without the numeral before it. */
export const TITLES = {
  headline: "总体情况",
  plans: "分方案情况",
  units: "按单位",
  leaders: "按分管领导",
  categories: "按类目",
  upper: "按上级牵头单位",
  overdue: "逾期事项",
  toVerify: "待核验事项",
  difficulties: "需协调事项",
  missingUnits: "未送单位",
  missing: "未送事项",
  checks: "核对",
} as const;
export type SectionId = keyof typeof TITLES;

/** A column of a list: how many columns of the page it takes. */
export interface ListColumn {
  readonly header: string;
  readonly span: number;
  readonly kind: "text" | "word" | "number";
}

const text = (header: string, span: number): ListColumn => ({ header, span, kind: "text" });
const word = (header: string, span: number): ListColumn => ({ header, span, kind: "word" });
const number = (header: string, span: number): ListColumn => ({ header, span, kind: "number" });

/** Sections whose rows are tasks or units, not counts; each takes the whole breadth of the page. */
export const LISTS = {
  overdue: [
    word("编号", 1),
    text("责任事项", 6),
    text("责任单位", 4),
    word("到期日", 2),
    number("逾期天数", 2),
  ],
  toVerify: [
    word("编号", 1),
    text("责任事项", 6),
    text("责任单位", 4),
    word("上报完成日期", 2),
    word("到期日", 2),
  ],
  difficulties: [
    word("编号", 1),
    text("责任事项", 4),
    text("上报单位", 3),
    text("困难问题", 4),
    text("建议和处理", 3),
  ],
  missingUnits: [
    word("单位", 1),
    number("应报", 2),
    number("未送", 2),
    number("其后送来", 2),
    word("联络员", 4),
    word("电话", 4),
  ],
  missing: [word("编号", 1), text("责任事项", 6), text("单位", 4), word("应报日期", 2), word("送来日期", 2)],
} as const satisfies Partial<Record<SectionId, readonly ListColumn[]>>;

/** The first cell of a table's last row. */
export const TOTAL = "合计";

/** A row of 总体情况 and a column of the other sections of counts. */
export const RATE = "按期办结率";
