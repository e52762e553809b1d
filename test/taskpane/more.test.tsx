import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { AddinError } from "../../src/errors";
import { fakeApi, REGISTER, type FakeApi } from "./support/fakeApi";
import { fakeServices, type FakeServices } from "./support/fakeServices";
import { isShown } from "./support/isShown";
import { renderPane } from "./support/renderPane";

const at = "2024-10-08T09:30:00.000Z";
const STEPS = {
  ...REGISTER,
  undo: [
    { id: "c", command: "setAsOf", at, serial: 3 },
    { id: "b", command: "generateRegister", at, serial: 2 },
    { id: "a", command: "generateRegister", at, serial: 1 },
  ],
};

async function openMore(api: FakeApi, services = fakeServices(api)): Promise<[UserEvent, FakeServices]> {
  const user = await renderPane(api, { services });
  await user.click(screen.getByRole("tab", { name: "更多" }));
  await screen.findByRole("heading", { name: "撤销记录" });
  return [user, services];
}

const history = (): HTMLElement => screen.getByRole("region", { name: "撤销记录" });

describe("撤销记录", () => {
  it("lists the steps, newest first; only the newest goes without a question", async () => {
    const api = fakeApi({ status: STEPS });
    const [user] = await openMore(api);
    const steps = within(screen.getByRole("list", { name: "撤销记录" })).getAllByRole("listitem");
    expect(steps.map((step) => /改统计截止日|生成台账/.exec(step.textContent)?.[0])).toEqual([
      "改统计截止日",
      "生成台账",
      "生成台账",
    ]);
    await user.click(within(history()).getByRole("button", { name: "撤销“改统计截止日”" }));
    await waitFor(() => expect(api.calls).toContain("undoLast"));
  });

  it("an older step takes the later ones along, after a question that lists them", async () => {
    const api = fakeApi({ status: STEPS });
    const [user] = await openMore(api);
    const [second] = within(history()).getAllByRole("button", { name: /^撤销到 生成台账/ });
    await user.click(second as HTMLElement);
    const dialog = await screen.findByRole("alertdialog", { name: "撤销这 2 步吗？" });
    expect(within(dialog).getAllByRole("listitem")).toHaveLength(2);
    await user.click(within(dialog).getByRole("button", { name: "不撤销" }));
    expect(api.calls.join()).not.toContain("undoBackTo");
    // Until the first dialog has let go of the focus, what is behind it cannot be pressed.
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    const [again] = await screen.findAllByRole("button", { name: /^撤销到 生成台账/ });
    await user.click(again as HTMLElement);
    await user.click(await screen.findByRole("button", { name: "撤销 2 步" }));
    expect(await screen.findByText("已撤销“改统计截止日、生成台账”，工作簿已还原。")).toBeTruthy();
    expect(api.calls).toContain("undoBackTo 2 asked");
  });

  it("says what was taken back already where a changed cell stops the rest", async () => {
    const api = fakeApi({ status: STEPS });
    const error = new AddinError("changedSince", { count: 1, where: "责任台账第 3 行", undone: 1 });
    api.gates.undoBackTo = () => {
      delete api.gates.undoBackTo;
      return Promise.reject(error);
    };
    const [user] = await openMore(api);
    await user.click(within(history()).getAllByRole("button", { name: /^撤销到 / })[1] as HTMLElement);
    await user.click(await screen.findByRole("button", { name: "撤销 3 步" }));
    const dialog = await screen.findByRole("alertdialog", { name: "仍要撤销吗？" });
    expect(dialog.textContent).toContain("后面的 1 步已经撤销。");
    expect(dialog.textContent).toContain("责任台账第 3 行");
    await user.click(within(dialog).getByRole("button", { name: "仍然撤销" }));
    await waitFor(() => expect(api.calls).toContain("undoBackTo 1 forced"));
  });

  it("says where there is nothing", async () => {
    await openMore(fakeApi());
    expect(within(history()).getByText("没有可以撤销的操作。")).toBeTruthy();
  });
});

