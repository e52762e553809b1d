import { assignForms } from "../../src/documents/forms/assignments";
import { carriedInto, carriedWhat, carryOffers, followsYears } from "../../src/ledger/carryOver";
import { agrees, checksOf } from "../../src/ledger/figures/checks";
import { defaultChoices, figuresOf } from "../../src/ledger/figures/figures";
import { LOG_KINDS, type LogEntry } from "../../src/ledger/followUp";
import type { Ledger } from "../../src/ledger/ledger";
import { createVocabulary } from "../../src/vocabulary/vocabulary";
import { LEDGER, ledgerTask } from "../taskpane/support/fakeQuarter";
import { NEXT_YEAR } from "./support/nextYear";

const Q1 = { year: 2025, quarter: 1 } as const;

function entry(taskId: string, into: string): LogEntry {
  const what = carriedWhat(into);
  return {
    key: `变更-${taskId}-${into}`,
    on: "2025-02-21",
    kind: LOG_KINDS.carried,
    taskId,
    what,
    reason: "",
    by: "",
  };
}

const CARRIED: Ledger = { ...NEXT_YEAR, log: [entry("24市-002", "25市"), entry("24区-001", "25市")] };

function told(ledger: Ledger, year: number): unknown[] {
  return carryOffers(ledger, year).map(({ task, reason, into, listed }) => [task.id, reason, into, listed]);
}

describe("what earlier years left over", () => {
  test("unfinished, over the year's end, ongoing; neither closed, cancelled nor common; linked ones are told", () => {
    expect(told(NEXT_YEAR, 2025)).toEqual([
      ["24市-001", "未完成", "25市", ["25市-001"]],
      ["24市-002", "跨年", "25市", []],
      ["24区-001", "长期推进", "25市", []],
    ]);
  });

  test("each goes to the plan of its own level where the year has one", () => {
    const [, , city] = NEXT_YEAR.plans;
    const district = { ...city, name: "25区", level: "区" };
    const plans = [...NEXT_YEAR.plans, district] as Ledger["plans"];
    expect(carryOffers({ ...NEXT_YEAR, plans }, 2025).map(({ into }) => into)).toEqual([
      "25市",
      "25市",
      "25区",
    ]);
  });

  test("what a plan of the year took over is not offered again, but to the year after", () => {
    expect(told(CARRIED, 2025)).toEqual([["24市-001", "未完成", "25市", ["25市-001"]]]);
    const [, , city] = NEXT_YEAR.plans;
    const district = { ...city, name: "25区", level: "区" };
    const plans = [...NEXT_YEAR.plans, district] as Ledger["plans"];
    expect(carryOffers({ ...NEXT_YEAR, plans }, 2025).map(({ into }) => into)).toEqual([
      "25市",
      "25市",
      "25区",
    ]);
  });

  test("what a plan of the year took over is not offered again, but to the year after", () => {
    expect(told(CARRIED, 2025)).toEqual([["24市-001", "未完成", "25市", ["25市-001"]]]);
    const [, , city] = NEXT_YEAR.plans;
    const plans = [...NEXT_YEAR.plans, { ...city, name: "26市", year: 2026 }] as Ledger["plans"];
    const later = carryOffers({ ...CARRIED, plans }, 2026);
    expect(later.map(({ task }) => task.id)).toEqual(["24市-001", "24市-002", "24区-001", "25市-001"]);
  });

  test("nothing of a first year; a plan without a year has no earlier ones", () => {
    expect(followsYears(LEDGER.plans, 2024)).toBe(false);
    expect(followsYears(NEXT_YEAR.plans, 2025)).toBe(true);
    expect(told(NEXT_YEAR, 2024)).toEqual([]);
  });
});

test("other rows of 变更记录 carry nothing", () => {
  const other = { ...entry("24市-002", "25市"), kind: LOG_KINDS.extended };
  expect(carriedInto([other, { ...entry("24市-002", "25市"), what: "看过" }])).toEqual(new Map());
});

describe("taken over, a row counts once", () => {
  const counted = (ledger: Ledger, plans?: readonly string[]) => {
    const choices = { ...defaultChoices(ledger, Q1), ...(plans ? { plans } : {}) };
    const figures = figuresOf(ledger, choices);
    expect(checksOf(figures).filter((check) => !agrees(check))).toEqual([]);
    return figures.byPlan.map(({ plan, headline }) => [plan, headline.total.ids]);
  };

  test("in this year's figures, which leave out what was not taken over", () => {
    expect(counted(NEXT_YEAR)).toEqual([["25市", ["25市-001"]]]);
    expect(counted(CARRIED)).toEqual([["25市", ["24市-002", "24区-001", "25市-001"]]]);
  });

  test("under its own plan where both are counted, and last year's figures keep it", () => {
    const both = counted(CARRIED, ["24市", "25市"]);
    expect(both).toEqual([
      ["24市", ["24市-001", "24市-002", "24市-003", "24市-004", "24市-005"]],
      ["25市", ["24区-001", "25市-001"]],
    ]);
    expect(counted(CARRIED, ["24市", "24区"])).toEqual(counted(NEXT_YEAR, ["24市", "24区"]));
  });

  test("units are asked about it with this year's plan", () => {
    const ask = (ledger: Ledger) =>
      assignForms(ledger, createVocabulary(ledger.units ?? []), {
        kinds: ["report"],
        plans: ["25市"],
        period: Q1,
        supportReports: false,
        withProgress: false,
        withDoneOn: false,
        workPlanOfAll: [],
      })
        .asked.report.get("区民政局")
        ?.map(({ task }) => task.id);
    expect(ask(NEXT_YEAR)).toEqual(["25市-001"]);
    expect(ask(CARRIED)).toEqual(["24市-002", "24区-001", "25市-001"]);
  });
});

test("ten thousand tasks in an instant", () => {
  const many = Array.from({ length: 10_000 }, (_each, index) =>
    ledgerTask(`24市-${index + 1}`, { due: "2024-12-31" }),
  );
  const start = performance.now();
  expect(carryOffers({ ...NEXT_YEAR, tasks: many }, 2025)).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(1000);
});
