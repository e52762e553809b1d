import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { reportFingerprint } from "../../src/ledger/closing";
import type { Ledger } from "../../src/ledger/ledger";
import { Q1, report, YEAR } from "../ledger/support/year";
import { type FakeApi, fakeApi, REGISTER } from "./support/fakeApi";
import { fakeServices } from "./support/fakeServices";
import { renderPane } from "./support/renderPane";
import "../../src/taskpane/quarter/QuarterScreen";
import "../../src/taskpane/quarter/check/CheckStage";
import "../../src/taskpane/quarter/summary/SummaryStage";

interface Opened {
  readonly api: FakeApi;
  readonly user: UserEvent;
  readonly stage: HTMLElement;
}

async function open(name: string, ledger: Ledger): Promise<Opened> {
  const api = fakeApi({ status: REGISTER });
  api.quarter.ledger = ledger;
  const services = fakeServices(api, { workbook: { period: `${Q1.year}Q${Q1.quarter}` } });
  const user = await renderPane(api, { services });
  await user.click(screen.getByRole("tab", { name: "季度" }));
  const stage = await screen.findByRole("region", { name });
  const button = within(stage).getByRole("button", { name });
  if (button.getAttribute("aria-expanded") !== "true") await user.click(button);
  return { api, user, stage };
}

const CLOSED: Ledger = {
  ...YEAR,
  closed: YEAR.reports.map((each) => ({
    key: each.key,
    period: Q1,
    on: "2024-04-20",
    fingerprint: reportFingerprint(each),
  })),
};

test("closing says what is not finished, and keeps the reports that were shown", async () => {
  const { api, user, stage } = await open("汇总", YEAR);
  const part = within(await within(stage).findByRole("region", { name: "本期定稿" }));
  expect(part.getByText(/^尚有未送 1 家、退回待补报 1 家、待审核 1 项/u)).toBeTruthy();
  await user.click(part.getByRole("button", { name: "本期定稿" }));
  expect(await part.findByText("已定稿，存下 4 项报送。")).toBeTruthy();
  expect(api.quarter.given).toEqual([
    { command: "closePeriod", input: { period: Q1, reports: YEAR.reports, on: "2024-05-20" } },
  ]);
});

test("what has changed since is counted and listed", async () => {
  const [first, second, ...others] = CLOSED.reports;
  if (!first || !second) throw new Error("four reports");
  const added = report("24市-003", "区教育局");
  const changed = [{ ...second, text: "已完成。" }, ...others, added];
  const { stage } = await open("汇总", { ...CLOSED, reports: changed });
  expect(within(stage).getByText("已定稿，定稿后改动 3 项")).toBeTruthy();
  const part = within(await within(stage).findByRole("region", { name: "本期定稿" }));
  const list = part.getByRole("region", { name: "定稿后改动 2 项" });
  expect(within(list).getByText("已完成。")).toBeTruthy();
  const lost = part.getByRole("list", { name: /季度报送里少了 1 行/u });
  expect(lost.textContent).toBe("24市-001@区民政局@2024Q1");
  expect(part.queryByRole("button", { name: "本期定稿" })).toBeNull();
});

test("a review of a closed period is asked about first", async () => {
  const { api, user, stage } = await open("审核", CLOSED);
  expect(await within(stage).findByText("本期已于 2024-04-20 定稿。")).toBeTruthy();
  await user.click(within(stage).getByRole("checkbox", { name: "作为定稿后改动写入" }));
  await user.click(within(stage).getByRole("radio", { name: "通过" }));
  await user.click(within(stage).getByRole("button", { name: "写入：通过 1 项，退回 0 项" }));
  expect(api.quarter.given).toMatchObject([{ command: "reviewReports", input: { afterClosing: true } }]);
});
