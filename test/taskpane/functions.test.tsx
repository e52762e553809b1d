import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { AddinError } from "../../src/errors";
import metadata from "../../src/functions/functions.json";
import { type FakeApi, fakeApi, REGISTER } from "./support/fakeApi";
import { renderPane } from "./support/renderPane";
// Loaded beforehand: the pane's own lazy import then answers at once.
import "../../src/taskpane/functions/FunctionsPage";

async function openFunctions(api: FakeApi): Promise<UserEvent> {
  const user = await renderPane(api);
  await user.click(screen.getByRole("tab", { name: "更多" }));
  await user.click(await screen.findByRole("button", { name: "函数、例子和插入" }));
  await screen.findByRole("article", { name: "PLAN.WORKLOAD" });
  return user;
}

const card = (name: string): HTMLElement => screen.getByRole("article", { name });

it("lists every function with an example on this workbook", async () => {
  const user = await openFunctions(fakeApi({ status: REGISTER }));
  expect(screen.getAllByRole("article")).toHaveLength(metadata.functions.length);
  const workload = card("PLAN.WORKLOAD");
  expect(within(workload).getByText('=PLAN.WORKLOAD("区财政局",台账[#All],,,单位库[#All])')).toBeTruthy();
  await user.click(within(workload).getByRole("button", { name: "参数" }));
  expect(within(workload).getByText(/台账\[#All\]$/)).toBeTruthy();
  expect(
    within(card("PLAN.OVERDUE")).getByText("=PLAN.OVERDUE(台账[到期日],台账[办结日期],统计截止日)"),
  ).toBeTruthy();
  expect(within(card("PLAN.OVERDUE")).getByText("TRUE")).toBeTruthy();
  expect(within(card("PLAN.DUE")).getByText("2024-09-30")).toBeTruthy();
});

it("the examples follow the chosen leader", async () => {
  const user = await openFunctions(fakeApi({ status: REGISTER }));
  await user.selectOptions(screen.getByRole("combobox", { name: "例子里的领导" }), "王二");
  expect(within(card("PLAN.TASKS")).getByText('=PLAN.TASKS("王二",台账[#All])')).toBeTruthy();
});

it("inserts the formula; what stands in the cell is asked about first", async () => {
  const api = fakeApi({ status: REGISTER });
  api.gates.insertFunction = () =>
    Promise.reject(new AddinError("cellOccupied", { address: "B2", content: "旧" }));
  const user = await openFunctions(api);
  await user.click(screen.getByRole("button", { name: "把 PLAN.UNIT 插入到所选单元格" }));
  expect((await screen.findByRole("alert")).textContent).toContain("B2");
  delete api.gates.insertFunction;
  await user.click(screen.getByRole("button", { name: "仍然写入" }));
  expect(await screen.findByText("已写入“我的统计”B2，显示“2”。")).toBeTruthy();
  const formula = '=PLAN.UNIT("区财政局",单位库[#All])';
  expect(api.calls.filter((call) => call.startsWith("insert ="))).toEqual([
    `insert ${formula}`,
    `insert ${formula} anyway`,
  ]);
});

it("formulas become values and back, and what was left is told with its formula", async () => {
  const user = await openFunctions(fakeApi({ status: REGISTER }));
  await user.click(screen.getByRole("button", { name: "公式变数值" }));
  expect(await screen.findByText("工作表“我的统计”的 3 个 PLAN 公式已变成数值。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "数值变回公式" }));
  expect(await screen.findByText("A9 =PLAN.UNIT(A1)")).toBeTruthy();
});

it("without a register there is nothing to count", async () => {
  const user = await renderPane(fakeApi());
  await user.click(screen.getByRole("tab", { name: "更多" }));
  expect(await screen.findByText("生成台账以后，这里会列出可用的函数和例子。")).toBeTruthy();
});
