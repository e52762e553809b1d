import type { CellValue } from "../cells";
import type { NamesSeen } from "./nameRules";
import { columnFace, type RegisterHeader } from "../columns";

/** The columns that the watcher keeps right, or needs in order to tell a copied row from an overwritten one. */
export const WATCHED = [
  "编号",
  "方案",
  "责任事项",
  "分管领导",
  "牵头单位",
  "责任单位",
  "协办单位",
  "上级单位",
  "具体单位",
  "完成时限",
  "到期日",
  "最终时限",
  "到期日来源",
  "期限类别",
  "延期至",
  "上报完成日期",
  "办结日期",
  "办理状态",
  "状态",
  "逾期天数",
  "核对",
] as const satisfies readonly RegisterHeader[];
export type WatchedHeader = (typeof WATCHED)[number];

/** A task's cells in the watched columns, formulas as formulas; a column that the table lacks is absent. */
export type TaskCells = ReadonlyMap<WatchedHeader, CellValue>;

export interface SeenPlan {
  readonly name: string;
  /** The first year that the plan is for. */
  readonly year: number | null;
  readonly issuedOn: string | null;
}

/** A row of the register as it stands. */
export interface SeenRow {
  /** Data row, from 0. */
  readonly index: number;
  /** Whose edit made us look: what others do at their own Excel is only taken note of. */
  readonly by: "person" | "other";
  readonly cells: TaskCells;
  /** Whether anything but formulas and 编号 stands in it, in whatever column. */
  readonly hasContent: boolean;
}

/** How the watcher comes to look. */
export type Manner =
  /** Cells were edited where they stand: a row is still where it was. */
  | "edited"
  /** Rows may have come, gone or changed places. */
  | "moved"
  /** At the start, and after a command: only what is wrong in itself is put right. */
  | "absorb";

/** What one look saw. */
export interface Sight {
  readonly manner: Manner;
  readonly headers: readonly string[];
  /** Whether the person at this Excel may have changed the header row or 统计截止日. */
  readonly headersByPerson: boolean;
  readonly asOfByPerson: boolean;
  /** 编号, top to bottom; null where the table has no such column. */
  readonly ids: readonly string[] | null;
  readonly rows: readonly SeenRow[];
  readonly plans: readonly SeenPlan[];
  /** The highest numbers ever given, as far as the workbook keeps them. */
  readonly given: ReadonlyMap<string, number>;
  readonly names: NamesSeen;
  /** 统计截止日: what stands in the cell and what it comes to; null where the name is gone. */
  readonly asOf: { readonly content: CellValue; readonly value: CellValue } | null;
}

/** Columns that an ordinary formula derives. */
export function isDerived(header: WatchedHeader): boolean {
  return columnFace(header).kind === "formula";
}
