import type { DraftTask } from "../draft";
import type { Field } from "../fields";
import { readNumber } from "../numbering";
import type { Sliced } from "../../plan/slices";

const SLICE = 500;

/**
 * A clause may hold for several tasks: （以上 6 项责任单位：…）, （第3—5项责任单位：…）. Its fields are given to each of
 * them; a clause that does not say how far it reaches covers the tasks before it that name nobody.
 */
export function* shareGroupedFields(tasks: readonly DraftTask[]): Sliced<DraftTask[]> {
  const shared: DraftTask[] = withLinesBehind(tasks);
  for (const [index, task] of tasks.entries()) {
    if (index % SLICE === 0) yield index / tasks.length;
    const clause = task.fields.filter((field) => field.reach !== null);
    const reach = clause[0]?.reach;
    if (!reach) continue;
    const covered = coveredBy(reach, tasks, index);
    let surprising = covered === null;
    for (const at of covered ?? []) {
      const other = shared[at];
      if (!other || at === index) continue;
      if (conflicts(other, clause)) surprising = true;
      else shared[at] = withFields(other, clause);
    }
    if (surprising) shared[index] = doubtful(task, reach);
    else if (clause.some(isCarrier))
      for (const at of covered ?? []) shared[at] = grouped(shared[at], groupName(tasks, covered ?? []));
  }
  return shared;
}

/**
 * Labelled lines behind the last of several tasks below one heading, of which the others name nobody, hold for all of
 * them; the clerk is asked.
 */
function withLinesBehind(tasks: readonly DraftTask[]): DraftTask[] {
  const shared = [...tasks];
  let first = 0;
  tasks.forEach((task, index) => {
    if (headingOf(task) !== headingOf(tasks[first])) first = index;
    const isLast = index + 1 === tasks.length || headingOf(tasks[index + 1]) !== headingOf(task);
    const own = task.fields.filter(({ place, reach }) => place === "own" && reach === null);
    if (!isLast || first === index || !own.some(isCarrier)) return;
    const before = indices(first, index - 1);
    if (before.some((at) => (tasks[at]?.fields.length ?? 0) > 0)) return;
    const text = "单位印在这一类目的最后一项后面，按本类目各项共用读取，请核对。";
    for (const at of [...before, index]) {
      const other = at === index ? task : withFields(tasks[at] ?? task, own);
      const doubts = [...other.doubts, { code: "groupAssumed", text }];
      shared[at] = { ...other, doubts, group: groupName(tasks, [...before, index]) };
    }
  });
  return shared;
}

/** Where the heading right above a task is printed; null where it has none. */
function headingOf(task: DraftTask | undefined): number | null {
  return task?.headings.at(-1)?.from[0] ?? null;
}

/** Indices of the tasks that a clause at `index` covers, itself included where it says so; null when unclear. */
function coveredBy(reach: string, tasks: readonly DraftTask[], index: number): number[] | null {
  const text = reach.replace(/\s+/g, "");
  const range = /^第([\d一二三四五六七八九十百]+)[—－–\-~至到]+第?([\d一二三四五六七八九十百]+)/.exec(text);
  if (range) {
    const low = readNumber(range[1] ?? "");
    const high = readNumber(range[2] ?? "");
    const found = tasks.flatMap((task, at) => {
      const value = readNumber((task.seq ?? "").replace(/[^\d一二三四五六七八九十百]/g, ""));
      return at <= index && index - at <= high - low + 1 && value >= low && value <= high ? [at] : [];
    });
    return found.length === high - low + 1 ? found : null;
  }
  const count = /(\d+|[一二三四五六七八九十两]+)(?:项|条|个|件)/.exec(text)?.[1];
  if (count !== undefined) {
    const size = count === "两" ? 2 : readNumber(count);
    return size > 0 && size <= index + 1 ? indices(index - size + 1, index) : null;
  }
  let first = index;
  while (first > 0 && !hasUnitField(tasks[first - 1])) first -= 1;
  return indices(first, index);
}

function indices(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function hasUnitField(task: DraftTask | undefined): boolean {
  return task?.fields.some(isCarrier) ?? false;
}

function isCarrier({ role }: Field): boolean {
  return role === "lead" || role === "responsible";
}

/** Whether the task says itself what the clause would give it: its units, its leader, its limit. */
function conflicts({ fields }: DraftTask, clause: readonly Field[]): boolean {
  return fields.some((own) =>
    clause.some((given) => own.role === given.role || (isCarrier(own) && isCarrier(given))),
  );
}

/** The tasks of the group by their printed numbers: 4-9. */
function groupName(tasks: readonly DraftTask[], covered: readonly number[]): string {
  const [first = 0] = covered;
  const last = covered.at(-1) ?? first;
  const name = (at: number): string => tasks[at]?.seq ?? `#${at + 1}`;
  return first === last ? name(first) : `${name(first)}-${name(last)}`;
}

function grouped(task: DraftTask | undefined, group: string): DraftTask {
  if (!task) throw new RangeError("a group covers tasks of its list only");
  return { ...task, group };
}

function withFields(task: DraftTask, clause: readonly Field[]): DraftTask {
  return { ...task, fields: [...task.fields, ...clause] };
}

function doubtful(task: DraftTask, reach: string): DraftTask {
  const text = `“${reach.replace(/\s+/g, "")}”覆盖哪些事项不能确定，请核对。`;
  return { ...task, doubts: [...task.doubts, { code: "groupUnclear", text }] };
}
