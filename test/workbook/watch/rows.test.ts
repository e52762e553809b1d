import { closeBenches } from "../bench";
import {
  addressOf,
  codes,
  openWatching,
  rowOf,
  rowsOf,
  SHEET,
  told,
  typeInto,
  watch,
  type Watching,
} from "./watching";

jest.setTimeout(180_000);

let bench: Watching;
beforeEach(async () => {
  bench = await openWatching();
});
afterEach(closeBenches);

const ids = async (): Promise<(string | number | undefined)[]> =>
  (await rowsOf(bench)).map((row) => row["编号"]);
const IDS = ["24市-001", "24市-002", "24市-003", "24市-004"];

test("a register as the add-in made it calls for nothing", async () => {
  await bench.rest();
  expect(bench.notices).toEqual([]);
  expect(bench.failures).toEqual([]);
});

describe("rows added", () => {
  test("typed below the table: 编号, 方案 and formulas are given, in two round trips", async () => {
    await bench.client.person.type(SHEET, "C6", [["新开公交线路 3 条。"]]);
    await bench.rest();
    const row = await rowOf(bench, "24市-005");
    expect(row).toMatchObject({ 责任事项: "新开公交线路 3 条。", 方案: "24市" });
    const { 状态, 逾期天数 } = await rowOf(bench, "24市-001");
    expect(row).toMatchObject({ 状态, 逾期天数 });
    expect(told(bench)).toEqual([`idGiven {"id":"24市-005","column":"编号","count":1}`]);
    expect(bench.notices[0]?.place).toEqual({ sheet: SHEET, address: "M6" });
    // One look, one writing, and one look at the echo of it.
    expect(bench.looks()).toBe(3);
  });

  test("inserted in the middle and filled later", async () => {
    await bench.client.person.insertTableRows("台账", 2, 1);
    await bench.rest();
    expect(await ids()).toEqual(["24市-001", "24市-002", "", "24市-003", "24市-004"]);
    await typeInto(bench, 2, "责任事项", "新事项");
    await bench.rest();
    expect(await ids()).toEqual(["24市-001", "24市-002", "24市-005", "24市-003", "24市-004"]);
  });

  test("whole sheet rows inserted", async () => {
    await bench.client.person.insertRows(SHEET, 3, 2);
    await bench.client.person.type(SHEET, "C3:C4", [["甲"], ["乙"]]);
    await bench.rest();
    expect(await ids()).toEqual(["24市-001", "24市-005", "24市-006", "24市-002", "24市-003", "24市-004"]);
  });

  test("a number is not given again when the last row is deleted, also after a new start", async () => {
    await bench.client.person.deleteTableRows("台账", 3, 1);
    await bench.rest();
    await bench.watcher.stop();
    const again = await watch(bench);
    await bench.client.person.type(SHEET, "C5", [["后来的"]]);
    await again.rest();
    expect(await ids()).toEqual(["24市-001", "24市-002", "24市-003", "24市-005"]);
  });

  test("a 方案 that the register does not have is flagged, and numbered when it is mended", async () => {
    await bench.client.person.type(SHEET, "C6", [["新事项"]]);
    await bench.client.person.type(SHEET, "N6", [["23省"]]);
    await bench.rest();
    expect((await rowsOf(bench))[4]).toMatchObject({ 编号: "", 核对: "方案‘23省’不在方案表中" });
    await bench.client.person.type(SHEET, "N6", [["24市"]]);
    await bench.rest();
    expect((await rowsOf(bench))[4]).toMatchObject({ 编号: "24市-005", 核对: "" });
    expect(codes(bench)).toEqual(["planUnknown", "idGiven"]);
  });
});

