import { addAlias } from "../../src/commands/addAlias";
import { addName } from "../../src/commands/addName";
import { decideGroups } from "../../src/commands/decideGroups";
import { generateRegister } from "../../src/commands/generateRegister";
import { renameNames } from "../../src/commands/renameNames";
import { restoreVocabulary } from "../../src/commands/restoreVocabulary";
import { retireName } from "../../src/commands/retireName";
import { setStrictNames } from "../../src/commands/setStrictNames";
import { undoLast } from "../../src/commands/undoLast";
import { readNames } from "../../src/workbook/readNames";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, LATER } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";
import { type Case, CASES } from "./nameCases";
import { benchWithNames, cells, entries, leaderAlerts } from "./namedRegister";

jest.setTimeout(180_000);
afterEach(closeBenches);

async function arranged({ arrange }: Case): Promise<Bench> {
  const bench = await benchWithNames();
  await arrange?.(bench);
  return bench;
}

describe.each(Object.entries(CASES))("%s", (_name, each) => {
  test("changes what it should, and undo leaves the workbook as it was", async () => {
    const bench = await arranged(each);
    const before = bench.workbook.snapshot();
    await each.run(bench);
    const names = await readNames(bench.gateway);
    expect(cells(names)).toEqual(each.cells);
    expect(entries(names)).toEqual(expect.arrayContaining([...each.has]));
    expect(entries(names).filter((entry) => each.hasNot?.includes(entry))).toEqual([]);
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
  });
});

/** Between them they change cells, add rows, take rows out, make sheets and remember pairs. */
const CUT_OFF = [
  "decideGroups joins variants and remembers what is not the same",
  "renameNames takes a list, also where one moves into another's place",
  "splitUnit",
  "restoreVocabulary",
];

describe.each(Object.entries(CASES).filter(([name]) => CUT_OFF.includes(name)))("%s", (_name, each) => {
  test("cut off at the request that writes or confirms: whole, or as it was", async () => {
    for (const [at, actions] of [
      [2, 40],
      [2, 90],
      [3, 1],
    ] as const) {
      const bench = await arranged(each);
      const before = bench.workbook.snapshot();
      bench.client.faults.partial(at, actions);
      const isDone = await each.run(bench).then(
        () => true,
        () => false,
      );
      await recoverPending((await attachBench(bench.workbook, LATER)).gateway);
      if (isDone) {
        expect(cells(await readNames(bench.gateway))).toEqual(each.cells);
      } else {
        expect(bench.workbook.snapshot()).toEqual(before);
      }
      closeBenches();
    }
  });
});

test("a unit that is renamed or joined is so in 报送日历 too, and undo takes it back there", async () => {
  const { gateway } = await benchWithNames();
  const renames = [
    { from: "区科技局", to: "区科学技术局" },
    { from: "区住建局", to: "区城建局" },
  ];
  await renameNames.perform(gateway, { kind: "unit", renames });
  expect((await readNames(gateway)).dutyCells).toEqual(["区科学技术局、区城建局", "区住建局"]);
  await undoLast.perform(gateway, { force: false });
  expect((await readNames(gateway)).dutyCells).toEqual(["区科技局、区住建局", "区住建局"]);
});

test("three round trips", async () => {
  const bench = await benchWithNames();
  const start = bench.roundTrips();
  await renameNames.perform(bench.gateway, { kind: "unit", renames: [{ from: "区住建局", to: "区城建局" }] });
  expect(bench.roundTrips() - start).toBe(3);
});

test("a name that is there, an alias that another has, a name that is gone are refused", async () => {
  const { gateway } = await benchWithNames();
  await expect(
    addName.perform(gateway, { kind: "unit", name: "区教育局", type: null }),
  ).rejects.toMatchObject({
    code: "nameTaken",
  });
  await expect(
    addAlias.perform(gateway, { kind: "unit", name: "区教育局", alias: "区科技局" }),
  ).rejects.toMatchObject({ code: "nameTaken", parameters: { owner: "区科技局" } });
  await expect(
    retireName.perform(gateway, { kind: "leader", name: "无此人", retired: true }),
  ).rejects.toMatchObject({ code: "nameGone" });
  await expect(restoreVocabulary.perform(gateway, undefined)).rejects.toMatchObject({
    code: "vocabularyThere",
  });
});

test("a further plan comes in with the standard names, and adds none that is known by another spelling", async () => {
  const { gateway } = await benchWithNames();
  await decideGroups.perform(gateway, [
    { kind: "unit", joined: [{ name: "区科学技术局", others: ["区科技局"] }], apart: [] },
  ]);
  const before = entries(await readNames(gateway));
  const task = makeTask({ lead: ["区科技局"], responsible: ["区科学技术局", "区新局"], leaders: ["何松"] });
  const plan = makePlan([task], { title: "省方案", level: "省" });
  await generateRegister.perform(gateway, { plan, defaultDue: "none" });
  const names = await readNames(gateway);
  expect(cells(names).at(-1)).toBe("何松|区科学技术局|区科学技术局、区新局");
  expect(entries(names).filter((entry) => !before.includes(entry))).toEqual(["区新局"]);
});

test("rows of a further plan offer the leaders too, and are strict where names are", async () => {
  const bench = await benchWithNames();
  const { gateway } = bench;
  const further = (title: string): Promise<unknown> =>
    generateRegister.perform(gateway, {
      plan: makePlan([makeTask({ leaders: ["周岚"] })], { title }),
      defaultDue: "none",
    });
  await further("区方案");
  await setStrictNames.perform(gateway, { strict: true });
  await further("省方案");
  expect(await leaderAlerts(bench, 5)).toEqual(Array(5).fill("Stop"));
  await setStrictNames.perform(gateway, { strict: false });
  expect(await leaderAlerts(bench, 5)).toEqual(Array(5).fill("Information"));
});
