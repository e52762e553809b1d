import { generateRegister } from "../../src/commands/generateRegister";
import { readRegister } from "../../src/workbook/readRegister";
import { type Bench, closeBenches, openBench } from "./bench";
import { makePlan, makeTask, makeTasks } from "./plans";

afterEach(closeBenches);

async function benchWith(...plans: ReturnType<typeof makePlan>[]): Promise<Bench> {
  const bench = await openBench();
  for (const plan of plans) {
    await generateRegister.perform(bench.gateway, { plan, defaultDue: "yearEnd", asOf: "2024-05-20" });
  }
  return bench;
}

const DUTY = { raw: "", who: [], tasks: [], to: null };

describe("what the register holds", () => {
  test("every task with its plan, names and state; dated duties; two round trips", async () => {
    const dated = makeTask({
      lead: ["区商务局"],
      responsible: ["区民政局", "区商务局"],
      leaders: ["周岚", "何松"],
      milestones: [{ raw: "5月22日前", due: "2024-05-22", what: null, kind: "dated" }],
      deadline: "5月22日前",
      doubts: [{ code: "x", text: "请对照原文。" }],
    });
    const bench = await benchWith(
      makePlan([dated, makeTask({ seq: null, path: ["一、重点工作", "（一）民生"] })], {
        duties: [
          { ...DUTY, what: "工作方案", due: "2024-06-11" },
          { ...DUTY, what: "完成情况", due: null },
        ],
      }),
      makePlan([makeTask()], { title: "省报告责任分解方案", level: "省" }),
    );
    const start = bench.roundTrips();
    const contents = await readRegister(bench.gateway);
    expect(bench.roundTrips() - start).toBe(2);
    expect(contents.tasks).toMatchObject([
      {
        id: "24市-001",
        plan: "24市",
        seq: "1",
        path: ["一、重点工作"],
        leaders: ["周岚", "何松"],
        units: ["区商务局", "区民政局"],
        due: "2024-05-22",
        state: "临期",
        check: "请对照原文。",
      },
      { id: "24市-002", seq: "", path: ["一、重点工作", "（一）民生"], due: "2024-12-31", check: "" },
      { id: "24省-001", plan: "24省", state: "正常推进" },
    ]);
    expect(contents.duties).toEqual([{ plan: "24市", what: "工作方案", due: "2024-06-11" }]);
  });

  test("a column that is not there any more, and text in the place of a date, do no harm", async () => {
    const bench = await benchWith(makePlan(makeTasks(2)));
    await bench.client.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("台账");
      columns.getItem("协办单位").getHeaderRowRange().values = [["协助单位"]];
      columns.getItem("到期日").getDataBodyRange().getCell(1, 0).values = [["等通知"]];
      await context.sync();
    });
    const { tasks } = await readRegister(bench.gateway);
    expect(tasks).toMatchObject([{ units: ["区单位0局"], due: "2024-12-31" }, { due: null }]);
  });

  test("more rows than one answer carries are read in slices, each once", async () => {
    const bench = await benchWith(makePlan(makeTasks(1)));
    await bench.client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      const header = table.getHeaderRowRange().load("rowIndex,columnIndex,columnCount,values");
      const sheet = table.worksheet;
      await context.sync();
      const column = (header.values[0] ?? []).indexOf("编号");
      const ids = Array.from({ length: 5002 }, (_, index) => [`补-${index + 1}`]);
      sheet.getRangeByIndexes(1, column, ids.length, 1).values = ids;
      table.resize(sheet.getRangeByIndexes(0, 0, ids.length + 1, header.columnCount));
      await context.sync();
    });
    const start = bench.roundTrips();
    const { tasks } = await readRegister(bench.gateway);
    expect(bench.roundTrips() - start).toBe(3);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(5002);
    expect(tasks.at(-1)?.id).toBe("补-5002");
  }, 60_000);
});
