import { leaderEntry } from "../../src/vocabulary/leaders";
import { namedCells, namedDuties, usesOf } from "../../src/vocabulary/namedCells";
import type { NameHeader, NameRow } from "../../src/vocabulary/namesContents";
import { readRenames } from "../../src/vocabulary/pastedRenames";
import { uncheckedNames } from "../../src/vocabulary/uncheckedNames";
import { usedInRegister } from "../../src/vocabulary/usedNames";
import { unitEntry } from "../../src/vocabulary/vocabulary";

function row(id: string, cells: Partial<Record<NameHeader, string>>): NameRow {
  const blank = { 分管领导: "", 牵头单位: "", 责任单位: "", 协办单位: "", 上级单位: "", 具体单位: "" };
  return { id, plan: "", seq: "", text: "", cells: { ...blank, ...cells }, isOpen: true };
}

const ROWS = [
  row("1", { 牵头单位: "甲局", 责任单位: "丙局、科技，甲 局", 分管领导: "林一、王二" }),
  row("2", { 责任单位: "丙局", 上级单位: "丙局\n省厅", 协办单位: "各街道、丁局" }),
];
const UNITS = [
  unitEntry("甲局", { aliases: ["科技"] }),
  unitEntry("乙局", { aliases: ["科技"] }),
  unitEntry("丁局", { retired: true }),
  unitEntry("省厅", { type: "上级单位" }),
];

test("names to check, with the cells they stand in; the upper level's apart from ours", () => {
  const found = uncheckedNames(ROWS, { units: UNITS, leaders: [leaderEntry("林一")] });
  const listed = found.map(({ name, trouble, upper, claimants, cells }) => [
    `${name} ${trouble}${upper ? " 上级" : ""} ${claimants.join("/")}`.trim(),
    cells.map(({ id, header }) => `${id} ${header}`).join("，"),
  ]);
  expect(listed).toEqual([
    ["丙局 unknown", "1 责任单位，2 责任单位"],
    ["王二 unknown", "1 分管领导"],
    ["丙局 unknown 上级", "2 上级单位"],
    ["科技 ambiguous 甲局/乙局", "1 责任单位"],
    ["丁局 retired", "2 协办单位"],
  ]);
});

test("who carried a task that is done may have retired since", () => {
  const done = { ...row("3", { 协办单位: "丁局、丙局" }), isOpen: false };
  const found = uncheckedNames([done], { units: UNITS, leaders: [] });
  expect(found.map(({ name }) => name)).toEqual(["丙局"]);
});

test("a change of a unit touches no leader, and every column of units", () => {
  const touched = namedCells(ROWS, "unit", ["丙局", "林一"]).map(({ id, header }) => `${id} ${header}`);
  expect(touched).toEqual(["1 责任单位", "2 责任单位", "2 上级单位"]);
});

test("a change of a unit touches the cells of 报送日历 that name it", () => {
  expect(namedDuties(["丙局、甲局", "各责任单位", "", "丙 局"], ["丙局"])).toBe(2);
});

test("a task counts once for a name, however often its row names it", () => {
  expect([usesOf(ROWS).get("甲局"), usesOf(ROWS).get("丙局")]).toEqual([1, 2]);
});

test("names of the register by their tasks; the upper level's are none of ours, the notice's have no task", () => {
  expect(usedInRegister(ROWS, ["戊局、甲局"]).unit).toEqual([
    { name: "甲局", tasks: [0] },
    { name: "丙局", tasks: [0, 1] },
    { name: "科技", tasks: [0] },
    { name: "各街道", tasks: [1] },
    { name: "丁局", tasks: [1] },
    { name: "戊局", tasks: [] },
  ]);
});

test("机构改革 as pasted: two columns, arrows or words; the rest is told", () => {
  expect(
    readRenames("甲局\t乙局\r\n\n丙局→丁局\n戊局 并入 己局\n庚局 -> 辛局\n甲局\t甲局\n原名称\n\t乙局"),
  ).toEqual({
    renames: [
      { from: "甲局", to: "乙局" },
      { from: "丙局", to: "丁局" },
      { from: "戊局", to: "己局" },
      { from: "庚局", to: "辛局" },
    ],
    unread: ["甲局\t甲局", "原名称", "\t乙局"],
  });
});
