import { type KnownTask, type Matching, matchTasks } from "../../plan/matchTasks";
import { ownLevel } from "../../plan/ownLevel";
import { taskId } from "../../plan/naming";
import type { DefaultDue } from "../../plan/due";
import type { Plan, Task } from "../../plan/plan";
import type { Sliced } from "../../plan/slices";
import type { CellRow, CellValue } from "../cells";
import { columnIndex, type RegisterHeader } from "../columns";
import type { KeyedCells } from "../keyedCells";
import { type LinkableRows, linksAcross } from "../linksAcross";
import { draftRegister } from "../registerDraft";
import type { TableDraft } from "../tableWriter";
import type { ChangedTask, ComparedTask, Comparison, FieldChange, UpdateDecisions } from "./comparison";
import { type CellOf, rowChanges } from "./rowChanges";

export interface UpdateChoices {
  readonly plan: Plan;
  /** 简称 of the plan in the register. */
  readonly planName: string;
  /** For added tasks without a printed deadline. */
  readonly defaultDue: DefaultDue;
  readonly decisions: UpdateDecisions;
}

/** The comparison, and the rows of the added tasks. */
export interface ComparedPlan {
  readonly comparison: Comparison;
  readonly added: TableDraft;
}

/** Compares a new issue of a plan with the rows that the register holds of it. Pure, and sliced. */
export function* comparePlan(
  { plan, planName, defaultDue, decisions }: UpdateChoices,
  cells: KeyedCells,
  given: number,
  document: readonly FieldChange[],
): Sliced<ComparedPlan> {
  const held = heldRows(planName, cells);
  const draft = draftRegister(plan, {
    planName,
    ownLevel: ownLevel(plan.document.issuer),
    ownNames: plan.document.ownNames,
    defaultDue,
    numbersGiven: 0,
    linkedElsewhere: [],
  });
  const heldIds = new Set(held.map(({ id }) => id));
  const known = plan.tasks.map((task): KnownTask => ({
    id: idPrinted(task, heldIds),
    seq: task.seq,
    text: task.text,
  }));
  const matching = decided(yield* matchTasks(held, known), held, decisions);
  const ids = newIds(matching, held, planName, given);
  const elsewhere = yield* linksElsewhere(matching.added, plan, otherRows(planName, cells));
  const rows = draft.rows.map((row, index) =>
    withIds(row, ids.get(index), [
      ...(plan.tasks[index]?.linked ?? []).flatMap((other) => ids.get(other) ?? []),
      ...(elsewhere.get(index) ?? []),
    ]),
  );
  const cellOf =
    (index: number): CellOf =>
    (header) =>
      rows[index]?.[columnIndex(header)] ?? "";
  const told = (index: number): boolean => known[index]?.id !== null;
  const compared = matching.pairs.flatMap(({ held: at, task }): ChangedTask[] => {
    const row = held[at];
    return row ? [{ ...shown(row), fields: rowChanges(row.cell, cellOf(task), told(task)) }] : [];
  });
  const ofTask = (index: number): ComparedTask => {
    return {
      id: ids.get(index) ?? "",
      seq: plan.tasks[index]?.seq ?? "",
      text: plan.tasks[index]?.text ?? "",
    };
  };
  const listed = (indices: readonly number[]): ComparedTask[] =>
    indices.flatMap((at) => (held[at] ? [shown(held[at])] : []));
  return {
    comparison: {
      planName,
      document,
      changed: compared.filter(({ fields }) => fields.length > 0),
      unchanged: compared.filter(({ fields }) => fields.length === 0).length,
      added: matching.added.map(ofTask),
      missing: listed(matching.missing),
      near: matching.near.map((one) => {
        const { seq, text } = ofTask(one.task);
        return { task: one.task, seq, text, candidates: listed(one.held) };
      }),
    },
    added: { ...draft, rows: matching.added.flatMap((index) => (rows[index] ? [rows[index]] : [])) },
  };
}

interface HeldRow extends KnownTask {
  readonly id: string;
  readonly cell: CellOf;
}

