import { addAlias } from "../../src/commands/addAlias";
import { addName } from "../../src/commands/addName";
import { auditNames } from "../../src/commands/auditNames";
import { decideGroups } from "../../src/commands/decideGroups";
import { editCells } from "../../src/commands/editCells";
import { renameNames } from "../../src/commands/renameNames";
import { replaceLeader } from "../../src/commands/replaceLeader";
import { restoreVocabulary } from "../../src/commands/restoreVocabulary";
import { retireName } from "../../src/commands/retireName";
import { setStrictNames } from "../../src/commands/setStrictNames";
import { splitUnit } from "../../src/commands/splitUnit";
import { readNames } from "../../src/workbook/readNames";
import type { Bench } from "../workbook/bench";
import { leaderAlerts } from "./namedRegister";

type Run = (bench: Bench) => Promise<unknown>;

const typed =
  (address: string, value: string): Run =>
  ({ client }) =>
    client.person.type("责任台账", address, [[value]]);

/** A command on names, what it leaves in the register, and what in 单位库 and 领导库. */
export interface Case {
  readonly arrange?: Run;
  readonly run: Run;
  readonly cells: readonly string[];
  /** Those that differ from before are named. */
  readonly has: readonly string[];
  readonly hasNot?: readonly string[];
}

/** Row by row as `cells` tells them. */
const PLAIN = [
  "卢永桢|区教育局|区科学技术局、各街道办事处",
  "卢永楨||区科技局、区住建局（区园林局）|区教育局",
  "何松||区住建局||市教育局",
];

export const CASES: Readonly<Record<string, Case>> = {
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
  "editCells removes, whatever the spelling": {
    arrange: typed("F3", "区科技局，区住建局（区园林局）"),
    run: ({ gateway }) =>
      editCells.perform(gateway, {
        cells: [
          { id: "24市-001", header: "牵头单位" },
          { id: "24市-002", header: "责任单位" },
        ],
        change: { kind: "remove", name: "区科技局" },
      }),
    cells: [PLAIN[0] ?? "", "卢永楨||区住建局（区园林局）|区教育局", PLAIN[2] ?? ""],
    has: [],
  },
  "editCells empties a cell": {
    run: ({ gateway }) =>
      editCells.perform(gateway, {
        cells: [{ id: "24市-003", header: "分管领导" }],
        change: { kind: "remove", name: "何松" },
      }),
    cells: [PLAIN[0] ?? "", PLAIN[1] ?? "", "||区住建局||市教育局"],
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
      await decideGroups.perform(gateway, [
        {
          kind: "unit",
          joined: [{ name: "区科学技术局", others: ["区科技局"] }],
          apart: [["区教育局", "市教育局"]],
        },
      ]);
      expect((await readNames(gateway)).apart).toEqual([["区教育局", "市教育局"]]);
    },
    cells: [PLAIN[0] ?? "", "卢永楨||区科学技术局、区住建局（区园林局）|区教育局", PLAIN[2] ?? ""],
    has: ["区科学技术局=区科技局"],
    hasNot: ["区科技局"],
  },
  "decideGroups joins groups of units and leaders in one step, several in one cell": {
    run: ({ gateway }) =>
      decideGroups.perform(gateway, [
        { kind: "unit", joined: [{ name: "区科学技术局", others: ["区科技局"] }], apart: [] },
        { kind: "unit", joined: [{ name: "区教育局", others: ["区住建局"] }], apart: [] },
        { kind: "leader", joined: [{ name: "卢永桢", others: ["卢永楨"] }], apart: [] },
      ]),
    cells: [
      PLAIN[0] ?? "",
      "卢永桢||区科学技术局、区教育局（区园林局）|区教育局",
      "何松||区教育局||市教育局",
    ],
    has: ["卢永桢=卢永楨", "区科学技术局=区科技局", "区教育局=区住建局"],
    hasNot: ["卢永楨", "区科技局", "区住建局"],
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
