import type { PlanDocument } from "../../src/plan/plan";
import { readDocument } from "../../src/intake/readDocument";
import { onlyPlan } from "./seeds";

const TITLE = "2024年云溪县重点工作责任分解方案";
const LIST = `${TITLE}\n1. 建桥。（责任单位：县交通局）\n2. 修路。（责任单位：县交通局）`;

async function documentOf(head: string, tail = ""): Promise<PlanDocument> {
  return onlyPlan(await readDocument({ text: `${head}\n${LIST}\n${tail}` })).document;
}

test("a signature above a date in Chinese numerals, whatever is typed for zero", async () => {
  for (const day of ["二〇二四年二月八日", "二○二四年二月八日", "二0二四年二月八日", "2024 年 2 月 8 日"]) {
    const head = `云政办〔2024〕3号\n各乡镇人民政府，县直各单位：\n现印发给你们。\n云溪县人民政府办公室\n${day}\n（此件公开发布）`;
    expect(await documentOf(head)).toMatchObject({
      title: TITLE,
      issuer: "云溪县人民政府办公室",
      docNumber: "云政办〔2024〕3号",
      issuedOn: "2024-02-08",
      level: "县",
      year: 2024,
    });
  }
});

test("a letter without a signature keeps its last sentence, and its office stands in the printer's line", async () => {
  const document = await documentOf(
    "县政府各部门、有关单位：\n请各责任单位于2月20日前将工作计划报县政府督查室。\n2024年2月8日",
    "抄送：县委办公室。\n云溪县人民政府办公室 2024年2月9日印发",
  );
  expect(document).toMatchObject({ issuer: "云溪县人民政府办公室", issuedOn: "2024-02-08" });
  expect(document.duties).toMatchObject([{ what: "工作计划", due: "2024-02-20", to: "县政府督查室" }]);
});

test("what a web page tells counts where the letter is not signed; its own words around the article do not", async () => {
  const head =
    "文号：云政〔2024〕1号\n发布机构: 云溪县人民政府(办公室) 主题分类: 综合政务\n成文日期：2024-01-30\n县人民政府关于分解落实重点工作的通知\n各乡镇人民政府：\n现印发给你们。";
  const text = `${head}\n${LIST}\n来源: 县政府办 作者: 编辑:徐可\n扫一扫在手机上查看当前页面`;
  const intake = await readDocument({ text });
  const plan = onlyPlan(intake);
  expect(plan.document).toMatchObject({
    issuer: "云溪县人民政府(办公室)",
    docNumber: "云政〔2024〕1号",
    issuedOn: "2024-01-30",
  });
  expect(plan.tasks.map((task) => task.text)).toEqual(["建桥。", "修路。"]);
  expect(intake.leftover.at(-1)).toMatchObject({ why: "furniture" });
});

test("the number of a document that the heading's line quotes is not the letter's own", async () => {
  const document = await documentOf(
    "根据湖政办〔2023〕14号要求，现就有关事项通知如下：\n云溪县人民政府\n2024年1月8日",
  );
  expect(document).toMatchObject({ docNumber: null, issuer: "云溪县人民政府" });
});

test("a day of issue that lost its marks is restored only beside the day of publication, and told", async () => {
  const letter = "各乡镇人民政府：\n现印发给你们。\n云溪县人民政府\n2024111";
  const codes = ({ doubts }: PlanDocument): string[] => doubts.map(({ code }) => code);
  const known = await documentOf(`发文日期:2024-01-14\n${letter}`);
  expect([known.issuedOn, codes(known)]).toEqual(["2024-01-11", ["issueDayLost"]]);
  const open = await documentOf(letter);
  expect([open.issuedOn, codes(open)]).toEqual([null, ["issueDayLost"]]);
});

test("collectives that the letter or the list defines are the plan's; who is included only is asked for", async () => {
  const text =
    "各镇人民政府、街道办事处（以下统称各镇街），各区人民政府(含开发区、风景区管委会,下同)：\n现印发给你们（以下简称《方案》）。\n云溪市人民政府\n2024年1月8日\n2024年云溪市重点任务分解\n1. 甲事。（责任单位：各镇街）\n2. 乙事。（责任单位：镇街、各区人民政府(含开发区、风景区管委会,下同)）\n3. 丙事。（责任单位：各区人民政府、市财政局）";
  const plan = onlyPlan(await readDocument({ text }));
  expect(plan.document.collectives).toEqual([
    { name: "各区人民政府", members: ["开发区管委会", "风景区管委会"], complete: false },
    { name: "各镇街", members: ["各镇人民政府", "街道办事处"], complete: true },
  ]);
  expect(plan.document.doubts.map(({ code }) => code)).toContain("collective");
  expect(plan.tasks.map(({ responsible, common }) => [responsible, common])).toEqual([
    [["各镇街"], true],
    [["镇街", "各区人民政府"], false],
    [["各区人民政府", "市财政局"], false],
  ]);
});

test("a number of the letter that lost its brackets is restored, and told", async () => {
  const document = await documentOf(
    "云溪县人民政府办公室文件\n云政办202412\n各乡镇人民政府：\n现印发给你们。\n云溪县人民政府办公室\n2024年2月8日",
  );
  expect(document.docNumber).toBe("云政办〔2024〕12号");
  expect(document.doubts.map(({ code }) => code)).toEqual(["docNumberLost"]);
});

test("a day in brackets below the heading, where nothing is signed", async () => {
  expect(
    await documentOf("云溪县人民政府办公室关于下达任务的通知\n（2024年1月28日）\n各乡镇人民政府：\n请落实。"),
  ).toMatchObject({
    issuedOn: "2024-01-28",
  });
});

test("the year that the headings agree on, where title and letter name none", async () => {
  const list = (other: string): string =>
    `关于重点工作分工的意见\n一、2024年总体要求\n1. 建桥。（责任单位：县交通局，完成时限：6月底前）\n二、${other}\n1. 修路。（责任单位：县交通局）`;
  const { document, tasks } = onlyPlan(await readDocument({ text: list("深化改革") }));
  expect([document.year, tasks[0]?.milestones[0]?.due]).toEqual([2024, "2024-06-30"]);
  expect(onlyPlan(await readDocument({ text: list("2025年准备工作") })).document.year).toBeNull();
});