/** The rows of the plan. One without 编号, or whose 编号 stands twice, cannot be told apart and is left alone. */
export function heldRows(planName: string, { keys, columns }: KeyedCells): HeldRow[] {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return keys.flatMap((id, index): HeldRow[] => {
    const cell = (header: RegisterHeader): CellValue => columns.get(header)?.[index] ?? "";
    if (String(cell("方案")) !== planName || id === "" || times.get(id) !== 1) return [];
    const seq = String(cell("序号"));
    return [{ id, seq: seq === "" ? null : seq, text: String(cell("责任事项")), cell }];
  });
}

function shown({ id, seq, text }: HeldRow): ComparedTask {
  return { id, seq: seq ?? "", text };
}

/** A corrected sheet prints the register's own 编号: as its number, or in a column beside. */
function idPrinted(task: Task, held: ReadonlySet<string>): string | null {
  const printed = [task.seq, ...task.remarks.filter(({ label }) => label === "编号").map(({ text }) => text)];
  return printed.find((id): id is string => id !== null && held.has(id)) ?? null;
}

/** The matching with what the clerk has said of near tasks; each held task is taken once. */
function decided(matching: Matching, held: readonly HeldRow[], { near }: UpdateDecisions): Matching {
  const missing = new Set(matching.missing);
  const pairs = [...matching.pairs];
  const added = [...matching.added];
  const left = matching.near.filter(({ task }) => {
    const answer = near.get(task);
    if (answer === undefined) return true;
    const at = answer === null ? undefined : [...missing].find((index) => held[index]?.id === answer);
    if (at === undefined) {
      if (answer !== null) return true;
      added.push(task);
    } else {
      pairs.push({ held: at, task });
      missing.delete(at);
    }
    return false;
  });
  const open = left.map(({ task, held: some }) => ({
    task,
    held: some.filter((index) => missing.has(index)),
  }));
  return {
    pairs: pairs.sort((one, other) => one.task - other.task),
    near: open.filter((one) => one.held.length > 0),
    added: [...added, ...open.flatMap((one) => (one.held.length > 0 ? [] : [one.task]))].sort(
      (a, b) => a - b,
    ),
    missing: [...missing],
  };
}

/** By index of a new task its 编号: the one it has, or the next that was never given. */
function newIds(
  { pairs, added }: Matching,
  held: readonly HeldRow[],
  planName: string,
  given: number,
): Map<number, string> {
  const ids = new Map(pairs.map(({ held: at, task }): [number, string] => [task, held[at]?.id ?? ""]));
  for (const [place, task] of added.entries()) {
    ids.set(task, taskId(planName, given + place + 1, given + added.length));
  }
  return ids;
}

/** Rows of other plans. */
function otherRows(planName: string, { keys, columns }: KeyedCells): LinkableRows {
  const plans = columns.get("方案") ?? [];
  const texts = columns.get("责任事项") ?? [];
  const others = [...keys.keys()].filter((index) => String(plans[index] ?? "") !== planName);
  return {
    ids: others.map((index) => keys[index] ?? ""),
    texts: others.map((index) => String(texts[index] ?? "")),
  };
}

/** By index of an added task the rows of other plans that it is linked with, as when a whole plan is added. */
function* linksElsewhere(
  added: readonly number[],
  { tasks }: Plan,
  others: LinkableRows,
): Sliced<ReadonlyMap<number, readonly string[]>> {
  const links = yield* linksAcross(
    others,
    added.map((index) => tasks[index]?.text ?? ""),
  );
  return new Map(added.map((index, place) => [index, links[place] ?? []]));
}

/** A drafted row with the 编号 that it and the tasks linked with it have in the register. */
function withIds(row: CellRow, id: string | undefined, linked: readonly string[]): CellRow {
  const cells = new Map<number, CellValue>([
    [columnIndex("编号"), id ?? ""],
    [columnIndex("关联事项"), linked.join("、")],
  ]);
  return row.map((cell, column) => cells.get(column) ?? cell);
}
