import type { Intake, Task } from "../../../src/plan/plan";
import { faultsInAccounts, unprinted } from "../accounts";
import { describeSeed, onlyPlan, readSeed } from "../seeds";
import { EXPECTED_004 } from "./seed004.expected";
import { atPlaces, tasksOf } from "./shared";

describeSeed("a table of a PDF, wrapped and centred (004)", () => {
  let intake: Intake;
  let tasks: readonly Task[];
  beforeAll(async () => {
    intake = await readSeed("004");
    tasks = tasksOf(intake);
  });

  test("finds 106 tasks without numbers, each led by somebody", () => {
    expect(onlyPlan(intake).tasks).toHaveLength(106);
    expect(tasks.filter(({ seq, lead }) => seq !== null || lead.length === 0)).toEqual([]);
  });

  test.each(EXPECTED_004)("reads the task at $at as a person reads it", (expected) => {
    expect(atPlaces(intake, [expected.at])).toEqual([expected]);
  });

  test("rejoins wrapped headings, the same on each page", () => {
    const paths = [...new Set(tasks.map(({ path }) => path.join(" / ")))];
    expect(paths).toEqual([
      "经济社会发展主要预期目标",
      "围绕军运保障，深耕精致江汉 / 高标准抓好环境改善",
      "围绕军运保障，深耕精致江汉 / 高水平推进城市管理",
      "围绕军运保障，深耕精致江汉 / 高起点提升服务品质",
      "聚焦经济密度，促进高质量发展 / 大力发展楼宇经济",
      "聚焦经济密度，促进高质量发展 / 聚力发展优势产业",
      "聚焦经济密度，促进高质量发展 / 强力推动重点项目",
      "致力改革创新，激发市场活力 / 打造政务服务升级版",
      "致力改革创新，激发市场活力 / 打造市场环境升级版",
      "致力改革创新，激发市场活力 / 打造“双创”生态升级版",
      "立足普惠民生，实现幸福共享 / 努力加强社会保障",
      "立足普惠民生，实现幸福共享 / 繁荣发展社会事业",
      "立足普惠民生，实现幸福共享 / 创新开展社会治理",
      "为民办实事 / 为民办实事",
    ]);
  });

  test("every text is whole sentences, every name a name", () => {
    expect(tasks.filter(({ text }) => !text.endsWith("。") || /[\s\n]/.test(text))).toEqual([]);
    for (const name of tasks.flatMap(({ lead, support }) => [...lead, ...support])) {
      expect(name).toMatch(/^\S{1,10}(?:局|委|办|会|区|街|道|部门|单位|联|院|公司|集团|大队)$/);
    }
  });

  test("marks the tasks whose columns are told by place only", () => {
    const unclear = tasks.filter(({ doubts }) => doubts.some(({ code }) => code === "columnUnclear"));
    expect(unclear).toHaveLength(16);
    const sure = tasks.filter(({ lead, doubts }) => lead.length > 1 && doubts.length === 0);
    // Four, two, two and two names that only stand in the first column by how the page's blank lines fall.
    expect(sure.map((task) => tasks.indexOf(task) + 1)).toEqual([7, 30, 67, 105]);
  });

  test("reads the title, and accounts for every character", () => {
    expect(onlyPlan(intake).document).toMatchObject({
      title: "2019年区《政府工作报告》确定的主要目标任务责任分解方案",
      year: 2019,
      level: "区",
    });
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(unprinted(intake)).toEqual([]);
    expect(intake.leftover.map(({ why }) => why)).toEqual(["notice"]);
  });
});
