import { addAlias } from "../../../src/commands/addAlias";
import { generateRegister } from "../../../src/commands/generateRegister";
import { setStrictNames } from "../../../src/commands/setStrictNames";
import { undoLast } from "../../../src/commands/undoLast";
import { attachBench, type Bench, closeBenches, openBench } from "../bench";
import { makePlan, makeTask } from "../plans";
import { addressOf, codes, rowOf, rowsOf, SHEET, told, typeInto, watch, type Watching } from "./watching";

jest.setTimeout(180_000);
afterEach(closeBenches);

const TASKS = [
  makeTask({ lead: ["区教育局"], support: ["区科学技术局"], leaders: ["卢永桢"] }),
  makeTask({ responsible: ["区住建局（区园林局）", "各街道办事处"], leaders: ["何松"] }),
  makeTask({ responsible: ["区住建局"], upperLead: ["市教育局"], leaders: ["何松"] }),
  makeTask({ responsible: ["区审计局"] }),
];

/** A register whose 单位库 knows 区科技局 and 区科委 as spellings of 区科学技术局, and 卢永楨 of 卢永桢. */
async function openNames(): Promise<Watching> {
  const bench = await openBench();
  await generateRegister.perform(bench.gateway, { plan: makePlan(TASKS), defaultDue: "none" });
  await spell(bench, "单位库", "区科学技术局", "区科技局、区科委");
  await spell(bench, "领导库", "卢永桢", "卢永楨");
  return watch(bench);
}

/** A person types into the column of spellings. */
async function spell(bench: Bench, table: string, name: string, spellings: string): Promise<void> {
  await bench.client.person.type(table, `B${await rowIn(bench, table, name)}`, [[spellings]]);
}

async function rowIn({ client }: Bench, table: string, name: string): Promise<number> {
  return client.Excel.run(async (context) => {
    const names = context.workbook.tables.getItem(table).columns.getItemAt(0).getRange().load("values");
    await context.sync();
    return names.values.findIndex(([each]) => each === name) + 1;
  });
}

test("what is typed is put in standard form in one look; what nobody knows is flagged until it is mended", async () => {
  const bench = await openNames();
  expect(bench.notices).toEqual([]);
  await typeInto(bench, "24市-004", "责任单位", "区科委，区科技局；区教育局\n区不知何局");
  await bench.rest();
  expect(await rowOf(bench, "24市-004")).toMatchObject({
    责任单位: "区科学技术局、区教育局、区不知何局",
    核对: "责任单位‘区不知何局’不在单位库中",
  });
  expect(codes(bench)).toEqual(["namesPut", "nameUnknown"]);
  await typeInto(bench, "24市-004", "责任单位", "区教育局");
  await bench.rest();
  expect(await rowOf(bench, "24市-004")).toMatchObject({ 责任单位: "区教育局", 核对: "" });
});

test("leaders, second nameplates, collectives and units of the upper level", async () => {
  const bench = await openNames();
  await typeInto(bench, "24市-003", "分管领导", "卢永楨");
  await typeInto(bench, "24市-003", "责任单位", "区住建局（区人防办）、各相关部门、区科委");
  await typeInto(bench, "24市-004", "上级单位", "市教育局、市不知何局");
  await bench.rest();
  expect(await rowOf(bench, "24市-003")).toMatchObject({
    分管领导: "卢永桢",
    责任单位: "区住建局（区人防办）、各相关部门、区科学技术局",
    核对: "",
  });
  expect((await rowOf(bench, "24市-004"))["核对"]).toBe("上级单位‘市不知何局’不在单位库中");
});

test("a unit as lead and as support, an ambiguous and a retired name are warnings", async () => {
  const bench = await openNames();
  await spell(bench, "单位库", "区教育局", "区科委");
  await bench.client.person.type("单位库", `L${await rowIn(bench, "单位库", "区审计局")}`, [["是"]]);
  await typeInto(bench, "24市-001", "协办单位", "区教育局");
  await typeInto(bench, "24市-002", "责任单位", "区科委");
  await bench.rest();
  const flags = (await rowsOf(bench)).map((row) => row["核对"]);
  expect(flags).toEqual([
    "协办单位‘区教育局’也是牵头单位",
    "责任单位‘区科委’可指几个单位",
    "",
    "责任单位‘区审计局’已停用",
  ]);
});

