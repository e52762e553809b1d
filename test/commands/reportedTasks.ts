import { issueNotices, type NoticeToIssue } from "../../src/commands/issueNotices";
import { noteCoordinations } from "../../src/commands/noteCoordinations";
import { recordInspection } from "../../src/commands/recordInspection";
import { NOTICE_LEVELS } from "../../src/ledger/notice";
import { generateRegister } from "../../src/commands/generateRegister";
import { type Report, unreported } from "../../src/ledger/report";
import { changeCells } from "../../src/workbook/changeCells";
import { loadGrowth } from "../../src/workbook/growTables";
import { draftReportSheet } from "../../src/workbook/ledger/tables";
import { REPORT_TABLE } from "../../src/workbook/names";
import { transact } from "../../src/workbook/transaction";
import { type Bench, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

export const Q1 = { year: 2024, quarter: 1 } as const;

/** Three tasks due on 30 June, the first two reported as done on 10 April; judged by 20 May. */
export async function benchWithReports(): Promise<Bench> {
  const bench = await openBench();
  const milestone = { raw: "6月底前", due: "2024-06-30", what: null, kind: "dated" } as const;
  const task = makeTask({ deadline: "6月底前", milestones: [milestone] });
  const plan = makePlan(["1", "2", "3"].map((seq) => ({ ...task, seq })));
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2024-05-20" });
  await transact(
    bench.gateway,
    changeCells({
      command: "generateRegister",
      load: (context) => loadGrowth(context, [{ table: REPORT_TABLE, rows: 3 }]),
      draft: (grow) => ({
        edits: [],
        ...grow(draftReportSheet([report("24市-001"), report("24市-002")])),
        done: null,
      }),
    }),
  );
  await bench.client.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("台账").columns.getItem("上报完成日期").getDataBodyRange();
    column.getCell(0, 0).values = [[45_392]];
    column.getCell(1, 0).values = [[45_392]];
    await context.sync();
  });
  return bench;
}

function report(taskId: string): Report & { readonly task: { readonly seq: string; readonly text: string } } {
  const asked = { period: Q1, plan: "24市", taskId, unit: "区民政局", role: "责任", dueOn: "2024-04-10" };
  return {
    ...unreported(asked),
    task: { seq: "1", text: "建成社区食堂 20 个。" },
    text: "已建成 20 个。",
    unitState: "完成",
    difficulty: "场地不足",
    state: "已报",
    reportedOn: "2024-04-10",
  };
}

export const NOTICE: NoticeToIssue = {
  level: "提醒单",
  period: Q1,
  taskIds: ["24市-003"],
  unit: "区民政局",
  matter: "进展迟缓",
  demand: "报送进展",
  replyBy: "2024-05-10",
  previous: "",
};

export const issue = (bench: Bench): Promise<unknown> =>
  issueNotices.perform(bench.gateway, {
    notices: [NOTICE],
    issuedOn: "2024-05-01",
    levels: NOTICE_LEVELS,
  });
export const note = (bench: Bench): Promise<unknown> =>
  noteCoordinations.perform(bench.gateway, {
    matters: [
      {
        task: { id: "24市-003", seq: "3", text: "建成社区食堂 20 个。" },
        period: Q1,
        unit: "区民政局",
        problem: "场地不足",
        proposal: "划拨用房",
        leader: "",
        source: "登记",
      },
    ],
    on: "2024-05-02",
  });
export const inspect = (bench: Bench): Promise<unknown> =>
  recordInspection.perform(bench.gateway, {
    task: { id: "24市-003", seq: "3", text: "建成社区食堂 20 个。" },
    on: "2024-05-03",
    finding: "未开工",
    dueOn: "2024-05-30",
    inspector: "冷莹",
  });
