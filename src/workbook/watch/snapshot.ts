import type { CellValue } from "../cells";
import type { RegisterHeader } from "../columns";
import { AS_OF_NAME } from "../names";
import type { TaskCells, WatchedHeader } from "./sight";

/** A correction as it was made, to know a person's Ctrl+Z when it comes. */
export interface Made {
  readonly from: CellValue;
  readonly to: CellValue;
}

/** The register as the watcher last saw or left it. */
export interface Snapshot {
  readonly headers: readonly string[];
  /** Columns of ours whose absence has been told. */
  readonly missing: readonly RegisterHeader[];
  /** The 编号 that each data row answers to; blank for a row without content. */
  readonly order: readonly string[];
  readonly tasks: ReadonlyMap<string, TaskCells>;
  /** The highest number ever seen in each plan. */
  readonly highest: ReadonlyMap<string, number>;
  readonly asOf: CellValue | null;
  /** How Excel spells the formula of a derived column. */
  readonly spelling: ReadonlyMap<WatchedHeader, string>;
  /** By cell. */
  readonly made: ReadonlyMap<string, Made>;
}

export const NOTHING_SEEN: Snapshot = {
  headers: [],
  missing: [],
  order: [],
  tasks: new Map(),
  highest: new Map(),
  asOf: null,
  spelling: new Map(),
  made: new Map(),
};

export function cellKey(id: string, header: string): string {
  return `${id}\t${header}`;
}

/** No task has such a 编号: it begins with a tab. */
export function headerKey(header: string): string {
  return cellKey("\theader", header);
}

export const AS_OF_KEY = cellKey("\tsetting", AS_OF_NAME);
