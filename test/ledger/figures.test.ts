import { agrees, checksOf } from "../../src/ledger/figures/checks";
import { defaultChoices, type FigureChoices, figuresOf } from "../../src/ledger/figures/figures";
import type { Ledger } from "../../src/ledger/ledger";
import { leaderEntry } from "../../src/vocabulary/leaders";
import { unitEntry } from "../../src/vocabulary/vocabulary";
import { LEDGER, ledgerTask } from "../taskpane/support/fakeQuarter";
import { Q1, report } from "./support/year";

const CHOICES: FigureChoices = { period: Q1, asOf: "2024-03-31", plans: ["24市"] };

const figures = (fields: Partial<Ledger>, choices: Partial<FigureChoices> = {}) =>
  figuresOf({ ...LEDGER, ...fields }, { ...CHOICES, ...choices });

test("a task is judged as of the own date: what came later had not happened", () => {
  const closed = { closedOn: "2024-04-05", checker: "夏舟" };
  const tasks = [
    ledgerTask("24市-001", { due: "2024-03-30", reportedDoneOn: "2024-03-29", ...closed }),
    ledgerTask("24市-002", { due: "2024-03-30", reportedDoneOn: "2024-04-02", ...closed }),
    ledgerTask("24市-003", { due: "2024-03-31", closedOn: "2024-03-31", checker: "夏舟" }),
    ledgerTask("24市-004", { due: "2024-04-03" }),
  ];
  const { headline, overdue } = figures({ tasks });
  expect(headline.states).toMatchObject({
    toVerify: { ids: ["24市-001"] },
    overdue: { ids: ["24市-002"] },
    closedOnTime: { ids: ["24市-003"] },
    dueSoon: { ids: ["24市-004"] },
  });
  expect(overdue).toMatchObject([{ task: { id: "24市-002" }, daysLate: 1 }]);
  expect(headline.rate).toMatchObject({
    due: { ids: ["24市-001", "24市-002", "24市-003"] },
    closedOnTime: { ids: ["24市-003"] },
  });
  const later = figures({ tasks }, { asOf: "2024-04-10" }).headline.states;
  expect(later.closedOnTime.ids).toEqual(["24市-001", "24市-003"]);
  expect(later.closedLate.ids).toEqual(["24市-002"]);
});

test("reports count until they are due; what came after both days is 未送, and told", () => {
  const tasks = [1, 2, 3, 4, 5].map((each) => ledgerTask(`24市-00${each}`));
  const came = { state: "已报", text: "已建成。" };
  const reports = [
    report("24市-001", "区民政局", { ...came, reportedOn: "2024-04-10" }),
    report("24市-002", "区民政局", { ...came, reportedOn: "2024-04-15" }),
    report("24市-003", "区教育局", { state: "退回", reportedOn: "2024-04-01" }),
    report("24市-004", "区教育局"),
    report("24市-005", "区教育局", { period: { year: 2024, quarter: 2 }, ...came }),
    report("24市-009", "区教育局", came),
  ];
  const keys = (...tasksOf: number[]) => tasksOf.map((each) => reports[each - 1]?.key);
  expect(figures({ tasks, reports }).headline.reporting).toMatchObject({
    due: { ids: keys(1, 2, 3, 4) },
    in: { ids: keys(1, 3) },
    late: { ids: [] },
    returned: { ids: keys(3) },
    missing: { ids: keys(2, 4) },
    after: { ids: keys(2) },
  });
  const { reporting } = figures({ tasks, reports }, { asOf: "2024-04-20" }).headline;
  expect([reporting.in.ids, reporting.late.ids]).toEqual([keys(1, 2, 3), keys(2)]);
});

test("单位上报完成: the register says so, or every report that the period asks of the task", () => {
  const done = { state: "已报", unitState: "完成", reportedOn: "2024-04-08" };
  const tasks = [1, 2, 3].map((each) => ledgerTask(`24市-00${each}`));
  const reports = [
    report("24市-001", "区民政局", done),
    report("24市-001", "区教育局", done),
    report("24市-002", "区民政局", done),
    report("24市-002", "区教育局", { ...done, unitState: "正常" }),
    report("24市-003", "区教育局", { ...done, state: "退回" }),
  ];
  expect(figures({ tasks, reports }).headline.reportedDone.ids).toEqual(["24市-001"]);
});

