import type { Control } from "../../../src/commands/command";
import { changedNames } from "../../../src/vocabulary/changedNames";
import { splitNames } from "../../../src/vocabulary/splitNames";
import { leaderEntry } from "../../../src/vocabulary/leaders";
import type {
  NameHeader,
  NameRow,
  NamesChanged,
  NamesContents,
  NameSelection,
} from "../../../src/vocabulary/namesContents";
import { unitEntry } from "../../../src/vocabulary/vocabulary";
import type { NamesApi } from "../../../src/taskpane/namesApi";
import type { PaneCommand } from "../../../src/taskpane/paneCommand";

export function nameRow(seq: number, cells: Partial<Record<NameHeader, string>>, isOpen = true): NameRow {
  return {
    id: `24区-00${seq}`,
    plan: "24区",
    seq: String(seq),
    text: `第${seq}件实事。`,
    cells: { 分管领导: "", 牵头单位: "", 责任单位: "", 协办单位: "", 上级单位: "", 具体单位: "", ...cells },
    isOpen,
  };
}

export const NAMES: NamesContents = {
  units: [
    unitEntry("区发展和改革委员会", { aliases: ["区发改委"] }),
    unitEntry("区教育局"),
    unitEntry("区供销联社"),
    unitEntry("区供销社"),
    unitEntry("市人社局", { type: "上级单位" }),
  ],
  leaders: [leaderEntry("卢永桢"), leaderEntry("冷莹")],
  rows: [
    nameRow(1, { 责任单位: "区发展和改革局、区教育局", 分管领导: "卢永楨" }),
    nameRow(2, { 责任单位: "区发展和改革委员会", 协办单位: "区供销联社", 分管领导: "冷莹" }),
    nameRow(3, { 责任单位: "区供销社、区发展和改革局", 分管领导: "冷莹" }, false),
  ],
  dutyCells: [],
  apart: [],
  strict: false,
};

export interface FakeNames extends NamesApi {
  contents: NamesContents;
  /** Commands in order, with their inputs. */
  readonly done: [command: string, input: unknown][];
  /** Tells the pane what is selected. */
  select: (selection: NameSelection | null) => void;
}

type Enter = (gate: "names", control?: Control) => Promise<void>;

/** Names in memory. Of the commands only `editCells` changes them; the others are noted. */
export function fakeNames(enter: Enter): FakeNames {
  const noted = <Input>(
    id: string,
    act: (input: Input) => NamesChanged = () => ({ cells: 2, entries: 1 }),
  ): PaneCommand<Input, NamesChanged> => ({
    id,
    precondition: () => null,
    async perform(input, control) {
      await enter("names", control);
      names.done.push([id, input]);
      return act(input);
    },
  });
  const listeners = new Set<(selection: NameSelection | null) => void>();
  const names: FakeNames = {
    contents: NAMES,
    done: [],
    select: (selection) => listeners.forEach((listener) => listener(selection)),
    async readNames() {
      await enter("names");
      return names.contents;
    },
    watchSelection(listener) {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
    auditNames: noted("auditNames", () => ({ cells: 0, entries: 0 })),
    editCells: noted("editCells", ({ cells, change }) => {
      const rows = names.contents.rows.map((row) =>
        cells
          .filter(({ id }) => id === row.id)
          .reduce(
            (now, { header }) => ({
              ...now,
              cells: {
                ...now.cells,
                [header]: [...new Set(changedNames(splitNames(now.cells[header]), change))].join("、"),
              },
            }),
            row,
          ),
      );
      names.contents = { ...names.contents, rows };
      return { cells: cells.length, entries: 0 };
    }),
    addName: noted("addName"),
    addAlias: noted("addAlias"),
    decideGroups: noted("decideGroups"),
    renameNames: noted("renameNames"),
    splitUnit: noted("splitUnit"),
    retireName: noted("retireName"),
    replaceLeader: noted("replaceLeader"),
    restoreVocabulary: noted("restoreVocabulary"),
    setStrictNames: {
      id: "setStrictNames",
      precondition: () => null,
      perform({ strict }) {
        names.contents = { ...names.contents, strict };
        return Promise.resolve();
      },
    },
    goToCell: {
      id: "goToCell",
      precondition: () => null,
      perform(cell) {
        names.done.push(["goToCell", cell]);
        return Promise.resolve({ hidden: true });
      },
    },
    goToEntry: {
      id: "goToEntry",
      precondition: () => null,
      perform({ kind, row }) {
        names.done.push(["goToEntry", { kind, row }]);
        return Promise.resolve();
      },
    },
  };
  return names;
}
