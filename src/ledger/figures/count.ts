/** A number, and the rows that it counts: a figure can always be opened. */
export interface Count {
  /** What the ids are: 编号 of tasks, or 报送号 of reports. */
  readonly of: "tasks" | "reports";
  /** A row may stand twice, where 件次 are counted. */
  readonly ids: readonly string[];
}

/** 按期办结率: a part of what was due. */
export interface Rate {
  readonly due: Count;
  readonly closedOnTime: Count;
}

export function taskCount(tasks: readonly { readonly task: { readonly id: string } }[]): Count {
  return { of: "tasks", ids: tasks.map(({ task }) => task.id) };
}

export function reportCount(reports: readonly { readonly key: string }[]): Count {
  return { of: "reports", ids: reports.map(({ key }) => key) };
}

export function sizeOf(count: Count): number {
  return count.ids.length;
}

/** Several counts as one, for 件次 and for the line 合计. */
export function sumOf(counts: readonly Count[]): Count {
  return { of: counts[0]?.of ?? "tasks", ids: counts.flatMap(({ ids }) => ids) };
}

/** Every row once: 件 behind 件次. */
export function withoutRepeats(count: Count): Count {
  return { ...count, ids: [...new Set(count.ids)] };
}

/** Items under what they have in common, in order of first appearance. */
export function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
