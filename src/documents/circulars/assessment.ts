import { sizeOf } from "../../ledger/figures/count";
import type { Figures } from "../../ledger/figures/figures";
import type { JudgedTask } from "../../ledger/figures/judged";
import type { Ledger } from "../../ledger/ledger";
import type { NoticeLevel } from "../../ledger/notice";
import { ROLE_WORDS } from "../../ledger/report";
import { roleIn } from "../../plan/workload";
import { createVocabulary } from "../../vocabulary/vocabulary";
import { standardName } from "../../vocabulary/carriers";
import type { Block, OfficialDocument } from "../docx/officialDocument";
import { writtenDate } from "../../plan/date";
import { centre, left } from "./wording";

/** What each unit's year comes to; the assessing office gives the scores. */
export interface UnitYear {
  readonly unit: string;
  readonly lead: number;
  readonly responsible: number;
  readonly support: number;
  readonly closed: number;
  readonly closedLate: number;
  readonly open: number;
  /** 迟报, over all periods of the year: times, one for each period and plan. */
  readonly lateReports: number;
  /** 督办单 of the year, by level. */
  readonly notices: readonly number[];
  /** The tasks behind the numbers. */
  readonly tasks: readonly JudgedTask[];
}

/** Every body with tasks of its own, in the order of the figures. */
export function unitYears(ledger: Ledger, figures: Figures, levels: readonly NoticeLevel[]): UnitYear[] {
  const vocabulary = createVocabulary(ledger.units ?? []);
  const { year } = figures.period;
  const lateOf = lateTimes(ledger, year, (name) => standardName(name, vocabulary));
  const notices = ledger.notices.filter(({ issuedOn }) => issuedOn?.startsWith(String(year)) === true);
  return figures.units
    .filter(({ isCollective, carried }) => !isCollective && sizeOf(carried) > 0)
    .map((each) => {
      const own = notices.filter(({ unit }) => standardName(unit, vocabulary) === each.unit);
      const ids = new Set(each.carried.ids);
      return {
        unit: each.unit,
        lead: sizeOf(each.lead),
        responsible: sizeOf(each.responsible),
        support: sizeOf(each.support),
        closed: sizeOf(each.closed),
        closedLate: sizeOf(each.closedLate),
        open: sizeOf(each.carried) - sizeOf(each.closed),
        lateReports: lateOf.get(each.unit)?.size ?? 0,
        notices: levels.map(({ name }) => own.filter(({ level }) => level === name).length),
        tasks: figures.tasks.filter(({ task }) => ids.has(task.id)),
      };
    });
}

/** By unit, the plans and periods in which it reported late. A unit that is late with forty rows is late once. */
function lateTimes(
  { reports }: Ledger,
  year: number,
  nameOf: (name: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const times = new Map<string, Set<string>>();
  for (const { late, period, plan, unit } of reports) {
    if (!late || period?.year !== year) continue;
    const name = nameOf(unit);
    times.set(name, (times.get(name) ?? new Set()).add(`${plan} ${period.quarter}`));
  }
  return times;
}

/** 年度考核表: all units on one table, then each with its basis, row by row. Scores are blank. */
export function assessmentDocument(
  years: readonly UnitYear[],
  { period, asOf }: Pick<Figures, "period" | "asOf">,
  levels: readonly NoticeLevel[],
): OfficialDocument {
  const header = [
    left("单位", 3),
    ...["牵头", "责任", "协办", "办结", "逾期办结", "未办结", "迟报（次）"].map((label) => centre(label, 1)),
    ...levels.map(({ name }) => centre(name, 1.1)),
    centre("表扬", 1),
    centre("得分", 1),
  ];
  return {
    name: `${period.year}年度考核表`,
    mark: null,
    page: "across",
    blocks: [
      { kind: "title", lines: [`${period.year}年度重点工作目标考核基础表`] },
      { kind: "subtitle", text: `截至${writtenDate(asOf)}　单位：件次，迟报为次；表扬、得分由考核部门填写` },
      { kind: "table", columns: header, rows: years.map(rowOf) },
      ...years.flatMap(basisOf),
    ],
  };
}

function rowOf(year: UnitYear): string[] {
  const { unit, lead, responsible, support, closed, closedLate, open, lateReports, notices } = year;
  return [
    unit,
    ...[lead, responsible, support, closed, closedLate, open, lateReports, ...notices].map(String),
    "",
    "",
  ];
}

function basisOf({ unit, tasks }: UnitYear): Block[] {
  return [
    { kind: "heading", level: 1, text: `${unit}：${tasks.length} 件` },
    {
      kind: "table",
      columns: [
        centre("方案", 1),
        centre("序号", 1),
        left("责任事项", 6),
        centre("角色", 1),
        centre("时限", 1.6),
        centre("办结日期", 1.6),
        centre("状态", 1.8),
      ],
      rows: tasks.map((each) => {
        const role = roleIn(unit, each);
        return [
          each.task.plan,
          each.task.seq,
          each.task.text,
          role === null ? "" : ROLE_WORDS[role],
          each.task.finalDue ?? each.task.due ?? "",
          each.task.closedOn ?? "",
          each.daysLate > 0 ? `${each.word} ${each.daysLate} 天` : each.word,
        ];
      }),
    },
  ];
}
