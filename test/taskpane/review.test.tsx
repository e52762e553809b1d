import { act, screen, within } from "@testing-library/react";
import { aPlan, anIntake, aTask } from "./support/sampleIntake";
import { fakeApi } from "./support/fakeApi";
import { renderPane, reviewSample } from "./support/renderPane";

const seqs = (): (string | null)[] =>
  screen
    .getAllByRole("article")
    .map((card) => card.getAttribute("aria-labelledby"))
    .map((id) => document.getElementById(id ?? "")?.textContent ?? null);

describe("the review", () => {
  it("says whose plan it is and what the notice did not give", async () => {
    const api = fakeApi({ intake: anIntake(aPlan([aTask()], { docNumber: null })) });
    const user = await renderPane(api);
    await reviewSample(user);
    const card = screen.getByRole("group", { name: "方案" });
    expect(within(card).getByText("2024年区《政府工作报告》责任分解方案")).toBeTruthy();
    const terms = within(card)
      .getAllByRole("term")
      .map((term) => term.textContent);
    const values = within(card)
      .getAllByRole("definition")
      .map((value) => value.textContent);
    expect(Object.fromEntries(terms.map((term, place) => [term, values[place]]))).toEqual({
      发文单位: "云溪区人民政府办公室",
      文号: "未找到",
      印发日期: "2024-02-01",
      年度: "2024 年",
      级别: "区",
    });
  });

  it("gives counts that add up", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    const counts = screen.getByRole("region", { name: "数量" });
    expect(within(counts).getByText("共 3 件 = 有疑点 1 件 + 无疑点 2 件")).toBeTruthy();
    expect(within(counts).getByText("涉及单位 4 个，分管领导 1 位")).toBeTruthy();
    expect(within(counts).getByText("没有读到单位 1 件")).toBeTruthy();
    expect(within(counts).getByText("文件未写时限 2 件")).toBeTruthy();
  });

  it("shows doubtful tasks first, with the doubt, and tells unnumbered ones by their place", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    expect(seqs()).toEqual(["序号 2", "序号 1", "第 3 件（无序号）"]);
    const doubtful = screen.getByRole("article", { name: "序号 2" });
    expect(within(doubtful).getByRole("list", { name: "疑点 1 处" }).textContent).toBe(
      "没有读到责任单位，请对照原文。",
    );
    expect(within(doubtful).getByText("没有读到单位")).toBeTruthy();
  });

  it("names the units of each role, the leader, the deadline, and the upper level's units apart", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    const units = (card: HTMLElement, role: string): (string | null)[] =>
      within(within(card).getByRole("list", { name: role }))
        .getAllByRole("listitem")
        .map((item) => item.textContent);
    const first = screen.getByRole("article", { name: "序号 1" });
    expect(units(first, "责任单位")).toEqual(["区发展和改革局"]);
    expect(units(first, "协办单位")).toEqual(["各街道办事处"]);
    expect(first.textContent).toContain("分管领导 林一");
    const third = screen.getByRole("article", { name: "第 3 件（无序号）" });
    expect(units(third, "牵头单位")).toEqual(["区住房和城乡建设局（区园林局）"]);
    expect(units(third, "上级单位")).toEqual(["市住房保障局"]);
    expect(third.textContent).toContain("完成时限 2024年9月底");
  });

  it("shows a task's source on demand, by keyboard", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    const card = screen.getByRole("article", { name: "序号 1" });
    const button = within(card).getByRole("button", { name: "展开" });
    expect(within(card).queryByRole("region", { name: "原文" })).toBeNull();
    button.focus();
    await user.keyboard("{Enter}");
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(within(card).getByRole("region", { name: "原文" }).textContent).toContain(
      "责任单位：区发展和改革局",
    );
    await user.keyboard("{Enter}");
    expect(within(card).queryByRole("region", { name: "原文" })).toBeNull();
  });

  it("filters by doubts and by words, and says when nothing is left", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    const filter = screen.getByRole("combobox", { name: "显示" });
    expect(
      within(filter)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["全部 3 件", "有疑点 1 件", "无疑点 2 件", "没有单位 1 件", "未写时限 2 件"]);
    await user.selectOptions(filter, "无疑点 2 件");
    expect(seqs()).toEqual(["序号 1", "第 3 件（无序号）"]);
    await user.type(screen.getByRole("searchbox", { name: "查找事项、单位、领导" }), "园林");
    expect(seqs()).toEqual(["第 3 件（无序号）"]);
    expect(screen.getByText("符合条件 1 件，有疑点的排在前面")).toBeTruthy();
    await user.type(screen.getByRole("searchbox"), "没有这个词");
    expect(screen.getByText("没有符合条件的事项。")).toBeTruthy();
  });

  it("accounts for what became no task, its text on demand", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    const section = screen.getByRole("region", { name: "未列入事项的内容 1 处" });
    expect(within(section).queryByText("抄送：区委办公室")).toBeNull();
    await user.click(within(section).getByRole("button", { name: "抄送、印发信息 1 处" }));
    expect(within(section).getByText("抄送：区委办公室")).toBeTruthy();
  });

  it("asks about the notice what it does not state", async () => {
    const text = "通知要求报送“办理方案”，没有写明时限，请核定。";
    const document = { doubts: [{ code: "dutyDue", text }] };
    const user = await renderPane(fakeApi({ intake: anIntake(aPlan([aTask()], document)) }));
    await reviewSample(user);
    const card = screen.getByRole("group", { name: "方案" });
    const doubts = within(card).getByRole("list", { name: "疑点 1 处" });
    expect(within(doubts).getByText(text)).toBeTruthy();
    await user.click(within(doubts).getByRole("button", { name: "看过了" }));
    expect(within(card).queryByRole("list")).toBeNull();
  });

  it("offers what is left to the clerk: dates in the text, units to name, tasks much the same", async () => {
    const tasks = [
      aTask({
        offered: [{ raw: "6月底前", due: "2024-06-30", what: null, kind: "dated" }],
        open: ["各相关街道"],
        linked: [1, 2],
      }),
      aTask({ seq: "7", linked: [0] }),
      aTask({ seq: null }),
    ];
    const user = await renderPane(fakeApi({ intake: anIntake(aPlan(tasks)) }));
    await reviewSample(user);
    const card = screen.getByRole("article", { name: "序号 1" });
    expect(card.textContent).toContain("正文中的日期 6月底前");
    expect(card.textContent).toContain("待定单位 各相关街道（生成后请填在“具体单位”栏）");
    expect(card.textContent).toContain("内容相近 序号 7、第 3 件（无序号）");
    expect(card.textContent).not.toContain("完成时限 6月底前");
    expect(screen.getByRole("article", { name: "序号 7" }).textContent).toContain("内容相近 序号 1");
    expect(screen.getByRole("article", { name: "第 3 件（无序号）" }).textContent).not.toMatch(
      /正文中的日期|待定单位|内容相近/,
    );
  });

  it("accounts for footnotes by that name", async () => {
    const leftover = [{ start: 0, end: 5, text: "注：见附件", why: "footnote" as const }];
    const user = await renderPane(fakeApi({ intake: anIntake(aPlan([aTask()]), { leftover }) }));
    await reviewSample(user);
    await user.click(screen.getByRole("button", { name: "脚注 1 处" }));
    expect(screen.getByText("注：见附件")).toBeTruthy();
  });

  it("warns of text that was not understood", async () => {
    const leftover = [{ start: 0, end: 2, text: "乱码", why: "notUnderstood" as const }];
    const user = await renderPane(fakeApi({ intake: anIntake(aPlan([aTask()]), { leftover }) }));
    await reviewSample(user);
    expect(screen.getByText("请看看这些内容里有没有漏掉的事项。")).toBeTruthy();
  });

  it("lists what the notice asks for, with the date or the lack of one", async () => {
    const duty = { what: null, who: [], tasks: [], to: null };
    const duties = [
      { ...duty, raw: "各单位报送工作方案。", due: "2024-02-11" },
      { ...duty, raw: "各单位报送完成情况。", due: null },
    ];
    const user = await renderPane(fakeApi({ intake: anIntake(aPlan([aTask()], { duties })) }));
    await reviewSample(user);
    await user.click(screen.getByRole("button", { name: "报送要求 2 条" }));
    expect(screen.getByText("时限 2024-02-11")).toBeTruthy();
    expect(screen.getByText("文件未写时限")).toBeTruthy();
  });

  it("draws a page of a long list at a time and leads the keyboard on to the next", async () => {
    const tasks = Array.from({ length: 120 }, (_value, place) => aTask({ seq: String(place + 1) }));
    const user = await renderPane(fakeApi({ intake: anIntake(aPlan(tasks)) }));
    await reviewSample(user);
    expect(screen.getAllByRole("article")).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "再显示 50 件（还有 70 件）" }));
    expect(screen.getAllByRole("article")).toHaveLength(100);
    expect(document.activeElement?.textContent).toContain("序号 51");
    await user.click(screen.getByRole("button", { name: "再显示 20 件（还有 20 件）" }));
    expect(screen.getAllByRole("article")).toHaveLength(120);
  });

  it("lets the clerk choose among several plans of one file, each with its own answer", async () => {
    const first = aPlan([aTask()], { title: "甲方案" });
    const second = aPlan([aTask({ seq: "7" }), aTask({ seq: "8" })], { title: "乙方案" });
    const api = fakeApi({ intake: { text: "", plans: [first, second], leftover: [] } });
    const user = await renderPane(api);
    await reviewSample(user);
    await user.click(screen.getByRole("radio", { name: "乙方案" }));
    expect(seqs()).toEqual(["序号 7", "序号 8"]);
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    await screen.findByRole("heading", { name: "台账已生成" });
    expect(api.generated).toEqual([{ plan: second, defaultDue: "none" }]);
  });

  it("does not ask about the year's end where no year was found", async () => {
    const api = fakeApi({ intake: anIntake(aPlan([aTask()], { year: null })) });
    const user = await renderPane(api);
    await reviewSample(user);
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByText("1 件事项文件未写时限；没有读到方案的年度，时限暂不设。")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    await screen.findByRole("heading", { name: "台账已生成" });
    expect(api.generated).toMatchObject([{ defaultDue: "none" }]);
  });

  it("goes back to choose another file, with the focus", async () => {
    const user = await renderPane(fakeApi());
    await reviewSample(user);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "核对读到的内容" }));
    await user.click(screen.getByRole("button", { name: "换一份文件" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "导入方案" }));
  });

  it("cannot write into a workbook that refuses it, and says why at the button", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await reviewSample(user);
    api.status = { kind: "damaged", missing: ["台账"], damages: [] };
    api.gates.generateRegister = () => Promise.reject(new Error("raced"));
    await user.click(screen.getByRole("radio", { name: "暂不设" }));
    await user.click(screen.getByRole("button", { name: "生成台账" }));
    const button = await screen.findByRole("button", { name: "生成台账" });
    await act(() => Promise.resolve());
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "台账不完整。",
    );
  });
});
