import type { Intake, Plan } from "../../src/plan/plan";
import { faultsInAccounts, unprinted } from "./accounts";
import { describeSeed, essence, onlyPlan, readSeed } from "./seeds";
import { EXPECTED_001 } from "./seed001.expected";

describeSeed("an upper level's plan with labelled lines (001)", () => {
  let intake: Intake;
  let plan: Plan;
  beforeAll(async () => {
    intake = await readSeed("001");
    plan = onlyPlan(intake);
  });

  test("finds tasks 1 to 132, each once, in order", () => {
    expect(plan.tasks.map(({ seq }) => seq)).toEqual(Array.from({ length: 132 }, (_, at) => String(at + 1)));
  });

  test.each(EXPECTED_001)("reads task $seq as a person reads it", (expected) => {
    const task = plan.tasks.find(({ seq }) => seq === expected.seq);
    expect(task && essence(task)).toEqual(expected);
  });

  test("keeps the headings' numbers and depth, whatever the marks say", () => {
    expect([...new Set(plan.tasks.map(({ path }) => path.join(" / ")))]).toEqual([
      "一、经济社会发展主要预期目标",
      "二、重点工作 / （一）加快建设具有全国影响力的科技创新中心",
      "二、重点工作 / （二）加快推动产业高质量发展",
      "二、重点工作 / （三）加快服务和融入新发展格局",
      "二、重点工作 / （四）加快推进区域协调发展",
      "二、重点工作 / （五）加快改革开放优化营商环境",
      "二、重点工作 / （六）加快提升城市规划建设管理水平",
      "二、重点工作 / （七）加快改善生态环境质量",
      "二、重点工作 / （八）加快推进乡村全面振兴",
      "二、重点工作 / （九）加快发展民生社会事业",
      "二、重点工作 / （十）加快建设人民满意政府",
      "三、民生实事",
    ]);
    const sizes = new Map<string, number>();
    for (const task of plan.tasks) sizes.set(task.path.join(), (sizes.get(task.path.join()) ?? 0) + 1);
    expect([...sizes.values()]).toEqual([2, 9, 8, 12, 2, 7, 15, 9, 15, 17, 5, 31]);
  });

  test("names of units hold no label, separator or wrap, and every one begins like a unit of its level", () => {
    for (const task of plan.tasks) {
      const own = [...task.lead, ...task.responsible, ...task.support];
      const upper = [...task.upperLead, ...task.upperResponsible];
      for (const name of [...own, ...upper]) expect(name).not.toMatch(/[：:、，,；;\s]|(?<!各)单位|领导/);
      for (const name of own) expect(name).toMatch(/^(区|团区委|各街道办事处|开发区管委会)/);
      for (const name of upper) expect(name).toMatch(/^(市|团市委|各区人民政府|临空港开发区管委会)/);
    }
  });

  test("gives every task but 97 to 101 its one leader, as printed", () => {
    const without = plan.tasks.filter(({ leaders }) => leaders.length !== 1).map(({ seq }) => seq);
    expect(without).toEqual(["97", "98", "99", "100", "101"]);
    expect(new Set(plan.tasks.flatMap(({ leaders }) => leaders))).toEqual(
      new Set(["皮惠兰", "卢永桢", "卢永楨", "郭小平", "冷莹", "彭邦明", "刘冬"]),
    );
  });

  test("marks the common tasks", () => {
    expect(plan.tasks.filter(({ common }) => common).map(({ seq }) => seq)).toEqual([
      "97",
      "98",
      "99",
      "100",
      "101",
    ]);
  });

  test("reads the notice", () => {
    expect(plan.document).toMatchObject({
      title: "2022 年市《政府工作报告》涉及我区目标任务责任分解方案",
      issuer: "东西湖区人民政府办公室",
      docNumber: null,
      issuedOn: "2022-02-07",
      year: 2022,
      level: "市",
      ownNames: ["临空港开发区管委会"],
    });
    expect(plan.document.duties.map(({ raw, ...rest }) => ({ ...rest, begins: raw.slice(0, 8) }))).toEqual([
      {
        what: "办理方案",
        due: "2022-02-11",
        who: ["区发展和改革局"],
        tasks: ["32"],
        to: "区人民政府办公室",
        begins: "对于我区在市级牵",
      },
      {
        what: "目标任务完成情况",
        due: null,
        who: [],
        tasks: [],
        to: "区人民政府办公室",
        begins: "各责任单位按要求",
      },
    ]);
  });

  test("knows where the document's properties are printed", () => {
    const printed = (as: string): string[] =>
      plan.source.filter((span) => span.as === as).map(({ start, end }) => intake.text.slice(start, end));
    expect(printed("title")).toEqual(["# 2022 年市《政府工作报告》涉及我区 目标任务责任分解方案"]);
    expect(printed("issuer")).toEqual(["东西湖区人民政府办公室"]);
    expect(printed("issuedOn")).toEqual(["2022年2月7日"]);
    expect(printed("duty").join("")).toMatch(/^对于我区[^]*附表1）。各责任单位[^]*实处。$/);
  });

  test("doubts nothing, and leaves over the notice, page marks and forms only", () => {
    expect(plan.tasks.filter(({ doubts }) => doubts.length > 0)).toEqual([]);
    expect(intake.leftover.map(({ why }) => why)).toEqual([
      "notice",
      "furniture",
      "notice",
      "furniture",
      "notice",
      "form",
    ]);
    expect(intake.leftover.at(-1)?.text).toMatch(/^附表 1[^]*附表 2[^]*完成情况\n1$/);
  });

  test("accounts for every character", () => {
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(unprinted(intake)).toEqual([]);
  });
});
