import fc from "fast-check";
import { splitNames } from "../../src/vocabulary/splitNames";

test.each([
  ["甲局、乙局", ["甲局", "乙局"]],
  ["甲局，乙局,丙局；丁局;戊局／己局", ["甲局", "乙局", "丙局", "丁局", "戊局", "己局"]],
  ["甲局\n乙局\r\n丙局", ["甲局", "乙局", "丙局"]],
  ["甲局（丙办、丁办）、乙局", ["甲局（丙办、丁办）", "乙局"]],
  ["甲局(丙办,丁办),乙局", ["甲局(丙办,丁办)", "乙局"]],
  // A bracket left open must not swallow the lines that follow.
  ["甲局（丙办、丁办\n乙局、戊局", ["甲局（丙办、丁办", "乙局", "戊局"]],
  ["甲局）、乙局", ["甲局）", "乙局"]],
  ["、 、，", []],
  ["", []],
])("%j", (cell, names) => {
  expect(splitNames(cell)).toEqual(names);
});

test("names joined by 、 are split into the same names", () => {
  const name = fc
    .array(fc.constantFrom(..."区县教育局财政委办（）".split("")), { minLength: 1, maxLength: 8 })
    .map((characters) => characters.join("").replace(/[（）]/gu, "") + "局（办）");
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(splitNames(names.join("、"))).toEqual(names);
    }),
  );
});
