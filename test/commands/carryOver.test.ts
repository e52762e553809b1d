import { carryOver } from "../../src/commands/carryOver";
import { generateRegister } from "../../src/commands/generateRegister";
import { undoLast } from "../../src/commands/undoLast";
import { carryOffers } from "../../src/ledger/carryOver";
import { defaultChoices, figuresOf } from "../../src/ledger/figures/figures";
import type { Ledger } from "../../src/ledger/ledger";
import { readLedger } from "../../src/workbook/ledger/readLedger";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, LATER, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";

jest.setTimeout(120_000);
afterAll(closeBenches);

const ON = "2025-03-20";
const HOUSES = "改造老旧小区 12 个，加装电梯 30 部，惠及居民二千户。";

/** Three tasks of 2024, one of which the plan of 2025 lists anew beside another matter. */
async function benchOfTwoYears(): Promise<Bench> {
  const bench = await openBench();
  const task = makeTask();
  const tasks = [HOUSES, "新建口袋公园 5 个。", "开通公交线路 2 条。"].map((text, index) => ({
    ...task,
    seq: String(index + 1),
    text,
  }));
  await generateRegister.perform(bench.gateway, { plan: makePlan(tasks), defaultDue: "yearEnd", asOf: ON });
  const next = makePlan(
    [HOUSES, "建成体育公园 1 个。"].map((text, index) => ({ ...task, seq: String(index + 1), text })),
    {
      title: "2025年市《政府工作报告》涉及我区目标任务责任分解方案",
      docNumber: "云政办〔2025〕2号",
      issuedOn: "2025-02-18",
      year: 2025,
    },
  );
  await generateRegister.perform(bench.gateway, { plan: next, defaultDue: "yearEnd", asOf: ON });
  return bench;
}

const offersOf = (ledger: Ledger) => carryOffers(ledger, 2025);
const told = ({ tasks, log }: Ledger): unknown => [
  tasks.map(({ id, plan, remark }) => [id, plan, remark]),
  log.map(({ key, on, kind, taskId, what, reason }) => [key, on, kind, taskId, what, reason]),
];
const TAKEN = [
  [
    ["24市-001", "24市", ""],
    ["24市-002", "24市", "结转：列入25市"],
    ["24市-003", "24市", "结转：列入25市"],
    ["25市-001", "25市", ""],
    ["25市-002", "25市", ""],
  ],
  [
    ["变更2025-001", ON, "结转", "24市-002", "列入25市", "未完成"],
    ["变更2025-002", ON, "结转", "24市-003", "列入25市", "未完成"],
  ],
];

test("three round trips; this year's figures count the rows once; undo leaves no trace", async () => {
  const bench = await benchOfTwoYears();
  const before = bench.workbook.snapshot();
  const offers = offersOf(await readLedger(bench.gateway));
  expect(offers.map(({ task, into, listed }) => [task.id, into, listed])).toEqual([
    ["24市-001", "25市", ["25市-001"]],
    ["24市-002", "25市", []],
    ["24市-003", "25市", []],
  ]);
  const start = bench.roundTrips();
  await carryOver.perform(bench.gateway, { offers: offers.slice(1), on: ON });
  expect(bench.roundTrips() - start).toBe(3);
  const ledger = await readLedger(bench.gateway);
  expect(told(ledger)).toEqual(TAKEN);
  expect(offersOf(ledger).map(({ task }) => task.id)).toEqual(["24市-001"]);
  const { headline } = figuresOf(ledger, defaultChoices(ledger, { year: 2025, quarter: 1 }));
  expect(headline.total.ids).toEqual(["24市-002", "24市-003", "25市-001", "25市-002"]);
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("cut off at any request, it happens whole or not at all", async () => {
  for (const at of [1, 2, 3]) {
    const bench = await benchOfTwoYears();
    const before = bench.workbook.snapshot();
    const offers = offersOf(await readLedger(bench.gateway)).slice(1);
    bench.client.faults.partial(at, 8);
    const failed = await carryOver.perform(bench.gateway, { offers, on: ON }).then(
      () => false,
      () => true,
    );
    const next = await attachBench(bench.workbook, LATER);
    await recoverPending(next.gateway);
    if (failed) expect(bench.workbook.snapshot()).toEqual(before);
    else expect(told(await readLedger(next.gateway))).toEqual(TAKEN);
    closeBenches();
  }
});

test("taken over once; what was settled since is passed over; what 备注 says stays", async () => {
  const bench = await benchOfTwoYears();
  const { gateway } = bench;
  const offers = offersOf(await readLedger(gateway)).slice(0, 2);
  await bench.client.Excel.run(async (context) => {
    const columns = context.workbook.tables.getItem("台账").columns;
    columns.getItem("备注").getDataBodyRange().getCell(0, 0).values = [["市长关注"]];
    columns.getItem("办理状态").getDataBodyRange().getCell(1, 0).values = [["取消"]];
    await context.sync();
  });
  await expect(carryOver.perform(gateway, { offers, on: ON })).resolves.toEqual({
    carried: 1,
    skipped: ["24市-002"],
  });
  const [task] = (await readLedger(gateway)).tasks;
  expect(task?.remark).toBe("市长关注；结转：列入25市");
  const before = bench.workbook.snapshot();
  await expect(carryOver.perform(gateway, { offers, on: ON })).rejects.toMatchObject({
    code: "allChangedSince",
    parameters: { count: 2 },
  });
  expect(bench.workbook.snapshot()).toEqual(before);
});
