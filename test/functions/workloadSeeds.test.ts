import type { Matrix } from "../../src/functions/cells";
import { workload } from "../../src/functions/workload";
import { workloadTable } from "../../src/functions/workloadTable";
import { describeSeed, onlyPlan, readSeed } from "../intake/seeds";
import { registerOf } from "./seeds";
import { cell, LEFT_OUT } from "./support";

const AS_OF = cell(45292);
const ROLE_COLUMNS = ["牵头单位", "责任单位", "协办单位"];

/** A second nameplate counts for the unit in front of it. */
const host = (name: string): string => name.replace(/[（(〈<〔].*[）)〉>〕]$/u, "");

/** 各相关部门, 有关街道 and their like: nobody in particular. */
const isNobody = (name: string): boolean => /相关|有关|涉及/u.test(name);

/** An independent count: the cells as lists of text, searched for each unit anew, no index and no vocabulary. */
function countByHand(register: Matrix, unit: string): number[] {
  const [headers = [], ...rows] = register;
  const named = (row: readonly unknown[], header: string): boolean =>
    String(row[headers.indexOf(header)])
      .split("、")
      .map((name) => host(name))
      .includes(unit);
  const counts = [0, 0, 0];
  for (const row of rows) {
    if (row[headers.indexOf("共性")] === "是") continue;
    const role = ROLE_COLUMNS.findIndex((header) => named(row, header));
    if (role >= 0) counts[role] = (counts[role] ?? 0) + 1;
  }
  return counts;
}

function unitsIn(register: Matrix): string[] {
  const [headers = [], ...rows] = register;
  const names = rows
    .filter((row) => row[headers.indexOf("共性")] !== "是")
    .flatMap((row) =>
      ROLE_COLUMNS.flatMap((header) => String(row[headers.indexOf(header)] ?? "").split("、")),
    );
  return [...new Set(names.map((name) => host(name)))].filter((name) => name !== "" && !isNobody(name));
}

describeSeed("the units of the real documents", () => {
  test.each(["000", "001", "002", "003", "004"])(
    "%s: each has the workload that counting by hand gives",
    async (seed) => {
      const register = registerOf(onlyPlan(await readSeed(seed)));
      const units = unitsIn(register);
      expect(units.length).toBeGreaterThan(20);
      const byHand = units.map((unit) => countByHand(register, unit));
      const table = workloadTable(register, LEFT_OUT, AS_OF);
      const byUnit = new Map(table.slice(1, -1).map((row) => [row[0], row.slice(1, 4)]));
      expect(units.map((unit) => [unit, byUnit.get(unit)])).toEqual(
        units.map((unit, index) => [unit, byHand[index]]),
      );
      const single = workload(
        units.map((unit) => [unit]),
        register,
        LEFT_OUT,
        LEFT_OUT,
        LEFT_OUT,
      );
      expect(single.flat()).toEqual(byHand.map((counts) => counts.reduce((sum, count) => sum + count)));
    },
  );
});