test("a quiet edit is one round trip, a correction two, and a paste of many cells no more", async () => {
  const bench = await openNames();
  await typeInto(bench, "24市-001", "备注", "无");
  await bench.rest();
  expect(bench.looks()).toBe(1);
  const first = await addressOf(bench, 0, "牵头单位");
  await bench.client.person.type(SHEET, first, [
    ["区科委", "区科技局", "区甲局"],
    ["区科委", "区教育局，区科技局", ""],
    ["区教育局", "区科技局", "区乙局、区丙局、区丁局"],
  ]);
  await bench.rest();
  // The look, the writing, and the look at its echo.
  expect(bench.looks()).toBeLessThanOrEqual(3);
  const rows = await rowsOf(bench);
  expect(rows.map((row) => [row["牵头单位"], row["责任单位"], row["协办单位"]])).toEqual([
    ["区科学技术局", "区科学技术局", "区甲局"],
    ["区科学技术局", "区教育局、区科学技术局", ""],
    ["区教育局", "区科学技术局", "区乙局、区丙局、区丁局"],
    ["", "区审计局", ""],
  ]);
  expect(rows.map((row) => row["核对"])).toEqual([
    "协办单位‘区甲局’不在单位库中",
    "",
    "协办单位‘区乙局、区丙局’等 3 个不在单位库中",
    "",
  ]);
  expect(bench.notices.map(({ code, parameters }) => [code, parameters["count"]])).toEqual([
    ["namesPut", 5],
    ["nameUnknown", 2],
  ]);
});

test("sorting, inserted rows and edits of other columns touch no name that came in unwatched", async () => {
  const bench = await openNames();
  await bench.watcher.stop();
  await typeInto(bench, "24市-001", "协办单位", "区科委");
  const again = await watch(bench);
  await again.client.person.sort("台账", "责任单位", false);
  await again.client.person.insertRows(SHEET, 3, 1);
  await typeInto(again, "24市-001", "备注", "无");
  await again.rest();
  expect((await rowOf(again, "24市-001"))["协办单位"]).toBe("区科委");
  expect(codes(again)).toEqual([]);
});

test("a person's Ctrl+Z is flagged and not fought, also in a later session, until the cell is mended", async () => {
  const bench = await openNames();
  await typeInto(bench, "24市-004", "责任单位", "区科委");
  await bench.rest();
  await typeInto(bench, "24市-004", "责任单位", "区科委");
  await bench.rest();
  expect(await rowOf(bench, "24市-004")).toMatchObject({ 责任单位: "区科委", 核对: "责任单位未自动更正" });
  await bench.watcher.stop();
  const later = await watch(bench);
  await later.rest();
  expect((await rowOf(later, "24市-004"))["核对"]).toBe("责任单位未自动更正");
  await typeInto(later, "24市-004", "责任单位", "区教育局");
  await later.rest();
  expect((await rowOf(later, "24市-004"))["核对"]).toBe("");
});

test("strict: the old value of just that cell comes back, and it is said why", async () => {
  const bench = await openNames();
  await setStrictNames.perform(bench.gateway, { strict: true });
  const first = await addressOf(bench, 0, "牵头单位");
  await bench.client.person.type(SHEET, first, [["区不知何局", "区科委"]]);
  await bench.rest();
  expect(await rowOf(bench, "24市-001")).toMatchObject({
    牵头单位: "区教育局",
    责任单位: "区科学技术局",
    核对: "",
  });
  expect(told(bench)[0]).toContain('nameRefused {"id":"24市-001","column":"牵头单位","names":"区不知何局"');
});

