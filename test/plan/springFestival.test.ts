import { springFestival, springFestivalEve } from "../../src/plan/springFestival";

describe("春节", () => {
  // Days off as the State Council announced them for these years.
  test.each([
    [2018, "2018-02-16"],
    [2019, "2019-02-05"],
    [2020, "2020-01-25"],
    [2022, "2022-02-01"],
    [2024, "2024-02-10"],
    [2026, "2026-02-17"],
  ])("of %p is %p", (year, day) => {
    expect(springFestival(year)).toBe(day);
  });

  test("every year of the table has one between 21 January and 20 February, and none outside", () => {
    const days = Array.from({ length: 101 }, (_, index) => springFestival(2000 + index));
    expect(days.filter((day) => day === null)).toEqual([]);
    days.forEach((day, index) => {
      expect(day?.slice(0, 4)).toBe(String(2000 + index));
      expect(day?.slice(5) ?? "").toMatch(/^(01-(2[1-9]|3[01])|02-([01]\d|20))$/u);
    });
    expect([springFestival(1999), springFestival(2101), springFestivalEve(2101)]).toEqual([null, null, null]);
  });

  test("lunar years are 353 to 385 days long", () => {
    for (let year = 2000; year < 2100; year += 1) {
      const [from, to] = [springFestival(year) ?? "", springFestival(year + 1) ?? ""];
      const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      // Common years have 12 moons, leap years 13.
      expect([353, 354, 355, 383, 384, 385]).toContain(length);
    }
  });

  test("the calendar built into the engine agrees, but for two years when the new moon falls near midnight", () => {
    const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
      month: "numeric",
      day: "numeric",
      timeZone: "UTC",
    });
    const isFirstDay = (day: string): boolean => {
      const parts = lunar.formatToParts(new Date(day));
      return ["month", "day"].every((type) => parts.some((part) => part.type === type && part.value === "1"));
    };
    const years = Array.from({ length: 101 }, (_, index) => 2000 + index);
    const others = years.filter((year) => !isFirstDay(springFestival(year) ?? ""));
    expect(others.filter((year) => year !== 2027 && year !== 2030)).toEqual([]);
  });

  test("the eve is the day before", () => {
    expect(springFestivalEve(2019)).toBe("2019-02-04");
    expect(springFestivalEve(2022)).toBe("2022-01-31");
  });
});
