import { addAlias } from "../../src/commands/addAlias";
import { addName } from "../../src/commands/addName";
import { auditNames } from "../../src/commands/auditNames";
import { decideGroups } from "../../src/commands/decideGroups";
import { editCells } from "../../src/commands/editCells";
import { generateRegister } from "../../src/commands/generateRegister";
import { renameNames } from "../../src/commands/renameNames";
import { replaceLeader } from "../../src/commands/replaceLeader";
import { restoreVocabulary } from "../../src/commands/restoreVocabulary";
import { retireName } from "../../src/commands/retireName";
import { setStrictNames } from "../../src/commands/setStrictNames";
import { splitUnit } from "../../src/commands/splitUnit";
import { undoLast } from "../../src/commands/undoLast";
import { readNames } from "../../src/workbook/readNames";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, LATER } from "../workbook/bench";
import { makePlan, makeTask } from "../workbook/plans";
import { benchWithNames, cells, entries, leaderAlerts } from "./namedRegister";

jest.setTimeout(180_000);
afterEach(closeBenches);

type Run = (bench: Bench) => Promise<unknown>;

const typed =
  (address: string, value: string): Run =>
  ({ client }) =>
    client.person.type("责任台账", address, [[value]]);

interface Case {
  readonly arrange?: Run;
  readonly run: Run;
  readonly cells: readonly string[];
  /** Those that differ from before are named. */
  readonly has: readonly string[];
  readonly hasNot?: readonly string[];
}

const PLAIN = [
  "卢永桢|区教育局|区科学技术局、各街道办事处",
  "卢永楨||区科技局、区住建局（区园林局）|区教育局",
  "何松||区住建局||市教育局",
];

