import { fireEvent, screen, within } from "@testing-library/react";
import type { Intake, PlanTable } from "../../src/plan/plan";
import { fakeApi } from "./support/fakeApi";
import { renderPane, reviewSample } from "./support/renderPane";
import { aPlan, anIntake, aTask, sampleIntake } from "./support/sampleIntake";

const card = (name: string): HTMLElement => screen.getByRole("article", { name });
const sum = (): string | null =>
  within(screen.getByRole("region", { name: "数量" })).getByText(/^共/).textContent;

/** Two tasks and a line that was not understood, each with its place in the source. */
function placedIntake(): Intake {
  const text = "1．修路；种树。\n责任单位：区交通局\n2．建园。\n漏掉的一行\n抄送：区委办";
  const at = (part: string): { start: number; end: number } => {
    const start = text.indexOf(part);
    return { start, end: start + part.length };
  };
  const first = aTask({
    seq: "1",
    text: "修路；种树。",
    responsible: ["区交通局"],
    source: [
      { ...at("1．"), as: "seq" },
      { ...at("修路；种树。"), as: "text" },
      { ...at("责任单位："), as: "label" },
      { ...at("区交通局"), as: "responsible" },
    ],
  });
  const second = aTask({
    seq: "2",
    text: "建园。",
    responsible: [],
    doubts: [{ code: "noUnits", text: "没有读到责任单位。" }],
    source: [
      { ...at("2．"), as: "seq" },
      { ...at("建园。"), as: "text" },
    ],
  });
  return anIntake(aPlan([first, second]), {
    text,
    leftover: [
      { ...at("漏掉的一行"), text: "漏掉的一行", why: "notUnderstood" },
      { ...at("抄送：区委办"), text: "抄送：区委办", why: "copyList" },
    ],
  });
}

