/** The lines below and above a form's table: who signed, and when. */
import type { PageCell } from "./page";
import type { Signature } from "./returnedForm";

const NAME =
  /^(?:单位)?(?:主要|总)?(?:负责人|责任人|审定人|审核人|签发人|审批人)\s*(?:[（(]\s*(?:签\s*[字名章]?|盖章)\s*[）)])?\s*(?:[:：]|$)\s*(?<value>.*)$/u;
const DATE = /^(?:填报|报送|审定|签字|填表)?(?:日期|时间)\s*(?:[:：]|$)\s*(?<value>.*)$/u;
/** Lines of a form that are read over: they tell nothing that is kept. */
const OTHER =
  /^(?:填报人|填表人|经办人|联系人|联络员|电话|联系电话|手机|盖章|单位[（(]盖章[）)]|填报单位|报送单位)\s*(?:[（(].*[）)])?\s*(?:[:：]|$)/u;

type Line = readonly Pick<PageCell, "text">[];

/** Whether a row is a line to sign on: its cells are such labels and what stands behind them. */
export function isSignatureLine(cells: Line): boolean {
  const [first] = cells;
  if (first === undefined) return false;
  return [NAME, DATE, OTHER].some((label) => label.test(first.text.trim()));
}

/** Who signed and when, out of all lines around a table; the last that says something counts. */
export function readSignature(lines: readonly Line[]): Signature {
  return { approvedBy: valueIn(lines, NAME), date: valueIn(lines, DATE) };
}

function valueIn(lines: readonly Line[], label: RegExp): string {
  return (
    lines
      .flatMap((line) => line.map((cell, index) => valueAt(line, index, cell.text.trim(), label)))
      .filter((value) => value !== "")
      .at(-1) ?? ""
  );
}

function valueAt(line: Line, index: number, text: string, label: RegExp): string {
  const match = label.exec(text);
  if (!match) return "";
  const beside = line[index + 1]?.text.trim() ?? "";
  const written = match.groups?.["value"]?.trim() || beside;
  // Beside a blank to sign in stands the next label.
  return [NAME, DATE, OTHER].some((other) => other.test(written))
    ? ""
    : written.replace(/[_＿]/gu, "").trim();
}
