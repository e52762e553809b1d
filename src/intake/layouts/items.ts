import type { Block } from "../blocks";
import { readFields, splitParagraph, type Field } from "../fields";
import { isTaskLabel } from "../labels";
import { EMPTY, type Mapped } from "../mapped";
import { isHeadingKind } from "../numbering";
import { trailingClause } from "../trailingClause";

/** A block with the labelled lines under it. */
export interface Item {
  readonly block: Block;
  /** paragraph; record = a task that labels alone make, without a number; scope = labelled lines over what follows. */
  readonly kind: "paragraph" | "record" | "scope";
  readonly text: Mapped;
  readonly inline: readonly Field[];
  readonly own: Field[];
  readonly fieldBlocks: Block[];
  /** What the paragraph reads like where its last sentence tells the units (由A牵头，B配合), no label and no bracket. */
  readonly told: { readonly text: Mapped; readonly fields: readonly Field[] } | null;
}

/** How far apart two task labels may stand and still be told to begin records. */
const RECORD_LABELS = 2;

/** Parts blocks into their text and their fields, and gives each the labelled lines below it. */
export class ItemCollector {
  readonly items: Item[] = [];
  readonly #records: boolean;
  readonly #scopes: boolean;
  readonly #paragraphs: boolean;

  constructor(readonly blocks: readonly Block[]) {
    this.#records = beginRecords(blocks);
    const first = blocks.findIndex(({ kind }) => kind === "numbered" || kind === "field");
    this.#scopes = isFieldOver(blocks, first);
    this.#paragraphs = haveFields(blocks);
  }

  add(index: number): void {
    const block = this.blocks[index];
    if (!block) return;
    if (block.kind !== "field") {
      const { text, fields } = splitParagraph(block.text);
      const told = fields.some(isCarrier) ? null : trailingClause(text);
      this.items.push({ block, kind: "paragraph", text, inline: fields, own: [], fieldBlocks: [], told });
      return;
    }
    const fields = readFields(block.text, "own", false);
    const last = this.#above();
    const base = { block, text: EMPTY, inline: [], own: [...fields], fieldBlocks: [], told: null };
    if (this.#records && isTaskLabel(fields[0]?.label.text ?? ""))
      this.items.push({ ...base, kind: "record" });
    else if (this.#scopes && isFieldOver(this.blocks, index)) this.items.push({ ...base, kind: "scope" });
    else if (last && (takesFields(last) || (this.#paragraphs && isParagraph(last.block)))) {
      last.own.push(...fields);
      last.fieldBlocks.push(block);
    } else this.items.push({ ...base, kind: "scope" });
  }

  /** What labelled lines belong to: the item before them; over a stray line, the numbered one above it. */
  #above(): Item | undefined {
    const [before, last] = this.items.slice(-2);
    if (!last || !before) return last ?? before;
    const stray = last.block.kind === "plain" && last.kind === "paragraph" && !hasUnits(last);
    return stray && !last.block.marked && before.block.kind === "numbered" && hasUnits(before)
      ? before
      : last;
  }
}

function takesFields(item: Item): boolean {
  const { kind } = item.block;
  return item.kind !== "paragraph" || kind === "numbered" || (kind === "plain" && hasUnits(item));
}

function isParagraph({ kind, marked }: Block): boolean {
  return kind === "plain" && !marked;
}

/** Whether it is paragraphs without numbers, again and again, that labelled lines stand below. */
function haveFields(blocks: readonly Block[]): boolean {
  const over = blocks.filter((_, index) => blocks[index + 1]?.kind === "field");
  const plain = over.filter(isParagraph).length;
  return plain > 1 && plain > over.filter(({ kind }) => kind === "numbered").length;
}

/** Whether labels of tasks come again and again below one number, or without any: each begins a task then. */
function beginRecords(blocks: readonly Block[]): boolean {
  let count = 0;
  return blocks.some((block) => {
    if (block.kind === "numbered" || block.kind === "title" || block.kind === "attachment") count = 0;
    else if (block.kind === "field") {
      const label = /^[^：:]{2,12}(?=[：:])/.exec(block.text.text)?.[0];
      if (label !== undefined && isTaskLabel(label)) count += 1;
    }
    return count >= RECORD_LABELS;
  });
}

/** Whether the labelled line stands right above a heading: it says who leads what follows. */
function isFieldOver(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]?.marker;
  return blocks[index]?.kind === "field" && next !== null && next !== undefined && isHeadingKind(next.kind);
}

export function isUnitField(field: Field): boolean {
  return ["lead", "responsible", "support", "section"].includes(field.role);
}

function isCarrier({ role }: Field): boolean {
  return role === "lead" || role === "responsible";
}

/** Whether it says who carries it, not only who helps. */
export function hasCarriers({ inline, own }: Item): boolean {
  return inline.some(isCarrier) || own.some(isCarrier);
}

export function hasUnits(item: Item): boolean {
  return item.inline.some(isUnitField) || item.own.some(isUnitField);
}
