import { screen, within } from "@testing-library/react";
import { AddinError } from "../../src/errors";
import { fakeApi, REGISTER } from "./support/fakeApi";
import { isShown } from "./support/isShown";
import { renderPane } from "./support/renderPane";

describe("the pane says what the workbook is", () => {
  it("empty: the way to a register comes first", async () => {
    await renderPane(fakeApi());
    expect(isShown(await screen.findByRole("heading", { name: "导入方案" }))).toBe(true);
    expect(screen.getByRole("tab", { name: "导入" }).getAttribute("aria-selected")).toBe("true");
  });

  it("something else: names its sheets and leads to the import", async () => {
    const user = await renderPane(fakeApi({ status: { kind: "other", sheets: ["通讯录", "Sheet2"] } }));
    await user.click(screen.getByRole("tab", { name: "概览" }));
    expect(isShown(screen.getByText(/已有工作表：通讯录、Sheet2/))).toBe(true);
    await user.click(screen.getByRole("button", { name: "导入方案" }));
    expect(isShown(await screen.findByRole("button", { name: "选择文件" }))).toBe(true);
  });

  it("damaged: says what is missing, and looks again when told to", async () => {
    const api = fakeApi({
      status: {
        kind: "damaged",
        missing: ["台账", "统计截止日"],
        damages: [
          { kind: "tableIsRange", table: "台账", sheet: "2024台账", row: 0, column: 0, width: 34 },
          { kind: "nameGone", name: "统计截止日" },
        ],
      },
    });
    const user = await renderPane(api);
    expect(isShown(screen.getByRole("heading", { name: "这个工作簿里的台账不完整" }))).toBe(true);
    expect(isShown(screen.getByText("缺少：台账、统计截止日。"))).toBe(true);
    expect(isShown(screen.getByText(/工作表“2024台账”里的表格“台账”已变成普通区域.*套用表格格式/))).toBe(
      true,
    );
    expect(isShown(screen.getByText(/“名称管理器”里重新建立/))).toBe(true);
    api.status = REGISTER;
    await user.click(screen.getByRole("button", { name: "重新查看工作簿" }));
    expect(isShown(await screen.findByRole("heading", { name: "责任台账" }))).toBe(true);
  });

  it("a later version: says that nothing will be changed", async () => {
    await renderPane(fakeApi({ status: { kind: "later", version: 7 } }));
    expect(isShown(screen.getByText(/格式版本 7.*不会改动它/))).toBe(true);
  });

  it("a register: plans, the as-of date and every state in words and numbers", async () => {
    await renderPane(fakeApi({ status: REGISTER }));
    expect(isShown(screen.getByText("2024-10-08"))).toBe(true);
    expect(isShown(screen.getByText("随今天变化"))).toBe(true);
    expect(isShown(screen.getByText("共 3 件"))).toBe(true);
    const states = within(screen.getByRole("list", { name: "状态" })).getAllByRole("listitem");
    expect(states.map((item) => item.textContent)).toEqual(["逾期 1 件", "时限待定 2 件"]);
    expect(isShown(await screen.findByText("24区 3 件"))).toBe(true);
  });

  it("a pinned as-of date is said to be pinned", async () => {
    await renderPane(fakeApi({ status: { ...REGISTER, asOfFollowsToday: false } }));
    expect(isShown(screen.getByText("已固定"))).toBe(true);
  });

  it("goes to the register", async () => {
    const api = fakeApi({ status: REGISTER });
    const user = await renderPane(api);
    await user.click(screen.getByRole("button", { name: "转到台账" }));
    expect(api.calls).toContain("goTo 台账");
  });

  it("where nothing can be made of a document, says so before one is chosen", async () => {
    const user = await renderPane(fakeApi({ status: { kind: "damaged", missing: ["台账"], damages: [] } }));
    await user.click(screen.getByRole("tab", { name: "导入" }));
    expect(isShown(await screen.findByText("台账不完整。"))).toBe(true);
  });
});

describe("the start", () => {
  it("puts back what was cut off before it looks, once, and says so", async () => {
    const api = fakeApi();
    const putBack = {
      ...api,
      recover: () => (api.calls.push("recover"), Promise.resolve({ command: "generateRegister" })),
    };
    await renderPane(putBack);
    expect(isShown(await screen.findByText("上次“生成台账”没有做完，已把工作簿还原。"))).toBe(true);
    expect(api.calls.filter((call) => call === "recover")).toHaveLength(1);
    expect(api.calls[0]).toBe("recover");
  });

  it("shows a failure with what to do, and tries again", async () => {
    const api = fakeApi();
    api.gates.recover = () => Promise.reject(new AddinError("cellEditMode"));
    const rendering = renderPane(api);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("请按 Enter 或 Esc 结束编辑，再试一次。");
    delete api.gates.recover;
    within(alert).getByRole("button", { name: "重试" }).click();
    await rendering;
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
