import { generateRegister } from "../../src/commands/generateRegister";
import type { NamesContents } from "../../src/vocabulary/namesContents";
import type { Duty } from "../../src/plan/plan";
import { type Bench, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

const TASKS = [
  makeTask({ lead: ["区教育局"], responsible: ["区科学技术局", "各街道办事处"], leaders: ["卢永桢"] }),
  makeTask({ responsible: ["区科技局", "区住建局（区园林局）"], support: ["区教育局"], leaders: ["卢永楨"] }),
  makeTask({ responsible: ["区住建局"], upperLead: ["市教育局"], leaders: ["何松"] }),
];

/** Asked of two units; said twice, so that the second row has no key of its own. */
const DUTY: Duty = {
  raw: "区科技局、区住建局于2024年2月10日前报送工作方案。",
  what: "工作方案",
  due: "2024-02-10",
  who: ["区科技局", "区住建局"],
  tasks: [],
  to: null,
};

export async function benchWithNames(): Promise<Bench> {
  const bench = await openBench();
  await generateRegister.perform(bench.gateway, {
    plan: makePlan(TASKS, { duties: [DUTY, { ...DUTY, who: ["区住建局"] }] }),
    defaultDue: "none",
    asOf: "2024-05-01",
  });
  return bench;
}

/** Row by row: leaders, then units by column. */
export function cells({ rows }: NamesContents): string[] {
  return rows.map(({ cells: row }) =>
    [row.分管领导, row.牵头单位, row.责任单位, row.协办单位, row.上级单位].join("|").replace(/\|+$/u, ""),
  );
}

export function entries({ units, leaders }: NamesContents): string[] {
  const unit = units?.map(({ name, aliases, retired }) =>
    [name, aliases.length > 0 ? `=${aliases.join("=")}` : "", retired ? "停" : ""].join(""),
  );
  const leader = leaders?.map(({ name, spellings, retired }) =>
    [name, spellings.length > 0 ? `=${spellings.join("=")}` : "", retired ? "停" : ""].join(""),
  );
  return [...(unit ?? ["-"]), ...(leader ?? ["-"])];
}

/** How the list of leaders answers another name, row by row. */
export async function leaderAlerts({ client }: Bench, rows: number): Promise<(string | undefined)[]> {
  return client.Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("台账").columns.getItem("分管领导").getDataBodyRange();
    const validations = Array.from({ length: rows }, (_, row) =>
      cells.getCell(row, 0).dataValidation.load("type,errorAlert"),
    );
    await context.sync();
    return validations.map(({ type, errorAlert }) => (type === "List" ? errorAlert.style : undefined));
  });
}
