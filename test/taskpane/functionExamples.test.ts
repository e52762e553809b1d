import { generateRegister } from "../../src/commands/generateRegister";
import { insertFunction } from "../../src/commands/insertFunction";
import metadata from "../../src/functions/functions.json";
import { exampleOf, subjectsOf } from "../../src/taskpane/functions/examples";
import { readFunctionTables } from "../../src/workbook/readFunctionTables";
import { associated, registerIn } from "../functions/associated";
import { closeBenches, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

afterEach(closeBenches);

test("every example, inserted on a sheet of its own, shows what the pane has calculated", async () => {
  const bench = await openBench();
  await registerIn(bench.workbook, associated());
  const milestone = { raw: "3月底前", due: "2024-03-31", what: null, kind: "dated" } as const;
  const plan = makePlan([
    makeTask({
      responsible: ["区教育局", "区财政局"],
      leaders: ["林一"],
      deadline: "3月底前",
      milestones: [milestone],
    }),
    makeTask({ responsible: ["各街道办事处"], leaders: ["王二"] }),
  ]);
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2024-05-20" });
  await bench.client.Excel.run(async (context) => {
    const units = context.workbook.tables.getItem("单位库");
    const names = units.columns.getItem("名称").getDataBodyRange().load("values");
    await context.sync();
    const row = names.values.findIndex(([name]) => name === "各街道办事处");
    units.columns.getItem("成员").getDataBodyRange().getCell(row, 0).values = [["东街、西街"]];
    await context.sync();
  });
  const tables = await readFunctionTables(bench.gateway);
  const { units, leaders } = subjectsOf(tables);
  expect([units[0], leaders]).toEqual(["区教育局", ["林一", "王二"]]);
  const subject = { unit: "区教育局", leader: "林一" };
  const examples = metadata.functions.map(({ id }) => ({ id, example: exampleOf(id, tables, subject) }));
  expect(examples.filter(({ example }) => example === null)).toEqual([]);

  for (const { id, example } of examples) {
    if (example === null) continue;
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.add(id).activate();
      await context.sync();
    });
    const { shown, ...wanted } = example;
    await insertFunction.perform(bench.gateway, { ...wanted, overwrites: false });
    const texts = await bench.client.Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(id)
        .getRange("A1")
        .getResizedRange(shown.length - 1, (shown[0]?.length ?? 1) - 1)
        .load("text");
      await context.sync();
      return range.text;
    });
    expect([id, texts]).toEqual([id, shown]);
  }
});
