import { screen, within } from "@testing-library/react";
import { AddinError } from "../../src/errors";
import { leaderEntry } from "../../src/vocabulary/leaders";
import { unitEntry } from "../../src/vocabulary/vocabulary";
import { fakeApi, REGISTER } from "./support/fakeApi";
import { NAMES } from "./support/fakeNames";
import { fakeServices } from "./support/fakeServices";
import { isShown } from "./support/isShown";
import { card, done, openUnits, register } from "./support/openUnits";

it("without a register leads to the import", async () => {
  const user = await openUnits(fakeApi());
  await user.click(
    within(screen.getByRole("tabpanel", { name: "单位" })).getByRole("button", { name: "导入方案" }),
  );
  expect(screen.getByRole("tab", { name: "导入" }).getAttribute("aria-selected")).toBe("true");
});

describe("待核名称", () => {
  it("lists each unknown name with its cells and what it may be", async () => {
    await openUnits(register());
    expect(isShown(screen.getByRole("heading", { name: "待核名称 2 个" }))).toBe(true);
    const unit = card("区发展和改革局");
    expect(isShown(unit.getByText("24区 序号 1 责任单位"))).toBe(true);
    expect(isShown(unit.getByText("24区 序号 3 责任单位"))).toBe(true);
    expect(isShown(unit.getByText("“局”“委”“办”不同，很可能"))).toBe(true);
    // The upper level's 市人社局 is offered for nobody of ours.
    expect(screen.queryByText(/市人社局/)).toBeNull();
  });

  it("changes every cell to a suggestion, says what was done and offers to take it back", async () => {
    const api = register();
    const user = await openUnits(api);
    api.status = {
      ...REGISTER,
      undo: [{ id: "e2", command: "editCells", at: "2024-10-08T09:31:00.000Z", serial: 2 }],
    };
    await user.click(card("区发展和改革局").getByRole("button", { name: "改为“区发展和改革委员会”" }));
    expect(isShown(await screen.findByText(/已改 2 个单元格/))).toBe(true);
    expect(api.names.contents.rows.map(({ cells }) => cells.责任单位)).toEqual([
      "区发展和改革委员会、区教育局",
      "区发展和改革委员会",
      "区供销社、区发展和改革委员会",
    ]);
    expect(isShown(await screen.findByRole("heading", { name: "待核名称 1 个" }))).toBe(true);
    const panel = within(screen.getByRole("tabpanel", { name: "单位" }));
    await user.click(panel.getByRole("button", { name: /^撤销“/ }));
    expect(api.calls).toContain("undoLast");
  });

  it("keeps it as an alias, or adds it as a unit of the type that its name says", async () => {
    const api = register();
    const user = await openUnits(api);
    await user.click(card("区发展和改革局").getByRole("button", { name: "记为“区发展和改革委员会”的别名" }));
    await user.click(card("区发展和改革局").getByRole("button", { name: "新增单位" }));
    await user.click(card("卢永楨").getByRole("button", { name: "新增领导" }));
    expect(await done(api)).toEqual([
      ["addAlias", { kind: "unit", name: "区发展和改革委员会", alias: "区发展和改革局" }],
      ["addName", { kind: "unit", name: "区发展和改革局", type: "部门" }],
      ["addName", { kind: "leader", name: "卢永楨", type: null }],
    ]);
  });

  it("puts a name off, changes it to one that was searched for, and goes to a cell that a filter hides", async () => {
    const api = register();
    const services = fakeServices(api);
    const user = await openUnits(api, services);
    await user.click(card("卢永楨").getByRole("button", { name: "先放着" }));
    expect(screen.queryByRole("group", { name: "卢永楨" })).toBeNull();
    expect(isShown(screen.getByRole("button", { name: "先放着的 1 个" }))).toBe(true);
    // Kept with the workbook, for whoever opens it.
    expect(services.workbookChoices.get().putOff).toEqual(["leader false 卢永楨"]);
    const unit = card("区发展和改革局");
    await user.click(unit.getByRole("button", { name: "转到 24区 序号 3 责任单位" }));
    expect(await done(api)).toEqual([["goToCell", { id: "24区-003", header: "责任单位" }]]);
    expect(isShown(await unit.findByText(/筛选把它隐藏了/))).toBe(true);
    await user.click(unit.getByRole("button", { name: "改为其他名称" }));
    await user.type(unit.getByRole("combobox"), "jyj{Enter}");
    expect(api.names.contents.rows[0]?.cells.责任单位).toBe("区教育局");
  });

  it("全部核对 looks at everything again", async () => {
    const api = register();
    const user = await openUnits(api);
    await user.click(screen.getByRole("button", { name: "全部核对" }));
    expect(await done(api)).toEqual([["auditNames", undefined]]);
    expect(isShown(await screen.findByText("看过了，没有要改的。"))).toBe(true);
  });

  it("a command that fails says why", async () => {
    const api = register();
    const user = await openUnits(api);
    api.gates.names = () => Promise.reject(new AddinError("cellEditMode"));
    await user.click(screen.getByRole("button", { name: "全部核对" }));
    expect((await screen.findAllByText(/结束编辑/)).length).toBeGreaterThan(0);
  });
});

