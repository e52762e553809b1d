import { screen, waitFor, within } from "@testing-library/react";
import { AddinError } from "../../src/errors";
import { fakeApi, REGISTER, type FakeApi } from "./support/fakeApi";
import { held } from "./support/held";
import { generateSample, renderPane } from "./support/renderPane";

const undo = { name: "撤销“生成台账”" };

/** Refuses once because three rows were changed since; forced, it goes through. */
function changedSince(api: FakeApi): void {
  api.gates.undoLast = () => {
    delete api.gates.undoLast;
    return Promise.reject(new AddinError("changedSince", { count: 3, where: "责任台账：4、9、12" }));
  };
}

describe("undo", () => {
  it("from the result card: the workbook is empty again, and it is said", async () => {
    const user = await renderPane(fakeApi());
    await generateSample(user);
    await user.click(screen.getByRole("button", undo));
    expect(await screen.findByText("已撤销“生成台账”，工作簿已还原。")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "导入方案" })).toBe(document.activeElement);
    await user.click(screen.getByRole("tab", { name: "概览" }));
    expect(await screen.findByRole("heading", { name: "这是空白工作簿" })).toBeTruthy();
  });

  it("from the overview: names the last step and when it was, and keeps the keyboard's place", async () => {
    const user = await renderPane(fakeApi({ status: REGISTER }));
    expect(screen.getByText(/^上一步：生成台账（2024年10月8日/)).toBeTruthy();
    await user.click(screen.getByRole("button", undo));
    const notice = await screen.findByText("已撤销“生成台账”，工作簿已还原。");
    await waitFor(() => expect(document.activeElement?.contains(notice)).toBe(true));
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText("已撤销“生成台账”，工作簿已还原。")).toBeNull();
  });

  it("is not offered where there is nothing to undo", async () => {
    await renderPane(fakeApi({ status: { ...REGISTER, undo: [] } }));
    expect(screen.queryByRole("button", undo)).toBeNull();
  });

  it("shows which rows were changed since and asks; forced, it goes through", async () => {
    const api = fakeApi({ status: REGISTER });
    changedSince(api);
    const user = await renderPane(api);
    await user.click(screen.getByRole("button", undo));
    const dialog = await screen.findByRole("alertdialog", { name: "仍要撤销吗？" });
    expect(dialog.textContent).toContain("有 3 处被改过（责任台账：4、9、12）");
    await user.click(within(dialog).getByRole("button", { name: "仍然撤销" }));
    expect(await screen.findByText("已撤销“生成台账”，工作簿已还原。")).toBeTruthy();
    expect(api.calls).toContain("forced");
  });

  it.each(["不撤销", "Escape"])("leaves everything when the clerk answers %s", async (answer) => {
    const api = fakeApi({ status: REGISTER });
    changedSince(api);
    const user = await renderPane(api);
    await user.click(screen.getByRole("button", undo));
    const dialog = await screen.findByRole("alertdialog");
    if (answer === "Escape") {
      await user.keyboard("{Escape}");
    } else {
      await user.click(within(dialog).getByRole("button", { name: answer }));
    }
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(api.calls.filter((call) => call === "undoLast")).toHaveLength(1);
    expect(screen.getByRole("heading", { name: "责任台账" })).toBeTruthy();
  });

  it("shows that it is busy, and a failure with what to do", async () => {
    const api = fakeApi({ status: REGISTER });
    const undoing = held();
    api.gates.undoLast = undoing.gate;
    const user = await renderPane(api);
    await user.click(screen.getByRole("button", undo));
    await screen.findByRole("progressbar", { name: "撤销“生成台账”" });
    api.gates.undoLast = () => Promise.reject(new AddinError("sheetProtected", { sheet: "责任台账" }));
    await user.click(screen.getByRole("button", { name: "取消" }));
    await user.click(await screen.findByRole("button", undo));
    expect((await screen.findByRole("alert")).textContent).toContain("撤消工作表保护");
  });
});
