import { generateRegister } from "../../src/commands/generateRegister";
import { undoLast } from "../../src/commands/undoLast";
import { compareWithRegister, updateRegister } from "../../src/commands/updateRegister";
import type { Plan } from "../../src/plan/plan";
import { recoverPending } from "../../src/workbook/recovery";
import { type Comparison, fieldKey } from "../../src/workbook/update/comparison";
import type { UpdateChoices } from "../../src/workbook/update/comparePlan";
import { attachBench, type Bench, closeBenches, LATER, openBench } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";
import { rowOf, rowsOf } from "../workbook/watch/watching";

jest.setTimeout(120_000);
afterEach(closeBenches);

const ROAD = makeTask({
  seq: "1",
  text: "改造云溪大道，新增停车泊位 300 个。",
  deadline: "2024年9月底",
  milestones: [{ raw: "2024年9月底", due: "2024-09-30", what: null, kind: "dated" }],
});
const PARK = makeTask({ seq: "2", text: "建成口袋公园 6 座，绿化面积不少于 4 万平方米。" });
const CLINIC = makeTask({ seq: "3", text: "新建社区卫生服务站 5 所。", responsible: ["区卫生健康局"] });
const BOOKS = makeTask({
  seq: "4",
  text: "开展全民阅读活动 100 场，覆盖全部社区书屋。",
  responsible: ["区文化旅游局"],
});
const FIRST = makePlan([ROAD, PARK, CLINIC]);
/** The road is later and has a unit more, the park has another figure, the clinic is gone, the books are new. */
const SECOND = makePlan(
  [
    {
      ...ROAD,
      responsible: ["区民政局", "区交通运输局"],
      leaders: [],
      deadline: "2024年11月底",
      milestones: [{ raw: "2024年11月底", due: "2024-11-30", what: null, kind: "dated" }],
    },
    { ...PARK, text: PARK.text.replace("6 座", "9 座") },
    BOOKS,
  ],
  { docNumber: "云政办〔2024〕9号" },
);

async function benchWithPlan(): Promise<Bench> {
  const bench = await openBench();
  await generateRegister.perform(bench.gateway, { plan: FIRST, defaultDue: "none", asOf: "2024-05-01" });
  return bench;
}

const choices = (plan: Plan, near: readonly (readonly [number, string | null])[] = []): UpdateChoices => ({
  plan,
  planName: "24市",
  defaultDue: "none",
  decisions: { near: new Map(near), refused: new Set() },
});

async function update(bench: Bench, chosen: UpdateChoices): Promise<Comparison> {
  const shown = await compareWithRegister(bench.gateway, chosen);
  await updateRegister.perform(bench.gateway, { ...chosen, shown });
  return shown;
}

const SAME_PARK = [[1, "24市-002"]] as const;

test("the comparison shows what would be added, changed field by field, and missing, and asks about near-equal texts", async () => {
  const bench = await benchWithPlan();
  const before = bench.workbook.snapshot();
  const trips = bench.roundTrips();
  const shown = await compareWithRegister(bench.gateway, choices(SECOND));
  expect(bench.roundTrips() - trips).toBe(1);
  expect(bench.workbook.snapshot()).toEqual(before);
  expect(shown).toMatchObject({
    document: [{ header: "文号", before: "云政办〔2024〕3号", after: "云政办〔2024〕9号" }],
    changed: [{ id: "24市-001", seq: "1" }],
    unchanged: 0,
    added: [{ id: "24市-004", seq: "4" }],
    missing: [{ id: "24市-002" }, { id: "24市-003" }],
    near: [{ task: 1, candidates: [{ id: "24市-002" }] }],
  });
  expect(shown.changed[0]?.fields.map(({ header, before: was, after }) => [header, was, after])).toEqual([
    ["完成时限", "2024年9月底", "2024年11月底"],
    ["责任单位", "区民政局", "区民政局、区交通运输局"],
    ["到期日", 45565, 45626],
    ["最终时限", 45565, 45626],
    ["主报单位", "区民政局", "区民政局（默认）、区交通运输局"],
  ]);
  // Nothing is written before every near-equal text has its answer.
  await expect(updateRegister.perform(bench.gateway, { ...choices(SECOND), shown })).rejects.toMatchObject({
    code: "comparedSince",
  });
});

