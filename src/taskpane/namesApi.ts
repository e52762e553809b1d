import type {
  CellEdit,
  GroupDecisions,
  LeaderChange,
  NameCell,
  NamesChanged,
  NamesContents,
  NameSelection,
  NewAlias,
  NewName,
  Renames,
  Retirement,
  UnitSplit,
} from "../vocabulary/namesContents";
import type { PaneCommand } from "./paneCommand";

/** What the pane asks of the rest about names: `PaneApi.names`. Each command is one step for 撤销. */
export interface NamesApi {
  readNames(): Promise<NamesContents>;
  /**
   * Tells what is selected: cells of one name column of the register, or null for anything else. At once for what is
   * selected now. Resolves with what stops it.
   */
  watchSelection(listener: (selection: NameSelection | null) => void): Promise<() => Promise<void>>;
  /** 全部核对: looks at every row, writes 核对 anew, puts aliases right. */
  readonly auditNames: PaneCommand<void, NamesChanged>;
  readonly editCells: PaneCommand<CellEdit, NamesChanged>;
  readonly addName: PaneCommand<NewName, NamesChanged>;
  readonly addAlias: PaneCommand<NewAlias, NamesChanged>;
  readonly decideGroups: PaneCommand<readonly GroupDecisions[], NamesChanged>;
  /** Rename, merge, 机构改革. */
  readonly renameNames: PaneCommand<Renames, NamesChanged>;
  readonly splitUnit: PaneCommand<UnitSplit, NamesChanged>;
  readonly retireName: PaneCommand<Retirement, NamesChanged>;
  readonly replaceLeader: PaneCommand<LeaderChange, NamesChanged>;
  /** Makes 单位库 and 领导库 anew from the names in the register, where they are gone. */
  readonly restoreVocabulary: PaneCommand<void, NamesChanged>;
  readonly setStrictNames: PaneCommand<{ readonly strict: boolean }, void>;
  readonly goToCell: PaneCommand<NameCell, { readonly hidden: boolean }>;
  /** A row of 单位库 or 领导库, by its place in `NamesContents`. */
  readonly goToEntry: PaneCommand<{ readonly kind: "unit" | "leader"; readonly row: number }, void>;
}
