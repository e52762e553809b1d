import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReturnedPage } from "../../src/documents/returned/page";
import type { ChosenTakings } from "../../src/workbook/ledger/takeBack";
import { ledger, report, task, workStep } from "../documents/returned/ledgers";
import { reportPage } from "../documents/returned/pages";
import { type FakeApi, fakeApi, REGISTER } from "./support/fakeApi";
import { renderPane } from "./support/renderPane";
import "../../src/taskpane/quarter/receive/ReceiveStage";
import "../../src/taskpane/quarter/check/CheckStage";

const [ONE, TWO] = [
  task(1, { text: "建成社区食堂 20 个。", responsible: ["区民政局"] }),
  task(2, { text: "开展全民阅读活动 100 场。", responsible: ["区民政局"] }),
];
const HELD = { ...ledger([ONE, TWO]), asOf: "2024-04-20" };

const KEY = { unit: "区民政局", tasks: [ONE, TWO].map(({ id }) => ({ id, also: [] })) };

function form(one: string, two: string): ReturnedPage {
  return reportPage(KEY, [
    ["1", ONE.text, one, "正常", "", ONE.id],
    ["2", TWO.text, two, "", "", TWO.id],
  ]);
}

async function openStage(api: FakeApi, stage: string): Promise<UserEvent> {
  const user = await renderPane(api);
  await user.click(screen.getByRole("tab", { name: "季度" }));
  const button = await screen.findByRole("button", { name: stage });
  if (button.getAttribute("aria-expanded") !== "true") await user.click(button);
  return user;
}

async function choose(user: UserEvent, ...names: readonly string[]): Promise<void> {
  const input = await screen.findByLabelText<HTMLInputElement>("选择文件", { selector: "input[multiple]" });
  await user.upload(
    input,
    names.map((name) => new File([], name)),
  );
}

/** What the last command was given. */
function given(api: FakeApi): unknown {
  return api.quarter.given.at(-1)?.input;
}

it("shows what two files bring, asks where they differ, and writes what was chosen", async () => {
  const api = fakeApi({ status: REGISTER });
  api.quarter.ledger = HELD;
  api.quarter.returned.set("甲.xlsx", [form("已建成 12 个。", "已办 40 场。")]);
  api.quarter.returned.set("乙.xlsx", [form("已建成 15 个。", "")]);
  const user = await openStage(api, "收表");
  await choose(user, "甲.xlsx", "乙.xlsx");
  const unit = await screen.findByRole("group", { name: "区民政局" });
  expect(within(unit).getByText("新填 1，没有变化 0，请选择 1")).toBeTruthy();
  expect(screen.getByText(/已读 2 份文件。共 4 行：对上 3，空着 1。/)).toBeTruthy();
  expect(screen.getByText("还有 1 处没有选择或确认，先不写入；其余的可以先写。")).toBeTruthy();
  await user.click(within(unit).getByRole("radio", { name: /用“乙.xlsx”里的/ }));
  await user.click(within(unit).getByRole("checkbox", { name: "盖章件已收到" }));
  await user.click(screen.getByRole("button", { name: "写入完成情况 2 行" }));
  await screen.findByText("已写入：季度报送 2 行，办理方案 0 步，台账 0 项有新进展。");
  const { takings, receivedOn } = given(api) as ChosenTakings;
  expect(receivedOn).toBe("2024-05-20");
  expect(takings.reports.map(({ after }) => [after.text, after.sealed, after.late])).toEqual([
    ["已建成 15 个。", "收到", true],
    ["已办 40 场。", "收到", true],
  ]);
});

it("names what it does not take, and asks whose a pasted table is", async () => {
  const api = fakeApi({ status: REGISTER });
  api.quarter.ledger = HELD;
  const user = await openStage(api, "收表");
  await choose(user, "坏.xlsx");
  const refused = await screen.findByRole("region", { name: "没有收下的（1）" });
  expect(within(refused).getByText("坏.xlsx")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "粘贴表格" }));
  await user.click(screen.getByRole("textbox", { name: "粘贴的表格" }));
  await user.paste(`序号\t责任事项\t进展情况\n1\t${ONE.text}\t已建成 9 个。`);
  await user.click(screen.getByRole("button", { name: "读取" }));
  const whose = await screen.findByRole("group", { name: "粘贴的表格 2" });
  await user.selectOptions(within(whose).getByRole("combobox", { name: "报送单位" }), "区民政局");
  await user.click(within(whose).getByRole("button", { name: "确认" }));
  expect(await screen.findByRole("button", { name: "写入完成情况 1 行" })).toBeTruthy();
});

it("offers the days of work plans by unit and task", async () => {
  const api = fakeApi({ status: REGISTER });
  const steps = [ONE, TWO].map((each) => workStep(each, "区民政局", 1, { text: "建成", due: "2024-09-30" }));
  api.quarter.ledger = { ...HELD, workSteps: steps };
  const user = await openStage(api, "收表");
  await user.click(await screen.findByRole("button", { name: "办理方案的时限：可采用 2 项" }));
  await user.click(screen.getByRole("checkbox", { name: "24市-002：2024-09-30" }));
  await user.click(screen.getByRole("button", { name: "采用 1 项" }));
  await screen.findByText("已采用 1 项的时限。");
  expect(given(api)).toMatchObject([{ task: { id: "24市-001" } }]);
});

it("reviews by keyboard: those with remarks first, a return with its reason, the reasons to copy", async () => {
  const api = fakeApi({ status: REGISTER });
  const state = "已报";
  const reports = [
    report(ONE, "区民政局", { text: "已建成 12 个。", state }),
    report(TWO, "区民政局", { text: "正在推进。", state }),
  ];
  api.quarter.ledger = { ...HELD, reports };
  const user = await openStage(api, "审核");
  const list = await screen.findByRole("list", { name: "待审核的报送" });
  const groups = within(list).getAllByRole("group", { name: /区民政局/ });
  expect(groups.map((group) => group.getAttribute("aria-label"))).toEqual([
    "区民政局　24市-002",
    "区民政局　24市-001",
  ]);
  expect(within(list).getByText("未回应目标 100 场")).toBeTruthy();
  const [first] = groups;
  if (!first) throw new Error("two reports");
  within(first).getByRole("radio", { name: "退回" }).focus();
  await user.keyboard(" ");
  const reason = await within(first).findByRole<HTMLTextAreaElement>("textbox", { name: /退回理由/ });
  expect(reason.value).toBe("只有“正在推进。”一类的话；未回应目标 100 场");
  await user.click(screen.getByRole("button", { name: "没有提示的 1 项全部通过" }));
  await user.click(screen.getByRole("button", { name: "写入：通过 1 项，退回 1 项" }));
  await screen.findByText("已写入：通过 1 项，退回 1 项。");
  expect(given(api)).toMatchObject({
    approved: [{ key: "24市-001@区民政局@2024Q1" }],
    returned: [{ report: { key: "24市-002@区民政局@2024Q1" } }],
    on: "2024-05-20",
  });
  await user.click(screen.getByRole("button", { name: "给区民政局的退回理由" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "详情" }).value).toMatch(
    /^区民政局：2024年第一季度完成情况有 1 项请补充后重报。\n1\. 24市 序号2/,
  );
});
