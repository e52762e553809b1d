/** Answers as they were found, before they are compared with what stands. */
import type { LedgerTask } from "../../ledger/ledger";
import type { Option } from "./receipt";

/** What one unit wrote of its tasks, by 编号. */
export type Gathered<Content> = Map<string, Option<Content>[]>;

export function addOption<Content>(
  gathered: Gathered<Content>,
  taskId: string,
  option: Option<Content>,
): void {
  const options = gathered.get(taskId) ?? [];
  gathered.set(taskId, options);
  const said = JSON.stringify(option.content);
  // The same file twice, or the same answer in two files.
  if (!options.some(({ content }) => JSON.stringify(content) === said)) options.push(option);
}

/** By 编号, those that are the same matter (关联事项), whichever of them names the other. */
export function linksOf(tasks: readonly LedgerTask[]): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map<string, Set<string>>();
  const link = (one: string, other: string): void => {
    links.set(one, (links.get(one) ?? new Set()).add(other));
  };
  for (const { id, linked } of tasks) {
    for (const other of linked) {
      link(id, other);
      link(other, id);
    }
  }
  return links;
}

/**
 * Gives what was answered once to the rows that were left blank: of linked tasks, however many in a row; of a group
 * where all of it that was answered has one answer.
 *
 * @param held the tasks that the unit was asked about
 * @param isOpen whether something is wanted for the task: a group's answer replaces nothing
 */
export function spread<Content>(
  gathered: Gathered<Content>,
  held: readonly LedgerTask[],
  links: ReadonlyMap<string, ReadonlySet<string>>,
  isOpen: (task: LedgerTask) => boolean,
): void {
  const asked = new Set(held.map(({ id }) => id));
  const written = [...gathered];
  for (const [id, options] of written) {
    for (const other of reachable(id, links)) {
      if (!asked.has(other) || written.some(([own]) => own === other)) continue;
      for (const option of options) addOption(gathered, other, { ...option, via: "linked" });
    }
  }
  for (const members of groupsOf(held).values()) {
    const said = members.flatMap(({ id }) => gathered.get(id) ?? []);
    const distinct = new Set(said.map(({ content }) => JSON.stringify(content)));
    const [only] = said;
    if (distinct.size !== 1 || only === undefined) continue;
    for (const task of members) {
      if (!gathered.has(task.id) && isOpen(task)) addOption(gathered, task.id, { ...only, via: "group" });
    }
  }
}

function reachable(from: string, links: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>([from]);
  for (const id of reached) links.get(id)?.forEach((other) => reached.add(other));
  reached.delete(from);
  return reached;
}

function groupsOf(tasks: readonly LedgerTask[]): Map<string, LedgerTask[]> {
  const groups = new Map<string, LedgerTask[]>();
  for (const task of tasks) {
    if (task.group === "") continue;
    const key = `${task.plan} ${task.group}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return groups;
}
