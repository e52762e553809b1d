/**
 * The numbers of a summary counted anew, from the cells alone and without a word of the add-in's code: by section, row
 * and column. Written from the domain's rules, to disagree where the add-in is wrong.
 */
import type { Report } from "../../../src/ledger/report";
import type { Row } from "./yearOfSeeds";

export type Numbers = Map<string, number | "—">;

interface Ask {
  readonly quarter: number;
  readonly asOf: string;
  readonly plans: readonly string[];
}

const FINISHED = ["办结（按期）", "办结（逾期）", "办结（无时限）"];

export function plainCount(
  rows: readonly Row[],
  reports: readonly Report[],
  known: readonly string[],
  ask: Ask,
): Numbers {
  const numbers: Numbers = new Map();
  const chosen = rows.filter((row) => ask.plans.includes(String(row["方案"])));
  const due = reports.filter(
    ({ period, taskId }) =>
      period?.year === 2022 && period.quarter === ask.quarter && chosen.some((row) => row["编号"] === taskId),
  );
  headline(numbers, "本期", chosen, due, ask.asOf);
  for (const plan of ask.plans) {
    const own = chosen.filter((row) => row["方案"] === plan);
    const ids = own.map((row) => row["编号"]);
    if (ask.plans.length > 1) {
      headline(
        numbers,
        plan,
        own,
        due.filter(({ taskId }) => ids.includes(taskId)),
        ask.asOf,
      );
    }
  }
  groups(numbers, "按分管领导", chosen, ask.asOf, (row) => list(row["分管领导"]));
  groups(numbers, "按类目", chosen, ask.asOf, (row) => {
    const heading = String(row["类目"]).split(" / ")[0] ?? "";
    return [ask.plans.length > 1 ? `${String(row["方案"])} ${heading}`.trim() : heading];
  });
  const upper = chosen.filter((row) => row["上级单位"] !== "");
  groups(numbers, "按上级牵头单位", upper, ask.asOf, (row) =>
    String(row["牵头层级"]).startsWith("我") ? ["我区牵头"] : list(row["上级单位"]).slice(0, 1),
  );
  units(numbers, chosen, due, ask.asOf, known);
  return numbers;
}

function day(cell: unknown): string {
  return typeof cell === "number"
    ? new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).toISOString().slice(0, 10)
    : "";
}

function list(cell: unknown): string[] {
  return String(cell)
    .split(/、(?![^（(]*[）)])/u)
    .filter((name) => name !== "");
}

function deadlines(row: Row): { open: string; closing: string } {
  const extended = row["延期批准"] ? day(row["延期至"]) : "";
  const open = [day(row["到期日"]), extended].sort().at(-1) ?? "";
  return { open, closing: [open, day(row["最终时限"])].sort().at(-1) ?? "" };
}

function state(row: Row, asOf: string): string {
  if (row["办理状态"] === "取消" || row["办理状态"] === "暂缓") return row["办理状态"];
  if (row["共性"] === "是") return "共性";
  const { open, closing } = deadlines(row);
  const closed = day(row["办结日期"]);
  const reported = day(row["上报完成日期"]);
  const isReported = reported !== "" && reported <= asOf;
  if (closed !== "" && closed <= asOf && row["核验人"]) {
    if (closing === "") return "办结（无时限）";
    return (isReported ? reported : closed) > closing ? "办结（逾期）" : "办结（按期）";
  }
  if (isReported) return "待核验";
  if (open === "") return row["期限类别"] === "持续推进" ? "长期推进" : "时限待定";
  if (open < asOf) return "逾期";
  const week = new Date(Date.parse(asOf) + 7 * 86_400_000).toISOString().slice(0, 10);
  return open <= week ? "临期" : "正常推进";
}

function isDue(row: Row, asOf: string): boolean {
  const word = state(row, asOf);
  if (["取消", "暂缓", "共性"].includes(word)) return false;
  const { open, closing } = deadlines(row);
  const by = FINISHED.includes(word) ? closing : open;
  return by !== "" && by <= asOf;
}

const onTime = (row: Row, asOf: string): boolean => isDue(row, asOf) && state(row, asOf) === "办结（按期）";

