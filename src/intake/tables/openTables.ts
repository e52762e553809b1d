import type { Doubt } from "../../plan/plan";
import type { Line } from "../lines";
import type { Mapped } from "../mapped";
import type { Column } from "./columns";
import { sameRoles } from "./readTables";

/** A row of a table of plain text while it is being read. */
export interface OpenRow {
  readonly cells: Mapped[];
  readonly lines: Line[];
  readonly doubts: Doubt[];
}

/** A table of plain text while it is being read; see `RawTable`. */
export interface OpenTable {
  readonly columns: readonly Column[];
  readonly rows: OpenRow[];
  readonly headers: { line: Line; before: number }[];
  readonly first: number;
}

/** The table that a header begins, or the last of `tables`, which goes on below the same header. */
export function openTable<Table extends OpenTable>(tables: Table[], fresh: Table, line: Line): Table {
  const last = tables.at(-1);
  const table = last && sameRoles(last.columns, fresh.columns) ? last : fresh;
  table.headers.push({ line, before: table.rows.length });
  if (table === fresh) tables.push(fresh);
  return table;
}
