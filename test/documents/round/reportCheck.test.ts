import { findTargets } from "../../../src/plan/target";
import { checkReports } from "../../../src/ledger/check/checkReports";
import { checkReport, type Finding } from "../../../src/ledger/check/checkReport";
import { draftForms } from "../../../src/documents/forms/draftForms";
import type { Report } from "../../../src/ledger/report";
import type { Ledger } from "../../../src/ledger/ledger";
import { describeSeed, onlyPlan, readSeed } from "../../intake/seeds";
import { ledgerOf } from "./ledgerOf";
import { copiedText, emptyText, goodText, HELD_OUT, textBesideTarget, textWithoutData } from "./texts";

type Fault = Finding["kind"];

interface Written {
  readonly report: Report;
  /** What is wrong with it. */
  readonly faults: readonly Fault[];
}

const REQUEST = {
  kinds: ["report"],
  supportReports: false,
  withProgress: false,
  withDoneOn: false,
  workPlanOfAll: [],
} as const;

const KINDS: readonly Fault[] = [
  "sameAsBefore",
  "onlyPhrases",
  "noFigures",
  "targetUnanswered",
  "doneButShort",
];
const OWN_TARGET = "建成示范点40个";

/** The second quarter, every third text with a planted fault, after a first of good texts. */
function secondQuarter(ledger: Ledger): { readonly ledger: Ledger; readonly written: readonly Written[] } {
  const year = ledger.plans[0]?.year ?? 2022;
  const plans = ledger.plans.map(({ name }) => name);
  const rows = (quarter: 1 | 2): readonly Report[] =>
    draftForms(ledger, { ...REQUEST, plans, period: { year, quarter } }).reports;
  const own = new Set(rows(2).flatMap(({ taskId }, index) => (index % 18 === 12 ? [taskId] : [])));
  const tasks = ledger.tasks.map((task) => (own.has(task.id) ? { ...task, ownTarget: OWN_TARGET } : task));
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const promiseOf = ({ taskId }: Report): string => {
    const task = taskOf.get(taskId);
    return task?.ownTarget || (task?.text ?? "");
  };
  const first = rows(1).map((row, index) => report(row, goodText(promiseOf(row), index)));
  const written = rows(2).map((row, index): Written => {
    const promised = findTargets(promiseOf(row)).filter(({ value, unit }) => value !== null && unit !== null);
    const unanswered = promised.map((): Fault => "targetUnanswered");
    const number = Math.floor(index / 18);
    switch (index % 18) {
      case 0:
        return {
          report: report(row, copiedText(first[index]?.text ?? "", number)),
          faults: ["sameAsBefore"],
        };
      case 3:
        return { report: report(row, emptyText(number)), faults: ["onlyPhrases", ...unanswered] };
      case 6:
        return { report: report(row, textWithoutData(number)), faults: ["noFigures", ...unanswered] };
      case 9:
        return { report: report(row, textBesideTarget(number)), faults: unanswered };
      case 12: {
        const text = `建成示范点${12 + number}个，其余点位正在选址，6月20日前确定。`;
        return { report: report(row, text, "完成"), faults: ["doneButShort"] };
      }
      default:
        return { report: report(row, goodText(promiseOf(row), index + 7)), faults: [] };
    }
  });
  return {
    ledger: { ...ledger, tasks, reports: [...first, ...written.map((each) => each.report)] },
    written,
  };
}

function report(row: Report, text: string, unitState = "正常"): Report {
  return { ...row, text, unitState, state: "已报" };
}

/** Texts of which a remark is wrong, and planted faults that are not told, by kind; and how many were planted. */
function judge(ledger: Ledger, written: readonly Written[]) {
  const year = ledger.plans[0]?.year ?? 2022;
  const checked = checkReports(ledger, { year, quarter: 2 });
  const found = new Map(checked.map(({ report: { key }, findings }) => [key, findings]));
  const marked = written.flatMap(({ report: { key, text }, faults }) =>
    KINDS.map((kind) => ({
      what: `${kind}: ${text}`,
      planted: faults.includes(kind),
      told: (found.get(key) ?? []).some((finding) => finding.kind === kind),
    })),
  );
  const texts = (is: (each: (typeof marked)[number]) => boolean): string[] =>
    marked.filter(is).map(({ what }) => what);
  return {
    planted: texts(({ planted }) => planted).length,
    wrong: texts(({ planted, told }) => told && !planted),
    missed: texts(({ planted, told }) => planted && !told),
  };
}

describeSeed("planted faults", () => {
  test.each([
    ["000", 42],
    ["001", 45],
    ["002", 36],
    ["003", 43],
    ["004", 31],
  ])("in document %s: all %d are told, and nothing else", async (number, planted) => {
    const { ledger, written } = secondQuarter(ledgerOf(onlyPlan(await readSeed(number)), "22区"));
    const { planted: count, wrong, missed } = judge(ledger, written);
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
    expect(count).toBe(planted);
  });
});

test("texts that were written after the rules: each gets a remark, half of them the exact one", () => {
  const about = { unitState: "正常", before: null, ownTarget: "", targetsAreOurs: true };
  const kinds = HELD_OUT.map(
    (text) => checkReport({ ...about, text, task: "推进社区养老服务体系建设。" })[0]?.kind,
  );
  expect(kinds.filter((kind) => kind === undefined)).toEqual([]);
  expect(kinds.filter((kind) => kind === "onlyPhrases")).toHaveLength(3);
});
