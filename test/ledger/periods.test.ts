import { firstPeriod, periodAtHand, periodsOf } from "../../src/ledger/periods";
import { countReports } from "../../src/ledger/reportCounts";
import type { Report } from "../../src/ledger/report";
import { type Period, periodKey } from "../../src/plan/period";
import { LEDGER } from "../taskpane/support/fakeQuarter";
import { Q1, report as reportOn } from "./support/year";

function report(unit: string, state: string, period: Period | null = Q1): Report {
  return { ...reportOn("24市-001", unit), state, period };
}

test("a quarter that has ended is at hand for 45 days", () => {
  expect(["2024-05-15", "2024-05-16", "2024-02-14", "2024-02-15"].map(periodAtHand).map(periodKey)).toEqual([
    "2024Q1",
    "2024Q2",
    "2023Q4",
    "2024Q1",
  ]);
});

test("the periods of the plans' years, of reports, and the one at hand", () => {
  const old = report("区教育局", "已报", { year: 2022, quarter: 4 });
  const periods = periodsOf({ ...LEDGER, reports: [old, old, report("区教育局", "已报", null)] });
  expect(periods.map(periodKey)).toEqual(["2022Q4", "2024Q1", "2024Q2", "2024Q3", "2024Q4"]);
  expect(periodKey(firstPeriod(periods, "2024-05-20"))).toBe("2024Q2");
  expect(periodKey(firstPeriod(periods, "2023-08-20"))).toBe("2022Q4");
  expect(periodKey(firstPeriod([], "2023-08-20"))).toBe("2023Q3");
});

test("how far a period's reports are", () => {
  const reports = [
    report("区教育局", "未报"),
    report("区教育局", "已报"),
    report("区民政局", "补报"),
    report("区商务局", "退回"),
    report("区司法局", "审核通过"),
    report("区外事办", "未报", { year: 2024, quarter: 2 }),
  ];
  expect(countReports(reports, Q1)).toEqual({
    rows: 5,
    units: ["区教育局", "区民政局", "区商务局", "区司法局"],
    missing: ["区教育局"],
    returned: ["区商务局"],
    toReview: 2,
    approved: 1,
  });
});
