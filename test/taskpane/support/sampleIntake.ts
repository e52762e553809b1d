import type { Intake, Plan, Task } from "../../../src/plan/plan";
import { NO_FORMS } from "../../../src/plan/printedForm";

/** A task as a reader gives it; what a test does not care about is empty. */
export function aTask(fields: Partial<Task> = {}): Task {
  return {
    seq: "1",
    path: [],
    text: "办好一件实事。",
    upperLead: [],
    upperResponsible: [],
    lead: [],
    responsible: ["区教育局"],
    support: [],
    leaders: [],
    deadline: null,
    milestones: [],
    targets: [],
    doubts: [],
    source: [],
    common: false,
    group: null,
    linked: [],
    offered: [],
    open: [],
    remarks: [],
    ...fields,
  };
}

export function aPlan(tasks: readonly Task[], document: Partial<Plan["document"]> = {}): Plan {
  return {
    document: {
      title: "2024年区《政府工作报告》责任分解方案",
      issuer: "云溪区人民政府办公室",
      docNumber: "云政办〔2024〕3号",
      issuedOn: "2024-02-01",
      year: 2024,
      level: "区",
      duties: [],
      ownNames: [],
      collectives: [],
      forms: NO_FORMS,
      doubts: [],
      ...document,
    },
    tasks,
    source: [],
    table: null,
  };
}

export function anIntake(plan: Plan, fields: Partial<Intake> = {}): Intake {
  return { text: "", plans: [plan], leftover: [], ...fields };
}

const SOURCE = `一、发展目标
1．地区生产总值增长百分之六以上。
分管领导：林一
责任单位：区发展和改革局
抄送：区委办公室`;

/** Three tasks of an invented district: one plain, one doubtful and undated, one of an upper level with a date. */
export function sampleIntake(): Intake {
  const start = SOURCE.indexOf("1．");
  const first = aTask({
    seq: "1",
    path: ["一、发展目标"],
    text: "地区生产总值增长百分之六以上。",
    leaders: ["林一"],
    responsible: ["区发展和改革局"],
    support: ["各街道办事处"],
    source: [
      { start: 0, end: 6, as: "heading" },
      { start, end: SOURCE.indexOf("分管"), as: "text" },
      { start: SOURCE.indexOf("区发展"), end: SOURCE.indexOf("抄送"), as: "responsible" },
    ],
  });
  const second = aTask({
    seq: "2",
    text: "建成三座公园。",
    responsible: [],
    doubts: [{ code: "noUnit", text: "没有读到责任单位，请对照原文。" }],
  });
  const third = aTask({
    seq: null,
    text: "完成老旧小区改造。",
    lead: ["区住房和城乡建设局（区园林局）"],
    responsible: ["区城市管理执法局"],
    upperLead: ["市住房保障局"],
    deadline: "2024年9月底",
    milestones: [{ raw: "2024年9月底", due: "2024-09-30", what: null, kind: "dated" }],
  });
  const tail = SOURCE.indexOf("抄送");
  return anIntake(aPlan([first, second, third]), {
    text: SOURCE,
    leftover: [{ start: tail, end: SOURCE.length, text: SOURCE.slice(tail), why: "copyList" }],
  });
}
