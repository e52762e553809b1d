/** Which task of the register each row of a form is. */
import type { LedgerTask } from "../../ledger/ledger";
import { matchTasks } from "../../plan/matchTasks";
import { atOnce } from "../../plan/slices";
import { likeness, shapeOf } from "../../plan/textShape";
import type { ReturnedRow } from "./returnedForm";

export type Place =
  | { readonly kind: "task"; readonly task: LedgerTask }
  | { readonly kind: "doubtful"; readonly candidates: readonly LedgerTask[] }
  | { readonly kind: "unknown" }
  /** The register has the task, but the unit was not asked about it. */
  | { readonly kind: "notAsked" };

/** Below this, 编号 and text of a row are about different matters: cells were moved apart. */
const ALIKE_LEAST = 0.3;

/**
 * @param held tasks that the unit was asked about
 * @param all every task of the register, by 编号
 */
export function placeRows(
  rows: readonly ReturnedRow[],
  held: readonly LedgerTask[],
  all: ReadonlyMap<string, LedgerTask>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const asked = new Set(held);
  const rest: ReturnedRow[] = [];
  for (const row of rows) {
    const task = all.get(row.taskId);
    if (task === undefined || !isAlike(row, task)) rest.push(row);
    else places.set(row.id, asked.has(task) ? { kind: "task", task } : { kind: "notAsked" });
  }
  const matching = atOnce(
    matchTasks(
      held,
      rest.map(({ seq, text }) => ({ id: null, seq, text })),
    ),
  );
  for (const { held: at, task: row } of matching.pairs) put(rest[row], placeOf([held[at]], true));
  for (const { held: at, task: row } of matching.near)
    put(
      rest[row],
      placeOf(
        at.map((each) => held[each]),
        false,
      ),
    );
  for (const row of matching.added) put(rest[row], bySeq(rest[row], held));
  return places;

  function put(row: ReturnedRow | undefined, place: Place): void {
    if (row !== undefined) places.set(row.id, place);
  }
}

function isAlike({ text }: ReturnedRow, task: LedgerTask): boolean {
  return text === "" || likeness(shapeOf(text), shapeOf(task.text)) >= ALIKE_LEAST;
}

function placeOf(tasks: readonly (LedgerTask | undefined)[], sure: boolean): Place {
  const candidates = tasks.filter((task) => task !== undefined);
  const [only] = candidates;
  if (only === undefined) return { kind: "unknown" };
  return sure ? { kind: "task", task: only } : { kind: "doubtful", candidates };
}

/** A table may tell its rows by number alone. */
function bySeq(row: ReturnedRow | undefined, held: readonly LedgerTask[]): Place {
  const candidates = row?.text === "" ? held.filter(({ seq }) => seq !== "" && seq === row.seq) : [];
  return candidates.length === 0 ? { kind: "unknown" } : { kind: "doubtful", candidates };
}