test("an edit of 单位库 judges the register anew: a new alias mends, a renamed unit is missed", async () => {
  const bench = await openNames();
  await typeInto(bench, "24市-004", "责任单位", "区教委");
  await bench.rest();
  expect((await rowOf(bench, "24市-004"))["核对"]).toBe("责任单位‘区教委’不在单位库中");
  await spell(bench, "单位库", "区教育局", "区教委");
  await bench.rest();
  expect(await rowOf(bench, "24市-004")).toMatchObject({ 责任单位: "区教委", 核对: "" });
  await bench.client.person.type("单位库", `A${await rowIn(bench, "单位库", "区住建局")}`, [["区城建局"]]);
  await bench.rest();
  expect((await rowsOf(bench)).map((row) => row["核对"])).toEqual([
    "",
    "",
    "责任单位‘区住建局’不在单位库中",
    "",
  ]);
});

test("what another client types is put right by that client alone", async () => {
  const mine = await openNames();
  const theirs = await watch(await attachBench(mine.workbook));
  await typeInto(theirs, "24市-004", "责任单位", "区科委、区甲局");
  await theirs.rest();
  await mine.rest();
  expect(codes(mine)).toEqual([]);
  expect(codes(theirs)).toEqual(["namesPut", "nameUnknown"]);
  expect(await rowOf(mine, "24市-004")).toMatchObject({ 责任单位: "区科学技术局、区甲局" });
});

test("flags are no edits by hand: the register can be taken back without a question", async () => {
  const bench = await openBench();
  const plan = makePlan([makeTask({ lead: ["区教育局"], support: ["区教育局"] })]);
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none" });
  const watching = await watch(bench);
  await watching.rest();
  expect((await rowOf(watching, "24市-001"))["核对"]).toContain("也是牵头单位");
  await watching.watcher.stop();
  await expect(undoLast.perform(bench.gateway, { force: false })).resolves.toMatchObject({
    command: "generateRegister",
  });
});

describe("bad input", () => {
  const LONG = Array.from({ length: 200 }, (_, index) => `区${index}局`).join("、");
  const CASES: readonly (readonly [what: string, typed: string, stands: string, flag: string])[] = [
    ["200 names", LONG, LONG, "责任单位‘区0局、区1局’等 200 个不在单位库中"],
    ["a full cell", "长".repeat(32_767), "长".repeat(32_767), `责任单位‘${"长".repeat(30)}…’不在单位库中`],
    ["line breaks", "区教育局\n\n区审计局\r\n", "区教育局、区审计局", ""],
    ["an emoji", "区教育局😀", "区教育局😀", "责任单位‘区教育局😀’不在单位库中"],
    ["full-width blanks", "　区教育局　、区　审计局", "区教育局、区审计局", ""],
    ["a formula", '="区教"&"育局"', '="区教"&"育局"', ""],
    ["flag-like text", "‘区甲局’；已停用", "‘区甲局’、已停用", "责任单位‘区甲局 、已停用’不在单位库中"],
    ["separators only", "、，；", "", ""],
  ];

  test("each is left readable, flagged where it should be, and settles", async () => {
    const bench = await openNames();
    for (const [what, typed, stands, flag] of CASES) {
      await typeInto(bench, "24市-004", "责任单位", typed);
      await bench.rest();
      const row = await rowOf(bench, "24市-004");
      expect([what, row["责任单位"], row["核对"]]).toEqual([what, stands, flag]);
    }
    expect(bench.failures).toEqual([]);
  });

  test("a protected or a deleted 单位库 stops nothing; without it no unit is judged", async () => {
    const bench = await openNames();
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("单位库").protection.protect();
      await context.sync();
    });
    await typeInto(bench, "24市-004", "责任单位", "区科委");
    await bench.rest();
    expect((await rowOf(bench, "24市-004"))["责任单位"]).toBe("区科学技术局");
    await expect(
      addAlias.perform(bench.gateway, { kind: "unit", name: "区教育局", alias: "区教委" }),
    ).rejects.toMatchObject({ code: "sheetProtected" });
    await bench.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("单位库");
      sheet.protection.unprotect();
      sheet.delete();
      await context.sync();
    });
    await typeInto(bench, "24市-004", "责任单位", "区甲局，区乙局");
    await typeInto(bench, "24市-004", "分管领导", "卢永楨");
    await bench.rest();
    expect(await rowOf(bench, "24市-004")).toMatchObject({ 责任单位: "区甲局，区乙局", 分管领导: "卢永桢" });
    expect(bench.failures).toEqual([]);
  });
});
