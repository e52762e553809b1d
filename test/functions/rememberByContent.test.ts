import type { Matrix } from "../../src/functions/cells";
import { rememberByContent } from "../../src/functions/rememberByContent";

const copy = (range: Matrix): Matrix => range.map((row) => [...row]);
const RANGE: Matrix = [
  ["编号", "到期日"],
  ["甲-1", 44742],
];

function counted(): { readonly ask: (range: Matrix, asOf: string) => number; readonly made: () => number } {
  const asked: [Matrix, string][] = [];
  return {
    ask: rememberByContent((range: Matrix, asOf: string) => asked.push([range, asOf])),
    made: () => asked.length,
  };
}

test("the same cells in another array are answered from memory", () => {
  const { ask, made } = counted();
  ask(RANGE, "2022-06-30");
  expect(ask(copy(RANGE), "2022-06-30")).toBe(1);
  expect(made()).toBe(1);
});

test.each<[what: string, range: Matrix, asOf: string]>([
  ["another cell", [RANGE[0] ?? [], ["甲-1", 44743]], "2022-06-30"],
  ["a number for the same text", [RANGE[0] ?? [], ["甲-1", "44742"]], "2022-06-30"],
  ["a row more", [...RANGE, ["甲-2", ""]], "2022-06-30"],
  ["a column less", RANGE.map((row) => row.slice(0, 1)), "2022-06-30"],
  ["another date", RANGE, "2022-07-31"],
])("%s is read anew", (_, range, asOf) => {
  const { ask } = counted();
  ask(RANGE, "2022-06-30");
  expect(ask(range, asOf)).toBe(2);
});

test("what was asked long ago is forgotten", () => {
  const { ask } = counted();
  for (const text of ["甲", "乙", "丙", "丁", "戊"]) ask([[text]], "");
  expect(ask([["戊"]], "")).toBe(5);
  expect(ask([["甲"]], "")).toBe(6);
});
