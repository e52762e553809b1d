import { readForms } from "../../src/intake/notice/readForms";
import type { Leftover } from "../../src/plan/plan";
import { type PrintedForm, readPrintedForm, writePrintedForm } from "../../src/plan/printedForm";
import { onlyPlan, readSeed, seedsPresent } from "./seeds";

function leftover(text: string): Leftover[] {
  return [{ start: 0, end: text.length, text, why: "form" }];
}

const WORK_PLAN: PrintedForm = {
  title: "XXX(单位)市《政府工作报告》工作方案",
  above: [],
  columns: ["序号", "责任事项", "具体工作内容", "完成时间(按月或季度)", "分管领导", "责任部门"],
};

const seedTest = seedsPresent ? test : test.skip;

seedTest("the appendices of the documents: a table in one line, and one label below the other", async () => {
  expect(onlyPlan(await readSeed("001")).document.forms).toEqual({
    workPlan: WORK_PLAN,
    report: {
      title: "XXX(单位)X季度工作完成情况",
      above: ["主要负责人(签字)"],
      columns: ["序号", "责任事项", "完成情况"],
    },
  });
  expect(onlyPlan(await readSeed("002")).document.forms).toEqual({
    workPlan: {
      title: "×××(单位)办理方案",
      above: ["总责任人"],
      columns: ["序号", "责任事项", "具体工作内容", "完成时限", "分管领导", "责任科室"],
    },
    report: null,
  });
});

test("what only looks like a form is none", () => {
  expect(readForms(leftover("附件\n×××(单位)办理方案\n请按时报送。\n序号\t责任事项"))).toEqual({
    workPlan: null,
    report: null,
  });
  expect(readForms(leftover("填报要求\n序号\t责任事项\t完成情况")).report).toBeNull();
});

test("a cell gives the form back; another text is none", () => {
  const above = { ...WORK_PLAN, above: ["总责任人"] };
  expect([WORK_PLAN, above].map((form) => readPrintedForm(writePrintedForm(form)))).toEqual([
    WORK_PLAN,
    above,
  ]);
  expect(["", "办理方案", "标题\n一行"].map(readPrintedForm)).toEqual([null, null, null]);
});