test("件次 by unit at its highest role, under standard names; linked tasks once for 去重", () => {
  const tasks = [
    ledgerTask("24市-001", { lead: ["区教育局"], responsible: ["区民政局", "民政局"], linked: ["24市-003"] }),
    ledgerTask("24市-002", { responsible: ["民政局"], support: ["区教育局"], leaders: ["周嵐", "何松"] }),
    ledgerTask("24市-003"),
    ledgerTask("24市-004", { common: true, responsible: ["区民政局"] }),
  ];
  const made = figures({
    tasks,
    units: [unitEntry("区民政局", { aliases: ["民政局"] }), unitEntry("区教育局")],
    leaders: [leaderEntry("周岚", { spellings: ["周嵐"] })],
  });
  expect(made.headline.distinct.ids).toEqual(["24市-001", "24市-002", "24市-004"]);
  expect(made.units.map(({ unit, carried, common }) => [unit, carried.ids, common.ids])).toEqual([
    ["区民政局", ["24市-001", "24市-002", "24市-003"], ["24市-004"]],
    ["区教育局", ["24市-001", "24市-002"], []],
  ]);
  expect(made.leaders.map(({ name, total }) => [name, total.ids.length])).toEqual([
    ["周岚", 4],
    ["何松", 1],
  ]);
  expect(checksOf(made).filter((check) => !agrees(check))).toEqual([]);
});

test("by the upper unit printed first, what we lead apart; two plans have headings of their own", () => {
  const tasks = [
    ledgerTask("24市-001", { upper: ["市教育局", "市民政局"], ledBy: "市级牵头" }),
    ledgerTask("24市-002", { upper: ["云溪区"], ledBy: "我区牵头" }),
    ledgerTask("24市-003", { path: [] }),
    ledgerTask("24区-001", {}),
  ];
  const made = figures({ tasks }, { plans: ["24市", "24区"] });
  expect(made.upper.map(({ name, total }) => [name, total.ids])).toEqual([
    ["我区牵头", ["24市-002"]],
    ["市教育局", ["24市-001"]],
  ]);
  expect(made.categories.map(({ name, total }) => [name, total.ids.length])).toEqual([
    ["24市 一、重点工作", 2],
    ["24市", 1],
    ["24区 一、重点工作", 1],
  ]);
  expect(made.byPlan.map(({ plan, headline }) => [plan, headline.total.ids.length])).toEqual([
    ["24市", 3],
    ["24区", 1],
  ]);
});

test("the period before counts only where a plan had been issued by its end", () => {
  expect(figures({}).previous).toBeNull();
  const second = figures(
    { reports: [report("24市-001", "区民政局")] },
    { period: { year: 2024, quarter: 2 }, asOf: "2024-06-30" },
  );
  expect(second.previous?.total.ids).toHaveLength(2);
  expect(second.previous?.reporting.due.ids).toHaveLength(1);
  expect(second.headline.reporting.due.ids).toHaveLength(0);
});

test("unless chosen otherwise: the last day of the period, and the plans issued by then", () => {
  const [plan] = LEDGER.plans;
  const later = { ...LEDGER.plans[0], name: "24区", issuedOn: "2024-05-06" };
  const plans = [plan, later].flatMap((each) => (each ? [each] : [])) as Ledger["plans"];
  expect(defaultChoices({ plans }, Q1)).toEqual(CHOICES);
  expect(defaultChoices({ plans }, { year: 2024, quarter: 4 })).toMatchObject({
    asOf: "2024-12-31",
    plans: ["24市", "24区"],
  });
});

test("需协调事项 of the period, and reports that raise a difficulty; 无 raises none", () => {
  const reports = [
    report("24市-001", "区民政局", { difficulty: "场地不足" }),
    report("24市-002", "区教育局", { difficulty: "无。" }),
  ];
  const matter = {
    key: "协1",
    period: Q1,
    taskId: "24市-001",
    unit: "区民政局",
    problem: "场地不足",
    proposal: "请区自然资源局协调用地",
    leader: "周岚",
    outcome: "",
    state: "待定",
    notedOn: "2024-04-11",
    source: reports[0]?.key ?? "",
  };
  const other = { ...matter, key: "协2", period: { year: 2024, quarter: 2 } as const };
  const { difficulties, coordinations } = figures({ reports, coordinations: [matter, other] });
  expect(difficulties.map(({ unit }) => unit)).toEqual(["区民政局"]);
  expect(coordinations.map(({ key }) => key)).toEqual(["协1"]);
});
