import { freezeFormulas } from "../../src/commands/freezeFormulas";
import { generateRegister } from "../../src/commands/generateRegister";
import { insertFunction } from "../../src/commands/insertFunction";
import { thawFormulas } from "../../src/commands/thawFormulas";
import { undoLast } from "../../src/commands/undoLast";
import { recoverPending } from "../../src/workbook/recovery";
import { associated, registerIn } from "../functions/associated";
import { attachBench, type Bench, closeBenches, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

afterEach(closeBenches);

const UNITS = ["区教育局", "区财政局"];

/** A register of two tasks, and the clerk's own sheet in front. */
async function openClerksSheet(): Promise<Bench> {
  const bench = await openBench();
  await registerIn(bench.workbook, associated());
  const plan = makePlan(UNITS.map((unit) => makeTask({ responsible: [unit] })));
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2024-05-20" });
  await bench.client.Excel.run(async (context) => {
    context.workbook.worksheets.add("我的统计").activate();
    await context.sync();
  });
  return bench;
}

async function write({ client }: Bench, cells: Readonly<Record<string, unknown>>): Promise<void> {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("我的统计");
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });
}

function read(
  { client }: Bench,
  address: string,
  what: "values" | "formulas" = "formulas",
): Promise<unknown[][]> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("我的统计").getRange(address).load("formulas,values");
    await context.sync();
    return range[what] as unknown[][];
  });
}

function select({ client }: Bench, address: string, sheet = "我的统计"): Promise<void> {
  return client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

const COUNT = '=PLAN.WORKLOAD("区教育局",台账[#All])';
const TABLE = "=PLAN.WORKLOADTABLE(台账[#All],,统计截止日)";
/** A text that Excel would take for a date if it were typed. */
const DATELIKE = "=PLAN.UNIT(N2,N1:N2)";
const VOCABULARY = { N1: "名称", N2: "'1-2" };
const OTHERS = { B1: "=1+1", B2: "说明：PLAN.WORKLOAD(A2)", B3: '="PLAN.UNIT("&A1' };

describe("公式变数值，数值变回公式", () => {
  test("single and spilled ones become what they show, others stay; and become formulas again", async () => {
    const bench = await openClerksSheet();
    await write(bench, { ...VOCABULARY, A1: COUNT, A2: DATELIKE, ...OTHERS, D1: TABLE });
    const before = bench.workbook.snapshot();
    const shown = await read(bench, "A1:L5", "values");

    expect(await freezeFormulas.perform(bench.gateway)).toEqual({ sheet: "我的统计", formulas: 3, left: [] });
    expect(await read(bench, "A1:L5", "values")).toEqual(shown);
    expect(await read(bench, "A1:A2")).toEqual([[1], ["1-2"]]);
    expect(await read(bench, "B1:B3")).toEqual(Object.values(OTHERS).map((content) => [content]));
    expect((await read(bench, "D1:D3")).flat()).toEqual(["单位", "区教育局", "区财政局"]);

    expect(await thawFormulas.perform(bench.gateway)).toEqual({ sheet: "我的统计", formulas: 3, left: [] });
    expect(await read(bench, "A1:A2")).toEqual([[COUNT], [DATELIKE]]);
    expect(await read(bench, "D1")).toEqual([[TABLE]]);
    expect(await read(bench, "A1:L5", "values")).toEqual(shown);

    await undoLast.perform(bench.gateway, { force: false });
    expect(await read(bench, "A1:A2")).toEqual([[1], ["1-2"]]);
    expect(await read(bench, "A1:L5", "values")).toEqual(shown);
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("a cell edited in between is left and told, and its formula stays kept", async () => {
    const bench = await openClerksSheet();
    await write(bench, { A1: COUNT, A9: COUNT, D1: TABLE });
    await freezeFormulas.perform(bench.gateway);
    await write(bench, { E2: 99, A9: "我改过" });

    expect(await thawFormulas.perform(bench.gateway)).toEqual({
      sheet: "我的统计",
      formulas: 1,
      left: [
        { address: "D1:L4", formula: TABLE },
        { address: "A9", formula: COUNT },
      ],
    });
    expect(await read(bench, "E2")).toEqual([[99]]);
    await expect(thawFormulas.perform(bench.gateway)).rejects.toMatchObject({
      code: "noFrozenFormula",
      parameters: { changed: 2 },
    });
    await write(bench, { A9: 1 });
    expect(await thawFormulas.perform(bench.gateway)).toMatchObject({ formulas: 1 });
    expect(await read(bench, "A9")).toEqual([[COUNT]]);
  });

  test("undo asks where a value was changed since, also on a sheet that was renamed", async () => {
    const bench = await openClerksSheet();
    await write(bench, { A1: COUNT, A2: COUNT });
    await freezeFormulas.perform(bench.gateway);
    await write(bench, { A2: 5 });
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("我的统计").name = "改名";
      await context.sync();
    });
    await expect(undoLast.perform(bench.gateway, { force: false })).rejects.toMatchObject({
      code: "changedSince",
      parameters: { count: 1, where: "改名 A2" },
    });
    await undoLast.perform(bench.gateway, { force: true });
    await bench.client.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("改名").getRange("A1:A2").load("formulas");
      await context.sync();
      expect(cells.formulas).toEqual([[COUNT], [COUNT]]);
    });
  });

  test("a sheet without them, and one that is protected, are said; nothing is written", async () => {
    const bench = await openClerksSheet();
    await expect(freezeFormulas.perform(bench.gateway)).rejects.toMatchObject({ code: "noPlanFormula" });
    await expect(thawFormulas.perform(bench.gateway)).rejects.toMatchObject({ code: "noFrozenFormula" });
    await write(bench, { A1: COUNT });
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("我的统计").protection.protect();
      await context.sync();
    });
    await expect(freezeFormulas.perform(bench.gateway)).rejects.toMatchObject({
      code: "sheetProtected",
      parameters: { sheet: "我的统计" },
    });
    expect(await read(bench, "A1")).toEqual([[COUNT]]);
  });

  test("cut off at any request, they are formulas as before or values", async () => {
    const bench = await openClerksSheet();
    await write(bench, { A1: COUNT, D1: TABLE });
    const before = bench.workbook.snapshot();
    const outcomes: string[] = [];
    for (const at of [4, 5, 6]) {
      bench.client.faults.partial(at, 4);
      const outcome = await freezeFormulas.perform(bench.gateway).then(
        () => "done",
        () => "failed",
      );
      await recoverPending((await attachBench(bench.workbook)).gateway);
      if (outcome === "done") await undoLast.perform(bench.gateway, { force: false });
      expect(bench.workbook.snapshot()).toEqual(before);
      outcomes.push(outcome);
    }
    expect(outcomes).toEqual(["failed", "failed", "failed"]);
  });
});

