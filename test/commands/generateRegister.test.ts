import { generateRegister } from "../../src/commands/generateRegister";
import { toSerial } from "../../src/plan/date";
import { readStatus } from "../../src/workbook/readStatus";
import { closeBenches, openBench } from "../workbook/bench";
import { makePlan, makeTask, makeTasks } from "../workbook/plans";

jest.setTimeout(60_000);
afterEach(closeBenches);

describe("生成台账 in an empty workbook", () => {
  test("writes every task, and says what was written", async () => {
    const { gateway, client } = await openBench();
    const plan = makePlan(makeTasks(5));
    const done = await generateRegister.perform(gateway, { plan, defaultDue: "yearEnd", asOf: "2024-05-01" });
    expect(done).toEqual({
      planName: "24市",
      tasks: 5,
      units: 15,
      leaders: 5,
      withoutDue: 0,
      doubtful: 0,
      sheet: "责任台账",
      joined: false,
      firstId: "24市-001",
    });
    await client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("values,text");
      await context.sync();
      const headers = (header.values[0] ?? []) as string[];
      const rows = body.values.map((row: unknown[]) =>
        Object.fromEntries(headers.map((name, i) => [name, row[i]])),
      );
      expect(headers.slice(0, 12).join(" ")).toBe(
        "序号 类目 责任事项 分管领导 牵头单位 责任单位 协办单位 完成时限 到期日 状态 逾期天数 最新进展",
      );
      expect(rows[1]).toMatchObject({
        序号: 2,
        类目: "一、重点工作 / （2）专项",
        责任单位: "区单位1局",
        协办单位: "区单位8局、区单位14局",
        到期日: toSerial("2024-12-31"),
        状态: "正常推进",
        逾期天数: "",
        编号: "24市-002",
      });
    });
  });

  test("the workbook is then a register", async () => {
    const { gateway } = await openBench();
    expect(await readStatus(gateway)).toEqual({ kind: "empty" });
    await generateRegister.perform(gateway, {
      plan: makePlan([makeTask(), makeTask({ seq: "2", common: true })]),
      defaultDue: "none",
      asOf: "2024-05-01",
    });
    expect(await readStatus(gateway)).toMatchObject({
      kind: "register",
      tasks: 2,
      asOf: "2024-05-01",
      asOfFollowsToday: false,
      plans: [{ name: "24市", tasks: 2 }],
      states: [
        { state: "共性", tasks: 1 },
        { state: "时限待定", tasks: 1 },
      ],
      undo: [{ command: "generateRegister", serial: 1 }],
    });
  });
});

test("a further plan marks the tasks of other plans that seem to be the same matter, whatever their figures", async () => {
  const { gateway, client } = await openBench();
  const city = makeTask({ text: "新建社区养老服务站80个、农村互助照料中心140个。" });
  await generateRegister.perform(gateway, { plan: makePlan([makeTask(), city]), defaultDue: "none" });
  const own = [
    makeTask({ text: "完善养老体系，新建社区养老服务站6个、农村互助照料中心9个。" }),
    makeTask({ text: "新建微循环道路10条。" }),
  ];
  const title = "2024年区《政府工作报告》目标任务责任分解方案";
  await generateRegister.perform(gateway, {
    plan: makePlan(own, { title, level: "区" }),
    defaultDue: "none",
  });
  await client.Excel.run(async (context) => {
    const column = (name: string): Excel.Range =>
      context.workbook.tables.getItem("台账").columns.getItem(name).getDataBodyRange().load("values");
    const [ids, linked] = [column("编号"), column("关联事项")];
    await context.sync();
    expect(ids.values.map(([id], row) => [id as string, linked.values[row]?.[0] as string])).toEqual([
      ["24市-001", ""],
      ["24市-002", ""],
      ["24区-001", "24市-002"],
      ["24区-002", ""],
    ]);
  });
});
