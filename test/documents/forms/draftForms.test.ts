import { draftForms, type FormsDraft } from "../../../src/documents/forms/draftForms";
import { templateOf, titleFor } from "../../../src/documents/forms/template";
import type { Report } from "../../../src/ledger/report";
import { duty, Q2, REQUEST, twoPlans } from "./ledger";

/** Unit: sheet: 编号 of its rows with those that they stand for. */
function rowsOf({ forms }: FormsDraft): string[] {
  return forms.flatMap(({ unit, blocks }) =>
    blocks.map(({ sheet, key }) => {
      const ids = key.tasks.map(({ id, also }) => [id, ...also].join("+"));
      return `${unit}: ${sheet}: ${ids.join(" ")}`;
    }),
  );
}

test("who reports on what: leads, else all responsible, members for a collective; each matter once", () => {
  const draft = draftForms(twoPlans(), REQUEST);
  expect(rowsOf(draft)).toEqual([
    "区民政局: 24市完成情况: 24市-001 24市-002+24区-001",
    "东山街道办事处: 24区完成情况: 24区-001",
    "西山街道办事处: 24区完成情况: 24区-001",
  ]);
  expect(draft.unresolved.map(({ task, names }) => [task.id, names])).toEqual([["24市-003", ["各相关部门"]]]);
  expect(draft.settled).toBe(1);
  expect(draft.reports.map(({ key }) => key)).toEqual([
    "24市-001@区民政局@2024Q2",
    "24市-002@区民政局@2024Q2",
    "24区-001@区民政局@2024Q2",
    "24区-001@东山街道办事处@2024Q2",
    "24区-001@西山街道办事处@2024Q2",
  ]);
  expect(draft.forms[0]).toMatchObject({
    file: "区民政局_2024年第二季度完成情况.xlsx",
    contacts: { liaison: "冷莹", phone: "8301" },
  });
});

test("协办 reports only where it is set; a row that is there already is not made again", () => {
  const [first] = draftForms(twoPlans(), REQUEST).reports;
  if (!first) throw new Error("no row");
  const draft = draftForms(twoPlans({ reports: [first] }), { ...REQUEST, supportReports: true });
  expect(rowsOf(draft)).toContain("区财政局: 24市完成情况: 24市-001");
  expect([draft.existing, draft.reports.length]).toEqual([1, 5]);
});

test("a row shows role, upper lead and what was said last; the day and whom to send it to stand above", () => {
  const draft = draftForms(
    twoPlans({
      duties: [duty({ period: Q2, due: "2024-07-07", to: "区政府督查室" })],
      reports: [said("已建成 3 个。", 1), said("", 2)],
    }),
    REQUEST,
  );
  const [block] = draft.forms[0]?.blocks ?? [];
  expect(block?.rows[0]).toMatchObject({ role: "责任", upper: "市民政局", lastText: "已建成 3 个。" });
  expect(block?.columns.map(({ label }) => label)).toEqual([
    "序号",
    "责任事项",
    "角色",
    "上级牵头单位",
    "上期完成情况",
    "完成情况",
    "单位自评",
    "困难问题",
    "编号",
  ]);
  // 7 July 2024 is a Sunday.
  expect(block?.about).toContain("请于 2024-07-05 前报送　报送至：区政府督查室");
  expect(draft.reports.find(({ taskId }) => taskId === "24市-002")?.dueOn).toBe("2024-07-05");
});

function said(text: string, quarter: 1 | 2): Report {
  const [row] = draftForms(twoPlans(), { ...REQUEST, period: { year: 2024, quarter } }).reports;
  if (!row) throw new Error("no row");
  return { ...row, text };
}

test("a plan's own form keeps its title and columns, whatever they are called", () => {
  const block = draftForms(twoPlans(), { ...REQUEST, withProgress: true, plans: ["24区"] }).forms[0]
    ?.blocks[0];
  expect(block?.title).toBe("区民政局2024年第二季度推进情况");
  expect(block?.columns.map(({ label, field }) => [label, field])).toEqual([
    ["序号", "seq"],
    ["目标任务", "text"],
    ["角色", "role"],
    ["推进情况", "done"],
    ["单位自评", "unitState"],
    ["进度（%）", "progress"],
    ["困难问题", "difficulty"],
    ["备注", null],
    ["编号", "id"],
  ]);
});

test.each([
  ["XXX(单位)市《政府工作报告》工作方案", "区民政局市《政府工作报告》工作方案"],
  ["XXX（单位）X季度工作完成情况", "区民政局2024年全年工作完成情况"],
  ["×××单位季度完成情况", "区民政局单位2024年全年完成情况"],
  ["完成情况统计表", "区民政局完成情况统计表"],
])("%s is filled in as %s", (title, filled) => {
  const period = { year: 2024, quarter: 4 } as const;
  expect(titleFor({ title, above: [], columns: [] }, "区民政局", period)).toBe(filled);
});

test("a printed form without a column to write in is not used", () => {
  expect(templateOf({ title: "甲", above: [], columns: ["序号", "责任事项"] }, "report").columns).toContain(
    "完成情况",
  );
});

describe("办理方案", () => {
  const WORK_PLANS = { ...REQUEST, kinds: ["workPlan"] } as const;
  const stated = duty({ kind: "workPlan", due: "2024-03-01", tasks: ["1"], who: ["区民政局"] });

  test("only the units and tasks that the notice names hand one in; a plan that says nothing is asked about", () => {
    const draft = draftForms(twoPlans({ duties: [stated] }), WORK_PLANS);
    expect(rowsOf(draft)).toEqual(["区民政局: 24市办理方案: 24市-001"]);
    expect(draft).toMatchObject({ unclear: ["24区"], unresolved: [], reports: [], existing: 0 });
  });

  test("a name that 单位库 does not know limits nothing and is told", () => {
    const draft = draftForms(twoPlans({ duties: [{ ...stated, who: ["区民政所"] }] }), WORK_PLANS);
    expect(rowsOf(draft)).toEqual(["区民政局: 24市办理方案: 24市-001"]);
    expect(draft.unknown).toEqual(["区民政所"]);
  });

  test("everybody, where the notice or the clerk says so; both forms in one workbook", () => {
    const everybody = duty({ kind: "workPlan", raw: "各责任单位于3月1日前报送工作方案" });
    const request = { ...REQUEST, kinds: ["workPlan", "report"], workPlanOfAll: ["24区"] } as const;
    const draft = draftForms(twoPlans({ duties: [everybody] }), request);
    expect(rowsOf(draft).slice(0, 2)).toEqual([
      "区民政局: 24市办理方案: 24市-001 24市-002+24区-001",
      "区民政局: 24市完成情况: 24市-001 24市-002+24区-001",
    ]);
    expect(rowsOf(draft)).toContain("东山街道办事处: 24区办理方案: 24区-001");
    expect(draft.forms[0]?.file).toBe("区民政局_2024年第二季度报送表.xlsx");
  });
});
