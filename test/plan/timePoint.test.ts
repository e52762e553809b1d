import { dayOf, festivalEve, formatDay, nextFestivalEve } from "../../src/plan/timePoint";

describe("points in time", () => {
  test("a span ends on its last day, and the day is written back as the span", () => {
    const points = [
      [{ unit: "day", month: 6, day: 15 }, "2022-06-15", "6月15日"],
      [{ unit: "tenDays", month: 2, third: 1 }, "2022-02-10", "2月上旬"],
      [{ unit: "tenDays", month: 2, third: 2 }, "2022-02-20", "2月中旬"],
      [{ unit: "tenDays", month: 2, third: 3 }, "2022-02-28", "2月下旬"],
      [{ unit: "month", month: 2 }, "2022-02-28", "2月"],
      [{ unit: "quarter", quarter: 3 }, "2022-09-30", "3季度"],
      [{ unit: "half", half: 1 }, "2022-06-30", "上半年"],
      [{ unit: "half", half: 2 }, "2022-12-31", "下半年"],
      [{ unit: "year" }, "2022-12-31", ""],
    ] as const;
    for (const [point, day, words] of points) {
      expect(dayOf(point, 2022)).toBe(day);
      expect(formatDay(day, point.unit)).toBe(words);
    }
  });

  test("what the calendar has not", () => {
    expect(dayOf({ unit: "month", month: 13 }, 2022)).toBeNull();
    expect(dayOf({ unit: "day", month: 2, day: 30 }, 2022)).toBeNull();
    expect(dayOf({ unit: "quarter", quarter: 5 }, 2022)).toBeNull();
  });

  test("a day inside a span is not written as the span", () => {
    expect(formatDay("2022-06-29", "month")).toBeNull();
    expect(formatDay("2022-05-31", "quarter")).toBeNull();
    expect(formatDay("2022-09-30", "half")).toBeNull();
    expect(formatDay("2022-11-30", "year")).toBeNull();
    expect(formatDay("2022-06-15", "tenDays")).toBeNull();
    expect(formatDay("no date", "day")).toBeNull();
  });

  test("festivals: the eve of the first after the issue date", () => {
    expect(nextFestivalEve("春节", "2018-07-04", 2018)).toBe("2019-02-04");
    expect(nextFestivalEve("春节", "2022-01-10", 2022)).toBe("2022-01-31");
    expect(nextFestivalEve("国庆", "2022-02-07", 2022)).toBe("2022-09-30");
    expect(nextFestivalEve("元旦", "2022-02-07", 2022)).toBe("2022-12-31");
    expect(nextFestivalEve("国庆", null, 2022)).toBe("2022-09-30");
    expect(nextFestivalEve("元旦", null, 2022)).toBe("2022-12-31");
    expect(nextFestivalEve("春节", null, 2022)).toBeNull();
    expect(nextFestivalEve("国庆", null, null)).toBeNull();
    expect(festivalEve("五一", 2022)).toBe("2022-04-30");
  });
});
