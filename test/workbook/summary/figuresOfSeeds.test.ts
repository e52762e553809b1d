import { defaultChoices, type FigureChoices } from "../../../src/ledger/figures/figures";
import { sizeOf } from "../../../src/ledger/figures/count";
import { draftPages } from "../../../src/workbook/summary/draftPages";
import { type FigureFound, figuresOn } from "../../../src/workbook/summary/figureAt";
import { runsOf } from "../../../src/workbook/summary/look";
import { type Page, PAGE_KINDS, valuesOf } from "../../../src/workbook/summary/page";
import { TITLES } from "../../../src/workbook/summary/titles";
import { describeSeed } from "../../intake/seeds";
import { plainCount } from "./plainCount";
import { PERIODS, type Year, yearOfSeeds } from "./yearOfSeeds";

/** What a page says, by section, row and column, and whether each number opens to as many rows. */
function numbersOf(page: Page): { numbers: Map<string, number | string>; unopened: string[] } {
  const numbers = new Map<string, number | string>();
  const unopened: string[] = [];
  const rows = valuesOf(page);
  const find = figuresOn(page, rows);
  for (const run of runsOf(rows)) {
    if (run.section === null || (run.kind !== "body" && run.kind !== "total")) continue;
    for (let row = run.start; row < run.start + run.rows; row += 1) {
      for (const [column, label] of run.header.entries()) {
        const value = rows[row]?.[column] ?? "";
        if (column === 0 || label === "" || (typeof value !== "number" && value !== "—")) continue;
        const place = `${TITLES[run.section]}/${String(rows[row]?.[0]).trim()}/${String(label)}`;
        numbers.set(place, value);
        const found = find(row, column);
        if (!opens(value, found, String(label))) unopened.push(place);
      }
    }
  }
  return { numbers, unopened };
}

/** A count opens to as many rows; a share to what it is a share of; days late to the task. Differences count nothing. */
function opens(value: number | string, found: FigureFound | null, label: string): boolean {
  if (found === null) return label === "增减" || (label === "上期" && value === "—");
  const rows = sizeOf(found.count);
  if (found.isShare)
    return value === "—" ? rows === 0 : Number.isInteger(Math.round(Number(value) * rows * 1e6) / 1e6);
  return value === (label === "逾期天数" ? value : rows);
}

describeSeed("every number of the tab, counted anew from the cells", () => {
  let year: Year;
  beforeAll(async () => {
    year = await yearOfSeeds();
  });

  const check = (choices: FigureChoices, namesMissing: boolean): void => {
    const { pages } = draftPages(year.ledger, { ...choices, namesMissing, unchecked: 0 });
    const [summary] = pages;
    if (summary === undefined) throw new Error("no page");
    const { numbers, unopened } = numbersOf(summary);
    const plain = plainCount(year.rows, year.reports, year.known, {
      ...choices,
      quarter: choices.period.quarter,
    });
    const told = [...numbers].filter(
      ([place]) =>
        !/\/(上期|增减)$/u.test(place) &&
        /^(总体情况|按单位|按分管领导|按类目|按上级牵头单位)\//u.test(place),
    );
    expect(told.length).toBeGreaterThan(1_000);
    expect(
      told
        .filter(([place, value]) => plain.get(place) !== value)
        .map(([place, value]) => [place, value, plain.get(place)]),
    ).toEqual([]);
    // What nobody carries and nobody reports on has no row.
    const shown = new Set(told.map(([place]) => place));
    const untold = [...plain].filter(
      ([place]) => !shown.has(place) && (namesMissing || !place.endsWith("/未送")),
    );
    expect(untold.map(([place]) => place)).toEqual([]);
    expect(unopened).toEqual([]);
  };

  test.each(PERIODS)("$year 第 $quarter 期, two plans on their period's last day", (period) => {
    check(defaultChoices(year.ledger, period), false);
  });

  test("one plan, on a later day, with the units that have not reported", () => {
    const choices = { period: PERIODS[0] ?? { year: 2022, quarter: 1 }, asOf: "2022-04-28", plans: ["22市"] };
    check(choices, true);
  });

  test("the period before is what its own tab said, but for what the plans then lacked", () => {
    const [first, second] = PERIODS.map((period) =>
      draftPages(year.ledger, { ...defaultChoices(year.ledger, period), namesMissing: false, unchecked: 0 }),
    );
    const [before, now] = [first, second].map((made) => numbersOf(made?.pages[0] as Page).numbers);
    const headline = [...(now ?? [])].filter(
      ([place]) => place.startsWith("总体情况/") && place.endsWith("/上期"),
    );
    expect(headline.length).toBeGreaterThan(20);
    for (const [place, value] of headline)
      expect([place, value]).toEqual([place, before?.get(place.replace("上期", "本期"))]);
  });

  test("the internal page lists as many rows as are missing", () => {
    const period = { year: 2022, quarter: 3 } as const;
    const { figures, pages } = draftPages(year.ledger, {
      ...defaultChoices(year.ledger, period),
      namesMissing: false,
      unchecked: 0,
    });
    const page = pages.find(({ kind }) => kind === PAGE_KINDS.missing);
    const { numbers, unopened } = numbersOf(page as Page);
    const sum = [...numbers]
      .filter(([place]) => /^未送单位\/.*\/未送$/u.test(place))
      .reduce((all, [, value]) => all + Number(value), 0);
    expect(sum).toBe(sizeOf(figures.headline.reporting.missing));
    expect(unopened).toEqual([]);
  });
});
