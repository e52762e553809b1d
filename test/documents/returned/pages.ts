import { type FormKey, writeFormKey } from "../../../src/documents/forms/formKey";
import type { ReturnedFile, ReturnedPage } from "../../../src/documents/returned/page";

/** Rows of cells as a page; "" is a blank cell. A row of one text is a line of its own. */
export function page(rows: readonly (readonly string[])[], name = "完成情况"): ReturnedPage {
  return {
    name,
    rows: rows
      .map((row) =>
        row.map((text, column) => ({ text, column, colSpan: 1 })).filter(({ text }) => text !== ""),
      )
      .filter((cells) => cells.length > 0),
  };
}

export function file(name: string, ...pages: readonly ReturnedPage[]): ReturnedFile {
  return { name, pages };
}

export const REPORT_LABELS = ["序号", "责任事项", "完成情况", "单位自评", "困难问题", "编号"];

/** A report as it comes back: title, header, rows, signature, key. */
export function reportPage(
  key: Partial<FormKey> & Pick<FormKey, "unit" | "tasks">,
  rows: readonly (readonly string[])[],
): ReturnedPage {
  const whole: FormKey = { kind: "report", plan: "24市", period: { year: 2024, quarter: 1 }, ...key };
  return page([
    [`${whole.unit}第一季度工作完成情况`],
    REPORT_LABELS,
    ...rows,
    ["主要负责人（签字）：", "王敏"],
    ["日期：", "2024年4月8日"],
    [writeFormKey(whole)],
  ]);
}