describe("groups", () => {
  it("are joined to the chosen standard name, or parted for good", async () => {
    const api = register();
    const user = await openUnits(api);
    const group = card("与“区供销联社”相近");
    await user.selectOptions(group.getByRole("combobox", { name: "以哪个为准" }), "区供销社");
    await user.click(group.getByRole("button", { name: "合并选中的" }));
    await user.click(card("与“区供销联社”相近").getByRole("button", { name: "都不是同一个" }));
    expect(await done(api)).toEqual([
      ["decideGroups", [{ kind: "unit", joined: [{ name: "区供销社", others: ["区供销联社"] }], apart: [] }]],
      [
        "decideGroups",
        [{ kind: "unit", joined: [], apart: [expect.arrayContaining(["区供销社", "区供销联社"])] }],
      ],
    ]);
  });

  it("for which much speaks are joined or parted all in one step; the merely possible are left", async () => {
    const api = register();
    api.names.contents = {
      ...NAMES,
      units: [...(NAMES.units ?? []), unitEntry("区卫健局"), unitEntry("区卫健委"), unitEntry("区文旅体局")],
      leaders: [leaderEntry("卢永桢"), leaderEntry("卢永楨")],
    };
    const user = await openUnits(api);
    await user.click(screen.getByRole("button", { name: "有把握的 3 组全部合并" }));
    await user.click(screen.getByRole("button", { name: "这几组全部分开" }));
    const [[, joined], [, parted]] = (await done(api)) as [[string, object], [string, object]];
    expect(joined).toEqual([
      { kind: "unit", joined: [{ name: "区供销联社", others: ["区供销社"] }], apart: [] },
      { kind: "unit", joined: [{ name: "区卫健局", others: ["区卫健委"] }], apart: [] },
      { kind: "leader", joined: [{ name: "卢永楨", others: ["卢永桢"] }], apart: [] },
    ]);
    expect(parted).toEqual([
      { kind: "unit", joined: [], apart: [["区供销联社", "区供销社"]] },
      { kind: "unit", joined: [], apart: [["区卫健局", "区卫健委"]] },
      { kind: "leader", joined: [], apart: [["卢永楨", "卢永桢"]] },
    ]);
  });

  it("parted once, are not shown again", async () => {
    const api = register();
    api.names.contents = { ...NAMES, apart: [["区供销社", "区供销联社"]] };
    await openUnits(api);
    expect(screen.queryByRole("group", { name: /相近/ })).toBeNull();
  });
});

describe("the tables", () => {
  it("a mistake is told where it stands", async () => {
    const api = register();
    api.names.contents = {
      ...NAMES,
      units: [...(NAMES.units ?? []), unitEntry("区科技局", { aliases: ["区教育局"] })],
      leaders: [...(NAMES.leaders ?? []), leaderEntry("冷莹")],
    };
    const user = await openUnits(api);
    expect(isShown(screen.getByRole("heading", { name: "单位库、领导库里的问题 2 处" }))).toBe(true);
    expect(isShown(screen.getByText(/单位库第 6 行“简称和别名”：“区教育局”另有一行/))).toBe(true);
    await user.click(screen.getByRole("button", { name: "转到 领导库第 3 行“姓名”" }));
    expect(await done(api)).toEqual([["goToEntry", { kind: "leader", row: 2 }]]);
  });

  it("one that is gone can be made anew", async () => {
    const api = register();
    api.names.contents = { ...NAMES, units: null };
    const user = await openUnits(api);
    expect(isShown(screen.getByText("“单位库”不见了"))).toBe(true);
    await user.click(screen.getByRole("button", { name: "重新建立" }));
    expect(await done(api)).toEqual([["restoreVocabulary", undefined]]);
  });

  it("strictness is a switch", async () => {
    const api = register();
    const user = await openUnits(api);
    await user.click(screen.getByRole("switch", { name: /严格/ }));
    expect(api.names.contents.strict).toBe(true);
    expect(await screen.findByRole("switch", { name: /严格/, checked: true })).toBeTruthy();
  });
});
