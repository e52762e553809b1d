/** Sentences that several papers say of the same figures. */
import { type Count, type Rate, sizeOf } from "../../ledger/figures/count";
import type { Figures } from "../../ledger/figures/figures";
import type { JudgedTask } from "../../ledger/figures/judged";
import { onTimeRate } from "../../plan/workload";
import type { Block, TableColumn } from "../docx/officialDocument";

/** Who signs a paper, and when. */
export interface Signing {
  readonly office: string;
  readonly on: string;
}

export function rateText({ due, closedOnTime }: Rate): string {
  const rate = onTimeRate({ due: sizeOf(due), closedOnTime: sizeOf(closedOnTime) });
  return rate === null ? "—" : `${(rate * 100).toFixed(1)}%`;
}

/** `办结 3 件、逾期 2 件`: those that are not none. */
export function countsText(counts: readonly (readonly [word: string, count: Count])[], unit = "件"): string {
  return counts
    .filter(([, count]) => sizeOf(count) > 0)
    .map(([word, count]) => `${word} ${sizeOf(count)} ${unit}`)
    .join("、");
}

/** How the whole stands, in two sentences. */
export function overview({ headline, asOf, previous }: Figures, day: string): string {
  const { total, distinct, states, closed, rate, reporting } = headline;
  const same = sizeOf(total) === sizeOf(distinct) ? "" : `（去重 ${sizeOf(distinct)} 件）`;
  const open = countsText([
    ["待核验", states.toVerify],
    ["逾期", states.overdue],
    ["临期", states.dueSoon],
    ["正常推进", states.onTrack],
    ["长期推进", states.ongoing],
    ["时限待定", states.undated],
    ["共性任务", states.common],
    ["暂缓", states.suspended],
    ["取消", states.cancelled],
  ]);
  const change = previous === null ? null : sizeOf(closed) - sizeOf(previous.closed);
  const since = change === null ? "" : `，比上期${change < 0 ? "减少" : "增加"} ${Math.abs(change)} 件`;
  const reports =
    sizeOf(reporting.due) === 0
      ? ""
      : `本期应报 ${sizeOf(reporting.due)} 项，已报 ${sizeOf(reporting.in)} 项${
          sizeOf(reporting.late) === 0 ? "" : `（其中迟报 ${sizeOf(reporting.late)} 项）`
        }。`;
  return (
    `截至${day === "" ? asOf : day}，纳入督办的责任事项 ${sizeOf(total)} 件${same}，已办结 ${sizeOf(closed)} 件${since}` +
    `${open === "" ? "" : `，其余${open}`}。到期 ${sizeOf(rate.due)} 件，按期办结 ${sizeOf(rate.closedOnTime)} 件，` +
    `按期办结率 ${rateText(rate)}。${reports}`
  );
}

export const left = (header: string, share: number): TableColumn => ({ header, share, align: "left" });
export const centre = (header: string, share: number): TableColumn => ({ header, share, align: "center" });

/** Who answers for a task: who leads it, otherwise who carries it out. */
export function unitsOf({ task }: Pick<JudgedTask, "task">): string {
  return (task.lead.length > 0 ? task.lead : task.responsible).join("、");
}

/** Tasks as a table; nothing for none. */
export function taskTable(tasks: readonly JudgedTask[]): Block[] {
  if (tasks.length === 0) return [];
  return [
    {
      kind: "table",
      columns: [
        centre("方案", 1.1),
        centre("序号", 1),
        left("责任事项", 4.4),
        centre("责任单位", 2.4),
        centre("到期日", 2.3),
        centre("状态", 1.5),
      ],
      rows: tasks.map((each) => [
        each.task.plan,
        each.task.seq,
        each.task.text,
        unitsOf(each),
        each.task.due ?? "",
        each.daysLate > 0 ? `${each.word}\n${each.daysLate} 天` : each.word,
      ]),
    },
  ];
}
