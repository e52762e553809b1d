import { readDocument } from "../../src/intake/readDocument";
import type { Task } from "../../src/plan/plan";

async function tasksOf(lines: readonly string[]): Promise<readonly Task[]> {
  const { plans } = await readDocument({ text: ["2024年区重点任务分解", ...lines].join("\n") });
  return plans[0]?.tasks ?? [];
}

const codes = ({ doubts }: Task): string[] => doubts.map(({ code }) => code);

test("a bracket that lost its opening or its closing mark is read, its names whole, and told", async () => {
  const tasks = await tasksOf([
    "1. 修路。责任单位：区交通局、区住建局（区园林局））",
    "2. 架桥。（责任单位：区交通局",
    "3. 治水。（责任单位：区水务局）",
  ]);
  expect(tasks.map((task) => [task.text, task.responsible, codes(task)])).toEqual([
    ["修路。", ["区交通局", "区住建局（区园林局）"], ["bracketUnclosed"]],
    ["架桥。", ["区交通局"], ["bracketUnclosed"]],
    ["治水。", ["区水务局"], []],
  ]);
});

test("in an upper level's plan such a bracket still names the upper level", async () => {
  const own = ["分管领导：赵一", "责任单位：区水务局"];
  const tasks = await tasksOf([
    "1. 治水。（牵头单位：市水务局）",
    ...own,
    "2. 护河。牵头单位：市水务局）",
    ...own,
    "3. 净湖。（牵头单位：市水务局）",
    ...own,
  ]);
  expect(tasks.map(({ upperLead, responsible }) => [upperLead, responsible])).toEqual(
    Array(3).fill([["市水务局"], ["区水务局"]]),
  );
});

test("labels that lost their colon, on lines of their own and inside a bracket", async () => {
  const tasks = await tasksOf([
    "1. 兴文。（牵头单位：市文旅局）",
    "分管领导冷莹",
    "责任单位区文旅局、区教育局",
    "2. 办学。（牵头单位：市教育局；责任单位市财政局、市编办）",
    "分管领导：冷莹",
    "责任单位：区教育局",
  ]);
  expect(tasks).toMatchObject([
    { upperLead: ["市文旅局"], responsible: ["区文旅局", "区教育局"], leaders: ["冷莹"] },
    { upperLead: ["市教育局"], upperResponsible: ["市财政局", "市编办"], responsible: ["区教育局"] },
  ]);
});

test("a stray line between a task and its labels takes nothing from it, and nothing falls on the tasks below", async () => {
  const tasks = await tasksOf([
    "1. 修路。（牵头单位：市交通局）",
    "见附图。",
    "责任单位：区交通局",
    "2. 架桥。（牵头单位：市交通局）",
    "责任单位：区住建局",
  ]);
  expect(tasks.map(({ text, responsible }) => [text, responsible])).toEqual([
    ["修路。", ["区交通局"]],
    ["架桥。", ["区住建局"]],
  ]);
});

test("behind a heading with a dash the next number is one, though one before it was lost", async () => {
  const tasks = await tasksOf([
    "——畅通道路",
    "1. 修路。（责任单位：区交通局）",
    "架桥。（责任单位：区交通局）",
    "——治理水体",
    "3. 治水。（责任单位：区水务局）",
  ]);
  expect(tasks.map((task) => [task.seq, task.path, task.text, codes(task)])).toEqual([
    ["1", ["——畅通道路"], "修路。", []],
    [null, ["——畅通道路"], "架桥。", []],
    ["3", ["——治理水体"], "治水。", ["seqGap"]],
  ]);
});

test("common beginnings are not suspected of a lost character", async () => {
  const tasks = await tasksOf([
    "1. 高标准建设园区。（责任单位：区发改局",
    "2. 新能源汽车推广。（责任单位：区发改局）",
    "3. 化政府机构改革。（责任单位：区编办）",
  ]);
  expect(tasks.map(codes)).toEqual([["bracketUnclosed"], [], ["startLost"]]);
});