test("rows are updated and not doubled; a blank erases nothing; what units and the clerk wrote stays; undo is exact", async () => {
  const bench = await benchWithPlan();
  await bench.client.person.type("责任台账", "L2", [["已完成八成"]]);
  const before = bench.workbook.snapshot();
  const trips = bench.roundTrips();
  const chosen = choices(SECOND, SAME_PARK);
  const shown = await compareWithRegister(bench.gateway, chosen);
  const done = await updateRegister.perform(bench.gateway, { ...chosen, shown });
  expect(bench.roundTrips() - trips).toBe(4);
  expect(done).toEqual({
    planName: "24市",
    changed: 2,
    added: 1,
    unchanged: 0,
    missing: 1,
    firstId: "24市-001",
  });
  expect((await rowsOf(bench)).map((row) => row["编号"])).toEqual([
    "24市-001",
    "24市-002",
    "24市-003",
    "24市-004",
  ]);
  expect(await rowOf(bench, "24市-001")).toMatchObject({
    分管领导: "周岚",
    责任单位: "区民政局、区交通运输局",
    完成时限: "2024年11月底",
    最新进展: "已完成八成",
  });
  expect((await rowOf(bench, "24市-002"))["责任事项"]).toContain("9 座");
  expect((await rowOf(bench, "24市-003"))["核对"]).toContain("新文件中没有这件事项");
  expect(await rowOf(bench, "24市-004")).toMatchObject({ 序号: 4, 责任单位: "区文化旅游局", 方案: "24市" });
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("the same document again changes nothing", async () => {
  const bench = await benchWithPlan();
  expect(await compareWithRegister(bench.gateway, choices(FIRST))).toEqual({
    planName: "24市",
    document: [],
    changed: [],
    unchanged: 3,
    added: [],
    missing: [],
    near: [],
  });
});

test("a sheet with 编号 is matched by it; a change that the clerk refuses is not made; a new answer for a near text adds", async () => {
  const bench = await benchWithPlan();
  const sheet = makePlan([
    { ...ROAD, seq: "24市-001", text: "完全改写过的一句话。", responsible: ["区交通运输局"] },
    { ...PARK, text: PARK.text.replace("6 座", "9 座") },
  ]);
  const refused = new Set([fieldKey("24市-001", "责任事项")]);
  const chosen = { ...choices(sheet, [[1, null]]), decisions: { near: new Map([[1, null]]), refused } };
  await update(bench, chosen);
  expect(await rowOf(bench, "24市-001")).toMatchObject({
    序号: 1,
    责任事项: ROAD.text,
    责任单位: "区交通运输局",
  });
  expect((await rowsOf(bench)).map((row) => row["编号"])).toContain("24市-004");
});

test("a fact of the plan that the clerk refuses stays; 任务数 grows by what was added", async () => {
  const bench = await benchWithPlan();
  const refused = new Set([fieldKey("24市", "文号")]);
  await update(bench, { ...choices(SECOND, SAME_PARK), decisions: { near: new Map(SAME_PARK), refused } });
  const facts = await bench.client.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("方案");
    const cells = ["文号", "任务数"].map((header) =>
      columns.getItem(header).getDataBodyRange().load("values"),
    );
    await context.sync();
    return cells.map(({ values }) => (values as unknown[][])[0]?.[0]);
  });
  expect(facts).toEqual(["云政办〔2024〕3号", 4]);
});

test("an added task names the same matter of another plan, as when a whole plan is added", async () => {
  const bench = await benchWithPlan();
  const other = makePlan([{ ...BOOKS, text: BOOKS.text.replace("100", "300") }], {
    title: "省方案",
    level: "省",
  });
  await generateRegister.perform(bench.gateway, { plan: other, defaultDue: "none" });
  await update(bench, choices(SECOND, SAME_PARK));
  expect((await rowOf(bench, "24市-004"))["关联事项"]).toBe("24省-001");
});

test("a register that was changed after the comparison is not written", async () => {
  const bench = await benchWithPlan();
  const chosen = choices(SECOND, SAME_PARK);
  const shown = await compareWithRegister(bench.gateway, chosen);
  await bench.client.person.type("责任台账", "H2", [["2024年10月底"]]);
  const before = bench.workbook.snapshot();
  await expect(updateRegister.perform(bench.gateway, { ...chosen, shown })).rejects.toMatchObject({
    code: "comparedSince",
  });
  expect(bench.workbook.snapshot()).toEqual(before);
});

const FAULTS = {
  error: (bench: Bench, at: number) => bench.client.faults.error(at),
  "error after some actions": (bench: Bench, at: number) => bench.client.faults.partial(at, 30),
  "error after most actions": (bench: Bench, at: number) => bench.client.faults.partial(at, 120),
  "answer lost": (bench: Bench, at: number) => bench.client.faults.lostAnswer(at),
};

test.each(Object.entries(FAULTS))("%s at any request: whole, or as it was", async (_name, inject) => {
  const chosen = choices(SECOND, SAME_PARK);
  for (let at = 1; at <= 3; at += 1) {
    const bench = await benchWithPlan();
    const shown = await compareWithRegister(bench.gateway, chosen);
    const before = bench.workbook.snapshot();
    inject(bench, at);
    const outcome = await updateRegister.perform(bench.gateway, { ...chosen, shown }).then(
      () => "done",
      () => "failed",
    );
    if (outcome === "failed") expect(bench.workbook.snapshot()).toEqual(before);
    else expect(await rowsOf(bench)).toHaveLength(4);
    closeBenches();
  }
});

test("Excel gone while it wrote: the next start puts the workbook back", async () => {
  const bench = await benchWithPlan();
  const chosen = choices(SECOND, SAME_PARK);
  const shown = await compareWithRegister(bench.gateway, chosen);
  const before = bench.workbook.snapshot();
  bench.client.faults.hostGone(3);
  await expect(updateRegister.perform(bench.gateway, { ...chosen, shown })).rejects.toMatchObject({
    code: "excelGone",
  });
  const next = await attachBench(bench.workbook, LATER);
  expect(await recoverPending(next.gateway)).toMatchObject({ command: "updateRegister" });
  expect(bench.workbook.snapshot()).toEqual(before);
});