const CASES: Readonly<Record<string, Case>> = {
  "editCells adds a name once": {
    run: ({ gateway }) =>
      editCells.perform(gateway, {
        cells: [
          { id: "24市-001", header: "责任单位" },
          { id: "24市-003", header: "责任单位" },
        ],
        change: { kind: "add", name: "区住建局" },
      }),
    cells: ["卢永桢|区教育局|区科学技术局、各街道办事处、区住建局", PLAIN[1] ?? "", PLAIN[2] ?? ""],
    has: [],
  },
  "editCells replaces": {
    run: ({ gateway }) =>
      editCells.perform(gateway, {
        cells: [{ id: "24市-002", header: "责任单位" }],
        change: { kind: "replace", from: "区科技局", to: "区科学技术局" },
      }),
    cells: [PLAIN[0] ?? "", "卢永楨||区科学技术局、区住建局（区园林局）|区教育局", PLAIN[2] ?? ""],
    has: [],
  },
  addAlias: {
    arrange: typed("F4", "区住房城乡建设局"),
    run: ({ gateway }) =>
      addAlias.perform(gateway, { kind: "unit", name: "区住建局", alias: "区住房城乡建设局" }),
    cells: PLAIN,
    has: ["区住建局=区住房城乡建设局"],
  },
  addName: {
    run: ({ gateway }) => addName.perform(gateway, { kind: "unit", name: "区审计局", type: "部门" }),
    cells: PLAIN,
    has: ["区审计局"],
  },
  "renameNames renames, a second nameplate follows": {
    run: ({ gateway }) =>
      renameNames.perform(gateway, {
        kind: "unit",
        renames: [{ from: "区住建局", to: "区住房和城市更新局" }],
      }),
    cells: [
      PLAIN[0] ?? "",
      "卢永楨||区科技局、区住房和城市更新局（区园林局）|区教育局",
      "何松||区住房和城市更新局||市教育局",
    ],
    has: ["区住房和城市更新局=区住建局"],
    hasNot: ["区住建局"],
  },
  "decideGroups joins variants and remembers what is not the same": {
    run: async ({ gateway }) => {
      await decideGroups.perform(gateway, {
        kind: "unit",
        joined: [{ name: "区科学技术局", others: ["区科技局"] }],
        apart: [["区教育局", "市教育局"]],
      });
      expect((await readNames(gateway)).apart).toEqual([["区教育局", "市教育局"]]);
    },
    cells: [PLAIN[0] ?? "", "卢永楨||区科学技术局、区住建局（区园林局）|区教育局", PLAIN[2] ?? ""],
    has: ["区科学技术局=区科技局"],
    hasNot: ["区科技局"],
  },
  "decideGroups joins leaders": {
    run: ({ gateway }) =>
      decideGroups.perform(gateway, {
        kind: "leader",
        joined: [{ name: "卢永桢", others: ["卢永楨"] }],
        apart: [],
      }),
    cells: [PLAIN[0] ?? "", "卢永桢||区科技局、区住建局（区园林局）|区教育局", PLAIN[2] ?? ""],
    has: ["卢永桢=卢永楨"],
    hasNot: ["卢永楨"],
  },
  "renameNames takes a list, also where one moves into another's place": {
    run: ({ gateway }) =>
      renameNames.perform(gateway, {
        kind: "unit",
        renames: [
          { from: "区科技局", to: "区住建局" },
          { from: "区住建局", to: "区城建局" },
          { from: "区科学技术局", to: "区教育局" },
        ],
      }),
    cells: [
      "卢永桢|区教育局|区教育局、各街道办事处",
      "卢永楨||区住建局、区城建局（区园林局）|区教育局",
      "何松||区城建局||市教育局",
    ],
    has: ["区住建局=区科技局", "区城建局=区住建局", "区教育局=区科学技术局"],
    hasNot: ["区科技局", "区科学技术局"],
  },
  splitUnit: {
    run: ({ gateway }) =>
      splitUnit.perform(gateway, {
        name: "区教育局",
        into: ["区教育一局", "区教育二局"],
        cells: [
          { id: "24市-001", header: "牵头单位", names: ["区教育一局", "区教育二局"] },
          { id: "24市-002", header: "协办单位", names: ["区教育二局"] },
        ],
      }),
    cells: [
      "卢永桢|区教育一局、区教育二局|区科学技术局、各街道办事处",
      "卢永楨||区科技局、区住建局（区园林局）|区教育二局",
      PLAIN[2] ?? "",
    ],
    has: ["区教育局停", "区教育一局", "区教育二局"],
  },
  retireName: {
    run: ({ gateway }) => retireName.perform(gateway, { kind: "leader", name: "何松", retired: true }),
    cells: PLAIN,
    has: ["何松停"],
  },
  "replaceLeader moves open tasks only": {
    arrange: async (bench) => {
      await typed("D2", "何松")(bench);
      // 办结日期 of the third task.
      await bench.client.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("台账");
        table.columns.getItem("办结日期").getDataBodyRange().getCell(2, 0).values = [[45_000]];
        await context.sync();
      });
    },
    run: ({ gateway }) => replaceLeader.perform(gateway, { from: "何松", to: "周岚" }),
    cells: ["周岚|区教育局|区科学技术局、各街道办事处", PLAIN[1] ?? "", PLAIN[2] ?? ""],
    has: ["何松停", "周岚"],
  },
  "auditNames puts spellings, separators and doubled names right": {
    arrange: async (bench) => {
      await addAlias.perform(bench.gateway, { kind: "unit", name: "区科学技术局", alias: "区科委" });
      await typed("F2", "区科委，区住建局;区住建局\n区不知何局")(bench);
    },
    run: ({ gateway }) => auditNames.perform(gateway, undefined),
    cells: ["卢永桢|区教育局|区科学技术局、区住建局、区不知何局", PLAIN[1] ?? "", PLAIN[2] ?? ""],
    has: [],
  },
  restoreVocabulary: {
    arrange: (bench) =>
      bench.client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("单位库").delete();
        await context.sync();
      }),
    run: ({ gateway }) => restoreVocabulary.perform(gateway, undefined),
    cells: PLAIN,
    has: ["区教育局", "区科学技术局", "市教育局"],
  },
  setStrictNames: {
    run: async (bench) => {
      expect(await leaderAlerts(bench, 3)).toEqual(Array(3).fill("Information"));
      await setStrictNames.perform(bench.gateway, { strict: true });
      expect(await readNames(bench.gateway)).toMatchObject({ strict: true });
      expect(await leaderAlerts(bench, 3)).toEqual(Array(3).fill("Stop"));
    },
    cells: PLAIN,
    has: [],
  },
};

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
  await decideGroups.perform(gateway, {
    kind: "unit",
    joined: [{ name: "区科学技术局", others: ["区科技局"] }],
    apart: [],
  });
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
