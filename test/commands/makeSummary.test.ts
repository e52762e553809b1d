import { generateRegister } from "../../src/commands/generateRegister";
import { makeSummary } from "../../src/commands/makeSummary";
import { undoLast } from "../../src/commands/undoLast";
import { toSerial } from "../../src/plan/date";
import { columnIndex, columnLetter, type RegisterHeader } from "../../src/workbook/columns";
import { recoverPending } from "../../src/workbook/recovery";
import { readLedger } from "../../src/workbook/ledger/readLedger";
import { draftPages } from "../../src/workbook/summary/draftPages";
import { figuresOn } from "../../src/workbook/summary/figureAt";
import { keyOf, type PageChoices } from "../../src/workbook/summary/page";
import { pageChanges } from "../../src/workbook/summary/pageChanges";
import { type PageSelection, watchFigure } from "../../src/workbook/summary/selectedFigure";
import { readPages } from "../../src/workbook/summary/readPages";
import { attachBench, type Bench, closeBenches, LATER, openBench } from "../workbook/bench";
import { makePlan, makeTask, makeTasks } from "../workbook/plans";

afterEach(closeBenches);

const CHOICES: PageChoices = {
  period: { year: 2024, quarter: 2 },
  asOf: "2024-06-30",
  plans: ["24市"],
  namesMissing: false,
  unchecked: 0,
};
const SHEET = "2024年第二季度汇总";

async function benchWithRegister(): Promise<Bench> {
  const bench = await openBench();
  const milestone = { raw: "5月30日前", due: "2024-05-30", what: null, kind: "dated" } as const;
  const tasks = [
    makeTask({ deadline: "5月30日前", milestones: [milestone] }),
    makeTask({ seq: "2", text: "改造老旧小区 12 个。" }),
    makeTask({ seq: "3", text: "落实意识形态责任制。", common: true }),
  ];
  const plan = makePlan(tasks);
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none", asOf: "2024-05-20" });
  return bench;
}

type Seen = Awaited<ReturnType<typeof readPages>>;

const make = ({ gateway }: Bench, seen?: Seen) =>
  makeSummary.perform(gateway, { choices: CHOICES, ...(seen ? { seen } : {}) });
const look = ({ gateway }: Bench): Promise<Seen> => readPages(gateway, CHOICES.period);

async function fill({ client }: Bench, row: number, cells: Partial<Record<RegisterHeader, string | number>>) {
  for (const [header, value] of Object.entries(cells)) {
    const column = columnLetter(columnIndex(header as RegisterHeader));
    await client.person.type("责任台账", `${column}${row}`, [[value]]);
  }
}

/** The first task is closed, two days late. */
const closeFirst = (bench: Bench) => fill(bench, 2, { 办结日期: toSerial("2024-06-01"), 核验人: "夏舟" });

