import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { isShown } from "./support/isShown";
import { card, done, openUnits, register } from "./support/openUnits";

describe("changes of units and leaders", () => {
  async function choose(user: UserEvent, query: string, action: string) {
    await user.type(screen.getByRole("combobox", { name: "选择单位或领导" }), `${query}{Enter}`);
    const group = card(/^对“/);
    await user.click(group.getByRole("button", { name: action }));
    return group;
  }

  it("renames, and says when that is a merger; every cell is shown before", async () => {
    const api = register();
    const user = await openUnits(api);
    const group = await choose(user, "区供销社", "改名或并入");
    await user.type(group.getByRole("textbox"), "区供销联社");
    expect(isShown(group.getByText(/并入 “区供销联社”/))).toBe(true);
    expect(isShown(group.getByText("会改 1 件事项的 1 个单元格："))).toBe(true);
    expect(isShown(group.getByText("24区 序号 3 责任单位"))).toBe(true);
    await user.click(group.getByRole("button", { name: "确认修改" }));
    expect(await done(api)).toEqual([
      ["renameNames", { kind: "unit", renames: [{ from: "区供销社", to: "区供销联社" }] }],
    ]);
  });

  it("splits: each cell says who takes it over", async () => {
    const api = register();
    const user = await openUnits(api);
    const group = await choose(user, "区教育局", "拆分");
    await user.type(group.getByRole("textbox"), "区教育局{Enter}区体育局");
    await user.selectOptions(group.getByRole("combobox", { name: /24区 序号 1/ }), "区体育局");
    await user.click(group.getByRole("button", { name: "确认修改" }));
    expect(await done(api)).toEqual([
      [
        "splitUnit",
        {
          name: "区教育局",
          into: ["区教育局", "区体育局"],
          cells: [{ id: "24区-001", header: "责任单位", names: ["区体育局"] }],
        },
      ],
    ]);
  });

  it("retires", async () => {
    const api = register();
    const user = await openUnits(api);
    const group = await choose(user, "区教育局", "停用");
    await user.click(group.getByRole("button", { name: "确认修改" }));
    expect(await done(api)).toEqual([["retireName", { kind: "unit", name: "区教育局", retired: true }]]);
  });

  it("a new holder takes the open tasks over", async () => {
    const api = register();
    const user = await openUnits(api);
    await user.click(screen.getByRole("radio", { name: "领导" }));
    const group = await choose(user, "ly", "换人");
    await user.type(group.getByRole("combobox", { name: "接任的领导" }), "lyz{Enter}");
    expect(isShown(group.getByText("“冷莹” 没有办结的事项改由 “卢永桢” 分管"))).toBe(true);
    // 序号 3 is done and stays.
    expect(isShown(group.getByText("会改 1 件事项的 1 个单元格："))).toBe(true);
    await user.click(group.getByRole("button", { name: "确认修改" }));
    expect(await done(api)).toEqual([["replaceLeader", { from: "冷莹", to: "卢永桢" }]]);
  });

  it("机构改革 comes as a pasted list; what is not understood or unknown is said", async () => {
    const api = register();
    const user = await openUnits(api);
    await user.click(screen.getByRole("button", { name: "机构改革" }));
    await user.click(screen.getByRole("textbox", { name: /每行一对/ }));
    await user.paste("区教育局\t区教育体育局\n区供销社 → 区供销联社\n区商务局 更名为 区商贸局\n说明");
    expect(isShown(screen.getByText(/“区教育局” 改为 “区教育体育局”/))).toBe(true);
    expect(isShown(screen.getByText(/“区供销社” 并入 “区供销联社”/))).toBe(true);
    expect(isShown(screen.getByText("“区商务局”不在单位库中"))).toBe(true);
    expect(isShown(screen.getByText("1 行看不懂：说明"))).toBe(true);
    await user.click(screen.getByRole("button", { name: "确认修改" }));
    expect(await done(api)).toEqual([
      [
        "renameNames",
        {
          kind: "unit",
          renames: [
            { from: "区教育局", to: "区教育体育局" },
            { from: "区供销社", to: "区供销联社" },
          ],
        },
      ],
    ]);
  });
});
