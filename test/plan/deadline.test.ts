import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { fromSerial, isDate, partsOf } from "../../src/plan/date";
import { parseDeadline } from "../../src/plan/deadline";
import type { Milestone } from "../../src/plan/plan";
import { formatDay } from "../../src/plan/timePoint";

const context = { year: 2018, issuedOn: "2018-07-04" };

/** `dated 2018-06-30 出台政策`, one line a milestone. */
function shown(milestones: readonly Milestone[]): string[] {
  return milestones.map(({ kind, due, what }) => [kind, due, what].filter((part) => part !== null).join(" "));
}

const read = (text: string): string[] => shown(parseDeadline(text, context));

describe("one time", () => {
  test.each([
    ["6月30日前", "2018-06-30"],
    ["６月３０日前", "2018-06-30"],
    ["12 月 31 日", "2018-12-31"],
    ["六月三十日", "2018-06-30"],
    ["二〇二二年十二月三十一日", "2022-12-31"],
    ["2022-6-30", "2022-06-30"],
    ["2022/6/30前", "2022-06-30"],
    ["2022.6.30", "2022-06-30"],
    ["2022.6", "2022-06-30"],
    ["6月", "2018-06-30"],
    ["6月份", "2018-06-30"],
    ["6月底前", "2018-06-30"],
    ["十二月底前", "2018-12-31"],
    ["2024年2月", "2024-02-29"],
    ["2020 年 12 月", "2020-12-31"],
    ["6月上旬", "2018-06-10"],
    ["6月中旬前", "2018-06-20"],
    ["2022年2月下旬", "2022-02-28"],
    ["一季度", "2018-03-31"],
    ["第二季度末", "2018-06-30"],
    ["2022年3季度", "2022-09-30"],
    ["前三季度", "2018-09-30"],
    ["上半年", "2018-06-30"],
    ["2022年下半年", "2022-12-31"],
    ["年内", "2018-12-31"],
    ["年底前", "2018-12-31"],
    ["全年", "2018-12-31"],
    ["2022年", "2022-12-31"],
    ["2022年度", "2022-12-31"],
    ["2022年底前", "2022-12-31"],
    ["2022年年底", "2022-12-31"],
    ["到2020年", "2020-12-31"],
    ["今年底前", "2018-12-31"],
    ["明年6月", "2019-06-30"],
    ["1—6月", "2018-06-30"],
    ["2022年1月至6月", "2022-06-30"],
    ["2018—2020年", "2020-12-31"],
    ["6月1日至7月15日", "2018-07-15"],
    ["春节前", "2019-02-04"],
    ["2022年春节前", "2022-01-31"],
    ["国庆节前", "2018-09-30"],
    ["元旦前", "2018-12-31"],
    ["印发后30日内", "2018-08-03"],
    ["2018年12月31日24时前", "2018-12-31"],
    ["6月30日（周六）前", "2018-06-30"],
    ["七一前夕", "2019-06-30"],
    ["2022.06-2022.12", "2022-12-31"],
    ["完成时间：2022年6月", "2022-06-30"],
    ["自印发之日起2个月内", "2018-09-04"],
  ])("%s is %s", (text, due) => {
    expect(parseDeadline(text, context)).toMatchObject([{ due, kind: "dated" }]);
  });

  test.each([
    "13月",
    "2月30日前",
    "6月初",
    "6月起",
    "2022年以后",
    "2022年春季学期",
    "2022年初",
    "20220630",
    "汛期前",
    "立行立改",
    "三年内",
    "4、7、10月",
  ])("%s names no certain day and stays undated", (text) => {
    expect(parseDeadline(text, context)).toMatchObject([{ raw: text, due: null, kind: "other" }]);
  });

  test.each([
    ["第一、第二季度", ["2018-03-31", "2018-06-30"]],
    ["一、二、四季度末", ["2018-03-31", "2018-06-30", "2018-12-31"]],
    ["2019年一季度、三季度", ["2019-03-31", "2019-09-30"]],
    ["年终", ["2018-12-31"]],
  ])("%s is %s", (text, days) => {
    expect(parseDeadline(text, context).map(({ due }) => due)).toEqual(days);
  });

  test("without a year nothing is dated that needs one", () => {
    const none = { year: null, issuedOn: null };
    expect(shown(parseDeadline("6月底前", none))).toEqual(["other"]);
    expect(shown(parseDeadline("春节前", none))).toEqual(["other"]);
    expect(shown(parseDeadline("每季度末", none))).toEqual(["other"]);
    expect(shown(parseDeadline("今年底前", none))).toEqual(["other"]);
    expect(shown(parseDeadline("印发后30日内", none))).toEqual(["other"]);
    expect(shown(parseDeadline("2022年6月", none))).toEqual(["dated 2022-06-30"]);
  });

  test.each(["持续推进", "长期实施", "长期坚持", "常态化", "常态化推进", "每季度", "每年"])(
    "%s is ongoing",
    (text) => {
      expect(parseDeadline(text, context)).toEqual([{ raw: text, due: null, what: null, kind: "ongoing" }]);
    },
  );

  test("a title between marks is a name", () => {
    expect(read("按照《关于2018年6月行动的通知》(政办发[2017]97号)落实")).toEqual(["other"]);
  });

  test("nothing printed, no milestone", () => {
    expect(parseDeadline(" 　\n", context)).toEqual([]);
  });
});