describe("correcting a task before it is written", () => {
  it("changes its fields by keyboard; doubts and counts follow, and it can be taken back", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    within(card("序号 2")).getByRole("button", { name: "修改" }).focus();
    await user.keyboard("{Enter}");
    const form = screen.getByRole("form", { name: "修改" });
    await user.type(
      within(form).getByRole("textbox", { name: "责任单位" }),
      "区园林局、区水务局（区河湖局）",
    );
    expect(within(form).getByText("2 个，用顿号分开")).toBeTruthy();
    await user.click(within(form).getByRole("textbox", { name: "完成时限" }));
    await user.paste("9月底前");
    expect(within(form).getByRole("status").textContent).toContain("2024-09-30");
    await user.click(within(form).getByRole("button", { name: "保存" }));
    expect(
      within(within(card("序号 2")).getByRole("list", { name: "责任单位" }))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["区园林局", "区水务局（区河湖局）"]);
    await user.click(within(card("序号 2")).getByRole("button", { name: "看过了" }));
    expect(sum()).toBe("共 3 件 = 有疑点 0 件 + 无疑点 3 件");
    const history = screen.getByRole("group", { name: "更正记录" });
    await user.click(within(history).getByRole("button", { name: "撤销更正" }));
    expect(sum()).toBe("共 3 件 = 有疑点 1 件 + 无疑点 2 件");
    await user.click(within(history).getByRole("button", { name: "重做更正" }));
    expect(sum()).toBe("共 3 件 = 有疑点 0 件 + 无疑点 3 件");
  });

  it("splits, merges and drops with a reason, puts back, and writes what it shows", async () => {
    const api = fakeApi({ intake: placedIntake() });
    const user = await renderPane(api);
    await reviewSample(user);
    await user.click(within(card("序号 1")).getByRole("button", { name: "展开" }));
    await user.click(within(card("序号 1")).getByRole("button", { name: "分成两件" }));
    const form = screen.getByRole("form", { name: "分成两件" });
    await user.click(within(form).getByRole("radio", { name: "种树。" }));
    await user.click(within(form).getByRole("button", { name: "分开" }));
    expect(sum()).toBe("共 3 件 = 有疑点 1 件 + 无疑点 2 件");
    await user.click(within(card("第 2 件（无序号）")).getByRole("button", { name: "展开" }));
    await user.click(within(card("第 2 件（无序号）")).getByRole("button", { name: "去掉" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "为什么去掉？" }), "与别的事项重复");
    await user.click(screen.getByRole("button", { name: "去掉这件" }));
    const dropped = screen.getByRole("region", { name: "已去掉 1 件" });
    expect(within(dropped).getByText("种树。（与别的事项重复）")).toBeTruthy();
    expect(screen.getByRole("button", { name: "已去掉的事项 1 处" })).toBeTruthy();
    await user.click(within(dropped).getByRole("button", { name: "恢复" }));
    await user.click(within(card("序号 1")).getByRole("button", { name: "与下一件合并" }));
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    await screen.findByRole("heading", { name: "台账已生成" });
    expect(api.generated[0]?.plan.tasks.map(({ text }) => text)).toEqual(["修路；\n种树。", "建园。"]);
  });

  it("splits where the cursor stands in the text, by keyboard too", async () => {
    const user = await renderPane(fakeApi({ intake: placedIntake() }));
    await reviewSample(user);
    await user.click(within(card("序号 1")).getByRole("button", { name: "展开" }));
    await user.click(within(card("序号 1")).getByRole("button", { name: "分成两件" }));
    const form = screen.getByRole("form", { name: "分成两件" });
    const text = within(form).getByRole<HTMLTextAreaElement>("textbox");
    await user.click(text);
    text.setSelectionRange(1, 1);
    fireEvent.select(text);
    expect(within(form).getByRole("status").textContent).toBe("第二件：路；种树。");
    await user.click(within(form).getByRole("button", { name: "分开" }));
    expect(card("第 2 件（无序号）").textContent).toContain("路；种树。");
  });

  it("puts the plan's own facts right; short name and days follow", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await reviewSample(user);
    await user.click(screen.getByRole("button", { name: "修改方案信息" }));
    const form = within(screen.getByRole("form", { name: "修改方案信息" }));
    const write = async (name: string, value: string): Promise<void> => {
      await user.clear(form.getByRole("textbox", { name }));
      await user.click(form.getByRole("textbox", { name }));
      await user.paste(value);
    };
    await write("印发日期", "那天");
    expect(form.getByText(/请填一个日期/)).toBeTruthy();
    await write("印发日期", "2025年1月9日");
    await write("年度", "2025年");
    await write("标题", "2025年区重点工作责任分解方案");
    await user.selectOptions(form.getByRole("combobox", { name: "级别" }), "市");
    await user.click(form.getByRole("button", { name: "保存" }));
    await user.click(screen.getByRole("radio", { name: "统一按 2025 年 12 月 31 日" }));
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    await screen.findByRole("heading", { name: "台账已生成" });
    expect(api.generated[0]?.plan.document).toMatchObject({
      title: "2025年区重点工作责任分解方案",
      issuedOn: "2025-01-09",
      year: 2025,
      level: "市",
      docNumber: "云政办〔2024〕3号",
    });
  });

  it("makes a task of a line that was left over", async () => {
    const user = await renderPane(fakeApi({ intake: placedIntake() }));
    await reviewSample(user);
    await user.click(screen.getByRole("button", { name: "未能识别 1 处" }));
    await user.click(screen.getByRole("button", { name: "其中有漏掉的事项" }));
    await user.click(screen.getByRole("button", { name: "列为事项" }));
    expect(card("第 3 件（无序号）").textContent).toContain("漏掉的一行");
    expect(screen.queryByRole("button", { name: "未能识别 1 处" })).toBeNull();
  });

  it("asks what becomes of a deadline before the issue, and writes the day accordingly", async () => {
    const past = { raw: "2023年6月底前", due: "2023-06-30", what: null, kind: "dated" as const };
    const tasks = ["1", "2", "3"].map((seq) => aTask({ seq, deadline: past.raw, milestones: [past] }));
    const api = fakeApi({ intake: anIntake(aPlan(tasks)) });
    const user = await renderPane(api);
    await reviewSample(user);
    expect(sum()).toBe("共 3 件 = 有疑点 3 件 + 无疑点 0 件");
    await user.click(within(card("序号 2")).getByRole("button", { name: "已完成" }));
    expect(screen.getByText("2 件的时限早于印发日")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "全部顺延到下一个同日" }));
    expect(sum()).toBe("共 3 件 = 有疑点 0 件 + 无疑点 3 件");
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    await screen.findByRole("heading", { name: "台账已生成" });
    expect(api.generated[0]?.plan.tasks.map(({ milestones }) => milestones[0])).toEqual([
      { ...past, due: "2024-06-30", answer: "postponed" },
      { ...past, answer: "done" },
      { ...past, due: "2024-06-30", answer: "postponed" },
    ]);
  });

  it("takes or leaves what the reader offers, all at once or singly", async () => {
    const june = { raw: "6月底前", due: "2024-06-30", what: null, kind: "dated" as const };
    const tasks = [
      aTask({ offered: [june] }),
      aTask({ seq: "2", offered: [june], common: true }),
      aTask({ seq: "3", group: "3-4" }),
    ];
    const user = await renderPane(fakeApi({ intake: anIntake(aPlan(tasks)) }));
    await reviewSample(user);
    const waiting = screen.getByRole("region", { name: "请您定" });
    expect(within(waiting).getByText("2 件正文中写有日期")).toBeTruthy();
    await user.click(within(card("序号 2")).getByRole("button", { name: "不是时限" }));
    await user.click(within(waiting).getByRole("button", { name: "全部作为完成时限" }));
    expect(card("序号 1").textContent).toContain("完成时限 6月底前");
    expect(card("序号 2").textContent).not.toContain("6月底前");
    await user.click(within(card("序号 2")).getByRole("button", { name: "不是共性" }));
    await user.click(within(card("序号 3")).getByRole("button", { name: "是共用的" }));
    expect(screen.queryByRole("region", { name: "请您定" })).toBeNull();
  });
});

