import { chaseText, groupText, tasksInTrouble, unsentUnits } from "../../src/ledger/chase";
import { NOTICE_LEVELS } from "../../src/ledger/notice";
import { lateNotice, unsentNotice } from "../../src/ledger/noticeDraft";
import { taskCard } from "../../src/ledger/taskCard";
import { doneReports, tasksToVerify } from "../../src/ledger/verification";
import { Q1, report, YEAR } from "./support/year";

test("who owes reports, under whom to tell, with a text that is ready to send", () => {
  const groups = unsentUnits(YEAR, Q1);
  expect(
    groups.map(({ assistant, units }) => [
      assistant,
      units.map(({ unit, rows }) => `${unit} ${rows.length}`),
    ]),
  ).toEqual([
    ["许平", ["区民政局 2"]],
    ["毕诚", ["区教育局 1"]],
  ]);
  const texts = groups.flatMap(({ units }) => units.map((unit) => chaseText(unit, Q1)));
  expect(texts).toEqual([
    "区民政局 冷莹：您单位2024年第一季度完成情况（24市 2 项）应于2024年4月10日前报送，目前尚未收到。请尽快填好报送，如有困难请联系我们。",
    "区教育局：您单位2024年第一季度完成情况（24市 1 项）应于2024年4月10日前报送，目前尚未收到。其中 1 项已退回，请按退回理由补报。请尽快填好报送，如有困难请联系我们。",
  ]);
  expect(groups.map((group) => groupText(group, Q1))[0]).toBe(
    "许平：2024年第一季度完成情况，以下 1 家尚未报送：\n区民政局（2 项），联络员 冷莹 8321",
  );
});

test("what has come is owed no more, and nobody known comes last", () => {
  const reports = [report("24市-001", "区教育局"), report("24市-002", "区民政局", { state: "补报" })];
  const groups = unsentUnits({ ...YEAR, reports, leaders: [] }, Q1);
  expect(groups.map(({ assistant, units }) => [assistant, units.length])).toEqual([["", 1]]);
  expect(unsentUnits(YEAR, { year: 2024, quarter: 2 })).toEqual([]);
});

test("late tasks and nearly late ones, by the day that holds", () => {
  const { overdue, dueSoon } = tasksInTrouble(YEAR);
  expect(overdue.map(({ task, late }) => [task.id, late])).toEqual([["24市-001", 20]]);
  expect(dueSoon.map(({ task, late }) => [task.id, late])).toEqual([["24市-002", -3]]);
  const [late] = YEAR.tasks;
  const extended = {
    ...YEAR,
    tasks: late ? [{ ...late, extendedTo: "2024-05-15", extensionApproval: "周岚" }] : [],
  };
  expect(tasksInTrouble(extended).overdue.map(({ day, late: days }) => [day, days])).toEqual([
    ["2024-05-15", 5],
  ]);
});

test("a notice is drafted at the level that comes next, with working days for the answer", () => {
  const issuing = { notices: YEAR.notices, levels: NOTICE_LEVELS, issuedOn: "2024-05-20" };
  const [late] = tasksInTrouble(YEAR).overdue;
  const [owing] = unsentUnits(YEAR, Q1).flatMap(({ units }) => units);
  if (!late || !owing) throw new Error("nothing late");
  expect(lateNotice(late, "区民政局", issuing).draft).toMatchObject({
    level: "督办单",
    previous: "提醒单〔2024〕1号",
    replyBy: "2024-05-27",
    matter: "24市 序号 1“建成社区食堂 20 个。”应于2024年4月30日前完成，已逾期 20 天",
    demand: "提醒单〔2024〕1号逾期未答复或未落实。请说明原因，提出整改措施和完成时间，在答复期限前书面答复。",
  });
  expect(unsentNotice(owing, Q1, issuing).draft).toMatchObject({
    level: "提醒单",
    taskIds: [],
    matter: "未报送2024年第一季度完成情况 2 项，应于2024年4月10日前报送",
  });
  expect(lateNotice(late, "区民政局", { ...issuing, issuedOn: "2024-05-08" }).draft).toBeNull();
});

test("待核验: what it is judged by, and the last text of each unit", () => {
  const reports = [
    ...YEAR.reports,
    report("24市-003", "区民政局", { period: { year: 2023, quarter: 4 }, text: "旧" }),
  ];
  expect(tasksToVerify({ ...YEAR, reports })).toMatchObject([
    {
      task: { id: "24市-003" },
      standards: ["20 个均已开业"],
      targets: ["20 个"],
      reports: [{ text: "已建成 20 个。" }],
    },
  ]);
  expect(doneReports(reports).map(({ taskId }) => taskId)).toEqual(["24市-003"]);
});

test("事项卡 holds all of one task, newest reports first", () => {
  const card = taskCard(YEAR, "24市-003");
  expect(card?.state.word).toBe("待核验");
  expect(card?.linked.map(({ id }) => id)).toEqual(["24市-001"]);
  const { steps, reports, coordinations, inspections, log, notices } = card ?? {};
  expect([steps, reports, coordinations, inspections, log].map((rows) => rows?.length)).toEqual([
    1, 1, 1, 1, 1,
  ]);
  expect(notices).toEqual([]);
  expect(taskCard(YEAR, "24市-009")).toBeNull();
});