describe("rows copied", () => {
  test("below the table: the lower one gets a new 编号, with a word", async () => {
    await bench.client.person.copy(SHEET, "A3:AH3", "A6");
    await bench.rest();
    expect(await ids()).toEqual([...IDS, "24市-005"]);
    const row = await rowOf(bench, "24市-005");
    expect(row).toMatchObject({ 责任事项: "改造老旧小区 30 个。" });
    expect(row["核对"]).toBe("编号由 24市-002 改为 24市-005（复制的行）");
    expect(told(bench)).toEqual([`idRenewed {"id":"24市-005","column":"编号","from":"24市-002","count":1}`]);
  });

  test("over another row: the task that stood there is gone, its 编号 too", async () => {
    await bench.client.person.copy(SHEET, "A3:AH3", "A4");
    await bench.rest();
    expect(await ids()).toEqual(["24市-001", "24市-002", "24市-005", "24市-004"]);
  });

  test("into a row inserted above it: the task keeps its 编号, the copy gets a new one", async () => {
    await bench.client.person.insertRows(SHEET, 2, 1);
    await bench.rest();
    await bench.client.person.copy(SHEET, "A4:AH4", "A2");
    await bench.rest();
    expect(await ids()).toEqual(["24市-005", ...IDS]);
  });
});

describe("rows that only move", () => {
  test.each([
    ["sorted", () => bench.client.person.sort("台账", "责任事项", false)],
    ["filtered", () => bench.client.person.filter("台账", "责任事项", ["新建学校 2 所。"])],
    ["cut and pasted below", () => bench.client.person.cut(SHEET, "A3:AH3", "A6")],
  ])("%s: every task keeps its 编号 and its cells", async (_name, move) => {
    const before = new Map((await rowsOf(bench)).map((row) => [row["编号"], row["责任事项"]]));
    await move();
    await bench.rest();
    const rows = (await rowsOf(bench)).filter((row) => row["责任事项"] !== "");
    expect(new Map(rows.map((row) => [row["编号"], row["责任事项"]]))).toEqual(before);
    expect(rows).toHaveLength(4);
    expect(bench.notices).toEqual([]);
  });

  test("edited while filtered: rows out of sight are treated like the others", async () => {
    await bench.client.person.filter("台账", "责任事项", ["新建学校 2 所。"]);
    await typeInto(bench, "24市-002", "到期日", "9月底");
    await bench.rest();
    expect(await rowOf(bench, "24市-002")).toMatchObject({ 到期日: 45_565, 到期日来源: "督查室" });
  });
});

describe("编号 by hand", () => {
  test.each([
    ["cleared", ""],
    ["typed over", "乱写"],
    ["made another task's", "24市-001"],
  ])("%s: the row gets its own back", async (_name, typed) => {
    const address = await addressOf(bench, "24市-003", "编号");
    if (typed === "") await bench.client.person.clear(SHEET, address);
    else await bench.client.person.type(SHEET, address, [[typed]]);
    await bench.rest();
    expect(await ids()).toEqual(IDS);
    expect(told(bench)).toEqual([
      `idRestored {"id":"24市-003","column":"编号","typed":"${typed}","count":1}`,
    ]);
  });

  test("the whole column cleared comes back", async () => {
    await bench.client.person.clear(SHEET, "M2:M5");
    await bench.rest();
    expect(await ids()).toEqual(IDS);
    expect(bench.notices.map(({ parameters }) => parameters["count"])).toEqual([4]);
  });

  test("a person who takes our correction back is not fought", async () => {
    const address = await addressOf(bench, "24市-003", "编号");
    await bench.client.person.clear(SHEET, address);
    await bench.rest();
    await bench.client.person.clear(SHEET, address);
    await bench.rest();
    expect(await ids()).toEqual(["24市-001", "24市-002", "", "24市-004"]);
    expect((await rowsOf(bench))[2]?.["核对"]).toBe("编号未自动更正");
    expect(codes(bench)).toEqual(["idRestored", "correctionUndone"]);
  });

  test("a row emptied by hand is a row without a task", async () => {
    await bench.client.person.clear(SHEET, "A4:AH4");
    await bench.rest();
    expect(await ids()).toEqual(["24市-001", "24市-002", "", "24市-004"]);
    expect((await rowsOf(bench))[2]?.["状态"]).toBe("");
    expect(bench.notices).toEqual([]);
  });
});
