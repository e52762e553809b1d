import fc from "fast-check";
import { addDays, daysBetween } from "../../src/plan/date";
import { workdaysBetween } from "../../src/plan/workdays";

test.each([
  ["a weekend", "2022-06-10", "2022-06-12", 0],
  ["Monday after it", "2022-06-10", "2022-06-13", 1],
  ["the National Day week of 2022, with 8 and 9 October worked", "2022-09-30", "2022-10-09", 2],
  ["the Spring Festival of 2022, with 29 and 30 January worked", "2022-01-28", "2022-02-07", 3],
  ["a whole year", "2021-12-31", "2022-12-31", 249],
  ["the same day", "2022-06-10", "2022-06-10", 0],
  ["backwards", "2022-06-13", "2022-06-10", 0],
  ["a year not yet announced counts by the weekday", "2035-10-01", "2035-10-08", 5],
])("%s", (_, from, to, days) => {
  expect(workdaysBetween(from, to)).toBe(days);
});

test("days add up wherever a span is cut, and never exceed calendar days", () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2018-01-01", days));
  fc.assert(
    fc.property(fc.tuple(day, day, day), (days) => {
      const [a, b, c] = days.sort();
      expect(workdaysBetween(a, b) + workdaysBetween(b, c)).toBe(workdaysBetween(a, c));
      expect(workdaysBetween(a, c)).toBeLessThanOrEqual(daysBetween(a, c));
    }),
  );
});
