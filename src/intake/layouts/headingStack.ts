import type { DraftTask } from "../draft";
import type { Field } from "../fields";
import { concat, joinLines, type Mapped } from "../mapped";
import type { Item } from "./items";
import { leaderOfHeading } from "./leaderHeadings";
import { blocksOf } from "./listOutline";

/** A heading, or labelled lines over what follows. */
interface Entry {
  /** null for labelled lines, which hold until others are printed. */
  readonly depth: number | null;
  readonly whole: Mapped | null;
  readonly fields: readonly Field[];
  readonly extent: readonly Mapped[];
  /** The task that accounts for the printed line: the first that takes all it says, else the first below. */
  task: number | null;
  taken: boolean;
}

/** The headings in force while a list is read, and what they say of all tasks below them. */
export class HeadingStack {
  readonly #all: Entry[] = [];
  #open: Entry[] = [];

  /** Ends the headings that do not stand above the depth. */
  close(depth: number): void {
    this.#open = this.#open.filter((entry) => entry.depth === null || entry.depth < depth);
  }

  openHeading(item: Item, depth: number): void {
    const fields = [...item.inline, ...item.own, ...leaderOfHeading(item)];
    const lines = joinLines(item.block.lines.map((line) => line.content));
    const whole = item.inline.length === 0 ? lines : concat([item.block.number, item.text]);
    this.#push({ depth, whole, fields, extent: extentOf(item), task: null, taken: false });
  }

  openScope(item: Item): void {
    this.#open = this.#open.filter((entry) => entry.depth !== null);
    this.#push({
      depth: null,
      whole: null,
      fields: item.own,
      extent: extentOf(item),
      task: null,
      taken: false,
    });
  }

  #push(entry: Entry): void {
    this.#open.push(entry);
    this.#all.push(entry);
  }

  /** The printed headings, outermost first. */
  path(): Mapped[] {
    return this.#open.flatMap(({ whole }) => whole ?? []);
  }

  /** A task's own fields, and those of the headings above for which it has none of its own. */
  fieldsFor(item: Item, task: number): Field[] {
    const own = [...item.inline, ...item.own];
    const fields = [...own];
    for (const entry of [...this.#open].reverse()) {
      const roles = new Set(fields.map(({ role }) => role));
      const taken = entry.fields.filter(
        ({ role }) => !roles.has(role) && !(role === "responsible" && roles.has("lead")),
      );
      fields.push(...taken.map((field): Field => ({ ...field, place: "heading" })));
      if (entry.task === null || (!entry.taken && taken.length === entry.fields.length)) entry.task = task;
      entry.taken ||= taken.length === entry.fields.length;
    }
    return fields;
  }

  /** The tasks, each with the headings that it accounts for. */
  accounted(tasks: readonly DraftTask[]): DraftTask[] {
    const accounted = [...tasks];
    for (const { task, extent, fields } of this.#all) {
      const taker = accounted[task ?? -1];
      if (taker && fields.length > 0)
        accounted[task ?? -1] = { ...taker, extent: [...extent, ...taker.extent] };
    }
    return accounted;
  }
}

/** All that an item was read from. */
export function extentOf(item: Item): Mapped[] {
  return blocksOf(item).map((block) => joinLines(block.lines.map((line) => line.content)));
}
