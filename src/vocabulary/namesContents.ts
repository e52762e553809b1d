/** What the pane and the commands on names speak about: 单位库, 领导库, and the cells of the register that name them. */
import type { LeaderEntry } from "./leaders";
import type { UnitType } from "./unitTypes";
import type { UnitEntry } from "./vocabulary";

/** Columns of the register that hold units, and the one that holds leaders. */
export const UNIT_HEADERS = ["牵头单位", "责任单位", "协办单位", "上级单位", "具体单位"] as const;
export const LEADER_HEADER = "分管领导";
export const NAME_HEADERS = [LEADER_HEADER, ...UNIT_HEADERS] as const;

export type NameHeader = (typeof NAME_HEADERS)[number];
export type NameKind = "unit" | "leader";

export function kindOf(header: NameHeader): NameKind {
  return header === LEADER_HEADER ? "leader" : "unit";
}

/** A row of the register as far as it names somebody. */
export interface NameRow {
  /** 编号. */
  readonly id: string;
  readonly plan: string;
  readonly seq: string;
  /** 责任事项. */
  readonly text: string;
  /** As the cells stand; "" where a cell is blank or its column gone. */
  readonly cells: Readonly<Record<NameHeader, string>>;
  /** Whether the task still has to be done: neither 办结 nor 取消. A change of holder moves only these. */
  readonly isOpen: boolean;
}

/** Two names that a person has said are not the same. */
export type ApartPair = readonly [string, string];

export interface NamesContents {
  /** Every row of 单位库 in its order, those with a mistake too; null where the table is gone. */
  readonly units: readonly UnitEntry[] | null;
  /** The same of 领导库. */
  readonly leaders: readonly LeaderEntry[] | null;
  readonly rows: readonly NameRow[];
  /** 报送单位 of 报送日历, row by row: the notice names units too, and whatever changes a name changes it here. */
  readonly dutyCells: readonly string[];
  readonly apart: readonly ApartPair[];
  /** Whether an unknown name is put back instead of flagged. */
  readonly strict: boolean;
}

/** A cell of the register that names somebody, wherever it stands now. */
export interface NameCell {
  readonly id: string;
  readonly header: NameHeader;
}

/** What is selected in the register: cells of one column, top to bottom, with their texts. */
export interface NameSelection {
  readonly header: NameHeader;
  readonly rows: readonly { readonly id: string; readonly text: string }[];
}

export type CellChange =
  | { readonly kind: "add"; readonly name: string }
  | { readonly kind: "remove"; readonly name: string }
  | { readonly kind: "replace"; readonly from: string; readonly to: string };

/** The same change in every cell; names already there are not doubled. */
export interface CellEdit {
  readonly cells: readonly NameCell[];
  readonly change: CellChange;
}

/** A new row of 单位库 or 领导库. */
export interface NewName {
  readonly kind: NameKind;
  readonly name: string;
  /** Of a unit; null leaves the cell blank. */
  readonly type: UnitType | null;
}

/** Another spelling of a name that is there; cells with the spelling become the name. */
export interface NewAlias {
  readonly kind: NameKind;
  readonly name: string;
  readonly alias: string;
}

/**
 * `from` becomes `to` everywhere, and stays as an alias. Where `to` is there already the two become one row. A list,
 * for 机构改革 comes as one; a unit may appear as `to` several times.
 */
export interface Renames {
  readonly kind: NameKind;
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

/** What a person said of groups of one kind: `others` become aliases of `name`; pairs that are not the same. */
export interface GroupDecisions {
  readonly kind: NameKind;
  readonly joined: readonly { readonly name: string; readonly others: readonly string[] }[];
  readonly apart: readonly ApartPair[];
}

/** One unit becomes several: each cell gets those that take it over. The old one is retired. */
export interface UnitSplit {
  readonly name: string;
  readonly into: readonly string[];
  /** Cells without an entry keep the old name. */
  readonly cells: readonly (NameCell & { readonly names: readonly string[] })[];
}

export interface Retirement {
  readonly kind: NameKind;
  readonly name: string;
  readonly retired: boolean;
}

/** A post has a new holder: the open tasks of `from` become those of `to`; `from` is retired. */
export interface LeaderChange {
  readonly from: string;
  readonly to: string;
}

/** What a command on names has changed. */
export interface NamesChanged {
  /** Cells of the register and of 报送日历. */
  readonly cells: number;
  /** Rows of 单位库 and 领导库. */
  readonly entries: number;
}
