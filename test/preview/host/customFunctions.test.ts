import { associated, registerIn } from "../../functions/associated";
import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
let functions: ReturnType<typeof associated>;

beforeAll(() => {
  functions = associated();
});

beforeEach(async () => {
  bench = await openWorkbench();
  await registerIn(bench.workbook, functions);
});

afterEach(() => bench.close());

const REGISTER = [
  ["编号", "牵头单位", "协办单位", "状态", "到期日"],
  ["甲-1", "县教育局", "县财政局", "逾期", 44742],
  ["甲-2", "县财政局", "", "正常推进", 44800],
  ["甲-3", "县教育局", "县财政局（县国资局）", "临期", ""],
];

/** Writes the register as a table and formulas beside it; resolves with the cells to read. */
async function write(formulas: Record<string, string>): Promise<void> {
  await bench.run(async (sheet, context) => {
    sheet.getRange("A1:E4").values = REGISTER;
    sheet.tables.add("A1:E4", true).name = "台账";
    for (const [address, formula] of Object.entries(formulas)) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
}

function read(address: string): Promise<unknown[][]> {
  return bench.run(async (sheet, context) => {
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

test("formulas with the add-in's functions calculate, and again when a cell of the register changes", async () => {
  await write({ H1: '=PLAN.WORKLOAD("县教育局",台账[#All])', H2: "=PLAN.OVERDUE(E2,,44743)" });
  expect(await read("H1:H2")).toEqual([[2], [true]]);
  await bench.client.person.type("Sheet1", "B3", [["县教育局"]]);
  expect(await read("H1:H2")).toEqual([[3], [true]]);
});

test("a table of answers spills", async () => {
  await write({ H1: "=PLAN.WORKLOADTABLE(台账[#All],,44743)" });
  expect(await read("H1:M3")).toEqual([
    ["单位", "牵头", "责任", "协办", "承担", "共性"],
    ["县财政局", 1, 0, 2, 3, 0],
    ["县教育局", 2, 0, 0, 2, 0],
  ]);
});

test("texts of an answer stay texts, and errors errors", async () => {
  await write({
    F1: "名称",
    F2: "'1-2",
    F3: "'007",
    H1: '=PLAN.UNITS("1-2、007、区教育局",F1:F3)',
    J1: '=PLAN.UNIT("甲",F1:F3)',
  });
  expect(await read("H1:H2")).toEqual([["1-2"], ["007"]]);
  expect(await read("J1")).toEqual([["#N/A"]]);
});

test("a whole column is answered cell by cell, blank cells and errors among them", async () => {
  await write({ H2: "=PLAN.OVERDUEDAYS(台账[到期日],,44743)", J1: '=PLAN.DUE("尽快",2022)' });
  expect(await read("H2:H4")).toEqual([[1], [0], [0]]);
  expect(await read("J1")).toEqual([["#N/A"]]);
});

test("a function that the add-in has not associated is an unknown name", async () => {
  functions.delete("UNIT");
  await write({ H1: '=PLAN.UNIT("甲",台账[#All])' });
  expect(await read("H1")).toEqual([["#NAME?"]]);
});

test("formulas that stand there before the functions come are calculated with them", async () => {
  const opened = await openWorkbench();
  const cell = (): unknown => opened.workbook.model.activeSheet.cell(0, 0).value;
  await opened.run(async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=PLAN.OVERDUE(44700,,44743)"]];
    await context.sync();
  });
  expect(cell()).toBe("#NAME?");
  await registerIn(opened.workbook, functions);
  expect(cell()).toBe(true);
  opened.close();
});
