import type { TaskPlace } from "../../../intake/corrections/reviewed";
import { type Stretch, subtract } from "../../../intake/corrections/spans";
import type { Intake, Leftover, SourceRole } from "../../../plan/plan";

export type PartKind = SourceRole | Leftover["why"];

/** A run of the source that became one thing. */
export interface SourcePart extends Stretch {
  readonly kind: PartKind;
  /** Null for headings, which stand over many tasks, and for what became none. */
  readonly task: TaskPlace | null;
}

/** Parts that are drawn together: those of one task that stand side by side, or one other part. */
export interface SourceBlock extends Stretch {
  readonly task: TaskPlace | null;
  readonly parts: readonly SourcePart[];
}

/** Characters drawn at once: a few screens of a pane, at whatever length of the document. */
const PAGE_LENGTH = 2400;

/** The whole source as parts in order, none over another; between them only blanks. */
export function sourceParts(intake: Intake): SourcePart[] {
  const ofTasks = intake.plans.flatMap(({ tasks }, plan) =>
    tasks.flatMap(({ source }, task) =>
      source.map(({ start, end, as }): SourcePart => {
        return { start, end, kind: as, task: as === "heading" ? null : { plan, task } };
      }),
    ),
  );
  const ofPlans = intake.plans.flatMap(({ source }) =>
    source.map(({ start, end, as }): SourcePart => ({ start, end, kind: as, task: null })),
  );
  const leftover = intake.leftover.map(({ start, end, why }): SourcePart => {
    return { start, end, kind: why, task: null };
  });
  const first = subtract(ofTasks, []);
  const second = subtract(ofPlans, first);
  const third = subtract(leftover, [...first, ...second]);
  return [...first, ...second, ...third].sort((one, other) => one.start - other.start);
}

/** The source in pages of blocks; a part longer than a page is cut at its lines. */
export function sourcePages(text: string, parts: readonly SourcePart[]): SourceBlock[][] {
  const pages: SourceBlock[][] = [];
  let page: SourceBlock[] = [];
  for (const block of blocksOf(parts.flatMap((part) => cut(text, part)))) {
    if (block.end - (page[0]?.start ?? block.start) > PAGE_LENGTH && page.length > 0) {
      pages.push(page);
      page = [];
    }
    page.push(block);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function cut(text: string, part: SourcePart): SourcePart[] {
  const pieces: SourcePart[] = [];
  let { start } = part;
  while (part.end - start > PAGE_LENGTH) {
    const line = text.lastIndexOf("\n", start + PAGE_LENGTH);
    const end = line > start ? line + 1 : start + PAGE_LENGTH;
    pieces.push({ ...part, start, end });
    start = end;
  }
  return [...pieces, { ...part, start }];
}

function blocksOf(parts: readonly SourcePart[]): SourceBlock[] {
  const blocks: { start: number; end: number; task: TaskPlace | null; parts: SourcePart[] }[] = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    const goesOn = last?.task && isSame(last.task, part.task) && part.end - last.start <= PAGE_LENGTH;
    if (goesOn) {
      last.parts.push(part);
      last.end = part.end;
    } else blocks.push({ start: part.start, end: part.end, task: part.task, parts: [part] });
  }
  return blocks;
}

function isSame(one: TaskPlace, other: TaskPlace | null): boolean {
  return one.plan === other?.plan && one.task === other.task;
}

/** The page and block in which an offset stands, or the next one behind it. */
export function findBlock(
  pages: readonly (readonly SourceBlock[])[],
  offset: number,
): { readonly page: number; readonly block: number } {
  const page = Math.max(
    0,
    pages.findIndex((blocks) => (blocks.at(-1)?.end ?? 0) > offset),
  );
  const block = pages[page]?.findIndex(({ end }) => end > offset) ?? 0;
  return { page, block: Math.max(0, block) };
}
