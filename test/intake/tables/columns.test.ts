import { readDocument } from "../../../src/intake/readDocument";
import type { ColumnField, Intake, PlanTable } from "../../../src/plan/plan";
import { faultsInAccounts } from "../accounts";
import { onlyPlan } from "../seeds";

const HEADER = ["序号", "重点工作", "工作措施", "承办人", "牵头单位", "备注"];
const ROWS = [
  ["1", "民生实事", "新建社区食堂3处。", "梁安", "区民政局", "接转上年"],
  ["2", "民生实事", "改造农贸市场5个。", "韩川", "区商务局", ""],
  ["3", "城市更新", "整治背街小巷18条。", "", "区城管局", "含老旧管网"],
];
const TABLE = [HEADER, ...ROWS].map((cells) => cells.join("\t")).join("\n");

async function tableOf(
  source: { readonly text: string },
  tables: readonly PlanTable[] = [],
): Promise<Intake> {
  return readDocument(source, { tables });
}

function withFields(table: PlanTable | null, change: Readonly<Record<string, ColumnField>>): PlanTable {
  if (!table) throw new Error("no table");
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, field: change[column.label] ?? column.field })),
  };
}

describe("what the columns of a table were taken for", () => {
  test("is told by label, and what is no field of a task stays beside it", async () => {
    const intake = await tableOf({ text: TABLE });
    const { table, tasks } = onlyPlan(intake);
    expect(table).toEqual({
      at: 0,
      columns: [
        { label: "序号", field: "seq" },
        { label: "重点工作", field: "path" },
        { label: "工作措施", field: "text" },
        { label: "承办人", field: "other" },
        { label: "牵头单位", field: "lead" },
        { label: "备注", field: "other" },
      ],
    });
    expect(tasks.map(({ remarks }) => remarks)).toEqual([
      [
        { label: "承办人", text: "梁安" },
        { label: "备注", text: "接转上年" },
      ],
      [{ label: "承办人", text: "韩川" }],
      [{ label: "备注", text: "含老旧管网" }],
    ]);
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(intake.leftover).toEqual([]);
  });

  test("can be corrected, and the document is read again by the correction", async () => {
    const first = onlyPlan(await tableOf({ text: TABLE }));
    const corrected = withFields(first.table, { 承办人: "leader", 牵头单位: "responsible", 备注: "detail" });
    const again = await tableOf({ text: TABLE }, [corrected]);
    const { table, tasks } = onlyPlan(again);
    expect(table).toEqual(corrected);
    expect(
      tasks.map(({ leaders, lead, responsible, text }) => ({ leaders, lead, responsible, text })),
    ).toEqual([
      { leaders: ["梁安"], lead: [], responsible: ["区民政局"], text: "新建社区食堂3处。\n备注：接转上年" },
      { leaders: ["韩川"], lead: [], responsible: ["区商务局"], text: "改造农贸市场5个。" },
      { leaders: [], lead: [], responsible: ["区城管局"], text: "整治背街小巷18条。\n备注：含老旧管网" },
    ]);
    expect(faultsInAccounts(again)).toEqual([]);
  });

  test("changes one table of several only, named by where its header stands", async () => {
    const text = `2024年云岭县重点工作分解表\n${TABLE}\n\n2024年云岭县民生实事分解表\n${TABLE}\n`;
    const both = await tableOf({ text });
    expect(both.plans.map(({ table }) => table?.at)).toEqual([
      text.indexOf("序号"),
      text.lastIndexOf("序号"),
    ]);
    const second = withFields(both.plans[1]?.table ?? null, { 承办人: "leader" });
    const again = await tableOf({ text }, [second]);
    expect(again.plans.map(({ tasks }) => tasks[0]?.leaders)).toEqual([[], ["梁安"]]);
  });

  test("a second column of the task's text says more of it", async () => {
    const first = onlyPlan(await tableOf({ text: TABLE }));
    const corrected = withFields(first.table, { 重点工作: "text" });
    const { table, tasks } = onlyPlan(await tableOf({ text: TABLE }, [corrected]));
    expect(table?.columns.slice(1, 3).map(({ field }) => field)).toEqual(["text", "detail"]);
    expect(tasks[0]?.text).toBe("民生实事\n工作措施：新建社区食堂3处。");
  });
});
