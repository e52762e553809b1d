import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { NEXT_YEAR } from "../ledger/support/nextYear";
import { YEAR } from "../ledger/support/year";
import { type FakeApi, fakeApi, REGISTER } from "./support/fakeApi";
import { fakeServices, type FakeServices } from "./support/fakeServices";
import { renderPane } from "./support/renderPane";
// The library that writes them wants a whole browser; test/documents reads what it writes.
jest.mock("../../src/documents/docx/writeDocx", () => ({
  writeDocx: (document: unknown) => Promise.resolve(Buffer.from(JSON.stringify(document))),
}));
import "../../src/taskpane/card/TaskCardPanel";
import "../../src/taskpane/quarter/QuarterScreen";
import "../../src/taskpane/quarter/carry/CarryStage";
import "../../src/taskpane/quarter/chase/ChaseStage";
import "../../src/taskpane/quarter/circular/CircularStage";
import "../../src/taskpane/quarter/coordinate/CoordinateStage";
import "../../src/taskpane/quarter/verify/VerifyStage";

interface Opened {
  readonly api: FakeApi;
  readonly services: FakeServices;
  readonly user: UserEvent;
  /** The stage, opened. */
  readonly stage: HTMLElement;
}

/** A stage of a first quarter: that of 2024, as of 20 May, unless said otherwise. */
async function open(name: string, { ledger = YEAR, period = "2024Q1" } = {}): Promise<Opened> {
  const api = fakeApi({ status: REGISTER });
  api.quarter.ledger = ledger;
  const services = fakeServices(api, { workbook: { period } });
  const user = await renderPane(api, { services });
  await user.click(screen.getByRole("tab", { name: "季度" }));
  const stage = await screen.findByRole("region", { name });
  const button = within(stage).getByRole("button", { name });
  if (button.getAttribute("aria-expanded") !== "true") await user.click(button);
  return { api, services, user, stage };
}

test("核验: what it is judged by stands beside what is reported; struck off with a name and a day", async () => {
  const { api, user, stage } = await open("核验");
  const card = await within(stage).findByRole("group", { name: "24市 序号 3" });
  expect(card.textContent).toContain("20 个均已开业");
  expect(card.textContent).toContain("完成：已建成 20 个。");
  const close = within(card).getByRole("button", { name: "办结" });
  expect(close.getAttribute("aria-disabled")).toBe("true");
  await user.type(within(stage).getByLabelText(/核验人/u), "冷莹");
  await user.click(within(card).getByRole("button", { name: "办结" }));
  expect(await within(stage).findByText("办结 1 件，退回 0 件。")).toBeTruthy();
  expect(api.quarter.given).toMatchObject([
    {
      command: "verifyTasks",
      input: {
        on: "2024-05-20",
        checker: "冷莹",
        verifications: [{ task: { id: "24市-003" }, outcome: { kind: "close" } }],
      },
    },
  ]);
});

test("核验: sent back only with a reason, with the reports that called it done", async () => {
  const { api, user, stage } = await open("核验");
  const card = within(await within(stage).findByRole("group", { name: "24市 序号 3" }));
  await user.type(within(stage).getByLabelText(/核验人/u), "冷莹");
  await user.click(card.getByRole("button", { name: "退回重办" }));
  expect(card.getByRole("button", { name: "退回" }).getAttribute("aria-disabled")).toBe("true");
  await user.type(card.getByLabelText(/退回理由/u), "两处尚未开业");
  await user.click(card.getByRole("button", { name: "退回" }));
  expect(api.quarter.given).toMatchObject([
    {
      input: {
        verifications: [
          {
            outcome: { kind: "sendBack", reason: "两处尚未开业", reports: ["24市-003@区民政局@2024Q1"] },
          },
        ],
      },
    },
  ]);
});

