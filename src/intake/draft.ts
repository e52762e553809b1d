import type { Doubt, PlanTable } from "../plan/plan";
import type { Field } from "./fields";
import type { Line } from "./lines";
import type { Mapped } from "./mapped";

/** A task as a layout found it: pieces of the source, not yet read for what they say. */
export interface DraftTask {
  /** As printed, without closing punctuation. */
  readonly seq: string | null;
  readonly number: Mapped;
  /** Outermost first, each whole with its number. */
  readonly headings: readonly Mapped[];
  readonly text: Mapped;
  readonly fields: readonly Field[];
  /** Everything the task was read from: what no field claims (punctuation, brackets) is accounted as label. */
  readonly extent: readonly Mapped[];
  readonly doubts: readonly Doubt[];
  /** See `Task.group`; absent where the task shares nothing. */
  readonly group?: string;
  /** See `Task.remarks`. */
  readonly remarks?: readonly DraftRemark[];
}

export interface DraftRemark {
  readonly label: string;
  readonly cell: Mapped;
}

/** One list of tasks, to become a plan. */
export interface DraftPlan {
  /** The heading above the list, or null where none is printed. */
  readonly title: Mapped | null;
  readonly tasks: readonly DraftTask[];
  /** Offsets of the source between which the list stands, headings included. */
  readonly start: number;
  readonly end: number;
  /** Only of a table. */
  readonly table?: PlanTable;
  /** About the list as a whole. */
  readonly doubts?: readonly Doubt[];
}

/**
 * Reads lists of one layout. A generator, so that a long document can be read in slices: it yields the share done
 * (0 to 1) and returns what it found, empty when the document is not of its layout. Pure.
 *
 * @param chosen tables whose columns the clerk corrected
 */
export type Layout = (lines: readonly Line[], chosen: readonly PlanTable[]) => Generator<number, DraftPlan[]>;
