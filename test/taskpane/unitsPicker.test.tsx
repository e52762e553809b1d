import { act, fireEvent, screen, within } from "@testing-library/react";
import type { FakeApi } from "./support/fakeApi";
import { isShown } from "./support/isShown";
import { done, openUnits, register } from "./support/openUnits";

describe("the picker", () => {
  const select = (api: FakeApi, ...texts: string[]): void =>
    act(() =>
      api.names.select({
        header: "责任单位",
        rows: texts.map((text, index) => ({ id: `24区-00${index + 1}`, text })),
      }),
    );
  const box = (): HTMLElement => screen.getByRole("combobox", { name: /^(添加|替换)/ });
  const edits = async (api: FakeApi): Promise<unknown[]> =>
    (await done(api)).map(([, input]) => (input as { change: unknown }).change);

  it("shows the cell as chips, and all is done by keyboard", async () => {
    const api = register();
    const user = await openUnits(api);
    select(api, "区发展和改革局、区教育局");
    expect(isShown(screen.getByRole("region", { name: "24区 序号 1 责任单位" }))).toBe(true);
    const chips = within(screen.getByRole("list", { name: "单元格里的名称" })).getAllByRole("listitem");
    expect(chips.map((chip) => chip.textContent)).toEqual(["区发展和改革局", "区教育局"]);
    await user.type(box(), "fgw{Enter}");
    await user.type(box(), "{Backspace}");
    // Nothing is typed: all names, the most used first.
    await user.type(box(), "{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
    expect(await edits(api)).toEqual([
      { kind: "add", name: "区发展和改革委员会" },
      { kind: "remove", name: "区发展和改革委员会" },
      { kind: "add", name: expect.stringMatching(/^区/) as string },
    ]);
  });

  it("several rows are edited together: a name is added, replaced and removed", async () => {
    const api = register();
    const user = await openUnits(api);
    select(api, "区发展和改革局、区教育局", "区发展和改革委员会");
    expect(isShown(screen.getByText("责任单位：选中的 2 行"))).toBe(true);
    expect(isShown(screen.getByText("区教育局（1 / 2 行）"))).toBe(true);
    await user.type(box(), "区教育局{Enter}");
    await user.click(screen.getByRole("button", { name: "替换“区发展和改革局”" }));
    await user.type(box(), "fgw{Enter}");
    await user.click(screen.getByRole("button", { name: "移除“区教育局”" }));
    const both = ["24区-001", "24区-002"].map((id) => ({ id, header: "责任单位" }));
    expect(await done(api)).toEqual([
      ["editCells", { cells: both, change: { kind: "add", name: "区教育局" } }],
      [
        "editCells",
        {
          cells: both,
          change: { kind: "replace", from: "区发展和改革局", to: "区发展和改革委员会" },
        },
      ],
      [
        "editCells",
        {
          cells: both,
          change: { kind: "remove", name: "区教育局" },
        },
      ],
    ]);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    "no key is taken while composing: %j",
    async (composing) => {
      const api = register();
      const user = await openUnits(api);
      select(api, "区教育局");
      await user.type(box(), "fgw");
      fireEvent.keyDown(box(), { key: "Enter", ...composing });
      fireEvent.keyDown(box(), { key: "Backspace", ...composing });
      expect(await done(api)).toEqual([]);
      fireEvent.keyDown(box(), { key: "Enter" });
      expect(await done(api)).toHaveLength(1);
    },
  );

  it("a name that is found nowhere can be added to the table", async () => {
    const api = register();
    const user = await openUnits(api);
    select(api, "");
    await user.type(box(), "区量子局");
    await user.click(screen.getByRole("button", { name: "新增单位“区量子局”" }));
    expect(await done(api)).toEqual([["addName", { kind: "unit", name: "区量子局", type: null }]]);
  });

  it("goes when something else is selected", async () => {
    const api = register();
    await openUnits(api);
    select(api, "区教育局");
    act(() => api.names.select(null));
    expect(screen.queryByRole("list", { name: "单元格里的名称" })).toBeNull();
    expect(isShown(screen.getByText(/在台账里选中单位或分管领导的单元格/))).toBe(true);
  });
});
