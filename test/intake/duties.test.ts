import { readDocument } from "../../src/intake/readDocument";
import { onlyPlan } from "./seeds";

async function letter(body: string): Promise<{ duties: unknown[]; doubts: string[] }> {
  const text = `各乡镇人民政府，县政府各部门：\n${body}\n云溪县人民政府办公室\n2024年1月10日\n附件\n2024年云溪县重点工作责任分解方案\n1. 建桥。（责任单位：县交通局）\n2. 修路。（责任单位：县交通局）`;
  const { document } = onlyPlan(await readDocument({ text }));
  return {
    duties: document.duties.map(({ what, due, who, tasks, to }) => ({ what, due, who, tasks, to })),
    doubts: document.doubts.map(({ code }) => code),
  };
}

test("a sentence that asks for two things on different days states two duties", async () => {
  expect(
    await letter(
      "各牵头单位于2024年1月25日前将工作方案报县政府督查室，6月20日、12月10日前分别报送半年和全年完成情况。",
    ),
  ).toEqual({
    duties: [
      { what: "工作方案", due: "2024-01-25", who: [], tasks: [], to: "县政府督查室" },
      { what: "半年完成情况", due: "2024-06-20", who: [], tasks: [], to: null },
      { what: "全年完成情况", due: "2024-12-10", who: [], tasks: [], to: null },
    ],
    doubts: [],
  });
});

test("a day of every month or quarter is no day of the year", async () => {
  expect(await letter("各责任单位于每季度末月25日前将进展情况报送县政府督查室。")).toEqual({
    duties: [{ what: "进展情况", due: null, who: [], tasks: [], to: "县政府督查室" }],
    doubts: ["dutyDue"],
  });
});

test("报告 is one word: the office behind it is read whole", async () => {
  expect((await letter("各单位要将工作推进情况于3月1日前报告县人民政府。")).duties).toEqual([
    { what: "工作推进情况", due: "2024-03-01", who: [], tasks: [], to: "县人民政府" },
  ]);
});

test("a second demand takes over what is handed in, and an office that must is named", async () => {
  expect(
    await letter(
      "各牵头单位的实施方案务于2月3日（星期六）前报送县政府办公室，经分管领导审核后于2月7日前报送县人民政府。其中第1项由县交通局每月5日前报送进展情况。",
    ),
  ).toEqual({
    duties: [
      { what: "实施方案", due: "2024-02-03", who: [], tasks: [], to: "县政府办公室" },
      { what: "实施方案", due: "2024-02-07", who: [], tasks: [], to: "县人民政府" },
      { what: "进展情况", due: null, who: ["县交通局"], tasks: ["1"], to: null },
    ],
    doubts: ["dutyDue"],
  });
});

test("days whose 月 was lost are restored by their order, and each is told; one that stays open is asked for", async () => {
  expect(
    await letter("各责任单位于128日前报送工作方案，于410日、710日前报送第一、第二季度完成情况。"),
  ).toEqual({
    duties: [
      { what: "工作方案", due: "2024-01-28", who: [], tasks: [], to: null },
      { what: "第一季度完成情况", due: "2024-04-10", who: [], tasks: [], to: null },
      { what: "第二季度完成情况", due: "2024-07-10", who: [], tasks: [], to: null },
    ],
    doubts: ["dutyDayLost", "dutyDayLost", "dutyDayLost"],
  });
  expect(await letter("各责任单位于128日前报送工作方案。")).toMatchObject({
    duties: [{ due: null }],
    doubts: ["dutyDayLost"],
  });
});

test("what is reported whenever it happens has no day to ask for; half years are periods", async () => {
  expect((await letter("各责任单位要及时报告困难和问题。")).doubts).toEqual([]);
  expect((await letter("各单位于7月5日、12月31日前向县政府报告上半年和全年落实情况。")).duties).toMatchObject(
    [
      { what: "上半年落实情况", due: "2024-07-05", to: "县政府" },
      { what: "全年落实情况", due: "2024-12-31", to: "县政府" },
    ],
  );
});
