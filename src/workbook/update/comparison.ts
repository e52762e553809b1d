import type { CellValue } from "../cells";

/** A task as it is shown to the clerk: by 编号 where the register holds it, else by its place in the document. */
export interface ComparedTask {
  readonly id: string;
  readonly seq: string;
  readonly text: string;
}

/** One cell that the new document says otherwise. */
export interface FieldChange {
  readonly header: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface ChangedTask extends ComparedTask {
  readonly fields: readonly FieldChange[];
}

/** A new task that may be one of those held; the clerk says. */
export interface NearTask {
  /** Index in the new plan. */
  readonly task: number;
  readonly seq: string;
  readonly text: string;
  readonly candidates: readonly ComparedTask[];
}

/**
 * What an update would write, before it writes. The new plan's tasks = changed + unchanged + added + near; the held ones
 * = changed + unchanged + missing.
 */
export interface Comparison {
  readonly planName: string;
  /** Of the plan itself: document number, day of issue. */
  readonly document: readonly FieldChange[];
  readonly changed: readonly ChangedTask[];
  readonly unchanged: number;
  /** `id` is the 编号 that it gets. */
  readonly added: readonly ComparedTask[];
  /** Kept, and marked in 核对. */
  readonly missing: readonly ComparedTask[];
  /** Without an answer yet: nothing is written while there are any. */
  readonly near: readonly NearTask[];
}

/** What the clerk decided about an update. */
export interface UpdateDecisions {
  /** By index of a near task: the 编号 that it is, or null for a new task. */
  readonly near: ReadonlyMap<number, string | null>;
  /** Changes that are not to be made, by `fieldKey`: of tasks by 编号, of the plan by 简称. */
  readonly refused: ReadonlySet<string>;
}

export function fieldKey(id: string, header: string): string {
  return `${id} ${header}`;
}