describe("插入函数", () => {
  const count = { formula: COUNT, rows: 1, columns: 1, overwrites: false };
  const table = { formula: TABLE, rows: 4, columns: 9, overwrites: false };

  test("into the selected cell in three round trips, and undone", async () => {
    const bench = await openClerksSheet();
    await select(bench, "B2:C9");
    const before = bench.workbook.snapshot();
    const start = bench.roundTrips();
    expect(await insertFunction.perform(bench.gateway, { ...table, numberFormat: "0%" })).toEqual({
      sheet: "我的统计",
      address: "B2",
      shown: "单位",
    });
    expect(bench.roundTrips() - start).toBe(3);
    expect(await read(bench, "B2:C3", "values")).toEqual([
      ["单位", "牵头"],
      ["区教育局", 0],
    ]);
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("what stands in the cell goes only when the clerk says so, and comes back by undo", async () => {
    const bench = await openClerksSheet();
    await write(bench, { A1: "原来的" });
    await select(bench, "A1");
    await expect(insertFunction.perform(bench.gateway, count)).rejects.toMatchObject({
      code: "cellOccupied",
      parameters: { address: "A1", content: "原来的" },
    });
    expect(await insertFunction.perform(bench.gateway, { ...count, overwrites: true })).toMatchObject({
      shown: "1",
    });
    await undoLast.perform(bench.gateway, { force: false });
    expect(await read(bench, "A1")).toEqual([["原来的"]]);
  });

  test("not where its answer finds no room, in our tables, or on a protected sheet", async () => {
    const bench = await openClerksSheet();
    await write(bench, { B3: "在这里" });
    await select(bench, "A1");
    await expect(insertFunction.perform(bench.gateway, table)).rejects.toMatchObject({
      code: "spillOccupied",
      parameters: { address: "B3", rows: 4, columns: 9 },
    });
    await select(bench, "C2", "责任台账");
    await expect(insertFunction.perform(bench.gateway, { ...count, overwrites: true })).rejects.toMatchObject(
      {
        code: "cellIsRegister",
        parameters: { table: "台账" },
      },
    );
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("我的统计").protection.protect();
      await context.sync();
    });
    await select(bench, "H20");
    await expect(insertFunction.perform(bench.gateway, count)).rejects.toMatchObject({
      code: "sheetProtected",
    });
  });
});
