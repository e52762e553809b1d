import { associated as registered, CellError } from "./associated";

type Called = (...args: unknown[]) => unknown;

function thrownBy(called: Called | undefined, ...args: unknown[]): unknown {
  try {
    called?.(...args);
  } catch (error) {
    return error;
  }
  return null;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
  Reflect.deleteProperty(globalThis, "Office");
});

const invocation = { functionName: "OVERDUE" };

test("Excel's call, with its invocation object last, is answered", () => {
  expect(registered(1.3).get("OVERDUE")?.([[44742]], [[""]], [[44743]], invocation)).toEqual([[true]]);
});

test("an omitted argument arrives as null and counts as blank", () => {
  expect(registered(1.3).get("OVERDUE")?.([[44742]], null, [[44743]], invocation)).toEqual([[true]]);
});

test("a call that cannot be answered becomes an error value with its reason", () => {
  expect(thrownBy(registered(1.3).get("WORKLOADTABLE"), null, null, null, invocation)).toEqual(
    new CellError("#VALUE!", "请给出统计截止日"),
  );
});

test("one cell that cannot be answered becomes an error value among the answers", () => {
  expect(registered(1.3).get("OVERDUE")?.([[44742], ["六月底"]], null, [[44743]], invocation)).toEqual([
    [true],
    [new CellError("#VALUE!", "“六月底”不是日期")],
  ]);
});

test("an error value in a range arrives as an object and spoils its own row only", () => {
  const error = { code: "#N/A" };
  expect(registered(1.3).get("OVERDUE")?.([[44742], [error]], null, [[44743]], invocation)).toEqual([
    [true],
    [new CellError("#VALUE!", "“#N/A”不是日期")],
  ]);
});

test("a runtime that carries no texts gets the error value alone", () => {
  expect(thrownBy(registered(1.1).get("WORKLOADTABLE"), null, null, null, invocation)).toEqual(
    new CellError("#VALUE!"),
  );
});
