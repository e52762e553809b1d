/** Rows that commands add to the tables 督办记录, 需协调事项, 督查记录 and 变更记录, with their numbers. */
import { nextKey, type LogEntry } from "../../ledger/followUp";
import type { LedgerTask } from "../../ledger/ledger";
import { partsOf } from "../../plan/date";
import { type Grow, type Growth, loadGrowth } from "../growTables";
import { loadKeyedCells } from "../keyedCells";
import { LOG_TABLE } from "../names";
import { draftLogSheet, LOG_KEY } from "./followUpTables";

/** What a person sees of a task beside its 编号. */
export type TaskNamed = Pick<LedgerTask, "id" | "seq" | "text">;

/** A decision about a task, before it has its number. */
export interface Decided extends Omit<LogEntry, "key" | "taskId" | "on"> {
  readonly task: TaskNamed;
}

export interface Growing {
  readonly grow: Grow;
  /** Keys of each table as they stand. */
  readonly keysOf: (table: string) => readonly string[];
}

/** Queues the look at tables that rows will be added to, and their keys. */
export function loadGrowing(
  context: Excel.RequestContext,
  wanted: readonly { readonly table: string; readonly key: string; readonly rows: number }[],
): () => Growing {
  const growth = loadGrowth(context, wanted);
  const keys = wanted.map(({ table, key }) => ({ table, cells: loadKeyedCells(context, table, key, []) }));
  return () => {
    const grow = growth();
    const found = new Map(keys.map(({ table, cells }) => [table, cells()?.keys ?? []]));
    return { grow, keysOf: (table) => found.get(table) ?? [] };
  };
}

/** What `loadGrowing` is asked for 变更记录. */
export function logRows(rows: number): {
  readonly table: string;
  readonly key: string;
  readonly rows: number;
} {
  return { table: LOG_TABLE, key: LOG_KEY, rows };
}

/** Decisions of one day as rows of 变更记录. */
export function logged({ grow, keysOf }: Growing, decisions: readonly Decided[], on: string): Growth {
  const keyOf = nextKey(keysOf(LOG_TABLE), "变更", yearOf(on));
  return grow(
    draftLogSheet(
      decisions.map(({ task, ...decided }, index) => ({
        ...decided,
        key: keyOf(index),
        on,
        taskId: task.id,
        task,
      })),
    ),
  );
}

/** The year in which a number counts. Throws `RangeError` for no date. */
export function yearOf(day: string): number {
  const parts = partsOf(day);
  if (parts === null) throw new RangeError(`not a date: ${day}`);
  return parts.year;
}
