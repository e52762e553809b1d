import { screen, waitFor, within } from "@testing-library/react";
import { AddinError } from "../../src/errors";
import { WHOLE_REGISTER } from "../../src/workbook/registerView";
import { CONTENTS, fakeApi, REGISTER, type FakeApi } from "./support/fakeApi";
import { held } from "./support/held";
import { fakeServices } from "./support/fakeServices";
import { renderPane } from "./support/renderPane";

const LONG = "2024年区《政府工作报告》责任分解方案".repeat(4);

/** Two plans: 24区 with the sample's three tasks, 24省 with 60 overdue ones. */
function twoPlans(): FakeApi {
  const [first] = CONTENTS.tasks;
  if (!first) throw new Error("no sample task");
  const more = Array.from({ length: 60 }, (_, index) => ({
    ...first,
    id: `24省-${index + 1}`,
    plan: "24省",
    seq: String(index + 1),
    path: ["三、省级任务"],
    leaders: ["王二"],
    units: ["区教育局"],
  }));
  return fakeApi({
    status: {
      ...REGISTER,
      plans: [...REGISTER.plans, { name: "24省", title: LONG, docNumber: "", tasks: 60 }],
      tasks: 63,
    },
    contents: { ...CONTENTS, tasks: [...CONTENTS.tasks, ...more] },
  });
}

const figures = (): (string | null)[] =>
  within(screen.getByRole("list", { name: "状态" }))
    .getAllByRole("button")
    .map((button) => button.getAttribute("aria-label"));

describe("the overview's figures", () => {
  it("name what they are a part of, over all plans and of one", async () => {
    const user = await renderPane(twoPlans());
    expect(await screen.findByText(LONG)).toBeTruthy();
    expect(figures()).toEqual(["逾期 61 件，共 63 件", "时限待定 2 件，共 63 件"]);
    await user.click(screen.getByRole("radio", { name: /24区 3 件/ }));
    expect(figures()).toEqual(["逾期 1 件，共 3 件", "时限待定 2 件，共 3 件"]);
  });

  it("list their tasks page by page by keyboard alone, each with a way to its row", async () => {
    const api = twoPlans();
    const user = await renderPane(api);
    const overdue = await screen.findByRole("button", { name: "逾期 61 件，共 63 件" });
    overdue.focus();
    await user.keyboard("{Enter}");
    expect(overdue.getAttribute("aria-pressed")).toBe("true");
    const list = screen.getByRole("list", { name: "逾期 61 件" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(50);
    expect(within(list).getAllByText("区发展和改革局、各街道办事处")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "再显示 11 件（还有 11 件）" }));
    expect(within(list).getAllByRole("listitem")).toHaveLength(61);
    await user.click(screen.getByRole("button", { name: "转到 24省 序号 60" }));
    await waitFor(() => expect(api.calls).toContain("goToTask 24省-60"));
    await user.click(overdue);
    expect(screen.queryByRole("list", { name: "逾期 61 件" })).toBeNull();
  });

  it("filter the table by plan and state, and show all again", async () => {
    const api = twoPlans();
    const user = await renderPane(api);
    await user.click(await screen.findByRole("radio", { name: /24省 60 件/ }));
    await user.click(screen.getByRole("button", { name: "逾期 60 件，共 60 件" }));
    await user.click(screen.getByRole("button", { name: "在表中只看这些" }));
    expect(await screen.findByText("表中现在只显示：逾期 60 件")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "显示全部" }));
    expect(await screen.findByText("表中已显示全部事项。")).toBeTruthy();
    expect(api.views).toEqual([{ plan: "24省", state: "逾期", ids: null }, WHOLE_REGISTER]);
  });

  it("narrowed by unit and leader, filter the table row by row; the filter is cleared at once", async () => {
    const api = twoPlans();
    const user = await renderPane(api);
    await user.click(await screen.findByRole("button", { name: "按单位、领导、类目筛选" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "单位" }), "区城市管理执法局");
    expect(figures()).toEqual(["时限待定 1 件，共 1 件"]);
    expect(screen.getByText("只统计：区城市管理执法局")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "全部 1 件，共 63 件" }));
    await user.click(screen.getByRole("button", { name: "在表中只看这些" }));
    await waitFor(() => expect(api.views).toEqual([{ ...WHOLE_REGISTER, ids: ["24区-003"] }]));
    await user.click(screen.getByRole("button", { name: "清除筛选" }));
    expect(figures()).toHaveLength(2);
  });

  it("the tasks that a person must check are a figure too", async () => {
    const user = await renderPane(fakeApi({ status: REGISTER }));
    await user.click(await screen.findByRole("button", { name: "需核对 1 件，共 3 件" }));
    expect(screen.getByText(/没有读到责任单位，请对照原文。/)).toBeTruthy();
  });

  it("say what is to be reported next", async () => {
    await renderPane(fakeApi({ status: REGISTER }));
    expect(await screen.findByText("下一次报送：24区 第四季度完成情况，2024-12-25，还有 78 天")).toBeTruthy();
  });

  it("a row that a filter hides is said, with the way out", async () => {
    const api = fakeApi({ status: REGISTER });
    const goToTask = { ...api.goToTask, perform: () => Promise.resolve({ hidden: true }) };
    const user = await renderPane({ ...api, goToTask });
    await screen.findByText("24区 3 件");
    await user.click(await screen.findByRole("button", { name: "逾期 1 件，共 3 件" }));
    await user.click(screen.getByRole("button", { name: "转到 24区 序号 1" }));
    const said = (await screen.findByText(/筛选把它隐藏了/)).closest("[role=status]");
    expect(said && within(said as HTMLElement).getByRole("button", { name: "显示全部" })).toBeTruthy();
  });

  it("show the states at once while the tasks are still read; a failure keeps them and can be retried", async () => {
    const api = fakeApi({ status: REGISTER });
    const reading = held();
    api.gates.readRegister = reading.gate;
    const user = await renderPane(api);
    expect(screen.getByText("正在统计…")).toBeTruthy();
    expect(figures()).toHaveLength(2);
    api.gates.readRegister = () => Promise.reject(new AddinError("excelTimeout", { seconds: 60 }));
    await user.click(screen.getByRole("tab", { name: "导入" }));
    reading.release();
    await user.click(screen.getByRole("tab", { name: "概览" }));
    expect(await screen.findByRole("button", { name: "逾期 1 件，共 3 件" })).toBeTruthy();
  });

  it("remember what they were narrowed to, unless it is gone", async () => {
    const api = twoPlans();
    const services = fakeServices(api, { workbook: { plan: "24省", unit: "撤销了的单位" } });
    await renderPane(api, { services });
    await waitFor(() => expect(figures()).toEqual(["逾期 60 件，共 60 件"]));
  });
});

describe("统计截止日", () => {
  it("is pinned to a day and let go again", async () => {
    const api = fakeApi({ status: REGISTER });
    const user = await renderPane(api);
    await user.click(screen.getByRole("button", { name: "更改统计截止日" }));
    const day = screen.getByLabelText("固定在这一天");
    await user.clear(day);
    await user.click(screen.getByRole("button", { name: "固定" }));
    expect(screen.getByText("请填写一个日期。")).toBeTruthy();
    await user.type(day, "2024-11-30");
    await user.click(screen.getByRole("button", { name: "固定" }));
    expect(await screen.findByText("2024-11-30")).toBeTruthy();
    expect(screen.getByText("已固定")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "更改统计截止日" }));
    await user.click(screen.getByRole("button", { name: "随今天变化" }));
    expect(await screen.findByText("随今天变化")).toBeTruthy();
  });
});
