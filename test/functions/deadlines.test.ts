import type { Cell } from "../../src/functions/cells";
import { due } from "../../src/functions/due";
import { milestones } from "../../src/functions/milestones";
import { overdueDays } from "../../src/functions/overdueDays";
import { state } from "../../src/functions/state";
import { toSerial } from "../../src/plan/date";
import { cell, column, LEFT_OUT, reasonOf } from "./support";

const day = toSerial;
const SUSPENDED_UNTIL_TOLD = [["暂缓"], ["取消"], ["共性"]];

describe("PLAN.OVERDUEDAYS", () => {
  test.each<[what: string, due: Cell, done: Cell, workdays: Cell, days: number]>([
    ["none on the due day", day("2022-10-08"), "", "", 0],
    ["calendar days", day("2022-09-30"), "", "", 8],
    ["until it was done", day("2022-09-30"), day("2022-10-02"), "", 2],
    ["none where it was done in time", day("2022-09-30"), day("2022-09-29"), "", 0],
    ["none without a due date", "", "", "", 0],
    [
      "working days: the holiday week is none, the Saturday worked for it is one",
      day("2022-09-30"),
      "",
      true,
      1,
    ],
    ["working days over a change of year", day("2021-12-30"), day("2022-01-05"), true, 3],
    ["calendar days on FALSE", day("2022-09-30"), "", false, 8],
  ])("%s", (_, dueCell, done, workdays, days) => {
    expect(overdueDays(cell(dueCell), cell(done), cell(day("2022-10-08")), cell(workdays))).toEqual([[days]]);
  });

  test("asks for the as-of date", () => {
    expect(reasonOf(() => overdueDays(cell(44742), LEFT_OUT, LEFT_OUT, LEFT_OUT))).toBe("请给出统计截止日");
  });
});

describe("PLAN.STATE", () => {
  const word = (
    dueCell: Cell,
    done: Cell = "",
    set: Cell = "",
    warning: Cell = null,
    text: Cell = "",
  ): unknown =>
    state(cell(dueCell), cell(done), cell(day("2022-06-20")), cell(set), cell(warning), cell(text))[0]?.[0];

  test.each<[expected: string, ...args: Parameters<typeof word>]>([
    ["逾期", day("2022-06-19")],
    ["临期", day("2022-06-20")],
    ["临期", day("2022-06-27")],
    ["正常推进", day("2022-06-28")],
    ["临期", day("2022-06-30"), "", "", 10],
    ["正常推进", day("2022-06-21"), "", "", 0],
    ["办结（按期）", day("2022-06-19"), day("2022-06-19")],
    ["办结（逾期）", day("2022-06-19"), day("2022-06-20")],
    ["办结（无时限）", "", day("2022-06-20")],
    ["待核验", day("2022-06-19"), day("2022-06-18"), "待核验"],
    ["待核验", day("2022-06-30"), "", "待核验"],
    ["时限待定", ""],
    ["长期推进", "", "", "", null, "持续推进"],
    ["逾期", "", "", "", null, "2022年5月底前"],
    ["时限待定", "", "", "", null, "5月底前"],
  ])("%s", (expected, ...args) => {
    expect(word(...args)).toBe(expected);
  });

  test("what the clerk has set comes before any date", () => {
    expect(
      state(
        cell(day("2022-01-01")),
        LEFT_OUT,
        cell(day("2022-06-20")),
        SUSPENDED_UNTIL_TOLD,
        LEFT_OUT,
        LEFT_OUT,
      ),
    ).toEqual(SUSPENDED_UNTIL_TOLD);
  });

  test("refuses days before that are no number", () => {
    expect(reasonOf(() => state(LEFT_OUT, LEFT_OUT, cell(44742), LEFT_OUT, cell("一周"), LEFT_OUT))).toBe(
      "临期天数“一周”不是天数",
    );
  });
});

describe("PLAN.DUE", () => {
  test.each<[text: string, year: Cell, issued: Cell, date: string]>([
    ["2022年6月底前", "", "", "2022-06-30"],
    ["6月底前", 2022, "", "2022-06-30"],
    ["6月底前", "2022年", "", "2022-06-30"],
    ["6月底前", day("2022-01-20"), "", "2022-06-30"],
    ["4月10日、7月10日前报送", "", day("2019-01-20"), "2019-04-10"],
    ["4月10日、7月10日前报送", "", day("2019-05-20"), "2019-07-10"],
    ["春节前", 2018, day("2018-07-04"), "2019-02-04"],
  ])("%s", (text, year, issued, date) => {
    expect(due(cell(text), cell(year), cell(issued))).toEqual([[day(date)]]);
  });

  test.each<[text: string, year: Cell, issued: Cell, reason: string]>([
    ["", 2022, "", "没有写完成时限"],
    ["尽快完成", 2022, "", "“尽快完成”没有写明日期"],
    ["6月底前", "", "", "“6月底前”没有写年份，请给出年份"],
    ["3月底前", 2022, day("2022-06-01"), "“3月底前”早于印发日"],
    ["6月底前", "去年", "", "“去年”不是年份"],
  ])("#N/A for “%s”", (text, year, issued, reason) => {
    expect(reasonOf(() => due(cell(text), cell(year), cell(issued)))).toBe(reason);
  });

  test("answers the rest of a column where one cell has no date", () => {
    const [first, , third] = due(column("6月底前", "尽快", "三季度末"), cell(2022), LEFT_OUT);
    expect([first, third]).toEqual([[day("2022-06-30")], [day("2022-09-30")]]);
  });
});

describe("PLAN.MILESTONES", () => {
  test("gives each milestone a row", () => {
    expect(milestones(cell("6月底前完成设计，12月底前开工，并持续推进"), cell(2022), LEFT_OUT)).toEqual([
      [day("2022-06-30"), "完成设计", "限期"],
      [day("2022-12-31"), "开工", "限期"],
      ["", expect.anything(), "持续推进"],
    ]);
  });

  test("takes one deadline at a time, and one that is there", () => {
    expect(reasonOf(() => milestones(column("6月", "7月"), cell(2022), LEFT_OUT))).toBe(
      "完成时限只能是一个单元格",
    );
    expect(reasonOf(() => milestones(LEFT_OUT, cell(2022), LEFT_OUT))).toBe("没有写完成时限");
  });
});
