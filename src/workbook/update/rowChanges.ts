import { DUE_SOURCES } from "../../plan/due";
import { splitNames } from "../../vocabulary/splitNames";
import type { CellValue } from "../cells";
import type { RegisterHeader } from "../columns";
import type { FieldChange } from "./comparison";

/** A row's cell by its column. */
export type CellOf = (header: RegisterHeader) => CellValue;

/** What a document says of a task, as it prints it. What units report and the clerk decides is never among it. */
const PRINTED = ["类目", "责任事项", "完成时限", "文件目标值", "组号", "共性"] as const;
const NAMES = ["分管领导", "牵头单位", "责任单位", "协办单位", "上级单位"] as const;
/** They follow from 完成时限, unless somebody has set the day since. */
const DATES = ["到期日", "最终时限", "期限类别", "到期日来源"] as const;

/** The columns that an update reads of each row. */
export const COMPARED: readonly RegisterHeader[] = [
  "方案",
  "序号",
  ...PRINTED,
  ...NAMES,
  ...DATES,
  "关联事项",
  "主报单位",
  "核对",
];

/** Sources of a date that a new document may replace. */
const DOCUMENT_SOURCES: readonly CellValue[] = ["", DUE_SOURCES.document, DUE_SOURCES.yearDefault];

export const MISSING_MARK = "新文件中没有这件事项，请核定是否保留。";

/**
 * Where the new document says otherwise than the row that stands. A blank never erases a value, and a formula that
 * somebody has put in a cell stays. `idTold`: the row was found by its 编号, which may stand in the place of the 序号.
 */
export function rowChanges(now: CellOf, next: CellOf, idTold: boolean): FieldChange[] {
  const change = (header: RegisterHeader, after: CellValue = next(header)): FieldChange[] => {
    const before = now(header);
    const keeps = after === "" || String(before).startsWith("=") || isSame(header, before, after);
    return keeps ? [] : [{ header, before, after }];
  };
  const seq = !idTold && typeof now("序号") === typeof next("序号") ? change("序号") : [];
  const printed = [...PRINTED, ...NAMES].flatMap((header) => change(header));
  const newLimit = printed.some(({ header }) => header === "完成时限");
  const dated = newLimit && next("到期日") !== "" && DOCUMENT_SOURCES.includes(now("到期日来源"));
  const named = printed.some(({ header }) => header === "牵头单位" || header === "责任单位");
  return [
    ...seq,
    ...printed,
    ...(dated ? DATES.flatMap((header) => change(header)) : []),
    ...(named && isDefaultReporter(now) ? change("主报单位") : []),
    // Links to tasks of other plans are not this document's to take back.
    ...change("关联事项", union(String(now("关联事项")), String(next("关联事项")))),
    ...change("核对", withDoubts(String(now("核对")), String(next("核对")))),
  ];
}

/** Nobody has yet said who reports: blank, marked as a default, or what lead or only unit leave no choice about. */
function isDefaultReporter(now: CellOf): boolean {
  const reporter = String(now("主报单位"));
  const responsible = String(now("责任单位"));
  const only = splitNames(responsible).length === 1 ? responsible : "";
  const given = String(now("牵头单位")) || only;
  return reporter === "" || reporter.includes("（默认）") || isSame("主报单位", reporter, given);
}

function union(now: string, next: string): string {
  return [...new Set([...splitNames(now), ...splitNames(next)])].join("、");
}

/** What stands in 核对, and behind it what the new reading doubts for the first time. */
function withDoubts(now: string, next: string): string {
  const fresh = next.split("；").filter((doubt) => doubt !== "" && !now.includes(doubt));
  return [...(now === "" ? [] : [now]), ...fresh].join("；");
}

export function marked(check: CellValue): string {
  return withDoubts(String(check), MISSING_MARK);
}

function isSame(header: RegisterHeader, one: CellValue, other: CellValue): boolean {
  const isList = ["主报单位", "关联事项", ...NAMES].includes(header);
  const plain = (cell: CellValue): string =>
    isList ? splitNames(String(cell)).sort().join("、") : String(cell).replace(/\s+/g, "");
  return plain(one) === plain(other);
}