function tab({ workbook }: Bench, name = SHEET) {
  const found = workbook.model.sheets().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** A cell of the tab by the first cell of its row. */
function figure(bench: Bench, label: string): unknown {
  const sheet = tab(bench);
  const row = Array.from({ length: 60 }, (_, index) => index).find((at) => sheet.cell(at, 0).value === label);
  return row === undefined ? null : sheet.cell(row, 1).value;
}

test("a tab with the period's figures in eight round trips; one step takes it back", async () => {
  const bench = await benchWithRegister();
  const before = bench.workbook.snapshot();
  const start = bench.roundTrips();
  const done = await make(bench);
  expect(bench.roundTrips() - start).toBe(8);
  expect(done.sheets).toEqual([SHEET]);
  expect(["责任事项（件）", "逾期", "时限待定", "共性任务"].map((label) => figure(bench, label))).toEqual([
    3, 1, 1, 1,
  ]);
  expect([...tab(bench).cells()].filter(({ cell }) => cell.formula !== null)).toEqual([]);
  expect(tab(bench).charts.map(({ name, type }) => [name, type])).toEqual([
    ["类目状态图", "BarStacked"],
    ["单位承担图", "BarClustered"],
  ]);
  expect(tab(bench).pageLayout).toMatchObject({ orientation: "Landscape", titleRows: [0, 1] });
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("a number that is selected on the tab opens to its rows, also on a sheet that was renamed", async () => {
  const bench = await benchWithRegister();
  await make(bench);
  const person = bench.client.person;
  await person.renameSheet(SHEET, "上会 6月");
  const ledger = await readLedger(bench.gateway);
  /** What is told of the selection at once, and what the number there counts. */
  const opened = async (sheet: string, address: string): Promise<unknown> => {
    await person.select(sheet, address);
    const heard: (PageSelection | null)[] = [];
    const stop = await watchFigure(bench.gateway, (each) => heard.push(each));
    await stop();
    const selection = heard[0] ?? null;
    const key = selection && keyOf(selection.rows);
    if (selection === null || key === null) return "no page";
    const [page] = draftPages(ledger, key).pages;
    return page && figuresOn(page, selection.rows)(selection.row, selection.column);
  };
  expect(await opened("上会 6月", "B7")).toMatchObject({
    row: "责任事项（件）",
    shown: 3,
    count: { of: "tasks", ids: ["24市-001", "24市-002", "24市-003"] },
  });
  expect(await opened("上会 6月", "B17")).toMatchObject({ row: "逾期", count: { ids: ["24市-001"] } });
  expect(await opened("上会 6月", "B6")).toBeNull();
  expect(await opened("上会 6月", "Q7")).toBe("no page");
  expect(await opened("责任台账", "A1")).toBe("no page");
});

test("made again it replaces its own page, wherever the sheet went; what stands beside stays; undo brings back both", async () => {
  const bench = await benchWithRegister();
  await make(bench);
  const person = bench.client.person;
  await person.type(SHEET, "Q5", [["请夏舟复核"]]);
  await person.renameSheet(SHEET, "一季度上会");
  const first = bench.workbook.snapshot();
  await closeFirst(bench);
  const closed = bench.workbook.snapshot();
  const seen = await look(bench);
  const done = await make(bench, seen);
  expect(done.sheets).toEqual(["一季度上会"]);
  const now = await look(bench);
  const changes = pageChanges(seen.汇总?.rows ?? [], now.汇总?.rows ?? []);
  expect(changes).toContainEqual({ section: "总体情况", row: "逾期", column: "本期", before: 1, after: 0 });
  expect(changes).toContainEqual({
    section: "按单位",
    row: "区民政局",
    column: "逾期办结",
    before: 0,
    after: 1,
  });
  expect(changes).toContainEqual({
    section: "逾期事项",
    row: "24市-001",
    column: "",
    before: "建成社区食堂 20 个。 区民政局 2024-05-30 31",
    after: "",
  });
  expect(tab(bench, "一季度上会").cell(4, 16).value).toBe("请夏舟复核");
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(closed);
  expect(first).not.toEqual(closed);
});

test("where every number stands there already, nothing is written and there is no step to take back", async () => {
  const bench = await benchWithRegister();
  await make(bench);
  const before = bench.workbook.snapshot();
  expect((await make(bench)).sheets).toEqual([]);
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("a page that was changed after the look is not replaced", async () => {
  const bench = await benchWithRegister();
  await make(bench);
  await closeFirst(bench);
  const seen = await look(bench);
  await bench.client.person.type(SHEET, "B7", [[99]]);
  const before = bench.workbook.snapshot();
  await expect(make(bench, seen)).rejects.toMatchObject({ code: "summarySince" });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("what the clerk wrote below is not written over", async () => {
  const bench = await benchWithRegister();
  await make(bench);
  const rows = (await look(bench)).汇总?.rows.length ?? 0;
  await bench.client.person.type(SHEET, `B${rows + 1}`, [["会上再议"]]);
  await fill(bench, 3, { 到期日: toSerial("2024-04-01") });
  await fill(bench, 3, { 上报完成日期: toSerial("2024-04-01") });
  await fill(bench, 2, { 上报完成日期: toSerial("2024-04-01") });
  const before = bench.workbook.snapshot();
  const seen = await look(bench);
  await expect(make(bench, seen)).rejects.toMatchObject({
    code: "summaryBelow",
    parameters: { sheet: SHEET, cell: `A${rows + 1}` },
  });
  expect(bench.workbook.snapshot()).toEqual(before);
});

test("a sheet of somebody else's that has the name is left alone", async () => {
  const bench = await benchWithRegister();
  await bench.client.person.addSheet(SHEET);
  await expect(make(bench)).rejects.toMatchObject({ code: "sheetIsForeign", parameters: { sheet: SHEET } });
});

test("undo asks where a number was typed over since", async () => {
  const bench = await benchWithRegister();
  await make(bench);
  await closeFirst(bench);
  await make(bench);
  await bench.client.person.type(SHEET, "B7", [[99]]);
  await expect(undoLast.perform(bench.gateway, { force: false })).rejects.toMatchObject({
    code: "changedSince",
    parameters: { count: 1, where: `${SHEET} B7` },
  });
  await undoLast.perform(bench.gateway, { force: true });
  expect(tab(bench).cell(6, 1).value).toBe(3);
});

/** Faults at the last look, in the batch that writes (cut off early, late, or its answer lost) and at the confirmation. */
const FAULTS: readonly ((bench: Bench) => void)[] = [
  ({ client }) => client.faults.error(6),
  ({ client }) => client.faults.partial(7, 20),
  ({ client }) => client.faults.partial(7, 100),
  ({ client }) => client.faults.noAnswer(7),
  ({ client }) => client.faults.lostAnswer(7),
  ({ client }) => client.faults.error(8),
  ({ client }) => client.faults.lostAnswer(8),
];

describe("when Excel fails", () => {
  test("the old page stands whole, or the new one", async () => {
    const bench = await benchWithRegister();
    await make(bench);
    await closeFirst(bench);
    const before = bench.workbook.snapshot();
    const outcomes: string[] = [];
    for (const inject of FAULTS) {
      inject(bench);
      const outcome = await make(bench).then(
        () => "done",
        () => "failed",
      );
      outcomes.push(outcome);
      if (outcome === "done") {
        expect(figure(bench, "　逾期办结")).toBe(1);
        await undoLast.perform(bench.gateway, { force: false });
      }
      expect(bench.workbook.snapshot()).toEqual(before);
    }
    expect(outcomes).toEqual(["failed", "failed", "failed", "failed", "failed", "failed", "done"]);
  }, 60_000);

  test("Excel gone: the next start brings the old page back", async () => {
    const bench = await benchWithRegister();
    await make(bench);
    await closeFirst(bench);
    const before = bench.workbook.snapshot();
    bench.client.faults.hostGone(8);
    await expect(make(bench)).rejects.toMatchObject({ code: "excelGone" });
    const next = await attachBench(bench.workbook, LATER);
    expect((await recoverPending(next.gateway))?.command).toBe("makeSummary");
    expect(bench.workbook.snapshot()).toEqual(before);
  });
});

test("three tasks and 60 take the same round trips", async () => {
  const bench = await openBench();
  await generateRegister.perform(bench.gateway, {
    plan: makePlan(makeTasks(60)),
    defaultDue: "yearEnd",
    asOf: "2024-05-01",
  });
  const start = bench.roundTrips();
  const choices = { ...CHOICES, period: { year: 2024, quarter: 4 }, asOf: "2025-01-05" } as const;
  await makeSummary.perform(bench.gateway, { choices });
  expect(bench.roundTrips() - start).toBe(8);
}, 60_000);
