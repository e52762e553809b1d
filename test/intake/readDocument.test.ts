import { readDocument } from "../../src/intake/readDocument";
import { essence, onlyPlan } from "./seeds";

async function tasksOf(text: string): Promise<Record<string, unknown>[]> {
  return onlyPlan(await readDocument({ text })).tasks.map(essence);
}

test("a text without a task says how much was looked at", async () => {
  await expect(readDocument({ text: "关于放假的通知\n一、放假三天。" })).rejects.toMatchObject({
    code: "noTask",
    parameters: { lines: 2, characters: 15 },
  });
});

test("a bracket names the upper level only where our own units stand on lines of their own", async () => {
  const both =
    "1. 建桥。（牵头单位：市交通局）\n责任单位：区交通局\n2. 修路。（牵头单位：市交通局）\n责任单位：区交通局\n";
  expect(await tasksOf(`${both}3. 种树。（牵头单位：市园林局）`)).toMatchObject([
    { upperLead: ["市交通局"], responsible: ["区交通局"] },
    { upperLead: ["市交通局"], responsible: ["区交通局"] },
    { upperLead: ["市园林局"], doubts: ["noUnits"] },
  ]);
  expect(await tasksOf("1. 建桥。（牵头单位：区交通局；责任单位：区财政局）")).toMatchObject([
    { lead: ["区交通局"], responsible: ["区财政局"] },
  ]);
});

test("labels that name two levels tell them apart", async () => {
  expect(await tasksOf("1. 建桥。\n市级牵头单位：市交通局\n区级责任单位：区交通局")).toMatchObject([
    { upperLead: ["市交通局"], responsible: ["区交通局"] },
  ]);
});

test("a clause for items by number covers these alone; an impossible one is told", async () => {
  expect(
    await tasksOf("1. 甲事。（责任单位：区财政局）\n2. 乙事。\n3. 丙事。（第2—3项责任单位：区教育局）"),
  ).toMatchObject([
    { responsible: ["区财政局"] },
    { responsible: ["区教育局"] },
    { responsible: ["区教育局"] },
  ]);
  expect(await tasksOf("1. 甲事。\n2. 丙事。（以上9项责任单位：区教育局）")).toMatchObject([
    { doubts: ["noUnits"] },
    { responsible: ["区教育局"], doubts: ["groupUnclear"] },
  ]);
});

test("gaps and repeats of numbers are told", async () => {
  const unit = "（责任单位：区财政局）";
  expect(await tasksOf(`1. 甲。${unit}\n3. 乙。${unit}\n3. 丙。${unit}`)).toMatchObject([
    { seq: "1" },
    { seq: "3", doubts: ["seqGap"] },
    { seq: "3", doubts: ["seqRepeat"] },
  ]);
});

test("two lists under titles of their own are two plans", async () => {
  const list = (title: string): string => `${title}责任分解方案\n1. 甲。（责任单位：区财政局）\n`;
  const { plans } = await readDocument({
    text: `${list("2024年市《政府工作报告》")}附件2\n${list("2024年省《政府工作报告》")}`,
  });
  expect(plans.map(({ document }) => [document.title, document.level])).toEqual([
    ["2024年市《政府工作报告》责任分解方案", "市"],
    ["2024年省《政府工作报告》责任分解方案", "省"],
  ]);
});

test("a line inside the list that is neither is kept as not understood", async () => {
  const { leftover } = await readDocument({
    text: "1. 甲。（责任单位：区财政局）\n备注：另行通知。\n2. 乙。\n责任单位：区财政局\n说明：本表由办公室负责解释。\n3. 丙。（责任单位：区财政局）",
  });
  expect(leftover.map(({ why, text }) => [why, text])).toEqual([
    ["notUnderstood", "说明：本表由办公室负责解释。"],
  ]);
});

test("behind the bracket with its units a task is over: what follows is another, or the letter's last words", async () => {
  const { plans, leftover } = await readDocument({
    text: "（一）工业\n1. 新建厂房。（责任单位：区工信局）\n推进园区建设。（责任单位：区住建局）\n（二）民生\n办好实事。（责任单位：\n区民政局）\n以上任务，请各责任单位认真落实。",
  });
  expect(plans[0]?.tasks.map(({ seq, path, text }) => [seq, path.join(), text])).toEqual([
    ["1", "（一）工业", "新建厂房。"],
    [null, "（一）工业", "推进园区建设。"],
    [null, "（二）民生", "办好实事。"],
  ]);
  expect(leftover.map(({ why, text }) => [why, text])).toEqual([
    ["notice", "以上任务，请各责任单位认真落实。"],
  ]);
});

test("a limit behind the units in words is the task's deadline; the last task is found below its new heading", async () => {
  const { plans } = await readDocument({
    text: "2024年任务分工\n一、改革\n（一）落实减税。（区税务局牵头，区财政局等按职责分工负责，3月底前出台办法，年内持续推进）\n（二）优化服务。（区政数局牵头）\n二、民生\n（三）提高低保标准。",
  });
  expect(plans[0]?.tasks).toMatchObject([
    { lead: ["区税务局"], responsible: ["区财政局"], deadline: "3月底前出台办法；年内持续推进" },
    { lead: ["区政数局"], deadline: null },
    { seq: "三", path: ["二、民生"], text: "提高低保标准。", doubts: [{ code: "noUnits" }] },
  ]);
});

test("where the document says so, the unit printed first leads", async () => {
  expect(
    await tasksOf(
      "（注：排在第一位的单位为牵头单位，下同）\n1. 甲事。（责任单位：区财政局、区教育局）\n2. 乙事。（责任单位：区商务局）",
    ),
  ).toMatchObject([{ lead: ["区财政局"], responsible: ["区教育局"] }, { lead: ["区商务局"] }]);
});

test("roles told by words inside a labelled list; a federation's name is no word of roles", async () => {
  expect(
    await tasksOf(
      "1. 甲事。\n责任单位：区残疾人联合会牵头，区民政局、区财政局配合\n2. 乙事。（区教育局联合区妇女联合会负责）",
    ),
  ).toMatchObject([
    { lead: ["区残疾人联合会"], support: ["区民政局", "区财政局"] },
    { lead: ["区教育局"], support: ["区妇女联合会"] },
  ]);
});

test("a bracket of prose at the end of a sentence stays in the text", async () => {
  const text = "建成中心1个（含老旧站点改造，由原址扩建负责的除外）。";
  expect(await tasksOf(`1. ${text}（责任单位：区民政局）`)).toMatchObject([
    { text, responsible: ["区民政局"] },
  ]);
});
