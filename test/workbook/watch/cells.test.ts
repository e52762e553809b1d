import { toSerial } from "../../../src/plan/date";
import { closeBenches } from "../bench";
import {
  addressOf,
  codes,
  headersOf,
  openWatching,
  rowOf,
  rowsOf,
  SHEET,
  told,
  typeInto,
  type Watching,
} from "./watching";

jest.setTimeout(180_000);

let bench: Watching;
beforeEach(async () => {
  bench = await openWatching();
});
afterEach(closeBenches);

const day = (date: string): number => toSerial(date);

describe("dates typed", () => {
  test("in every way a clerk writes them, one paste, one notice", async () => {
    const typed = [["2022年9月底"], ["'9/30"], ["三季度末"], [20_240_930]];
    await bench.client.person.type(SHEET, "I2:I5", typed);
    await bench.rest();
    const due = (await rowsOf(bench)).map((row) => row["到期日"]);
    expect(due).toEqual([day("2022-09-30"), day("2024-09-30"), day("2024-09-30"), day("2024-09-30")]);
    expect(codes(bench)).toEqual(["dateRead"]);
    expect((await rowsOf(bench)).map((row) => row["到期日来源"])).toEqual(Array(4).fill("督查室"));
  });

  test.each(["最终时限", "延期至", "上报完成日期", "办结日期"])("in %s, too", async (header) => {
    await typeInto(bench, "24市-002", header, "2024年9月底");
    await bench.rest();
    expect(await rowOf(bench, "24市-002")).toMatchObject({ [header]: day("2024-09-30"), 到期日来源: "" });
  });

  test("what is no date stays and is flagged, until the cell is mended", async () => {
    await typeInto(bench, "24市-002", "备注", "照旧");
    await typeInto(bench, "24市-002", "核对", "请张科核实");
    await typeInto(bench, "24市-002", "到期日", "等通知");
    await bench.rest();
    expect(await rowOf(bench, "24市-002")).toMatchObject({
      到期日: "等通知",
      到期日来源: "",
      核对: "请张科核实；到期日‘等通知’看不出日期",
    });
    await typeInto(bench, "24市-002", "备注", "仍旧");
    await bench.rest();
    expect(codes(bench)).toEqual(["dateUnread"]);
    await typeInto(bench, "24市-002", "到期日", "9月30日");
    await bench.rest();
    expect(await rowOf(bench, "24市-002")).toMatchObject({
      到期日: day("2024-09-30"),
      到期日来源: "督查室",
      核对: "请张科核实",
    });
  });

  test("到期日 cleared: its source goes with it", async () => {
    expect(await rowOf(bench, "24市-001")).toMatchObject({ 到期日: day("2024-06-30"), 到期日来源: "文件" });
    await bench.client.person.clear(SHEET, await addressOf(bench, "24市-001", "到期日"));
    await bench.rest();
    expect(await rowOf(bench, "24市-001")).toMatchObject({ 到期日: "", 到期日来源: "" });
  });

  test("typed again after our correction, as Ctrl+Z leaves it: flagged, not fought", async () => {
    await typeInto(bench, "24市-002", "到期日", "2024年9月底");
    await bench.rest();
    await typeInto(bench, "24市-002", "到期日", "2024年9月底");
    await bench.rest();
    expect(await rowOf(bench, "24市-002")).toMatchObject({ 到期日: "2024年9月底", 核对: "到期日未自动更正" });
    await typeInto(bench, "24市-002", "备注", "照旧");
    await bench.rest();
    expect((await rowOf(bench, "24市-002"))["到期日"]).toBe("2024年9月底");
    expect(codes(bench)).toEqual(["dateRead", "correctionUndone"]);
  });
});

describe("完成时限 edited", () => {
  test("the dates follow, the text stays", async () => {
    await typeInto(bench, "24市-001", "完成时限", "9月底前完成初稿，12月底前办结");
    await bench.rest();
    expect(await rowOf(bench, "24市-001")).toMatchObject({
      完成时限: "9月底前完成初稿，12月底前办结",
      到期日: day("2024-09-30"),
      最终时限: day("2024-12-31"),
      期限类别: "限期",
      到期日来源: "督查室",
    });
    expect(codes(bench)).toEqual(["deadlineRead"]);
    expect(bench.looks()).toBe(3);
  });

  test("持续推进 has no date", async () => {
    await typeInto(bench, "24市-001", "完成时限", "持续推进");
    await bench.rest();
    expect(await rowOf(bench, "24市-001")).toMatchObject({
      到期日: "",
      最终时限: "",
      期限类别: "持续推进",
      到期日来源: "",
    });
  });

  test("what names no day is flagged and changes no date", async () => {
    await typeInto(bench, "24市-001", "完成时限", "条件成熟时");
    await bench.rest();
    expect(await rowOf(bench, "24市-001")).toMatchObject({
      到期日: day("2024-06-30"),
      到期日来源: "文件",
      核对: "完成时限‘条件成熟时’看不出日期",
    });
  });

  test("a day before the plan was issued is flagged", async () => {
    await typeInto(bench, "24市-001", "完成时限", "2023年6月底前");
    await bench.rest();
    expect(await rowOf(bench, "24市-001")).toMatchObject({
      到期日: day("2024-06-30"),
      核对: "完成时限‘2023年6月底前’早于印发日",
    });
  });
});

