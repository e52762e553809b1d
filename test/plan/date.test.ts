import fc from "fast-check";
import {
  anniversaryFrom,
  addDays,
  compareDates,
  dateOf,
  daysBetween,
  fromSerial,
  isDate,
  lastDayOfMonth,
  lastDayOfQuarter,
  lastDayOfYear,
  partsOf,
  toSerial,
} from "../../src/plan/date";

/** Serials from 61 on are days; 60 is the day that never was. */
const anyDate = fc.integer({ min: 61, max: 2_958_465 }).map((serial) => fromSerial(serial) ?? "");

describe("dates", () => {
  test.each([
    [2022, 2, 28, "2022-02-28"],
    [2024, 2, 29, "2024-02-29"],
    [2022, 2, 29, null],
    [2100, 2, 29, null],
    [2022, 6, 31, null],
    [2022, 13, 1, null],
    [2022, 0, 1, null],
    [2022, 1, 0, null],
    [99, 1, 1, null],
    [2022.5, 1, 1, null],
  ])("dateOf(%p, %p, %p) is %p", (year, month, day, date) => {
    expect(dateOf(year, month, day)).toBe(date);
  });

  test.each(["2022-2-1", "2022-02-30", "20220201", "", "2022-02-01T00:00"])("%p is no date", (text) => {
    expect(isDate(text)).toBe(false);
    expect(partsOf(text)).toBeNull();
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  test("last days", () => {
    expect(lastDayOfMonth(2024, 2)).toBe("2024-02-29");
    expect(lastDayOfMonth(2022, 12)).toBe("2022-12-31");
    expect(lastDayOfMonth(2022, 13)).toBeNull();
    expect([1, 2, 3, 4].map((quarter) => lastDayOfQuarter(2022, quarter))).toEqual([
      "2022-03-31",
      "2022-06-30",
      "2022-09-30",
      "2022-12-31",
    ]);
    expect(lastDayOfQuarter(2022, 5)).toBeNull();
    expect(lastDayOfYear(2022)).toBe("2022-12-31");
  });

  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [44562, "2022-01-01"],
    [2_958_465, "9999-12-31"],
  ])("serial %p is %p, and back", (serial, date) => {
    expect(fromSerial(serial)).toBe(date);
    expect(toSerial(date)).toBe(serial);
  });

  test("serials that are no day", () => {
    expect([0, -1, 60, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY].map(fromSerial)).toEqual(
      Array(6).fill(null),
    );
    expect(fromSerial(44562.99)).toBe("2022-01-01");
  });

  test("serials and dates go there and back, and days add up", () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -500, max: 500 }), (a, b, days) => {
        expect(fromSerial(toSerial(a))).toBe(a);
        expect(daysBetween(a, b)).toBe(toSerial(b) - toSerial(a));
        expect(Math.sign(compareDates(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        fc.pre(a > "1902" && a < "9998");
        expect(addDays(addDays(a, days), -days)).toBe(a);
        expect(daysBetween(a, addDays(a, days))).toBe(days);
      }),
    );
  });
});

test.each([
  ["2018-04-30", "2018-07-04", "2019-04-30"],
  ["2018-07-04", "2018-07-04", "2018-07-04"],
  ["2016-12-31", "2018-07-04", "2018-12-31"],
  ["2018-02-28", "2019-03-01", "2020-02-29"],
  ["2020-02-29", "2020-03-01", "2021-02-28"],
  ["2016-02-10", "2018-07-04", "2019-02-10"],
])("%s seen from %s comes again on %s", (date, start, next) => {
  expect(anniversaryFrom(date, start)).toBe(next);
});
