import type { Asked } from "./assignments";

/** A row of a form: the task that is asked about, and linked ones that the same answer fills. */
export interface LinkedRow {
  readonly asked: Asked;
  readonly also: readonly string[];
}

/**
 * One unit's tasks with each matter once: linked tasks (关联事项, marked on either) that are asked of the same unit become
 * one row, that of the first.
 */
export function linkedRows(tasks: readonly Asked[]): LinkedRow[] {
  const rows = new Map<string, { asked: Asked; also: string[] }>();
  /** 编号 of the row in which a task stands. */
  const rowOf = new Map<string, string>();
  const marks = new Map<string, string[]>();
  for (const { task } of tasks) {
    for (const other of task.linked) marks.set(other, [...(marks.get(other) ?? []), task.id]);
  }
  for (const asked of tasks) {
    const { id, linked } = asked.task;
    const found = [...linked, ...(marks.get(id) ?? [])].map((other) => rowOf.get(other));
    const first = found.find((each) => each !== undefined);
    const row = first === undefined ? undefined : rows.get(first);
    if (row === undefined || first === undefined) {
      rows.set(id, { asked, also: [] });
      rowOf.set(id, id);
    } else if (!rowOf.has(id)) {
      row.also.push(id);
      rowOf.set(id, first);
    }
  }
  return [...rows.values()];
}
