import { FUNCTIONS } from "../../src/functions/catalogue";
import type { Cell, Matrix } from "../../src/functions/cells";
import { FunctionError } from "../../src/functions/functionError";
import metadata from "../../src/functions/functions.json";
import { cell, column, LEFT_OUT } from "./support";

/** A call that every function answers, by its id; a range where the clerk would give one. */
const CALLS: Readonly<Record<string, readonly Matrix[]>> = {
  OVERDUE: [cell(44742), LEFT_OUT, cell(44743)],
  OVERDUEDAYS: [cell(44742), LEFT_OUT, cell(44743), LEFT_OUT],
  STATE: [cell(44742), LEFT_OUT, cell(44743), LEFT_OUT, LEFT_OUT, LEFT_OUT],
  DUE: [cell("2022年6月底前"), LEFT_OUT, LEFT_OUT],
  MILESTONES: [cell("2022年6月底前"), LEFT_OUT, LEFT_OUT],
  WORKLOAD: [cell("甲局"), column("责任单位", "甲局"), LEFT_OUT, LEFT_OUT, LEFT_OUT],
  WORKLOADTABLE: [column("责任单位", "甲局"), LEFT_OUT, cell(44743)],
  TASKS: [cell("甲局"), column("责任单位", "甲局"), LEFT_OUT, LEFT_OUT, LEFT_OUT],
  UNIT: [cell("甲局"), column("名称", "甲局")],
  UNITS: [cell("甲局"), column("名称", "甲局")],
  UNKNOWN: [cell("乙局"), column("名称", "甲局")],
  MEMBERS: [
    cell("各局"),
    [
      ["名称", "成员"],
      ["各局", "甲局"],
    ],
  ],
};

function answer(id: string, ranges: readonly Matrix[]): unknown {
  try {
    return FUNCTIONS[id]?.(...ranges);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

const replaced = (ranges: readonly Matrix[], index: number, by: Matrix): Matrix[] =>
  ranges.map((range, place) => (place === index ? by : range));

const PARAMETERS = metadata.functions.flatMap(({ id, parameters }) =>
  parameters.map(({ name, ...rest }, index) => ({
    id,
    name,
    index,
    isOptional: "optional" in rest && rest.optional,
  })),
);

test("every function of the metadata has a call here, and answers it", () => {
  expect(Object.keys(CALLS)).toEqual(metadata.functions.map(({ id }) => id));
  for (const [id, ranges] of Object.entries(CALLS))
    expect([id, answer(id, ranges)]).toEqual([id, expect.any(Array)]);
});

// 临期天数 0 is a number of days, and the one argument where 0 says something.
const BLANKS: readonly Cell[] = ["", 0, null, "  ", "　"];

test.each(PARAMETERS)("$id: a blank $name is the same however it arrives", ({ id, name, index }) => {
  const ranges = CALLS[id] ?? [];
  const leftOut = answer(id, replaced(ranges, index, LEFT_OUT));
  for (const blank of BLANKS) {
    if (blank === 0 && name === "warningDays") continue;
    expect([blank, answer(id, replaced(ranges, index, cell(blank)))]).toEqual([blank, leftOut]);
  }
});

test.each(PARAMETERS.filter(({ name }) => name === "asOf"))(
  "$id asks for the as-of date that it depends on",
  ({ id, index }) => {
    const asked = answer(id, replaced(CALLS[id] ?? [], index, LEFT_OUT));
    const reason = Array.isArray(asked) ? (asked as unknown[][])[0]?.[0] : asked;
    expect(reason).toEqual(new FunctionError("invalidValue", "请给出统计截止日"));
  },
);

test.each(PARAMETERS.filter(({ isOptional, name }) => !isOptional && name !== "due"))(
  "$id: without $name it says what is missing, or leaves the cell blank as the other",
  ({ id, index }) => {
    const without = answer(id, replaced(CALLS[id] ?? [], index, LEFT_OUT));
    const said = Array.isArray(without) ? (without as unknown[][])[0]?.[0] : without;
    expect(said === "" || (said instanceof FunctionError && /[没请]/u.test(said.reason))).toBe(true);
  },
);

test.each(PARAMETERS)("$id: whatever stands in $name, the answer is cells or a reason", ({ id, index }) => {
  const odd: readonly Cell[] = [
    "#N/A",
    "#REF!",
    true,
    -1,
    1e9,
    0.5,
    "2022.13",
    "（",
    "、、",
    "=1",
    "x".repeat(9000),
  ];
  for (const value of odd) {
    for (const range of [cell(value), column("名称", value), [[value, value]]]) {
      const given = answer(id, replaced(CALLS[id] ?? [], index, range));
      expect(given instanceof FunctionError || Array.isArray(given)).toBe(true);
    }
  }
});
