import { act, screen, waitFor, within } from "@testing-library/react";
import { AddinError } from "../../src/errors";
import type { WatchNotice } from "../../src/workbook/watch/notice";
import { fakeApi, REGISTER, type FakeApi } from "./support/fakeApi";
import { fakeServices } from "./support/fakeServices";
import { renderPane, reviewSample } from "./support/renderPane";

const notice = (id: string): WatchNotice => ({
  code: "idGiven",
  at: "2024-10-08T09:30:00.000Z",
  parameters: { id, count: 1 },
  place: { sheet: "责任台账", address: "M9" },
});

async function watched(api: FakeApi): Promise<NonNullable<FakeApi["listeners"]>> {
  await waitFor(() => expect(api.listeners).not.toBeNull());
  if (!api.listeners) throw new Error("nobody listens");
  return api.listeners;
}

describe("watching over the sheet", () => {
  it("starts with a register and ends with it", async () => {
    const api = fakeApi({ status: REGISTER });
    const user = await renderPane(api);
    await watched(api);
    await user.click(screen.getByRole("button", { name: "撤销“生成台账”" }));
    await waitFor(() => expect(api.listeners).toBeNull());
    const starts = api.calls.filter((call) => call === "watch").length;
    expect(api.calls.filter((call) => call === "unwatch")).toHaveLength(starts);
  });

  it("does not watch a workbook without one", async () => {
    const api = fakeApi();
    await renderPane(api);
    await screen.findByRole("heading", { name: "导入方案" });
    expect(api.calls).not.toContain("watch");
  });

  it("sees a register that someone else has made when another tab is looked at", async () => {
    const api = fakeApi();
    const user = await renderPane(api);
    await screen.findByRole("heading", { name: "导入方案" });
    api.status = REGISTER;
    await user.click(screen.getByRole("tab", { name: "概览" }));
    await screen.findByRole("button", { name: "撤销“生成台账”" });
    await watched(api);
  });

  it("lists notices newest first, with a way to the cell; closed ones are remembered", async () => {
    const api = fakeApi({ status: REGISTER });
    const services = fakeServices(api);
    const user = await renderPane(api, { services });
    const { onNotice } = await watched(api);
    act(() => {
      onNotice(notice("24区-004"));
      onNotice(notice("24区-005"));
    });
    const list = await screen.findByRole("list", { name: "手工改动提示 2 条" });
    const [newest] = within(list).getAllByRole("listitem");
    expect(newest?.textContent).toContain("24区-005");
    await user.click(within(newest as HTMLElement).getByRole("button", { name: "转到" }));
    expect(api.calls).toContain("goTo 责任台账");
    await user.click(within(newest as HTMLElement).getByRole("button", { name: "关闭" }));
    expect(screen.getByRole("list", { name: "手工改动提示 1 条" }).textContent).toContain("24区-004");
    await user.click(screen.getByRole("button", { name: "全部关闭" }));
    expect(screen.queryByRole("list", { name: /手工改动提示/ })).toBeNull();
    expect(services.workbook.value).toMatchObject({ dismissed: [expect.any(String), expect.any(String)] });
  });

  it("does not tell again at the start what was closed before, but does when it happens again", async () => {
    const api = fakeApi({ status: REGISTER });
    const dismissed = [`idGiven ${JSON.stringify({ id: "24区-004", count: 1 })}`];
    await renderPane(api, { services: fakeServices(api, { workbook: { dismissed } }) });
    const { onNotice, onWorkbookChanged } = await watched(api);
    act(() => onNotice(notice("24区-004")));
    expect(screen.queryByRole("list", { name: /手工改动提示/ })).toBeNull();
    act(() => onWorkbookChanged());
    act(() => onNotice(notice("24区-004")));
    expect(screen.getByRole("list", { name: "手工改动提示 1 条" })).toBeTruthy();
  });

  it("a hand edit brings the figures up to date and leaves a review and the focus alone", async () => {
    const api = fakeApi({ status: REGISTER });
    const user = await renderPane(api);
    const { onWorkbookChanged } = await watched(api);
    await user.click(screen.getByRole("tab", { name: "导入" }));
    await reviewSample(user);
    const search = screen.getByRole("searchbox", { name: "查找事项、单位、领导" });
    await user.type(search, "公园");
    api.status = { ...REGISTER, asOf: "2024-10-09" };
    act(() => onWorkbookChanged());
    expect(await screen.findByText("2024-10-09")).toBeTruthy();
    expect(document.activeElement).toBe(search);
    expect((search as HTMLInputElement).value).toBe("公园");
  });

  it("a look that fails keeps the screens and is told with what to do", async () => {
    const api = fakeApi({ status: REGISTER });
    await renderPane(api);
    const { onWorkbookChanged, onFailure } = await watched(api);
    api.gates.readStatus = () => Promise.reject(new AddinError("excelTimeout", { seconds: 60 }));
    act(() => onWorkbookChanged());
    expect((await screen.findByRole("alert")).textContent).toContain("Excel 在 60 秒内没有回应。");
    expect(screen.getByRole("heading", { name: "责任台账" })).toBeTruthy();
    act(() => onFailure(new AddinError("cellEditMode")));
    expect(await screen.findByText("有单元格正在编辑，Excel 现在不接受改动。")).toBeTruthy();
  });
});
