import { changedNames } from "../../src/vocabulary/changedNames";
import { splitNames } from "../../src/vocabulary/splitNames";

test.each([
  ["甲局，乙局", { kind: "add", name: "丙局" }, "甲局、乙局、丙局"],
  ["甲局、乙局", { kind: "add", name: "乙局" }, "甲局、乙局"],
  ["", { kind: "add", name: "丙局" }, "丙局"],
  ["甲局、乙局（丙办）", { kind: "remove", name: "乙局(丙办)" }, "甲局"],
  ["甲局、乙局", { kind: "replace", from: "甲局", to: "丙局" }, "丙局、乙局"],
  ["甲局、乙局", { kind: "replace", from: "甲局", to: "乙局" }, "乙局"],
] as const)("%s %j", (text, change, expected) => {
  expect([...new Set(changedNames(splitNames(text), change))].join("、")).toBe(expected);
});
