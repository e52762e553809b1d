import type { Plan, Task } from "../../src/plan/plan";
import { NO_FORMS } from "../../src/plan/printedForm";

/** A task with nothing printed but its text; a test says what else. */
export function makeTask(parts: Partial<Task> = {}): Task {
  return {
    seq: "1",
    path: ["一、重点工作"],
    text: "建成社区食堂 20 个。",
    upperLead: [],
    upperResponsible: [],
    lead: [],
    responsible: ["区民政局"],
    support: [],
    leaders: ["周岚"],
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
    ...parts,
  };
}

/** A plan of an invented district, issued for the city's report of 2024. */
export function makePlan(tasks: readonly Task[], document: Partial<Plan["document"]> = {}): Plan {
  return {
    document: {
      title: "2024年市《政府工作报告》涉及我区目标任务责任分解方案",
      issuer: "云溪区人民政府办公室",
      docNumber: "云政办〔2024〕3号",
      issuedOn: "2024-02-20",
      year: 2024,
      level: "市",
      duties: [],
      ownNames: [],
      collectives: [],
      forms: NO_FORMS,
      doubts: [],
      ...document,
    },
    source: [],
    tasks,
    table: null,
  };
}

/** As many different tasks as asked for. */
export function makeTasks(count: number): Task[] {
  return Array.from({ length: count }, (_, index) =>
    makeTask({
      seq: String(index + 1),
      path: ["一、重点工作", `（${(index % 9) + 1}）专项`],
      text: `完成第 ${index + 1} 项工程，新增泊位 ${index * 3} 个，改造老旧小区 ${index + 2} 个，惠及群众若干。`,
      responsible: [`区单位${index % 40}局`],
      support: [`区单位${(index + 7) % 40}局`, `区单位${(index + 13) % 40}局`],
      leaders: [`领导${index % 8}`],
    }),
  );
}