function share(rows: readonly Row[], asOf: string): number | "—" {
  const due = rows.filter((row) => isDue(row, asOf));
  return due.length === 0 ? "—" : due.filter((row) => onTime(row, asOf)).length / due.length;
}

/** In by the day it was due, or by the own date where that is later. */
function isIn({ state: word, reportedOn, dueOn }: Report, asOf: string): boolean {
  if (word === "未报" && reportedOn === null) return false;
  return reportedOn === null || reportedOn <= [asOf, dueOn ?? ""].sort().join("").slice(-10);
}

const isLate = (report: Report): boolean => (report.reportedOn ?? "") > (report.dueOn ?? "9");
const hasCome = ({ state: word, reportedOn }: Report): boolean => word !== "未报" || reportedOn !== null;

function headline(
  numbers: Numbers,
  column: string,
  rows: readonly Row[],
  reports: readonly Report[],
  asOf: string,
): void {
  const set = (label: string, value: number | "—"): void => {
    numbers.set(`总体情况/${label}/${column}`, value);
  };
  const inState = (...words: readonly string[]): number =>
    rows.filter((row) => words.includes(state(row, asOf))).length;
  set("责任事项（件）", rows.length);
  set("去重", matters(rows));
  set("办结", inState(...FINISHED));
  set("按期", inState("办结（按期）"));
  set("逾期办结", inState("办结（逾期）"));
  set("无时限", inState("办结（无时限）"));
  for (const word of ["待核验", "正常推进", "临期", "逾期", "长期推进", "时限待定", "暂缓", "取消"])
    set(word, inState(word));
  set("共性任务", inState("共性"));
  set("按期办结率", share(rows, asOf));
  set("单位上报完成", rows.filter((row) => isReportedDone(row, reports, asOf)).length);
  const came = reports.filter((report) => isIn(report, asOf));
  set("应报（项）", reports.length);
  set("已报", came.length);
  set("其中迟报", came.filter(isLate).length);
  set("其中退回", came.filter((report) => report.state === "退回").length);
  set("未送", reports.length - came.length);
  set("其后送来", reports.filter((report) => hasCome(report) && !isIn(report, asOf)).length);
}

function isReportedDone(row: Row, reports: readonly Report[], asOf: string): boolean {
  if (row["共性"] === "是") return false;
  const reported = day(row["上报完成日期"]);
  if (reported !== "" && reported <= asOf) return true;
  const own = reports.filter(({ taskId }) => taskId === row["编号"]);
  return (
    own.length > 0 &&
    own.every((report) => isIn(report, asOf) && report.state !== "退回" && report.unitState === "完成")
  );
}

/** How many matters the tasks are: each that is linked to another joins its number to the other's. */
function matters(rows: readonly Row[]): number {
  const ids = rows.map((row) => String(row["编号"]));
  const number = new Map(ids.map((id, index) => [id, index]));
  for (let changed = true; changed;) {
    changed = false;
    for (const row of rows) {
      for (const other of list(row["关联事项"])) {
        const [a, b] = [number.get(String(row["编号"])), number.get(other)];
        if (a === undefined || b === undefined || a === b) continue;
        number.set(String(row["编号"]), Math.min(a, b));
        number.set(other, Math.min(a, b));
        changed = true;
      }
    }
  }
  return new Set(number.values()).size;
}

