import { moveOffDaysOff } from "../../src/plan/daysOff";
import { dutyFacts, dutyKey, suggestDuties } from "../../src/plan/duties";

const OURS = { year: 2022, ownLevel: "区" } as const;

function facts(raw: string, what: string, due: string | null = null, to: string | null = null): unknown {
  return dutyFacts({ raw, what, to, due }, OURS);
}

test("what a notice asks for: the form, the period, and who hands in to whom", () => {
  expect(facts("报送办理方案", "办理方案", "2022-02-11", "区人民政府办公室")).toEqual({
    kind: "workPlan",
    period: null,
    direction: "对下收",
  });
  expect(facts("填报", "第一季度责任事项完成情况", "2022-04-10")).toMatchObject({
    kind: "report",
    period: { year: 2022, quarter: 1 },
  });
  expect(facts("填报", "全年完成情况", "2023-01-05")).toMatchObject({ period: { year: 2022, quarter: 4 } });
  expect(facts("填报", "上半年落实情况", "2022-07-05")).toMatchObject({ period: { year: 2022, quarter: 2 } });
  expect(facts("及时报告", "困难和问题")).toMatchObject({ kind: null, period: null });
  expect(facts("根据省、市政府要求报送工作完成情况", "工作完成情况")).toMatchObject({ direction: "向上报" });
  expect(facts("报送", "完成情况", null, "市人民政府办公室")).toMatchObject({ direction: "向上报" });
});

test("a duty is known by plan, form and period, or by its day", () => {
  const period = { year: 2022, quarter: 1 } as const;
  expect(dutyKey("22市", "第一季度完成情况", { kind: "report", period, due: "2022-04-10" })).toBe(
    "22市@完成情况@2022Q1",
  );
  expect(dutyKey("22市", "困难", { kind: null, period: null, due: null })).toBe("22市@困难@");
});

test("days that no notice states are offered on working days, the fourth for the whole year", () => {
  const known = [{ year: 2022, quarter: 2 }] as const;
  expect(suggestDuties({ name: "22市", year: 2022, issuer: "区政府办" }, known, "before")).toEqual([
    // 10 April 2022 is a Sunday, 25 December too.
    {
      plan: "22市",
      period: { year: 2022, quarter: 1 },
      what: "2022年第一季度完成情况",
      due: "2022-04-08",
      to: "区政府办",
    },
    {
      plan: "22市",
      period: { year: 2022, quarter: 3 },
      what: "2022年第三季度完成情况",
      due: "2022-10-10",
      to: "区政府办",
    },
    {
      plan: "22市",
      period: { year: 2022, quarter: 4 },
      what: "2022年全年完成情况",
      due: "2022-12-23",
      to: "区政府办",
    },
  ]);
});

test.each([
  ["2022-10-05", "before", "2022-09-30"],
  ["2022-10-05", "after", "2022-10-08"],
  ["2022-10-05", "stays", "2022-10-05"],
  ["2022-10-09", "before", "2022-10-09"],
] as const)("%s moved %s is %s", (day, rule, moved) => {
  expect(moveOffDaysOff(day, rule)).toBe(moved);
});
