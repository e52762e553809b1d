import type { Doubt } from "../plan/plan";
import type { DraftTask } from "./draft";
import type { Sliced } from "../plan/slices";
import { isUnitField } from "./layouts/items";
import { splitUnits } from "./unitList";

/** The names that a list prints, as evidence for names that it prints damaged. */
export interface KnownNames {
  /** How often each name is printed as a whole entry. */
  readonly printed: ReadonlyMap<string, number>;
  /** Names that can stand alone: whole entries, the same without the level before them, second nameplates. */
  readonly pieces: ReadonlySet<string>;
}

export interface MendedNames {
  readonly names: readonly string[];
  readonly doubts: readonly Doubt[];
}

const LEVEL_BEFORE = /^[省市区县](?=[\u4e00-\u9fff]{3})/;
const NAMEPLATE = /[〈<（(]([^〈<（(〉>）)]{3,})[〉>）)]$/;
/** Tasks read between two breaths. */
const SLICE = 200;
/** A name may only be cut off behind one of these. */
const BODY_END =
  /(?:局|委|办公室|指挥部|中心|公司|专班|街道|办|联|院|厅|会|处)(?:[〈<（(][^〈<（(〉>）)]{2,}[〉>）)])?$/;
const OPEN_BRACKET = /[〈<（(][^〉>）)]*$/;

/** Collects the names of all unit lists of a plan. */
export function* knownNames(tasks: readonly DraftTask[]): Sliced<KnownNames> {
  const printed = new Map<string, number>();
  const pieces = new Set<string>();
  for (const [index, task] of tasks.entries()) {
    if (index % SLICE === 0) yield index / tasks.length;
    for (const field of task.fields) {
      if (!isUnitField(field)) continue;
      for (const name of splitUnits(field.value.text, field.stacked))
        printed.set(name, (printed.get(name) ?? 0) + 1);
    }
  }
  for (const name of printed.keys()) {
    const nameplate = NAMEPLATE.exec(name)?.[1];
    for (const piece of [name, name.replace(NAMEPLATE, ""), nameplate ?? ""]) {
      pieces.add(piece);
      pieces.add(piece.replace(LEVEL_BEFORE, ""));
    }
  }
  pieces.delete("");
  return { printed, pieces };
}

/**
 * Parts names whose separators were lost, and completes a name cut off at a bracket that is not closed, both only by
 * names that the same document prints elsewhere. Each change is told in a doubt, with what was printed.
 */
export function mendNames(names: readonly string[], unclosed: boolean, known: KnownNames): MendedNames {
  const mended: string[] = [];
  const doubts: Doubt[] = [];
  names.forEach((name, index) => {
    const whole = unclosed && index === names.length - 1 ? completed(name, known) : null;
    const parts = whole === null ? parted(name, known) : null;
    mended.push(...(parts ?? [whole ?? name]));
    if (whole !== null) {
      doubts.push({ code: "unitCut", text: `单位“${name}”印得不全，按同一文件补为“${whole}”，请核对。` });
    } else if (parts) {
      const text = `单位“${name}”之间缺分隔符，按同一文件的名称拆为“${parts.join("、")}”，请核对。`;
      doubts.push({ code: "unitsRunTogether", text });
    } else {
      const level = lostLevel(name, known);
      if (level === null) return;
      const text = `单位“${name}”前面可能缺“${level}”字，同一文件多处印作“${level}${name}”，请核对。`;
      doubts.push({ code: "unitStartLost", text });
    }
  });
  return { names: mended, doubts };
}

/** 发展改革委 where the document prints 市发展改革委 again and again. */
const OFTEN = 4;

/** The level that is missing before a name, by how the same document prints it elsewhere; null where none is. */
function lostLevel(name: string, { printed }: KnownNames): string | null {
  const count = printed.get(name) ?? 0;
  const whole = ["省", "市", "区", "县"].find(
    (level) => (printed.get(level + name) ?? 0) >= OFTEN * Math.max(1, count),
  );
  return whole ?? null;
}

/** The only printed name that the cut one begins, or null. */
function completed(name: string, known: KnownNames): string | null {
  if (!OPEN_BRACKET.test(name)) return null;
  const candidates = [...known.printed.keys()].filter(
    (other) => other.length > name.length && other.startsWith(name) && !OPEN_BRACKET.test(other),
  );
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

interface Chain {
  readonly parts: readonly string[];
  readonly known: boolean;
}

/**
 * A name as a chain of two or more, at least one of them known: the others begin with the level that this document
 * prints before its names and end like a body, so that no other reading is left.
 */
function parted(name: string, known: KnownNames): readonly string[] | null {
  if ((known.printed.get(name) ?? 0) > 1) return null;
  const chains: (Chain | undefined)[] = [{ parts: [], known: false }];
  for (let end = 1; end <= name.length; end += 1) {
    for (let start = 0; start <= end - 3; start += 1) {
      const before = chains[start];
      const piece = name.slice(start, end);
      if (!before || piece === name || !BODY_END.test(piece)) continue;
      const isKnown = known.pieces.has(piece);
      if (!isKnown && !(isShaped(piece) || (start === 0 && startsKnown(name.slice(end), known)))) continue;
      const chain = { parts: [...before.parts, piece], known: before.known || isKnown };
      if (chains[end]?.known !== true && (!chains[end] || chain.known)) chains[end] = chain;
    }
  }
  const whole = chains[name.length];
  return whole?.known === true && whole.parts.length > 1 ? whole.parts : null;
}

/** 区财政局, 县自然资源局（县林业局）: a level, and a body without another inside. */
function isShaped(piece: string): boolean {
  return (
    /^[省市区县](?!.*(?:局|委|厅|办)[省市区县](?=[\u4e00-\u9fff]{2,}))/.test(piece) &&
    !OPEN_BRACKET.test(piece)
  );
}

/** Whether the rest behind a first name is known as a whole. */
function startsKnown(rest: string, known: KnownNames): boolean {
  return BODY_END.test(rest) && known.pieces.has(rest);
}
