import { filterRegister } from "../../src/commands/filterRegister";
import { generateRegister } from "../../src/commands/generateRegister";
import { goToTask } from "../../src/commands/goToTask";
import { WHOLE_REGISTER } from "../../src/workbook/registerView";
import { type Bench, closeBenches, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

afterEach(closeBenches);

const late = { raw: "3月底前", due: "2024-03-31", what: null, kind: "dated" } as const;

/** Two plans: 24市 with one task overdue and one not, 24省 with one overdue. */
async function benchWithTwoPlans(): Promise<Bench> {
  const bench = await openBench();
  const overdue = makeTask({ deadline: "3月底前", milestones: [late] });
  const city = makePlan([overdue, makeTask({ seq: "2" })]);
  const province = makePlan([overdue], { title: "省报告责任分解方案", level: "省" });
  await generateRegister.perform(bench.gateway, { plan: city, defaultDue: "none", asOf: "2024-05-20" });
  await generateRegister.perform(bench.gateway, { plan: province, defaultDue: "none" });
  return bench;
}

/** 编号 of the rows that the clerk sees, and the sheet and row where the clerk is. */
async function seen({ client }: Bench): Promise<{ ids: string[]; sheet: string; row: number }> {
  return client.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("台账").getDataBodyRange().load("rowCount");
    const ids = context.workbook.tables.getItem("台账").columns.getItem("编号").getDataBodyRange();
    ids.load("values");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    const selected = context.workbook.getSelectedRange().load("rowIndex");
    await context.sync();
    const rows = Array.from({ length: body.rowCount }, (_, index) => body.getRow(index).load("rowHidden"));
    await context.sync();
    return {
      ids: rows.flatMap((row, index) => (row.rowHidden ? [] : [String(ids.values[index]?.[0])])),
      sheet: active.name,
      row: selected.rowIndex,
    };
  });
}

async function activateFirstSheet({ client }: Bench): Promise<void> {
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").activate();
    await context.sync();
  });
}

describe("在表中只看这些", () => {
  test.each([
    [{ plan: "24市" }, ["24市-001", "24市-002"]],
    [{ state: "逾期" }, ["24市-001", "24省-001"]],
    [{ plan: "24省", state: "逾期" }, ["24省-001"]],
    [{ ids: ["24市-002", "24省-001"] }, ["24市-002", "24省-001"]],
    [{ plan: "24省", state: "时限待定" }, []],
  ])("%j", async (view, ids) => {
    const bench = await benchWithTwoPlans();
    await activateFirstSheet(bench);
    const start = bench.roundTrips();
    await filterRegister.perform(bench.gateway, { ...WHOLE_REGISTER, ...view });
    expect(bench.roundTrips() - start).toBe(2);
    expect(await seen(bench)).toMatchObject({ ids, sheet: "责任台账" });
  });

  test("one view takes the place of another, and 显示全部 of any", async () => {
    const bench = await benchWithTwoPlans();
    await filterRegister.perform(bench.gateway, { ...WHOLE_REGISTER, plan: "24市" });
    await filterRegister.perform(bench.gateway, { ...WHOLE_REGISTER, state: "逾期" });
    expect((await seen(bench)).ids).toEqual(["24市-001", "24省-001"]);
    await filterRegister.perform(bench.gateway, WHOLE_REGISTER);
    expect((await seen(bench)).ids).toHaveLength(3);
  });

  test("finds the columns where the clerk has put them, and says when one is gone", async () => {
    const bench = await benchWithTwoPlans();
    await bench.client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.columns.add(0, undefined, "督办人");
      await context.sync();
    });
    await filterRegister.perform(bench.gateway, { ...WHOLE_REGISTER, plan: "24省" });
    expect((await seen(bench)).ids).toEqual(["24省-001"]);
    await bench.client.Excel.run(async (context) => {
      const column = context.workbook.tables.getItem("台账").columns.getItem("方案");
      column.getHeaderRowRange().values = [["所属方案"]];
      await context.sync();
    });
    await expect(
      filterRegister.perform(bench.gateway, { ...WHOLE_REGISTER, plan: "24市" }),
    ).rejects.toMatchObject({ code: "registerDamaged", parameters: { missing: "方案" } });
  });
});

describe("a register whose sheet is hidden", () => {
  test.each([
    ["转到 a task", ({ gateway }: Bench) => goToTask.perform(gateway, { id: "24市-001" })],
    [
      "在表中只看这些",
      ({ gateway }: Bench) => filterRegister.perform(gateway, { ...WHOLE_REGISTER, plan: "24市" }),
    ],
  ])("%s says how to show it, and leaves it as it is", async (_what, perform) => {
    const bench = await benchWithTwoPlans();
    await bench.client.Excel.run(async ({ workbook, sync }) => {
      workbook.worksheets.getItem("Sheet1").activate();
      workbook.worksheets.getItem("责任台账").visibility = "Hidden";
      await sync();
    });
    const before = bench.workbook.snapshot();
    await expect(perform(bench)).rejects.toMatchObject({
      code: "sheetHidden",
      parameters: { sheet: "责任台账", visibility: "Hidden" },
    });
    expect(bench.workbook.snapshot()).toEqual(before);
  });
});

describe("转到 a task", () => {
  test("finds the row where sorting has put it, in two round trips", async () => {
    const bench = await benchWithTwoPlans();
    await activateFirstSheet(bench);
    await bench.client.Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    const start = bench.roundTrips();
    expect(await goToTask.perform(bench.gateway, { id: "24市-002" })).toEqual({ hidden: false });
    expect(bench.roundTrips() - start).toBe(2);
    expect(await seen(bench)).toMatchObject({ sheet: "责任台账", row: 1 });
  });

  test("says when a filter hides the row", async () => {
    const bench = await benchWithTwoPlans();
    await filterRegister.perform(bench.gateway, { ...WHOLE_REGISTER, plan: "24省" });
    expect(await goToTask.perform(bench.gateway, { id: "24市-001" })).toEqual({ hidden: true });
  });

  test("says when the task is gone", async () => {
    const bench = await benchWithTwoPlans();
    await expect(goToTask.perform(bench.gateway, { id: "24市-009" })).rejects.toMatchObject({
      code: "taskGone",
      parameters: { id: "24市-009" },
    });
  });
});
