import {
  comparePeriods,
  type Period,
  periodEnd,
  periodKey,
  periodName,
  periodOfDate,
  periodOfKey,
  periodOfName,
  previousPeriod,
} from "../../src/plan/period";

const ALL: readonly Period[] = ([1, 2, 3, 4] as const).map((quarter) => ({ year: 2022, quarter }));

test("the four periods of a year by key, name and last day; the fourth is the whole year", () => {
  expect(ALL.map(periodKey)).toEqual(["2022Q1", "2022Q2", "2022Q3", "2022Q4"]);
  expect(ALL.map(periodName)).toEqual(["2022年第一季度", "2022年第二季度", "2022年第三季度", "2022年全年"]);
  expect(ALL.map(periodEnd)).toEqual(["2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"]);
});

test("key and name are read back; anything else is no period", () => {
  expect(ALL.map((period) => periodOfKey(periodKey(period)))).toEqual(ALL);
  expect(ALL.map((period) => periodOfName(` ${periodName(period)}`))).toEqual(ALL);
  expect(["", "2022", "2022Q5", "2022Q0", "22Q1", "2022q1x"].map(periodOfKey)).toEqual(Array(6).fill(null));
  expect(["", "第一季度", "2022年第四季度", "2022年第一季度末"].map(periodOfName)).toEqual(
    Array(4).fill(null),
  );
});

test("the period before, and the one of a day", () => {
  expect(ALL.map(previousPeriod).map(periodKey)).toEqual(["2021Q4", "2022Q1", "2022Q2", "2022Q3"]);
  expect(["2022-01-01", "2022-03-31", "2022-04-01", "2022-12-31"].map(periodOfDate).map(periodKey)).toEqual([
    "2022Q1",
    "2022Q1",
    "2022Q2",
    "2022Q4",
  ]);
  expect(() => periodOfDate("2022-02-30")).toThrow(RangeError);
});

test("earlier ones first", () => {
  const later: Period = { year: 2023, quarter: 1 };
  expect([later, ...ALL].sort(comparePeriods)).toEqual([...ALL, later]);
});