function groups(
  numbers: Numbers,
  section: string,
  rows: readonly Row[],
  asOf: string,
  namesOf: (row: Row) => readonly string[],
): void {
  const named = rows.map((row) => ({ row, names: namesOf(row).filter((name) => name !== "") }));
  const names = new Set(named.flatMap(({ names: own }) => (own.length === 0 ? ["（未写）"] : own)));
  const columns: readonly [string, (row: Row) => boolean][] = [
    ["办结", (row) => FINISHED.includes(state(row, asOf))],
    ...["待核验", "逾期", "临期", "正常推进", "长期推进", "时限待定", "共性", "暂缓", "取消"].map(
      (word): [string, (row: Row) => boolean] => [word, (row) => state(row, asOf) === word],
    ),
    ["件数", () => true],
    ["到期", (row) => isDue(row, asOf)],
    ["按期办结", (row) => onTime(row, asOf)],
  ];
  const all: Row[] = [];
  for (const name of names) {
    const own = named
      .filter(({ names: each }) => (each.length === 0 ? name === "（未写）" : each.includes(name)))
      .map(({ row }) => row);
    all.push(...own);
    for (const [label, holds] of columns)
      numbers.set(`${section}/${name}/${label}`, own.filter(holds).length);
    numbers.set(`${section}/${name}/按期办结率`, share(own, asOf));
  }
  for (const [label, holds] of columns) numbers.set(`${section}/合计/${label}`, all.filter(holds).length);
  numbers.set(`${section}/合计/按期办结率`, share(all, asOf));
}

/** A second nameplate counts for its host; a name for many that differs from task to task for nobody. */
function standard(name: string): string {
  return name.replace(/[（(][^（()）]*[）)]$/u, "");
}
const isOpen = (name: string): boolean =>
  /各(级|个)?(相关|有关)|^(其[他它])?(相关|有关|涉及)|^[省市区县]?(直|级)?(相关|有关)/u.test(name);

function units(
  numbers: Numbers,
  rows: readonly Row[],
  reports: readonly Report[],
  asOf: string,
  known: readonly string[],
): void {
  const parts = new Map<string, { row: Row; role: string }[]>();
  const add = (unit: string, row: Row, role: string): void => {
    const own = parts.get(unit) ?? [];
    parts.set(unit, own);
    if (!own.some((part) => part.row === row)) own.push({ row, role });
  };
  for (const row of rows) {
    for (const role of ["牵头", "责任", "协办"]) {
      for (const name of list(row[`${role}单位`])) {
        if (!isOpen(name)) add(standard(name), row, role);
      }
    }
  }
  for (const unit of known) if (!parts.has(unit)) parts.set(unit, []);
  // Addressed to all of a kind, whom nobody has named: it concerns everybody.
  const toAll = rows.filter(
    (row) => row["共性"] === "是" && /各/u.test(`${String(row["牵头单位"])}${String(row["责任单位"])}`),
  );
  for (const own of parts.values()) {
    for (const row of toAll) if (!own.some((part) => part.row === row)) own.push({ row, role: "" });
  }
  for (const { unit } of reports) if (!parts.has(standard(unit))) parts.set(standard(unit), []);
  const sums = new Map<string, number>();
  const everything: Row[] = [];
  for (const [unit, own] of parts) {
    const carried = own.filter(({ row }) => row["共性"] !== "是");
    everything.push(...carried.map(({ row }) => row));
    const ours = reports.filter((report) => standard(report.unit) === unit);
    const inState = (...words: readonly string[]): number =>
      carried.filter(({ row }) => words.includes(state(row, asOf))).length;
    const counts: Readonly<Record<string, number>> = {
      承担: carried.length,
      ...Object.fromEntries(
        ["牵头", "责任", "协办"].map((role) => [role, carried.filter((part) => part.role === role).length]),
      ),
      共性: own.length - carried.length,
      到期: carried.filter(({ row }) => isDue(row, asOf)).length,
      办结: inState(...FINISHED),
      逾期办结: inState("办结（逾期）"),
      逾期: inState("逾期"),
      应报: ours.length,
      已报: ours.filter((report) => isIn(report, asOf)).length,
      迟报: ours.filter((report) => isIn(report, asOf) && isLate(report)).length,
      未送: ours.filter((report) => !isIn(report, asOf)).length,
    };
    for (const [label, value] of Object.entries(counts)) {
      numbers.set(`按单位/${unit}/${label}`, value);
      sums.set(label, (sums.get(label) ?? 0) + value);
    }
    numbers.set(
      `按单位/${unit}/按期办结率`,
      share(
        carried.map(({ row }) => row),
        asOf,
      ),
    );
  }
  for (const [label, value] of sums) numbers.set(`按单位/合计/${label}`, value);
  numbers.set("按单位/合计/按期办结率", share(everything, asOf));
}
