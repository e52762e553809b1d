import type { Leftover } from "../../plan/plan";
import { NO_FORMS, type PrintedForm, type PrintedForms } from "../../plan/printedForm";

/** `XXX（单位）`, `×××(单位)`, `填报单位：`: whose form it is. */
const WHOSE = /^[XＸ×*_＿]{2,}|[（(]单位[）)]/u;
const IS_REPORT = /(?:完成|进展|落实|推进|办理)情况/u;
const IS_WORK_PLAN = /(?:方案|计划)(?:表)?$/u;
/** 总责任人：×××. */
const LINE_ABOVE = /^([\u4e00-\u9fff（）()]{2,16})[:：]/u;
/** More rows than this between a title and its table: it was no title. */
const ABOVE_AT_MOST = 4;

/** The blank forms behind a list, as far as they show their title and the head of their table. Pure. */
export function readForms(leftover: readonly Leftover[]): PrintedForms {
  const lines = leftover
    .filter(({ why }) => why === "form")
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/^[#\s*]+/u, "").trimEnd())
    .filter((line) => line.trim() !== "");
  return lines.reduce((forms, line, index) => withForm(forms, line, lines.slice(index + 1)), NO_FORMS);
}

/** The first form of a kind counts. */
function withForm(forms: PrintedForms, line: string, below: readonly string[]): PrintedForms {
  const title = withoutBlanks(line);
  const kind = IS_REPORT.test(title) ? "report" : IS_WORK_PLAN.test(title) ? "workPlan" : null;
  if (kind === null || forms[kind] !== null || !WHOSE.test(title)) return forms;
  const head = below.findIndex((each) => /^序\s*号/u.test(each));
  if (head < 0 || head > ABOVE_AT_MOST) return forms;
  const above = below.slice(0, head).map((each) => LINE_ABOVE.exec(withoutBlanks(each))?.[1]);
  const columns = columnsFrom(below.slice(head));
  if (above.some((label) => label === undefined) || columns.length < 2) return forms;
  const form: PrintedForm = { title, above: above.filter((label) => label !== undefined), columns };
  return { ...forms, [kind]: form };
}

/** One line with tabs, or one label a line until the first row begins. */
function columnsFrom(lines: readonly string[]): string[] {
  const [first = ""] = lines;
  if (first.includes("\t")) {
    return first
      .split("\t")
      .map(withoutBlanks)
      .filter((label) => label !== "");
  }
  const end = lines.findIndex((line) => /^\d/u.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).map(withoutBlanks);
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, "");
}
