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
  [
    "\n- 县领导：赵一\n- 牵头单位：区工信局\n- 完成时限：6月",
    { lead: ["区工信局"], leaders: ["赵一"], deadline: "6月" },
  ],
])("%s", async (units, expected) => {
  expect(await taskWith(units)).toEqual(expected);
});
