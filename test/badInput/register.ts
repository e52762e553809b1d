import { generateRegister } from "../../src/commands/generateRegister";
import { type Bench, openBench } from "../workbook/bench";
import { makePlan, makeTask, makeTasks } from "../workbook/plans";

export const FIRST = { plan: makePlan(makeTasks(3)), defaultDue: "yearEnd", asOf: "2024-05-01" } as const;
export const SECOND = {
  plan: makePlan([makeTask({ lead: ["区商务局"], leaders: ["何松"] }), makeTask({ seq: "2" })], {
    title: "2024年省《政府工作报告》涉及我区目标任务责任分解方案",
    level: "省",
  }),
  defaultDue: "none",
} as const;

export async function withRegister(): Promise<Bench> {
  const bench = await openBench();
  await generateRegister.perform(bench.gateway, FIRST);
  return bench;
}

/** Makes tables, names and hidden sheets as another add-in or a macro would. */
export async function inExcel({ client }: Bench, work: (workbook: Excel.Workbook) => void): Promise<void> {
  await client.Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}