test("催报: units under whom to tell, with the text; a notice is read, numbered and recorded", async () => {
  const { api, user, stage } = await open("催报");
  expect(within(stage).getByText("未送 2 家，逾期 1 件")).toBeTruthy();
  const group = within(await within(stage).findByRole("group", { name: "协助副主任 许平：1 家" }));
  const unit = within(group.getByRole("group", { name: "区民政局" }));
  expect(unit.getByText("联络员 冷莹 8321")).toBeTruthy();
  await user.click(unit.getByRole("button", { name: "催报的话" }));
  expect(unit.getByRole<HTMLTextAreaElement>("textbox", { name: "催报的话" }).value).toContain(
    "目前尚未收到",
  );
  await user.click(unit.getByRole("button", { name: "发提醒单" }));
  await user.click(unit.getByRole("button", { name: "编号并登记提醒单" }));
  expect(await within(stage).findByText("已登记 提醒单〔2024〕1号。")).toBeTruthy();
  expect(api.quarter.given).toMatchObject([
    {
      command: "issueNotices",
      input: {
        issuedOn: "2024-05-20",
        notices: [{ unit: "区民政局", level: "提醒单", replyBy: "2024-05-27" }],
      },
    },
  ]);
});

test("督办单 as a file, and its answer", async () => {
  const { api, services, user, stage } = await open("催报");
  await user.click(await within(stage).findByRole("button", { name: "督办记录 1 单，待结 1 单" }));
  const card = within(within(stage).getByRole("group", { name: "提醒单〔2024〕1号" }));
  expect(card.getByText("答复期限 2024-05-08，逾期未答复")).toBeTruthy();
  await user.click(card.getByRole("button", { name: "督办单（.docx）" }));
  expect(await card.findByText("已保存“提醒单〔2024〕1号 区民政局.docx”")).toBeTruthy();
  const [file] = services.host.saved;
  expect(String(file?.bytes)).toContain("云溪区人民政府办公室");
  await user.click(card.getByRole("button", { name: "登记答复" }));
  await user.selectOptions(card.getByLabelText("结果"), "已落实");
  await user.click(card.getByRole("button", { name: "登记" }));
  expect(await within(stage).findByText("提醒单〔2024〕1号 的答复已登记。")).toBeTruthy();
  expect(api.quarter.given).toMatchObject([
    { command: "recordReply", input: { repliedOn: "2024-05-20", result: "已落实" } },
  ]);
});

test("协调: what reports raise is noted in one step", async () => {
  const { api, user, stage } = await open("协调");
  await user.click(await within(stage).findByRole("button", { name: "登记这 1 项" }));
  expect(api.quarter.given).toMatchObject([
    {
      command: "noteCoordinations",
      input: {
        on: "2024-05-20",
        matters: [
          { unit: "区民政局", problem: "场地不足", leader: "周岚", source: "24市-003@区民政局@2024Q1" },
        ],
      },
    },
  ]);
});

test("通报: papers of the period's figures, by the day, number and name that the clerk gives", async () => {
  const { api, services, user, stage } = await open("通报");
  api.names.contents = { ...api.names.contents, rows: [] };
  await user.click(await within(stage).findByRole("button", { name: "准备这些文件" }));
  const list = within(await within(stage).findByRole("region", { name: "领导清单" }));
  const circulars = within(within(stage).getByRole("region", { name: "通报" }));
  await user.type(circulars.getByLabelText("文号"), "云督通〔2024〕1号");
  await user.click(circulars.getByRole("button", { name: "通报" }));
  await circulars.findByText("已保存“2024年第一季度通报.docx”");
  await user.selectOptions(list.getByLabelText("为谁"), "许平（协助副主任）");
  await user.click(list.getByRole("button", { name: "领导清单（.docx）" }));
  await list.findByText("已保存“2024年第一季度领导清单 许平.docx”");
  await user.click(within(stage).getByRole("button", { name: "年度考核表" }));
  await within(stage).findByText("已保存“2024年第一季度年度考核表.docx”");
  const texts = services.host.saved.map(({ bytes }) => String(bytes));
  expect(texts[0]).toContain("云督通〔2024〕1号");
  expect(texts[0]).toContain("截至2024年3月31日");
  expect(texts[1]).toContain("许平协助督办重点工作清单");
  expect(texts[1]).not.toContain("毕诚");
  expect(texts[2]).toContain("考核基础表");
});

