import { screen } from "@testing-library/react";
import { fakeApi, REGISTER } from "./support/fakeApi";
import { renderPane } from "./support/renderPane";

it("without a register leads to the import", async () => {
  const user = await renderPane(fakeApi());
  await user.click(screen.getByRole("tab", { name: "季度" }));
  await screen.findByText(/还没有台账/);
  await user.click(screen.getAllByRole("button", { name: "导入方案" }).at(-1) as HTMLElement);
  expect(screen.getByRole("tab", { name: "导入" }).getAttribute("aria-selected")).toBe("true");
});

it("begins with the period at hand and remembers another that is chosen", async () => {
  const api = fakeApi({ status: REGISTER });
  const user = await renderPane(api);
  await user.click(screen.getByRole("tab", { name: "季度" }));
  const period = await screen.findByRole<HTMLSelectElement>("combobox", { name: "期次" });
  expect(period.selectedOptions[0]?.textContent).toBe("2024年第二季度");
  expect([...period.options].map(({ text }) => text)).toEqual([
    "2024年第一季度",
    "2024年第二季度",
    "2024年第三季度",
    "2024年全年",
  ]);
  await user.selectOptions(period, "2024年全年");
  expect(period.value).toBe("2024Q4");
  expect(api.calls.filter((call) => call === "loadQuarter")).toHaveLength(1);
});

it("says what kept it from reading, and reads again", async () => {
  const api = fakeApi({ status: REGISTER });
  api.gates.loadQuarter = () => Promise.reject(new Error("连接中断"));
  const user = await renderPane(api);
  await user.click(screen.getByRole("tab", { name: "季度" }));
  const again = await screen.findByRole("button", { name: "重试" });
  api.gates.loadQuarter = () => Promise.resolve();
  await user.click(again);
  expect(await screen.findByRole("combobox", { name: "期次" })).toBeTruthy();
});
