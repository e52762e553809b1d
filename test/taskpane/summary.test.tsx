import { screen, within } from "@testing-library/react";
import { draftPages } from "../../src/workbook/summary/draftPages";
import { areaName, PAGE_KINDS, type PageChoices, valuesOf } from "../../src/workbook/summary/page";
import type { PageSelection } from "../../src/workbook/summary/selectedFigure";
import { fakeApi, REGISTER } from "./support/fakeApi";
import { LEDGER, ledgerTask } from "./support/fakeQuarter";
import { NAMES } from "./support/fakeNames";
import { renderPane } from "./support/renderPane";

const CHOICES: PageChoices = {
  period: { year: 2024, quarter: 2 },
  asOf: "2024-06-30",
  plans: ["24市"],
  namesMissing: false,
  unchecked: 0,
};
const rows = valuesOf(draftPages(LEDGER, CHOICES).pages[0] ?? { rows: [] });
const STANDING = {
  汇总: { area: areaName(PAGE_KINDS.summary, CHOICES.period), sheet: "上会用", row: 0, column: 0, rows },
  未送: null,
};

async function openStage(api: ReturnType<typeof fakeApi>) {
  const user = await renderPane(api);
  await user.click(screen.getByRole("tab", { name: "季度" }));
  const stage = await screen.findByRole("region", { name: "汇总" });
  const heading = within(stage).getByRole("button", { name: "汇总" });
  if (heading.getAttribute("aria-expanded") !== "true") await user.click(heading);
  return { user, stage };
}

it("makes the summary on the period's last day, and says what it is called", async () => {
  const api = fakeApi({ status: REGISTER });
  const { user, stage } = await openStage(api);
  expect((await within(stage).findByLabelText<HTMLInputElement>("统计日期")).value).toBe("2024-06-30");
  await user.click(within(stage).getByRole("button", { name: "做汇总" }));
  await user.click(await within(stage).findByRole("button", { name: "本次按原样统计并注明" }));
  await within(stage).findByText("已做好：2024年第二季度汇总。");
  expect(api.quarter.given).toEqual([
    {
      command: "makeSummary",
      input: { choices: { ...CHOICES, unchecked: 2 }, seen: { 汇总: null, 未送: null } },
    },
  ]);
  expect(within(stage).getByRole("button", { name: /撤销/ })).toBeTruthy();
});

it("where one stands, shows what would change before it is replaced", async () => {
  const api = fakeApi({ status: REGISTER });
  api.names.contents = { ...NAMES, rows: [] };
  api.quarter.readPages = () => Promise.resolve(STANDING);
  api.quarter.ledger = { ...LEDGER, tasks: [...LEDGER.tasks, ledgerTask("24市-003", { due: "2024-05-01" })] };
  const { user, stage } = await openStage(api);
  await within(stage).findByText("已有“上会用”，统计日期 2024-06-30。");
  await user.click(within(stage).getByRole("button", { name: "看看会改动哪些数" }));
  await within(stage).findByText("总体情况 · 逾期 · 本期");
  expect(within(stage).getAllByText("0 → 1").length).toBeGreaterThan(0);
  expect(within(stage).queryByText(/手工改过/)).toBeNull();
  expect(api.quarter.given).toEqual([]);
  await user.click(within(stage).getByRole("button", { name: "替换汇总表" }));
  await within(stage).findByText(/已做好/);
  expect(api.quarter.given).toMatchObject([{ command: "makeSummary", input: { seen: STANDING } }]);
});

it("lists the tasks of the number that is selected, and says where the register has changed since", async () => {
  const api = fakeApi({ status: REGISTER });
  const row = rows.findIndex(([first]) => first === "责任事项（件）");
  const selection: PageSelection = { kind: "汇总", period: CHOICES.period, rows, row, column: 1 };
  api.quarter.readPages = () => Promise.resolve(STANDING);
  api.quarter.watchFigure = (listener) => {
    listener(selection);
    return Promise.resolve(() => Promise.resolve());
  };
  api.quarter.ledger = { ...LEDGER, tasks: [...LEDGER.tasks, ledgerTask("24市-003")] };
  const { user, stage } = await openStage(api);
  const list = await within(stage).findByRole("region", { name: "总体情况 · 责任事项（件） · 本期：3 件" });
  expect(within(stage).getByText(/表上是 2，按现在的台账是 3/)).toBeTruthy();
  expect(within(list).getAllByRole("listitem")).toHaveLength(3);
  await user.click(within(list).getByRole("button", { name: "转到 24市 序号 3" }));
  expect(api.calls).toContain("goToTask");
});
