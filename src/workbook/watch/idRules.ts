import { taskId } from "../../plan/naming";
import type { CellValue } from "../cells";
import type { Identity } from "./identify";
import { quoted } from "./flags";
import { RowEditor } from "./rowEditor";
import type { SeenPlan, SeenRow, TaskCells } from "./sight";
import type { Snapshot } from "./snapshot";

/** Gives running numbers that were never given before. */
export class Numbering {
  readonly #highest: Map<string, number>;

  constructor(highest: ReadonlyMap<string, number>) {
    this.#highest = new Map(highest);
  }

  next(plan: string): string {
    const number = (this.#highest.get(plan) ?? 0) + 1;
    this.#highest.set(plan, number);
    return taskId(plan, number, number);
  }
}

export interface IdContext {
  readonly snapshot: Snapshot;
  readonly plans: readonly SeenPlan[];
  readonly numbering: Numbering;
}

/** A row that has its 编号 settled: given, renewed, restored or as it was; null where it can have none. */
export function settleId(
  row: SeenRow,
  identity: Identity,
  planAbove: CellValue,
  context: IdContext,
): RowEditor | null {
  switch (identity.kind) {
    case "blank":
      return null;
    case "known":
      return editorOf(row, identity.id, context, context.snapshot.tasks.get(identity.id) ?? null);
    case "restored":
      return restoreId(row, identity.id, context);
    case "copied":
      return renewId(row, identity, planAbove, context);
    case "left":
      return leaveId(row, identity.id, context);
    case "new":
      return giveId(row, planAbove, context);
  }
}

function editorOf(row: SeenRow, id: string, { snapshot }: IdContext, before: TaskCells | null): RowEditor {
  const editor = new RowEditor(row, id, before, snapshot.made);
  editor.judge("编号");
  editor.judge("方案");
  return editor;
}

function restoreId(row: SeenRow, id: string, context: IdContext): RowEditor {
  const editor = editorOf(row, id, context, context.snapshot.tasks.get(id) ?? null);
  if (editor.correct("编号", id)) {
    editor.tell("编号", "idRestored", { typed: String(row.cells.get("编号") ?? "") });
  }
  return editor;
}

function renewId(
  row: SeenRow,
  { of: from, whole }: Extract<Identity, { readonly kind: "copied" }>,
  planAbove: CellValue,
  context: IdContext,
): RowEditor {
  const plan = planOf(row, planAbove, context.plans);
  if (plan === null) {
    return unknownPlan(row, context);
  }
  const to = context.numbering.next(plan);
  const editor = editorOf(row, to, context, null);
  editor.correct("编号", to);
  editor.word(`编号由 ${from} 改为 ${to}（${whole ? "复制的行" : "编号重复"}）`);
  editor.tell("编号", "idRenewed", { from });
  return editor;
}

function giveId(row: SeenRow, planAbove: CellValue, context: IdContext): RowEditor {
  const plan = planOf(row, planAbove, context.plans);
  if (plan === null) {
    return unknownPlan(row, context);
  }
  const editor = editorOf(row, context.numbering.next(plan), context, null);
  editor.correct("编号", editor.id);
  editor.correct("方案", plan);
  editor.tell("编号", "idGiven", {});
  return editor;
}

function leaveId(row: SeenRow, id: string, context: IdContext): RowEditor {
  const editor = editorOf(row, id, context, row.cells);
  editor.leave("编号");
  return editor;
}

function unknownPlan(row: SeenRow, context: IdContext): RowEditor {
  const editor = editorOf(row, "", context, null);
  const plan = row.cells.get("方案") ?? "";
  editor.flag("方案", `方案${quoted(plan)}不在方案表中`, "planUnknown", { plan: String(plan) });
  return editor;
}

/** The row's own plan, else the one of the row above, else the only one; null where none of them is known. */
function planOf(row: SeenRow, planAbove: CellValue, plans: readonly SeenPlan[]): string | null {
  const own = String(row.cells.get("方案") ?? "");
  const [only, ...others] = plans;
  const plan = own !== "" ? own : String(planAbove) || (others.length === 0 ? only?.name : undefined);
  return plans.some(({ name }) => name === plan) ? (plan ?? null) : null;
}
