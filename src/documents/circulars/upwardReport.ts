import { grouped } from "../../ledger/figures/count";
import type { Figures } from "../../ledger/figures/figures";
import type { JudgedTask } from "../../ledger/figures/judged";
import type { Report } from "../../ledger/report";
import { lastReports } from "../../ledger/verification";
import { writtenDate } from "../../plan/date";
import { periodName } from "../../plan/period";
import { type Block, chineseNumber, type OfficialDocument } from "../docx/officialDocument";
import { centre, left, type Signing, unitsOf } from "./wording";

/** 向上报: the upper level's tasks with our units' reports of the period, gathered under each upper lead. */
export function upwardReport(figures: Figures, { office, on }: Signing): OfficialDocument {
  const reports = grouped(figures.reports, ({ taskId }) => [taskId]);
  const byId = new Map(figures.tasks.map((each) => [each.task.id, each]));
  const name = periodName(figures.period);
  return {
    name: `${name}上级重点工作进展情况`,
    mark: null,
    page: "across",
    blocks: [
      { kind: "title", lines: [`${name}上级重点工作涉及我区任务进展情况`] },
      { kind: "subtitle", text: `截至${writtenDate(figures.asOf)}` },
      ...figures.upper.flatMap(({ name: upper, total }, index): Block[] => [
        {
          kind: "heading",
          level: 1,
          text: `${chineseNumber(index + 1)}、${upper}（${total.ids.length} 件）`,
        },
        {
          kind: "table",
          columns: [
            centre("方案", 1),
            centre("序号", 1),
            left("责任事项", 4),
            centre("责任单位", 2.2),
            left("进展情况", 6),
            centre("状态", 1.5),
          ],
          rows: total.ids.flatMap((id) => {
            const each = byId.get(id);
            return each === undefined ? [] : [rowOf(each, reports.get(id) ?? [])];
          }),
        },
      ]),
      { kind: "signature", by: office, date: writtenDate(on) },
    ],
  };
}

/** Where several units report, each under its name. */
function rowOf(each: JudgedTask, reports: readonly Report[]): string[] {
  const { task, word } = each;
  const said = lastReports(reports).filter(({ text }) => text !== "");
  const progress =
    said.length === 1 ? (said[0]?.text ?? "") : said.map(({ unit, text }) => `${unit}：${text}`).join("\n");
  return [task.plan, task.seq, task.text, unitsOf(each), progress, word];
}
