import fc from "fast-check";
import { addDays } from "../../src/plan/date";
import { STATES, stateOf, stateWord, type StateFacts } from "../../src/plan/state";

const open: StateFacts = {
  due: "2022-06-30",
  finalDue: "2022-06-30",
  extendedTo: null,
  extensionApproval: null,
  setState: null,
  reportedDoneOn: null,
  closedOn: null,
  checker: null,
  ongoing: false,
  common: false,
  asOf: "2022-06-30",
  warningDays: 7,
};

const word = (facts: Partial<StateFacts>): string => stateOf({ ...open, ...facts }).word;
const late = (facts: Partial<StateFacts>): number => stateOf({ ...open, ...facts }).daysLate;

describe("an open task", () => {
  test.each([
    ["2022-06-22", "正常推进", 0],
    ["2022-06-23", "临期", 0],
    ["2022-06-30", "临期", 0],
    ["2022-07-01", "逾期", 1],
    ["2022-07-10", "逾期", 10],
  ])("due 30 June, seen on %s, is %s", (asOf, state, days) => {
    expect(word({ asOf })).toBe(state);
    expect(late({ asOf })).toBe(days);
  });

  test("without a date: 长期推进 where the text says so, else 时限待定", () => {
    expect(word({ due: null, finalDue: null })).toBe("时限待定");
    expect(word({ due: null, finalDue: null, ongoing: true })).toBe("长期推进");
    expect(word({ ongoing: true, asOf: "2022-07-01" })).toBe("逾期");
  });

  test("only an approved extension moves the deadline", () => {
    const asOf = "2022-07-10";
    expect(word({ asOf, extendedTo: "2022-07-31" })).toBe("逾期");
    expect(word({ asOf, extendedTo: "2022-07-31", extensionApproval: "某某" })).toBe("正常推进");
    expect(late({ asOf: "2022-08-02", extendedTo: "2022-07-31", extensionApproval: "某某" })).toBe(2);
  });

  test("an extension that a later milestone has passed no longer matters", () => {
    const facts = {
      due: "2022-12-31",
      extendedTo: "2022-07-31",
      extensionApproval: "某某",
      asOf: "2022-09-01",
    };
    expect(word(facts)).toBe("正常推进");
  });
});

describe("a finished task", () => {
  test("reported as done it waits for the check, however late it is seen", () => {
    expect(word({ reportedDoneOn: "2022-06-30", asOf: "2022-12-31" })).toBe("待核验");
    expect(late({ reportedDoneOn: "2022-06-30", asOf: "2022-12-31" })).toBe(0);
    expect(late({ reportedDoneOn: "2022-07-03", asOf: "2022-12-31" })).toBe(3);
  });

  test.each([
    ["2022-06-30", "2022-09-01", "办结（按期）", 0],
    ["2022-07-01", "2022-09-01", "办结（逾期）", 1],
    [null, "2022-06-30", "办结（按期）", 0],
    [null, "2022-07-05", "办结（逾期）", 5],
  ])("reported %s and closed %s it is %s", (reportedDoneOn, closedOn, state, days) => {
    const facts = { reportedDoneOn, closedOn, checker: "某某", asOf: "2022-12-31" };
    expect(word(facts)).toBe(state);
    expect(late(facts)).toBe(days);
  });

  test("it is not closed without a checker", () => {
    expect(word({ closedOn: "2022-06-30", asOf: "2022-06-01" })).toBe("正常推进");
    expect(word({ reportedDoneOn: "2022-06-20", closedOn: "2022-06-30" })).toBe("待核验");
  });

  test("the whole task is judged by its last milestone, and by an approved extension", () => {
    const closed = { closedOn: "2022-09-15", checker: "某某" };
    expect(word({ ...closed, finalDue: "2022-12-31" })).toBe("办结（按期）");
    expect(word({ ...closed, extendedTo: "2022-09-30" })).toBe("办结（逾期）");
    expect(word({ ...closed, extendedTo: "2022-09-30", extensionApproval: "某某" })).toBe("办结（按期）");
    expect(word({ ...closed, due: null, finalDue: null })).toBe("办结（无时限）");
  });
});

test("取消 and 暂缓 come before all, 共性 before every light", () => {
  const closed = { closedOn: "2022-09-15", checker: "某某" };
  expect(word({ ...closed, setState: "取消" })).toBe("取消");
  expect(word({ asOf: "2023-01-01", setState: "暂缓" })).toBe("暂缓");
  expect(word({ common: true, setState: "取消" })).toBe("取消");
  expect(word({ common: true, asOf: "2023-01-01" })).toBe("共性");
  expect(word({ setState: "办理中", asOf: "2023-01-01" })).toBe("逾期");
});

test("the table of states is in the order of the rules, each word once", () => {
  expect(STATES.map(({ rank }) => rank)).toEqual(STATES.map((_, index) => index + 1));
  expect(new Set(STATES.map(({ word: each }) => each)).size).toBe(STATES.length);
  expect(stateWord("toVerify")).toBe("待核验");
});

describe("properties", () => {
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2022-01-01", days));
  const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
  const facts: fc.Arbitrary<StateFacts> = fc.record({
    due: maybe(day),
    finalDue: maybe(day),
    extendedTo: maybe(day),
    extensionApproval: maybe(fc.constant("某某")),
    setState: maybe(fc.constantFrom("取消", "暂缓", "办理中")),
    reportedDoneOn: maybe(day),
    closedOn: maybe(day),
    checker: maybe(fc.constant("某某")),
    ongoing: fc.boolean(),
    common: fc.boolean(),
    asOf: day,
    warningDays: fc.integer({ min: 0, max: 30 }),
  });

  test("every task has one of the states, and is late only where the state says or waits for the check", () => {
    fc.assert(
      fc.property(facts, (each) => {
        const state = stateOf(each);
        expect(STATES.find(({ key }) => key === state.key)?.word).toBe(state.word);
        if (state.daysLate > 0) expect(["overdue", "closedLate", "toVerify"]).toContain(state.key);
        if (state.key === "overdue" || state.key === "closedLate") expect(state.daysLate).toBeGreaterThan(0);
      }),
    );
  });

  test("as days go by an open task only gets later, and a finished one does not change", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 200 }), (each, days) => {
        const [now, then] = [stateOf(each), stateOf({ ...each, asOf: addDays(each.asOf, days) })];
        const moving = ["onTrack", "dueSoon", "overdue"];
        if (!moving.includes(now.key)) expect(then).toEqual(now);
        else expect(moving.indexOf(then.key)).toBeGreaterThanOrEqual(moving.indexOf(now.key));
        expect(then.daysLate).toBeGreaterThanOrEqual(now.daysLate);
      }),
    );
  });

  test("an approved extension never makes a task worse", () => {
    fc.assert(
      fc.property(facts, day, (each, extendedTo) => {
        fc.pre(each.due !== null);
        const without = stateOf({ ...each, extendedTo: null });
        const granted = stateOf({ ...each, extendedTo, extensionApproval: "某某" });
        expect(granted.daysLate).toBeLessThanOrEqual(without.daysLate);
      }),
    );
  });
});
