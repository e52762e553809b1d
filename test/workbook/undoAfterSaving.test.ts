import { readXlsx } from "../../preview/xlsx/read";
import { writeXlsx } from "../../preview/xlsx/write";
import { undoBackTo } from "../../src/commands/undoBackTo";
import { undoLast } from "../../src/commands/undoLast";
import { generateRegister } from "../../src/commands/generateRegister";
import { readStatus } from "../../src/workbook/readStatus";
import { STATE_SHEET } from "../../src/workbook/stateSheet";
import { type Bench, closeBenches, openBench } from "./bench";
import { pinAsOf } from "./pinAsOf";
import { makePlan, makeTasks } from "./plans";

jest.setTimeout(240_000);
afterEach(closeBenches);

/** The workbook saved, closed and opened again, by a client that knows nothing of the first. */
async function reopened({ workbook }: Bench): Promise<Bench> {
  const again = await openBench();
  await readXlsx(await writeXlsx(workbook.model), again.workbook.model);
  return again;
}

/** Everything but what a file does not keep, ids, and what formulas come to: that is for the program that opens it. */
function contentOf({ workbook }: Bench, leftOut?: string): unknown {
  const { sheets, ...rest } = workbook.snapshot() as {
    readonly sheets: readonly { readonly name: string }[];
  };
  const kept = sheets.filter(({ name }) => name !== leftOut);
  const plain = JSON.stringify({ ...rest, sheets: kept }, (key, value: unknown) => {
    const isFormula = typeof value === "object" && value !== null && "formula" in value && "value" in value;
    return key === "id" ? undefined : isFormula ? { ...value, value: "" } : value;
  });
  return JSON.parse(plain) as unknown;
}

function intake({ gateway }: Bench, level: "省" | "市" | "区"): Promise<unknown> {
  const plan = makePlan(makeTasks(3), { title: `${level}方案`, level });
  return generateRegister.perform(gateway, { plan, defaultDue: "none" });
}

const COMMANDS: readonly (readonly [name: string, run: (bench: Bench) => Promise<unknown>])[] = [
  ["the first plan", (bench) => intake(bench, "市")],
  ["a second plan", (bench) => intake(bench, "省")],
  ["a third plan", (bench) => intake(bench, "区")],
  ["统计截止日 pinned", ({ gateway }) => pinAsOf(gateway, 45_000)],
];

test("each command is undone after saving and opening, exactly, and so are all in a row", async () => {
  const bench = await openBench();
  await bench.client.person.type("Sheet1", "A1", [["原有内容"]]);
  const stages: unknown[] = [];
  for (const [name, run] of COMMANDS) {
    const before = contentOf(await reopened(bench));
    stages.push(before);
    await run(bench);
    const again = await reopened(bench);
    await undoLast.perform(again.gateway, { force: false });
    expect({ name, content: contentOf(again) }).toEqual({ name, content: before });
  }
  const last = await reopened(bench);
  for (const before of stages.toReversed()) {
    await undoLast.perform(last.gateway, { force: false });
    expect(contentOf(last)).toEqual(before);
  }
});

test("ten commands are kept; an eleventh pushes the oldest out, and what is left can be undone", async () => {
  const bench = await openBench();
  await intake(bench, "市");
  await pinAsOf(bench.gateway, 45_000);
  const before = contentOf(bench, STATE_SHEET);
  for (let day = 1; day <= 10; day += 1) {
    await pinAsOf(bench.gateway, 45_000 + day);
  }
  const again = await reopened(bench);
  const status = await readStatus(again.gateway);
  expect(status.kind === "register" ? status.undo.map(({ serial }) => serial) : []).toEqual([
    12, 11, 10, 9, 8, 7, 6, 5, 4, 3,
  ]);
  await undoBackTo.perform(bench.gateway, { serial: 3, force: false });
  expect(contentOf(bench, STATE_SHEET)).toEqual(before);
  await expect(undoLast.perform(bench.gateway, { force: true })).rejects.toThrow(
    expect.objectContaining({ code: "nothingToUndo" }) as Error,
  );
  expect(await readStatus(bench.gateway)).toMatchObject({ kind: "register", tasks: 3, undo: [] });
});
