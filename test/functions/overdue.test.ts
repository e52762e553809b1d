import type { Cell } from "../../src/functions/cells";
import { overdue } from "../../src/functions/overdue";
import { cell, column, reasonOf } from "./support";

/** Excel's serial numbers of days around the middle of 2022. */
const JUNE_29 = 44741;
const JUNE_30 = 44742;
const JULY_1 = 44743;

describe("PLAN.OVERDUE", () => {
  test.each<[what: string, due: Cell, done: Cell, asOf: Cell, late: boolean]>([
    ["the day before", JUNE_30, "", JUNE_29, false],
    ["the due day itself", JUNE_30, "", JUNE_30, false],
    ["the due day itself, whatever the hour", JUNE_30, "", JUNE_30 + 0.99, false],
    ["the day after", JUNE_30, "", JULY_1, true],
    ["done in time, looked at later", JUNE_30, JUNE_30, JULY_1 + 30, false],
    ["done late", JUNE_30, JULY_1, JULY_1 + 30, true],
    ["no due date", "", "", JULY_1, false],
    ["a due date typed as text", "2022年6月30日", "", "2022-7-1", true],
    ["a due date typed as text, still open", "2022/6/30", "", "2022.6.30", false],
    ["a due date with dashes", "2022-6-30", "", JULY_1, true],
    ["a month means its last day", "2022.6", "", JUNE_30, false],
    ["a month in words, too", "2022年6月", "", JULY_1, true],
    ["eight digits typed as a number", 20220630, "", JULY_1, true],
    ["serial numbers with times of day", JUNE_30 + 0.75, "", JUNE_30 + 0.25, false],
  ])("%s", (_, due, done, asOf, late) => {
    expect(overdue(cell(due), cell(done), cell(asOf))).toEqual([[late]]);
  });

  test.each([[""], [0], [null], ["  "]])("takes a blank cell that arrives as %p for blank", (blank) => {
    expect(overdue(cell(JUNE_30), cell(blank), cell(JULY_1))).toEqual([[true]]);
    expect(overdue(cell(blank), cell(blank), cell(JULY_1))).toEqual([[false]]);
    expect(reasonOf(() => overdue(cell(JUNE_30), cell(""), cell(blank)))).toBe("请给出统计截止日");
  });

  test("spills over a column with one as-of date", () => {
    expect(overdue(column(JUNE_29, JUNE_30, ""), column("", "", ""), cell(JUNE_30))).toEqual([
      [true],
      [false],
      [false],
    ]);
  });

  test("lays one row over one column", () => {
    expect(overdue(column(JUNE_29, JULY_1), cell(""), [[JUNE_30, JULY_1 + 1]])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  test("refuses ranges that do not fit over each other", () => {
    expect(reasonOf(() => overdue(column(1, 2, 3), column(1, 2), cell(JULY_1)))).toBe(
      "各参数的区域大小不一致",
    );
  });

  test.each([["六月底"], ["6月30日"], ["2022-02-30"], ["#N/A"], [true]])(
    "names %p, which is no date",
    (value) => {
      expect(reasonOf(() => overdue(cell(value), cell(""), cell(JULY_1)))).toBe(`“${String(value)}”不是日期`);
    },
  );

  test.each([[2022.6], [2022], [-1]])(
    "a number that is no day of a register, such as %p, is refused with advice",
    (value) => {
      expect(reasonOf(() => overdue(cell(value), cell(""), cell(JULY_1)))).toBe(
        `“${value}”不是日期，请写成 2022-6-30 或 2022年6月`,
      );
    },
  );
});