describe("derived columns", () => {
  test.each([
    ["typed over", "已完成"],
    ["cleared", ""],
  ])("%s: the formulas come back", async (_name, typed) => {
    const { 状态, 逾期天数 } = await rowOf(bench, "24市-001");
    if (typed === "") await bench.client.person.clear(SHEET, "J3:K3");
    else await bench.client.person.type(SHEET, "J3:K3", [[typed, 3]]);
    await bench.rest();
    expect(await rowOf(bench, "24市-002")).toMatchObject({ 状态, 逾期天数 });
    expect(told(bench)).toEqual([
      `derivedRestored {"id":"24市-002","column":"状态","typed":"${typed}","count":2}`,
    ]);
  });

  test("办理状态 takes 暂缓 and 取消; any other word is flagged until it is gone", async () => {
    await typeInto(bench, "24市-002", "办理状态", "暂缓");
    await typeInto(bench, "24市-003", "办理状态", "快了");
    await bench.rest();
    expect((await rowOf(bench, "24市-002"))["核对"]).toBe("");
    expect((await rowOf(bench, "24市-003"))["核对"]).toBe("办理状态‘快了’只能填暂缓或取消");
    expect(codes(bench)).toEqual(["stateWordUnknown"]);
    await bench.client.person.clear(SHEET, await addressOf(bench, "24市-003", "办理状态"));
    await bench.rest();
    expect((await rowOf(bench, "24市-003"))["核对"]).toBe("");
  });
});

describe("columns", () => {
  test("moved, hidden and inserted ones are no matter", async () => {
    await bench.client.person.moveColumns(SHEET, "I", "C");
    await bench.client.person.hideColumns(SHEET, "D:F", true);
    await bench.client.person.insertColumns(SHEET, "C", 1);
    await bench.client.person.type(SHEET, "C1", [["我的列"]]);
    await bench.rest();
    await typeInto(bench, "24市-002", "我的列", "=1+1");
    await typeInto(bench, "24市-002", "到期日", "2024年9月底");
    await bench.rest();
    expect(await rowOf(bench, "24市-002")).toMatchObject({
      我的列: "=1+1",
      到期日: day("2024-09-30"),
      到期日来源: "督查室",
    });
    expect(codes(bench)).toEqual(["dateRead"]);
  });

  test("a header of ours renamed is put back", async () => {
    const before = await rowsOf(bench);
    await bench.client.person.type(SHEET, "I1", [["截止日期"]]);
    await bench.rest();
    expect(await headersOf(bench)).toContain("到期日");
    expect(await rowsOf(bench)).toEqual(before);
    expect(told(bench)).toEqual([`headerRestored {"column":"到期日","typed":"截止日期","count":1}`]);
    await bench.client.person.type(SHEET, "I1", [["截止日期"]]);
    await bench.rest();
    expect(await headersOf(bench)).toContain("截止日期");
    expect(codes(bench)).toEqual(["headerRestored", "correctionUndone"]);
  });

  test("编号 renamed, too", async () => {
    await bench.client.person.type(SHEET, "M1", [["号"]]);
    await bench.rest();
    expect(await headersOf(bench)).toContain("编号");
    await bench.client.person.type(SHEET, "C6", [["新事项"]]);
    await bench.rest();
    expect((await rowsOf(bench))[4]?.["编号"]).toBe("24市-005");
  });

  test("a column of ours deleted is told once and not made again", async () => {
    await bench.client.person.deleteColumns(SHEET, "AB", 1);
    await bench.rest();
    await typeInto(bench, "24市-002", "备注", "照旧");
    await bench.rest();
    expect(await headersOf(bench)).not.toContain("核验人");
    expect(told(bench)).toEqual([`columnMissing {"columns":"核验人","count":1}`]);
  });

  test("the clerk's own columns are never touched", async () => {
    await bench.client.person.type(SHEET, "AI1:AI5", [["我的"], ["2024年9月底"], ["9/30"], ["=C2"], [""]]);
    await bench.rest();
    const own = (await rowsOf(bench)).map((row) => row["我的"]);
    await typeInto(bench, "24市-003", "到期日", "9月30日");
    await bench.rest();
    expect((await rowsOf(bench)).map((row) => row["我的"])).toEqual(own);
  });
});
