import type { Matrix } from "../../src/functions/cells";
import { FunctionError } from "../../src/functions/functionError";
import { members, unit, units, unknown } from "../../src/functions/unitNames";
import { cell, column, LEFT_OUT, reasonOf } from "./support";

const UNITS: Matrix = [
  ["名称", "简称和别名", "挂牌名称", "成员"],
  ["区发展和改革局", "区发改局；发改", "", ""],
  ["区住房和城乡建设局", "", "区园林局", ""],
  ["区科学技术局", "科技", "", ""],
  ["区科学技术协会", "科技", "", ""],
  ["各街道办事处", "各街道", "", "东街\n西街"],
  ["", "空行的别名", "", ""],
];

test("PLAN.UNIT gives the standard name of each spelling", () => {
  expect(
    unit([["发改", "区园林局", "", "区住房和城乡建设局(区园林局)", " 区发展 和改革局 "]], UNITS),
  ).toEqual([["区发展和改革局", "区住房和城乡建设局", "", "区住房和城乡建设局", "区发展和改革局"]]);
});

test("PLAN.UNIT names what is unknown and what is not certain", () => {
  expect(unit(column("区卫健局", "科技"), UNITS)).toEqual([
    [new FunctionError("notAvailable", "“区卫健局”不在单位库中")],
    [new FunctionError("notAvailable", "“科技”可指 区科学技术局、区科学技术协会")],
  ]);
});

test("PLAN.UNITS lists the standard names of a cell, PLAN.UNKNOWN the others", () => {
  const text = cell("区发改局、区卫健局，发改；区园林局\n区住房和城乡建设局（区园林局、区人防办）");
  expect(units(text, UNITS)).toEqual([["区发展和改革局"], ["区住房和城乡建设局"]]);
  expect(unknown(text, UNITS)).toEqual([["区卫健局"]]);
});

test("a whole column may be asked; nothing found is a blank cell", () => {
  expect(unknown(column("区卫健局", "", "区卫健局、区残联"), UNITS)).toEqual([["区卫健局"], ["区残联"]]);
  expect(unknown(column("发改", ""), UNITS)).toEqual([[""]]);
  expect(units(cell(""), UNITS)).toEqual([[""]]);
});

test("PLAN.MEMBERS lists the members of a collective", () => {
  expect(members(cell("各街道"), UNITS)).toEqual([["东街"], ["西街"]]);
  expect(reasonOf(() => members(cell("区发展和改革局"), UNITS))).toBe("单位库没有写“区发展和改革局”的成员");
});

test("all of them ask for the vocabulary", () => {
  for (const call of [unit, units, unknown, members]) {
    expect(reasonOf(() => call(cell("发改"), LEFT_OUT))).toBe("请给出单位库，例如 单位库[#All]");
  }
});
