import fc from "fast-check";
import { addDays, toSerial } from "../../src/plan/date";
import { typedDate, typedNumber } from "../../src/plan/typedDate";

const context = { year: 2022, issuedOn: "2022-01-20" };

test.each([
  ["2022年9月底", "2022-09-30"],
  ["2022年9月底前", "2022-09-30"],
  ["9/30", "2022-09-30"],
  ["９／３０", "2022-09-30"],
  ["9-30", "2022-09-30"],
  ["9.30", "2022-09-30"],
  ["9月30日", "2022-09-30"],
  ["9月30日前", "2022-09-30"],
  ["9月", "2022-09-30"],
  ["20220930", "2022-09-30"],
  ["2022.9.30", "2022-09-30"],
  ["2022/09/30", "2022-09-30"],
  ["2022-9-30", "2022-09-30"],
  ["2022.9", "2022-09-30"],
  [" 2022年9月30日 ", "2022-09-30"],
  ["三季度末", "2022-09-30"],
  ["第三季度", "2022-09-30"],
  ["2023年一季度", "2023-03-31"],
  ["上半年", "2022-06-30"],
  ["年底", "2022-12-31"],
  ["十二月底", "2022-12-31"],
  ["国庆节前", "2022-09-30"],
])("%s is %s", (text, date) => {
  expect(typedDate(text, context)).toBe(date);
});

test.each([
  [""],
  ["明年再说"],
  ["尽快"],
  ["持续推进"],
  ["每季度末"],
  ["9月初"],
  ["13/1"],
  ["2/30"],
  ["2022.9/30"],
  ["20221301"],
  ["9月30日完成初稿"],
  ["6月底、9月底"],
  ["1899-12-31"],
  ["30/9"],
  ["2022年13月"],
])("%s is no date", (text) => {
  expect(typedDate(text, context)).toBeNull();
});

test("without the plan's year only what names a year is a date", () => {
  const none = { year: null, issuedOn: null };
  expect(typedDate("9/30", none)).toBeNull();
  expect(typedDate("三季度末", none)).toBeNull();
  expect(typedDate("2022年9月底", none)).toBe("2022-09-30");
});

test.each([
  [44_834, "2022-09-30"],
  [44_834.5, "2022-09-30"],
  [20_220_930, "2022-09-30"],
  // What Excel makes of 2022 and 2022.9: a day in 1905.
  [2022, null],
  [2022.9, null],
  [20_221_301, null],
  [0, null],
  [-3, null],
])("the number %d is %s", (number, date) => {
  expect(typedNumber(number)).toBe(date);
});

const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays("2000-01-01", days));

test("every day is read back from each way of writing it", () => {
  fc.assert(
    fc.property(day, (date) => {
      const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
      const ways = [
        date,
        date.replaceAll("-", ""),
        `${year}/${month}/${dayOfMonth}`,
        `${year}.${month}.${dayOfMonth}`,
        `${year}年${month}月${dayOfMonth}日`,
      ];
      for (const way of ways) expect([way, typedDate(way, context)]).toEqual([way, date]);
      expect(typedDate(`${month}/${dayOfMonth}`, { year, issuedOn: null })).toBe(date);
      expect(typedNumber(toSerial(date))).toBe(date);
    }),
  );
});

test("whatever is typed, the answer is a date or nothing", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const date = typedDate(text, context);
      expect(date ?? "2000-01-01").toMatch(/^20\d\d-\d\d-\d\d$/u);
    }),
  );
});
