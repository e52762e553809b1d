import { within, type Sliced } from "./slices";
import { COMMON_PIECE, likeness, piecesOf, type Shape, shapeOf } from "./textShape";

/** What a task is known by: in the register, in a new issue of its plan, in what a unit sends back. */
export interface KnownTask {
  /** 编号; null where the document prints none. */
  readonly id: string | null;
  readonly seq: string | null;
  readonly text: string;
}

/** Indices of the held tasks that a new one may be, most alike first; never taken for the same unasked. */
export interface NearTask {
  readonly task: number;
  readonly held: readonly number[];
}

/** Every held and every new task stands in it once: in a pair, near, added, or missing. */
export interface Matching {
  readonly pairs: readonly { readonly held: number; readonly task: number }[];
  readonly near: readonly NearTask[];
  readonly added: readonly number[];
  /** Held tasks that no new one is, those among them that a near one may be included. */
  readonly missing: readonly number[];
}

/** Of all pairs of characters of both texts this share must be common. */
const NEAR = 0.55;
/** The same number printed before another wording of the same matter. */
const NEAR_WITH_SEQ = 0.4;
const MOST = 3;
const LOOKED_AT = 8;
const SLICE = 100;

/**
 * Matches tasks that a document names with those that the register holds: by 编号, then by 序号 and text, each only where
 * it is the only one of its kind on both sides. Sliced; time grows with the length of all texts.
 */
export function* matchTasks(held: readonly KnownTask[], tasks: readonly KnownTask[]): Sliced<Matching> {
  const heldLeft = new Set(held.keys());
  const tasksLeft = new Set(tasks.keys());
  const pairs: { held: number; task: number }[] = [];
  for (const keyOf of [(task: KnownTask) => task.id, seqAndText]) {
    const holders = onlyOnes(held, heldLeft, keyOf);
    for (const [key, task] of onlyOnes(tasks, tasksLeft, keyOf)) {
      const holder = holders.get(key);
      if (holder === undefined) continue;
      pairs.push({ held: holder, task });
      heldLeft.delete(holder);
      tasksLeft.delete(task);
    }
  }
  const near = yield* nearTasks(held, heldLeft, tasks, tasksLeft);
  for (const { task } of near) tasksLeft.delete(task);
  return {
    pairs: pairs.sort((one, other) => one.task - other.task),
    near,
    added: [...tasksLeft],
    missing: [...heldLeft],
  };
}

function seqAndText({ seq, text }: KnownTask): string {
  return `${seq ?? ""} ${text.replace(/\s+/g, "")}`;
}

/** By key the only task that has it; a key that several have tells nothing. */
function onlyOnes(
  tasks: readonly KnownTask[],
  among: ReadonlySet<number>,
  keyOf: (task: KnownTask) => string | null,
): Map<string, number> {
  const found = new Map<string, number>();
  const several = new Set<string>();
  for (const index of among) {
    const task = tasks[index];
    const key = task ? keyOf(task) : null;
    if (key === null) continue;
    if (found.has(key)) several.add(key);
    found.set(key, index);
  }
  for (const key of several) found.delete(key);
  return found;
}

function* nearTasks(
  held: readonly KnownTask[],
  heldLeft: ReadonlySet<number>,
  tasks: readonly KnownTask[],
  tasksLeft: ReadonlySet<number>,
): Sliced<NearTask[]> {
  const known = yield* within(knownShapes(held, heldLeft), 0, 0.3);
  const near: NearTask[] = [];
  for (const [at, task] of [...tasksLeft].entries()) {
    if (at % SLICE === 0) yield 0.3 + (0.7 * at) / tasksLeft.size;
    const { seq = null, text = "" } = tasks[task] ?? {};
    const shape = shapeOf(text);
    const sameSeq = seq === null ? [] : (known.bySeq.get(seq) ?? []);
    const found = [...new Set([...sameSeq, ...mostShared(shape, known.byPiece)])]
      .map((index) => ({ index, share: likeness(shape, known.shapes.get(index)) }))
      .filter(({ index, share }) => share >= (sameSeq.includes(index) ? NEAR_WITH_SEQ : NEAR))
      .sort((one, other) => other.share - one.share)
      .slice(0, MOST);
    if (found.length > 0) near.push({ task, held: found.map(({ index }) => index) });
  }
  return near;
}

interface KnownShapes {
  readonly shapes: ReadonlyMap<number, Shape>;
  readonly bySeq: ReadonlyMap<string, readonly number[]>;
  readonly byPiece: ReadonlyMap<string, readonly number[]>;
}

function* knownShapes(held: readonly KnownTask[], heldLeft: ReadonlySet<number>): Sliced<KnownShapes> {
  const shapes = new Map<number, Shape>();
  const bySeq = new Map<string, number[]>();
  const byPiece = new Map<string, number[]>();
  for (const index of heldLeft) {
    if (shapes.size % SLICE === 0) yield shapes.size / heldLeft.size;
    const shape = shapeOf(held[index]?.text ?? "");
    shapes.set(index, shape);
    note(bySeq, held[index]?.seq ?? "", index);
    for (const piece of piecesOf(shape.plain)) note(byPiece, piece, index);
  }
  return { shapes, bySeq, byPiece };
}

/** The few that share most pieces: only they are worth the closer look. */
function mostShared({ plain }: Shape, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>();
  for (const piece of piecesOf(plain)) {
    for (const index of holders.get(piece) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, LOOKED_AT)
    .map(([index]) => index);
}

/** A key that many have is a phrase of the document. */
function note(holders: Map<string, number[]>, key: string, index: number): void {
  const those = holders.get(key);
  if (!those) holders.set(key, [index]);
  else if (those.length <= COMMON_PIECE) those.push(index);
}
