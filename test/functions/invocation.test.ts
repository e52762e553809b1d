import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

type Called = (...args: unknown[]) => unknown;

/** What Microsoft's library puts on the page, and what office.js keeps the associated functions in. */
interface Page {
  readonly CustomFunctions: {
    readonly _association: { readonly mappings: Record<string, Called>; onchange: () => void };
    readonly Error: unknown;
    readonly ErrorCode: unknown;
  };
  close(): void;
}

interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost: (text: string) => void;
}

interface Sent {
  readonly id: string;
  readonly message: {
    readonly body: {
      readonly Actions: readonly {
        readonly Name?: string;
        readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
      }[];
    };
  };
}

/** `[invocation, answered, value or reason, what follows]`: of an error, its code. */
type Result = readonly [invocation: number, answered: boolean, value: unknown, code?: number];

let page: Page;
let bridge: Bridge;
const results: Result[] = [];
let hear: () => void = () => undefined;

/** The library's results come as a call of a method of its own. */
function receive(text: string): void {
  const { id, message } = JSON.parse(text) as Sent;
  for (const { Name, ArgumentInfo } of message.body.Actions) {
    if (Name === "SetInvocationArrayResults" || Name === "SetInvocationResults") {
      results.push(...((ArgumentInfo?.Arguments?.[0] ?? []) as Result[]));
    }
  }
  const answer = { id, type: 2, message: { statusCode: 200, headers: {}, body: { Results: [] } } };
  setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify(answer)), 0);
  hear();
}

beforeAll(() => {
  bridge = { onMessageFromHost: null, sendMessageToHost: receive };
  const { window } = new JSDOM("<!doctype html>", { url: "https://localhost/", runScripts: "outside-only" });
  const association = { mappings: {}, onchange: () => undefined };
  Object.assign(window, { _richApiNativeBridge: bridge, CustomFunctions: { _association: association } });
  window.eval(readFileSync(require.resolve(LIBRARY), "utf8"));
  page = window as unknown as Page;
  Object.assign(globalThis, {
    CustomFunctions: {
      ...page.CustomFunctions,
      associate: (id: string, called: Called) => {
        page.CustomFunctions._association.mappings[id] = called;
      },
    },
    Office: { context: { requirements: { isSetSupported: () => true } } },
  });
  jest.isolateModules(() => {
    jest.requireActual("../../src/functions/register");
  });
});

afterAll(() => {
  page.close();
  Reflect.deleteProperty(globalThis, "CustomFunctions");
  Reflect.deleteProperty(globalThis, "Office");
});

/** Excel's flag for functions whose metadata lets error values in. */
const ALLOW_ERRORS = 4;

/** Calls as Excel does, by one message; resolves with the results when all have come back. */
async function invoke(calls: readonly [name: string, ...ranges: unknown[]][]): Promise<Result[]> {
  results.length = 0;
  const entries = calls.map(([name, ...ranges], index) => [
    1,
    1000,
    "",
    JSON.stringify([index + 1, name, ranges, "统计!A1", ALLOW_ERRORS, null]),
    0,
  ]);
  const all = new Promise<void>((resolve) => {
    hear = () => {
      if (results.length >= calls.length) resolve();
    };
  });
  bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  await all;
  // What follows the code is how long it took.
  return results
    .map((result) => result.slice(0, 4) as unknown as Result)
    .sort(([one], [other]) => one - other);
}

const TIME = expect.any(Array) as unknown;
/** The library's number of #VALUE!. */
const INVALID_VALUE = 7;
const NOT_AVAILABLE = { type: "CustomFunctionError", code: "#N/A" };

test("Microsoft's invocation messages: one value, an array, an error with its reason, an omitted argument", async () => {
  const register = [
    ["责任单位", "到期日"],
    ["县教育局、县财政局", 44742],
    [NOT_AVAILABLE, ""],
  ];
  expect(
    await invoke([
      ["WORKLOAD", [["县教育局"]], register, null, null, null],
      ["OVERDUE", [[44742], [""]], [[""], [""]], [[44743]]],
      ["WORKLOADTABLE", register, null, null],
      ["OVERDUE", [[44742], ["六月底"]], null, [[44743]]],
    ]),
  ).toEqual([
    [1, true, [[1]], TIME],
    [2, true, [[true], [false]], TIME],
    [3, false, "请给出统计截止日", INVALID_VALUE],
    [
      4,
      true,
      [[true], [expect.objectContaining({ basicValue: "#VALUE!", message: "“六月底”不是日期" })]],
      TIME,
    ],
  ]);
});
