import fc from "fast-check";
import { findLostDates, lostDateCandidates } from "../../src/plan/lostDates";
import { addDays, partsOf } from "../../src/plan/date";

const context = { year: 2019, issuedOn: "2019-01-14" };
const read = (text: string): (string | null)[] => findLostDates(text, context).map(({ date }) => date);

describe("dates that lost 年 or 月", () => {
  test("one way to cut the digits is certain, and says so", () => {
    const [date] = findLostDates("于710日前报送", context);
    expect(date).toMatchObject({
      start: 1,
      end: 5,
      raw: "710日",
      date: "2019-07-10",
      candidates: ["2019-07-10"],
    });
    expect(date?.evidence).toContain("2019-07-10");
  });

  test("a year in front holds for those that follow", () => {
    expect(read("2020410日、710日、1010日及1225日前")).toEqual([
      "2020-04-10",
      "2020-07-10",
      "2020-10-10",
      "2020-12-25",
    ]);
  });

  test("two ways stay open, unless the order of the dates decides", () => {
    expect(findLostDates("于128日前报送", context)).toMatchObject([
      { date: null, candidates: ["2019-01-28", "2019-12-08"] },
    ]);
    expect(read("于128日前报送方案，于410日、710日前报送情况")).toEqual([
      "2019-01-28",
      "2019-04-10",
      "2019-07-10",
    ]);
    // Both orders rise: nothing is certain.
    expect(read("于121日前，1225日前")).toEqual([null, "2019-12-25"]);
  });

  test("a date before the issue date is not what was meant", () => {
    expect(
      findLostDates("111日前报送，1225日前", { year: 2019, issuedOn: "2019-02-01" }).map(({ date }) => date),
    ).toEqual(["2019-11-01", "2019-12-25"]);
  });

  test.each(["4月10日前", "2019年4月10日", "10日内", "第128日", "1332日", "000日"])(
    "%s is no damaged date",
    (text) => {
      expect(findLostDates(text, context)).toEqual([]);
    },
  );

  test("candidates for a caller with other evidence", () => {
    expect(lostDateCandidates("2019114", null)).toEqual(["2019-01-14", "2019-11-04"]);
    expect(lostDateCandidates("114", null)).toEqual([]);
  });

  test("of any day that lost its marks, the day is among the candidates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (days) => {
        const day = addDays("2019-01-01", days);
        const parts = partsOf(day);
        expect(lostDateCandidates(`${parts?.month ?? ""}${parts?.day ?? ""}`, 2019)).toContain(day);
        expect(lostDateCandidates(`2019${parts?.month ?? ""}${parts?.day ?? ""}`, null)).toContain(day);
      }),
    );
  });
});