describe("several milestones in one text", () => {
  test.each([
    ["2018年6月制定方案，持续推进", ["dated 2018-06-30 制定方案", "ongoing"]],
    ["2018年9月制定处置清单,2020年12月完成", ["dated 2018-09-30 制定处置清单", "dated 2020-12-31 完成"]],
    ["持续推进  2020年12月", ["ongoing", "dated 2020-12-31"]],
    ["2020年,全省75%以上国家级园区改造", ["dated 2020-12-31 全省75%以上国家级园区改造"]],
    ["2022年底前完成并长期坚持", ["dated 2022-12-31 完成", "ongoing"]],
    ["2022年6月底前建立常态化机制", ["dated 2022-06-30 建立常态化机制"]],
    ["力争2022年12月底前建成投用", ["dated 2022-12-31 建成投用"]],
    ["方案制定（6月底前），正式印发（9月底前）", ["dated 2018-06-30 方案制定", "dated 2018-09-30 正式印发"]],
    ["1.6月底前完成方案；2.12月底前完成建设", ["dated 2018-06-30 完成方案", "dated 2018-12-31 完成建设"]],
    ["2022年6月完成方案，12月底前完成", ["dated 2022-06-30 完成方案", "dated 2022-12-31 完成"]],
    ["2022年6月出台，次年3月底前完成", ["dated 2022-06-30 出台", "dated 2023-03-31 完成"]],
    [
      "4月10日、7月10日及12月25日前报送",
      ["dated 2018-04-10 报送", "dated 2018-07-10 报送", "dated 2018-12-25 报送"],
    ],
    ["分别于6月底、12月底前完成", ["dated 2018-06-30 完成", "dated 2018-12-31 完成"]],
    ["2022年12月（长期）", ["dated 2022-12-31", "ongoing"]],
    ["每年6月底前", ["ongoing", "dated 2018-06-30"]],
  ])("%s", (text, milestones) => {
    expect(read(text)).toEqual(milestones);
  });

  test("a standard is no date, and a label stays with what is to be done", () => {
    expect(
      read("应急救助:24小时基本生活救助到位。 过渡期救助:半个月落实到位。 倒房重建:春节前基本完成。"),
    ).toEqual([
      "standard 应急救助基本生活救助到位",
      "standard 过渡期救助落实到位",
      "dated 2019-02-04 倒房重建基本完成",
    ]);
  });

  test("a recurring limit gives the days of the plan's year that are not past at issue", () => {
    expect(read("每季度末")).toEqual(["dated 2018-09-30", "dated 2018-12-31"]);
    expect(read("每月5日前报送").slice(0, 2)).toEqual(["dated 2018-07-05 报送", "dated 2018-08-05 报送"]);
    expect(read("每月底前")).toHaveLength(6);
  });

  test("a year taken over from the time before never leads back", () => {
    expect(read("2021年12月制定，3月底前印发")).toEqual(["dated 2021-12-31 制定", "other 印发"]);
  });
});

