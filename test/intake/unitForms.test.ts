import { readDocument } from "../../src/intake/readDocument";
import type { Task } from "../../src/plan/plan";

/** What a task reads like whose units are printed so behind its sentence, beside others of the usual form. */
async function taskWith(units: string): Promise<Partial<Task>> {
  const text = `2024年重点任务分解\n1. 甲事。（责任单位：区财政局）\n2. 乙事。${units}\n3. 丙事。（责任单位：区财政局）`;
  const { plans } = await readDocument({ text });
  const task = plans[0]?.tasks.find(({ seq }) => seq === "2");
  if (!task) throw new Error("no task 2");
  expect([plans[0]?.tasks.length, task.text, task.doubts]).toEqual([3, "乙事。", []]);
  const { lead, responsible, support, leaders, deadline } = task;
  const told = { lead, responsible, support, leaders, deadline };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value.length > 0));
}

test.each<[string, Partial<Task>]>([
  [
    "（责任单位：区住建局、区发改局，2024年12月底前完成）",
    { responsible: ["区住建局", "区发改局"], deadline: "2024年12月底前完成" },
  ],
  [
    "（责任领导：张三；责任单位：区商务局（牵头）、区工信局、各镇街）",
    { lead: ["区商务局"], responsible: ["区工信局", "各镇街"], leaders: ["张三"] },
  ],
  ["（责任单位：区教育局（牵头），区财政局（配合））", { lead: ["区教育局"], support: ["区财政局"] }],
  ["（责任单位：区城管局（区园林局）、区水务局）", { responsible: ["区城管局（区园林局）", "区水务局"] }],
  [
    "（区农业农村局牵头；区财政局、区水利局）",
    { lead: ["区农业农村局"], responsible: ["区财政局", "区水利局"] },
  ],
  [
    "（区卫健局牵头，区财政局等按职责分工负责，6月底前出台办法，年底前完成）",
    { lead: ["区卫健局"], responsible: ["区财政局"], deadline: "6月底前出台办法；年底前完成" },
  ],
  ["（责任单位：区应急局\\各镇街）", { responsible: ["区应急局", "各镇街"] }],
  ["（责任单位：各镇（街道）、开发区）", { responsible: ["各镇（街道）", "开发区"] }],
  ["（责任单位：各乡、镇、街道办事处）", { responsible: ["各乡、镇、街道办事处"] }],
  [
    "（区科协、区档案馆、江城大学、国有林场）",
    { responsible: ["区科协", "区档案馆", "江城大学", "国有林场"] },
  ],
  ["（刘燕、王强；区人社局、各街道）", { responsible: ["区人社局", "各街道"], leaders: ["刘燕", "王强"] }],
  ["（责任单位：区民政局）\n进度安排：8月底前", { responsible: ["区民政局"], deadline: "8月底前" }],
  ["（区直各单位，各街道、乡镇）", { responsible: ["区直各单位", "各街道、乡镇"] }],
  ["（\n牵头单位：\n区民政局）", { lead: ["区民政局"] }],
  [
    "（责任单位：区民政局；牵头领导：孙伟（区委常委、常务副区长）、周洁）",
    { responsible: ["区民政局"], leaders: ["孙伟", "周洁"] },
  ],
  [
    "\n- 县领导：赵一\n- 牵头单位：区工信局\n- 完成时限：6月",
    { lead: ["区工信局"], leaders: ["赵一"], deadline: "6月" },
  ],
])("%s", async (units, expected) => {
  expect(await taskWith(units)).toEqual(expected);
});

test("a clause behind several tasks may give them a leader or a limit alone", async () => {
  const text =
    "2024年重点任务分解\n1. 甲事。（责任单位：区财政局）\n2. 乙事。（责任单位：区教育局）\n（以上2项分管领导：陈明）\n3. 丙事。（责任单位：区财政局；分管领导：赵云）";
  const { plans } = await readDocument({ text });
  expect(plans[0]?.tasks.map(({ leaders, group, doubts }) => [leaders, group, doubts])).toEqual([
    [["陈明"], null, []],
    [["陈明"], null, []],
    [["赵云"], null, []],
  ]);
});

test("sub-items that say when are part of the sentence above the line with its units", async () => {
  const text =
    "2024年重点任务分解\n1. 推动项目：\n（1）谋划一批。储备项目。\n（2）开工一批。一季度集中开工20个；\n牵头单位：区发改局\n2. 修路。\n牵头单位：区交通局";
  const { plans } = await readDocument({ text });
  expect(plans[0]?.tasks).toMatchObject([
    { text: "推动项目：（1）谋划一批。储备项目。（2）开工一批。一季度集中开工20个；", deadline: null },
    { text: "修路。", lead: ["区交通局"] },
  ]);
});

test("sentences of one paragraph that have units of their own are tasks; one with units in several places is not cut", async () => {
  const text =
    "2024年重点任务分解\n1. 新增企业20家。（责任单位：区工信局）推进技改\n项目30个。（责任单位：区发改局、\n区工信局）\n2. 建设厂房。（牵头单位：区住建局）（责任单位：开发区）\n3. 甲事（区财政局负责），乙事（区教育局负责）。";
  const { plans } = await readDocument({ text });
  expect(
    plans[0]?.tasks.map(({ seq, text: says, lead, responsible }) => [seq, says, lead, responsible]),
  ).toEqual([
    ["1", "新增企业20家。", [], ["区工信局"]],
    [null, "推进技改项目30个。", [], ["区发改局", "区工信局"]],
    ["2", "建设厂房。", ["区住建局"], ["开发区"]],
    ["3", "甲事，乙事。", [], ["区财政局", "区教育局"]],
  ]);
});

test("who runs the web page is no unit of the last task", async () => {
  const text =
    "2024年重点任务分解\n1. 甲事。（责任单位：区财政局）\n2. 乙事。（责任单位：区教育局）\n【打印本页】【关闭窗口】\n主办：东湾区人民政府 承办：区政府办公室\n湘ICP备05006789号";
  const { plans, leftover } = await readDocument({ text });
  expect(plans[0]?.tasks.at(-1)).toMatchObject({ text: "乙事。", lead: [], responsible: ["区教育局"] });
  expect(leftover.at(-1)?.why).toBe("furniture");
});