describe("the source, coloured by what it became", () => {
  it("tells each part by words too, steps from doubt to doubt by keyboard, and leads to a task and back", async () => {
    const user = await renderPane(fakeApi({ intake: placedIntake() }));
    await reviewSample(user);
    await user.click(screen.getByRole("tab", { name: "按原文看" }));
    const source = screen.getByRole("region", { name: "原文" });
    expect(within(source).getByRole("group", { name: "序号 1" }).textContent).toContain(
      "号1．事修路；种树。\n责任单位：责区交通局",
    );
    await user.click(within(source).getByRole("button", { name: "图例" }));
    const legend = within(source).getByRole("list", { name: "图例" });
    expect(within(legend).getByText("未能识别")).toBeTruthy();
    expect(within(legend).queryByText("牵头单位")).toBeNull();
    within(source).getByRole("button", { name: "下一处疑点" }).focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(within(source).getByRole("group", { name: "序号 2" }));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(document.activeElement?.textContent).toBe("疑漏掉的一行");
    expect(within(source).getByRole("status").textContent).toBe("第 2 处疑点，共 2 处");
    await user.click(within(source).getByRole("button", { name: "看事项：序号 1" }));
    expect(screen.getAllByRole("article")).toHaveLength(1);
    await user.click(within(card("序号 1")).getByRole("button", { name: "展开" }));
    await user.click(within(card("序号 1")).getByRole("button", { name: "看原文位置" }));
    expect(document.activeElement).toBe(screen.getByRole("group", { name: "序号 1" }));
  });
});

describe("the columns of a table", () => {
  it("are shown as guessed, and the document is read again as the clerk says", async () => {
    const table: PlanTable = {
      at: 0,
      columns: [
        { label: "工作任务", field: "text" },
        { label: "经办", field: "other" },
      ],
    };
    const api = fakeApi({ intake: { ...sampleIntake(), plans: [{ ...aPlan([aTask()]), table }] } });
    const user = await renderPane(api);
    await reviewSample(user);
    const columns = screen.getByRole("region", { name: "表格各列读成什么" });
    expect(columns.textContent).toContain("工作任务 → 责任事项；经办 → 不读入（记作备注）");
    await user.click(within(columns).getByRole("button", { name: "有读错的列，改一下" }));
    await user.selectOptions(within(columns).getByRole("combobox", { name: "经办" }), "责任单位");
    await user.click(within(columns).getByRole("button", { name: "按此重新读取" }));
    await screen.findByRole("heading", { name: "核对读到的内容" });
    expect(api.tables.at(-1)?.[0]?.columns[1]).toEqual({ label: "经办", field: "responsible" });
  });
});