describe("设置", () => {
  it("language and density hold at once and for the person", async () => {
    const [user, services] = await openMore(fakeApi({ status: REGISTER }));
    await user.click(screen.getByRole("radio", { name: "紧凑" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "语言" }), "en-US");
    expect(await screen.findByRole("heading", { name: "Settings" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en-US");
    expect(services.user.value).toEqual({ language: "en-US", density: "compact" });
  });

  it("临期天数 is a command, and only a number is taken", async () => {
    const api = fakeApi({ status: REGISTER });
    const [user] = await openMore(api);
    const days = screen.getByRole("spinbutton", { name: "临期天数" });
    await user.clear(days);
    await user.type(days, "-3");
    await user.click(screen.getByRole("button", { name: "更改" }));
    expect(screen.getByText("请填写 0 到 366 的整数。")).toBeTruthy();
    await user.clear(days);
    await user.type(days, "10");
    await user.click(screen.getByRole("button", { name: "更改" }));
    await waitFor(() => expect(api.status).toMatchObject({ warningDays: 10 }));
  });

  it("a workbook with a register opens the pane, until that is switched off", async () => {
    const [user, { host, workbook }] = await openMore(fakeApi({ status: REGISTER }));
    await waitFor(() => expect(host.asked).toContain("setOpensPane true"));
    await user.click(screen.getByRole("switch", { name: "打开工作簿时自动打开窗格" }));
    await waitFor(() => expect(host.asked.at(-1)).toBe("setOpensPane false"));
    expect(workbook.value).toMatchObject({ opensPane: false });
  });

  it("Excel that cannot open the pane by itself is told of", async () => {
    const api = fakeApi({ status: REGISTER });
    const services = fakeServices(api);
    services.host.failures.setOpensPane = new AddinError("startupRefused");
    await renderPane(api, { services });
    expect((await screen.findByRole("alert")).textContent).toContain("自动打开窗格");
  });

  it("a workbook without a register has none of its own, and does not open the pane", async () => {
    const [, { host }] = await openMore(fakeApi());
    expect(screen.queryByRole("switch")).toBeNull();
    await waitFor(() => expect(host.asked).toContain("setOpensPane false"));
  });
});

describe("关于", () => {
  it("gives version, need and facts to copy", async () => {
    await openMore(fakeApi());
    const about = screen.getByRole("region", { name: "关于" });
    expect(within(about).getByText(/需要 Excel 2021/)).toBeTruthy();
    expect(within(about).getByRole<HTMLTextAreaElement>("textbox").value).toMatch(
      /^plan-register \d+\.\d+\.\d+\nExcel 16\.0/,
    );
  });
});

describe("what comes from outside the screens", () => {
  it("a ribbon button brings a tab to the front, and the tab is remembered", async () => {
    const api = fakeApi({ status: REGISTER });
    const services = fakeServices(api);
    await renderPane(api, { services });
    act(() => services.signals.send({ kind: "show", tab: "intake" }));
    expect(isShown(await screen.findByRole("heading", { name: "导入方案" }))).toBe(true);
    expect(services.workbook.value).toMatchObject({ tab: "intake" });
  });

  it("撤销 on the ribbon asks here, and a forced one goes through", async () => {
    const api = fakeApi({ status: REGISTER });
    const services = fakeServices(api);
    const user = await renderPane(api, { services });
    act(() =>
      services.signals.send({ kind: "changedSince", error: new AddinError("changedSince", { count: 2 }) }),
    );
    const dialog = await screen.findByRole("alertdialog", { name: "仍要撤销吗？" });
    await user.click(within(dialog).getByRole("button", { name: "仍然撤销" }));
    expect(await screen.findByText("已撤销“生成台账”，工作簿已还原。")).toBeTruthy();
    expect(api.calls).toContain("forced");
  });

  it("what a button has to say is said", async () => {
    const api = fakeApi({ status: REGISTER });
    const services = fakeServices(api);
    await renderPane(api, { services });
    act(() => services.signals.send({ kind: "told", sentence: "nothingOverdue" }));
    expect(await screen.findByText("没有逾期的事项，表格没有筛选。")).toBeTruthy();
  });
});
