import { openMatters, raisedMatters } from "../../src/ledger/coordination";
import { Q1, report, YEAR } from "./support/year";

test("a difficulty is raised once: what is noted, what says none, other periods and unknown tasks are not", () => {
  const [matter] = YEAR.coordinations;
  if (matter === undefined) throw new Error("no matter");
  const reports = [
    report("24市-001", "区民政局", { difficulty: "资金未到位" }),
    report("24市-002", "区民政局", { difficulty: "无" }),
    report("24市-002", "区教育局", { difficulty: "暂无困难。" }),
    report("24市-003", "区民政局", { difficulty: "场地不足" }),
    report("24市-009", "区民政局", { difficulty: "没有这件" }),
    report("24市-001", "区教育局", { difficulty: "早先的", period: { year: 2023, quarter: 4 } }),
  ];
  const coordinations = [{ ...matter, source: "24市-003@区民政局@2024Q1" }];
  const ledger = { ...YEAR, reports, coordinations };
  expect(raisedMatters(ledger, Q1).map(({ report: { difficulty } }) => difficulty)).toEqual(["资金未到位"]);
  expect(openMatters(ledger)).toEqual([]);
  expect(openMatters({ ...ledger, coordinations: [{ ...matter, state: "待协调" }] })).toHaveLength(1);
});