describe("properties", () => {
  const units = ["day", "tenDays", "month", "quarter", "half", "year"] as const;
  const pieces = [
    "2022年",
    "6月",
    "底",
    "前",
    "31日",
    "二季度",
    "上旬",
    "，",
    "、",
    "；",
    "完成",
    "持续推进",
    "每",
    "春节",
    "1",
    "—",
    "《",
    "》",
    " ",
  ];
  const scrambled = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));

  test("a day written as a deadline is read as that day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 73000 }), fc.constantFrom(...units), (serial, unit) => {
        const day = fromSerial(serial) ?? "";
        const words = formatDay(day, unit);
        fc.pre(words !== null);
        const text = `${partsOf(day)?.year ?? ""}年${words}前完成`;
        expect(parseDeadline(text, { year: null, issuedOn: null })).toEqual([
          { raw: text, due: day, what: "完成", kind: "dated" },
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test("whatever the text, it never throws, its dates are dates, its words are the text's, and nothing but blanks is lost to silence", () => {
    fc.assert(
      fc.property(fc.oneof(scrambled, fc.string({ unit: "binary" })), (text) => {
        const milestones = parseDeadline(text, context);
        for (const { raw, due, kind } of milestones) {
          expect(text).toContain(raw);
          expect(kind === "dated").toBe(due !== null);
          if (due !== null) expect(isDate(due)).toBe(true);
        }
        if (/[\p{L}\p{N}]/u.test(text)) expect(milestones.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test("a milestone read again by itself is the same, where it names its year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2019, max: 2030 }), (month, year) => {
        const [first] = parseDeadline(`${year}年${month}月底前出台方案，持续推进`, context);
        expect(parseDeadline(first?.raw ?? "", context)).toEqual([first]);
      }),
    );
  });

  test("a later printed month is a later day", () => {
    const days = Array.from(
      { length: 12 },
      (_, index) => parseDeadline(`${index + 1}月底前`, context)[0]?.due ?? "",
    );
    expect([...days].sort()).toEqual(days);
    expect(new Set(days).size).toBe(12);
  });

  test("long texts take linear time", () => {
    // Quadratic reading of these would take minutes.
    const n = 20_000;
    expect(parseDeadline("2022年6月底前完成，".repeat(n), context)).toHaveLength(n);
    expect(parseDeadline("6月、".repeat(n), context)).toHaveLength(n);
    expect(parseDeadline(`x${" ".repeat(n * 5)}x`, context)).toHaveLength(1);
  });
});

const seeds = join(process.cwd(), "../shared/seeds");
(existsSync(seeds) ? describe : describe.skip)(
  "the deadlines of seed 003 (skipped without ../shared/seeds)",
  () => {
    const file = (): string => {
      const name = readdirSync(seeds).find((each) => each.startsWith("003"));
      return name === undefined ? "" : readFileSync(join(seeds, name), "utf8");
    };

    /** Last cells of table rows that are no header. */
    const cells = (): string[] =>
      file()
        .split("\n")
        .map((line) => line.split("\t").map((cell) => cell.replaceAll(/<\/?p>/gu, "").trim()))
        .filter((row) => row.length >= 5)
        .map((row) => row.filter((cell) => cell !== "").at(-1) ?? "")
        .filter((cell) => /^(?:\d{4}\s?年|持续推进|长期|应急救助)/u.test(cell));

    test("every one is understood: dated, ongoing or a standard", () => {
      const all = cells();
      expect(all.length).toBeGreaterThan(60);
      const open = all.filter((cell) => parseDeadline(cell, context).some(({ kind }) => kind === "other"));
      expect(open).toEqual([]);
    });

    test("months are last days, and two-part texts have two milestones", () => {
      for (const cell of cells()) {
        const months = [...cell.matchAll(/(\d{4})\s?年\s?(\d{1,2})\s?月/gu)].map(
          ([, year, month]) => `${year ?? ""}-${(month ?? "").padStart(2, "0")}`,
        );
        const dues = parseDeadline(cell, context).flatMap(({ due }) =>
          due === null ? [] : [due.slice(0, 7)],
        );
        if (months.length > 0) expect(dues).toEqual(months);
      }
    });
  },
);
