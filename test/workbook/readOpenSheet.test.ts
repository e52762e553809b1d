import { readDocument } from "../../src/intake/readDocument";
import { readOpenSheet } from "../../src/workbook/readOpenSheet";
import { inExcel, withRegister } from "../badInput/register";
import { closeBenches, openBench, type Bench } from "./bench";

afterEach(closeBenches);

async function write(
  bench: Bench,
  rows: readonly (readonly string[])[],
  merged: readonly string[] = [],
): Promise<void> {
  await bench.client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("B2").getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
    range.values = rows.map((row) => [...row]);
    for (const address of merged) sheet.getRange(address).merge();
    await context.sync();
  });
}

const HEADER = ["序号", "重点工作", "工作措施", "牵头单位", "完成时限"];

test("the open sheet is a document: title, header under it, merged cells", async () => {
  const bench = await openBench();
  const rows = [
    ["2024年云岭县重点工作责任分解表", "", "", "", ""],
    HEADER,
    ["1", "产业发展", "建设标准厂房。", "县发改局", "6月底前"],
    ["2", "", "改造园区道路。", "", "年底前"],
    ["3", "民生改善", "新建学校三所。", "县教育局", "年底前"],
  ];
  await write(bench, rows, ["B2:F2", "C4:C5", "E4:E5"]);
  const before = bench.roundTrips();
  const source = await readOpenSheet(bench.gateway);
  expect(bench.roundTrips() - before).toBe(2);
  const { plans } = await readDocument(source);
  expect(plans[0]?.document.title).toBe("2024年云岭县重点工作责任分解表");
  expect(plans[0]?.tasks.map(({ seq, path, text, lead, doubts }) => [seq, path, text, lead, doubts])).toEqual(
    [
      ["1", ["产业发展"], "建设标准厂房。", ["县发改局"], []],
      ["2", ["产业发展"], "改造园区道路。", ["县发改局"], []],
      ["3", ["民生改善"], "新建学校三所。", ["县教育局"], []],
    ],
  );
});

test("a sheet without text is told", async () => {
  const bench = await openBench();
  const refusal = { code: "sheetEmpty", parameters: { sheet: "Sheet1" } };
  await expect(readOpenSheet(bench.gateway)).rejects.toMatchObject(refusal);
  await write(bench, [[" ", '=""']]);
  await expect(readOpenSheet(bench.gateway)).rejects.toMatchObject(refusal);
});

test("a sheet as wide as no plan is told", async () => {
  const bench = await openBench();
  await write(bench, [Array.from({ length: 201 }, (_, at) => String(at))]);
  await expect(readOpenSheet(bench.gateway)).rejects.toMatchObject({
    code: "sheetTooWide",
    parameters: { sheet: "Sheet1", columns: 201 },
  });
});

test.each(["责任台账", "方案信息", "单位库", "领导库"])(
  "the register's own sheet %s is no plan",
  async (sheet) => {
    const bench = await withRegister();
    await bench.client.person.renameSheet(sheet, "改过名");
    await inExcel(bench, ({ worksheets }) => worksheets.getItem("改过名").activate());
    await expect(readOpenSheet(bench.gateway)).rejects.toMatchObject({
      code: "sheetIsOurs",
      parameters: { sheet: "改过名" },
    });
  },
);

test("another sheet beside a register is read", async () => {
  const bench = await withRegister();
  await inExcel(bench, ({ worksheets }) => worksheets.getItem("Sheet1").activate());
  await write(bench, [HEADER, ["1", "", "改造道路。", "县发改局", ""]]);
  expect(await readOpenSheet(bench.gateway)).toMatchObject({ name: "Sheet1" });
});

test("reading stops between slices when it is cancelled", async () => {
  const bench = await openBench();
  await write(bench, [HEADER]);
  const reading = readOpenSheet(bench.gateway, AbortSignal.abort());
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});

test("a long sheet takes one round trip more for every 60,000 cells", async () => {
  const bench = await openBench();
  const tasks = Array.from({ length: 13_000 }, (_, at) => [String(at + 1), "", "改造道路。", "县发改局", ""]);
  await write(bench, [HEADER, ...tasks]);
  const before = bench.roundTrips();
  const source = await readOpenSheet(bench.gateway);
  expect(bench.roundTrips() - before).toBe(3);
  expect(source.document.tables[0]?.rows.length).toBe(13_001);
}, 60_000);
