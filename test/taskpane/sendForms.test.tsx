import { cleanup, screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { unzipSync } from "fflate";
import type { SuggestedDuty } from "../../src/plan/duties";
import type { SendFormsInput } from "../../src/commands/sendForms";
import { type FakeApi, fakeApi, REGISTER } from "./support/fakeApi";
import { LEDGER, ledgerTask } from "./support/fakeQuarter";
import { fakeServices, type FakeServices } from "./support/fakeServices";
import { renderPane } from "./support/renderPane";
import "../../src/taskpane/quarter/send/SendStage";

async function openStage(
  api: FakeApi,
  workbook?: unknown,
): Promise<{ user: UserEvent; services: FakeServices }> {
  const services = fakeServices(api, { workbook });
  const user = await renderPane(api, { services });
  await user.click(screen.getByRole("tab", { name: "季度" }));
  await screen.findByRole("radiogroup", { name: "发什么" });
  return { user, services };
}

async function send(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "发表给各单位" }));
  // The sample's names are not all in 单位库.
  await user.click(await screen.findByRole("button", { name: "本次按原样统计并注明" }));
}

function given<Input>(api: FakeApi, command: string): Input[] {
  return api.quarter.given.filter((each) => each.command === command).map(({ input }) => input as Input);
}

it("says what will be made before it is made; the result is saved as one archive or unit by unit", async () => {
  const api = fakeApi({ status: REGISTER });
  const { user, services } = await openStage(api);
  expect(screen.getByText("将制作 2 家单位的表，季度报送新增 3 行。")).toBeTruthy();
  await send(user);
  await screen.findByText(/已制作 2 家单位的表/);
  await user.click(screen.getByRole("button", { name: "保存压缩包" }));
  await screen.findByText(/压缩包已交给浏览器下载/);
  const [archive] = services.host.saved;
  expect(archive?.name).toBe("2024年第二季度完成情况.zip");
  expect(Object.keys(unzipSync(archive?.bytes ?? new Uint8Array()))).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "各单位的表（2）" }));
  await user.click(screen.getByRole("button", { name: "打开区民政局的表" }));
  await user.click(screen.getByRole("button", { name: "保存区教育局的表" }));
  expect(services.host.opened).toHaveLength(1);
  expect(services.host.saved.at(-1)?.name).toBe("区教育局_2024年第二季度完成情况.xlsx");
});

it("choices decide what goes out; names that stand for nobody are listed before", async () => {
  const api = fakeApi({ status: REGISTER });
  api.quarter.ledger = {
    ...LEDGER,
    tasks: [
      ledgerTask("24市-001", { support: ["区财政局"] }),
      ledgerTask("24市-002", { responsible: ["各相关部门"] }),
    ],
  };
  const { user } = await openStage(api);
  await user.click(screen.getByRole("button", { name: /1 项里有名称还不知道是哪些单位/ }));
  expect(screen.getByText("24市 序号 2：各相关部门")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: "协办单位也报" }));
  expect(screen.getByText("将制作 2 家单位的表，季度报送新增 2 行。")).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "办理方案" }));
  expect(screen.getByText("按现在的选择，没有要发的表。")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: /没有写明由谁报办理方案/ }));
  expect(screen.getByText("将制作 2 家单位的办理方案表。")).toBeTruthy();
  await send(user);
  await screen.findByText(/已制作 2 家单位的表/);
  const [sent] = given<SendFormsInput>(api, "sendForms");
  expect(sent?.draft.forms.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
    ["workPlan"],
    ["workPlan"],
  ]);
});

it("how forms are made is remembered with the workbook; which forms go out is chosen anew", async () => {
  const first = await openStage(fakeApi({ status: REGISTER }));
  await first.user.click(screen.getByRole("checkbox", { name: "协办单位也报" }));
  await first.user.click(screen.getByRole("radio", { name: "办理方案" }));
  cleanup();
  await openStage(fakeApi({ status: REGISTER }), first.services.workbook.value);
  const isChosen = (role: string, name: string): boolean =>
    screen.getByRole<HTMLInputElement>(role, { name }).checked;
  expect(isChosen("checkbox", "协办单位也报")).toBe(true);
  expect(isChosen("radio", "办理方案")).toBe(false);
});

it("days that no notice states are offered as the system's, and written when confirmed", async () => {
  const api = fakeApi({ status: REGISTER });
  const { user } = await openStage(api);
  expect(screen.getByText(/“24市”的通知没有写明/)).toBeTruthy();
  expect(screen.getByText("2024年第二季度完成情况：2024-07-10")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "列入报送日历" }));
  const [duties] = given<readonly SuggestedDuty[]>(api, "confirmDuties");
  expect(duties?.map(({ due, to }) => [due, to])).toContainEqual(["2024-12-25", "云溪区人民政府办公室"]);
});