test("通报: unchecked names are asked about first, and the papers say how many", async () => {
  const { services, user, stage } = await open("通报");
  await user.click(await within(stage).findByRole("button", { name: "准备这些文件" }));
  await user.click(await within(stage).findByRole("button", { name: "本次按原样统计并注明" }));
  await user.click(await within(stage).findByRole("button", { name: "年度考核表" }));
  await within(stage).findByText("已保存“2024年第一季度年度考核表.docx”");
  expect(String(services.host.saved[0]?.bytes)).toContain("（注：");
});

describe("事项卡", () => {
  async function openCard(): Promise<Omit<Opened, "stage"> & { readonly card: HTMLElement }> {
    const api = fakeApi({ status: REGISTER });
    api.quarter.ledger = YEAR;
    const services = fakeServices(api);
    const user = await renderPane(api, { services });
    act(() => api.taskListeners.forEach((tell) => tell({ id: "24市-003", plan: "24市", seq: "3" })));
    await user.click(await screen.findByRole("button", { name: "24市 序号 3 的事项卡" }));
    const card = await screen.findByRole("region", { name: "事项卡" });
    await within(card).findByText("待核验");
    return { api, services, user, card };
  }

  test("offered for the selected row, on top of the tab; Esc closes it", async () => {
    const { api, services, user, card } = await openCard();
    const panel = screen.queryByRole("tabpanel");
    expect(panel).toBeNull();
    const reports = within(card).getByRole("region", { name: "完成情况" });
    expect(reports.textContent).toContain("已建成 20 个。");
    await user.click(within(card).getByRole("button", { name: "事项卡（.docx）" }));
    await within(card).findByText("已保存“事项卡 24市-003.docx”");
    expect(String(services.host.saved[0]?.bytes)).toContain("两处尚未开业");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "事项卡" })).toBeNull();
    expect(screen.getByRole("tabpanel")).toBeTruthy();
    act(() => api.taskListeners.forEach((tell) => tell(null)));
    expect(screen.queryByRole("button", { name: "24市 序号 3 的事项卡" })).toBeNull();
  });

  test("an extension asked after the day says so before anything is sent; in time it is recorded", async () => {
    const { api, user, card } = await openCard();
    await user.click(within(card).getByRole("button", { name: "办理延期" }));
    const [asked, due] = [within(card).getByLabelText(/申请日期/u), within(card).getByLabelText(/延期至/u)];
    await user.type(due, "2024-09-30");
    await user.clear(asked);
    await user.type(asked, "2024-07-01");
    expect(within(card).getByText(/2024-07-01 才申请延期/u)).toBeTruthy();
    await user.clear(asked);
    await user.type(asked, "2024-06-30");
    await user.type(within(card).getByLabelText(/理由/u), "征地未完成");
    await user.type(within(card).getByLabelText(/批准人/u), "周岚");
    await user.click(within(card).getByRole("button", { name: "登记延期" }));
    expect(await within(card).findByText("已延期至 2024-09-30。")).toBeTruthy();
    expect(api.quarter.given).toMatchObject([
      { command: "extendDue", input: { newDue: "2024-09-30", reason: "征地未完成", approver: "周岚" } },
    ]);
  });
});

test("上年结转: what seems to be listed anew is not ticked; what is ticked goes into this year's plan", async () => {
  const { api, user, stage } = await open("上年结转", { ledger: NEXT_YEAR, period: "2025Q1" });
  expect(stage.textContent).toContain("上年未完成 3 项");
  const listed = await within(stage).findByRole("group", { name: "24市 序号 1" });
  expect(listed.textContent).toContain("25市-001");
  expect(within(listed).getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
  await user.click(within(stage).getByRole("checkbox", { name: "24区 序号 1" }));
  await user.click(within(stage).getByRole("button", { name: "把所选 1 项列入本年" }));
  expect(await within(stage).findByText("列入本年 1 项。")).toBeTruthy();
  expect(api.quarter.given).toMatchObject([
    {
      command: "carryOver",
      input: { on: "2024-05-20", offers: [{ task: { id: "24市-002" }, into: "25市" }] },
    },
  ]);
});

test("no 上年结转 in the first year of a register", async () => {
  await open("发表");
  expect(screen.queryByRole("region", { name: "上年结转" })).toBeNull();
});
