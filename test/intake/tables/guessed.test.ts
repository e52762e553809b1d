import { readDocument } from "../../../src/intake/readDocument";
import type { Intake, Task } from "../../../src/plan/plan";
import { faultsInAccounts } from "../accounts";
import { onlyPlan } from "../seeds";

const ROWS = [
  ["1", "新建改扩建公办幼儿园5所，新增学位1200个。", "县教育局、县住建局", "6月底前", "王建国"],
  ["2", "改造老旧小区12个，惠及居民3000户。", "县住建局", "12月底前", "李晓梅"],
  ["3", "新增养老床位200张，建成社区食堂8个。", "县民政局、各乡镇人民政府", "9月底前", "王建国"],
];
const LABELS = ["号", "干什么", "谁来干", "什么时候完", "哪位县领导抓"];
const FIELDS = ["seq", "text", "responsible", "deadline", "leader"];

function csv(rows: readonly (readonly string[])[]): Promise<Intake> {
  const bytes = new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n"));
  return readDocument({ name: "a.csv", bytes });
}

function cells({ seq, text, responsible, deadline, leaders }: Task): string[] {
  return [seq ?? "", text, responsible.join("、"), deadline ?? "", leaders.join("、")];
}

test("columns are guessed by what they hold where no label names one of units, and the clerk is asked", async () => {
  for (const title of [[], [["2025年青禾县民生实事台账", "", "", "", ""]]]) {
    const intake = await csv([...title, LABELS, ...ROWS]);
    const { tasks, table, document } = onlyPlan(intake);
    expect(tasks.map(cells)).toEqual(ROWS);
    expect(table?.columns).toEqual(LABELS.map((label, at) => ({ label, field: FIELDS[at] })));
    expect(document.doubts).toMatchObject([{ code: "columnsGuessed" }]);
    expect(document.title).toBe(title[0]?.[0] ?? null);
    expect(faultsInAccounts(intake)).toEqual([]);
  }
});

test("a table without any labels begins with its first row", async () => {
  const intake = await csv(ROWS);
  const { tasks, table } = onlyPlan(intake);
  expect(tasks.map(cells)).toEqual(ROWS);
  expect(table?.columns.map(({ label }) => label)).toEqual(["第1栏", "第2栏", "第3栏", "第4栏", "第5栏"]);
  expect(faultsInAccounts(intake)).toEqual([]);
});

test("a guess is corrected like any other reading of columns", async () => {
  const text = [LABELS, ...ROWS].map((row) => row.join("\t")).join("\n");
  const { table } = onlyPlan(await readDocument({ text }));
  if (!table) throw new Error("no table");
  const corrected = table.columns.map((column) =>
    column.field === "responsible" ? { ...column, field: "lead" as const } : column,
  );
  const intake = await readDocument({ text }, { tables: [{ ...table, columns: corrected }] });
  const { tasks } = onlyPlan(intake);
  expect(tasks.map(({ lead }) => lead.join("、"))).toEqual(ROWS.map((row) => row[2]));
  expect(faultsInAccounts(intake)).toEqual([]);
});

test("nothing is guessed of a list of people, nor beside tasks whose columns are known", async () => {
  const people = [
    ["姓名", "在哪上班", "号码"],
    ["王建国", "县教育局", "13800000000"],
    ["李晓梅", "县水利局", "13900000000"],
    ["陈志强", "县文旅局", "13700000000"],
  ];
  await expect(csv(people)).rejects.toMatchObject({ code: "noTask" });
  const known = ["序号", "工作任务", "责任单位", "完成时限", "分管领导"];
  const { document } = onlyPlan(await csv([known, ...ROWS]));
  expect(document.doubts).toEqual([]);
});
