import type { Doubt } from "../../plan/plan";
import type { Marker, NumberKind } from "../numbering";

/**
 * Follows the printed numbers of a list, each kind for itself: they may run on over headings or begin again at 1.
 * Anything else is told, because a lost or doubled item looks like that.
 */
export class Sequence {
  readonly #last = new Map<NumberKind, number>();

  /** What is doubtful about the next number. */
  next({ kind, value }: Marker): Doubt[] {
    const last = this.#last.get(kind);
    this.#last.set(kind, value);
    if (
      kind === "dash" ||
      kind === "bullet" ||
      kind === "decimal" ||
      last === undefined ||
      value === 1 ||
      value === last + 1
    )
      return [];
    if (value === last) return [{ code: "seqRepeat", text: `序号 ${value} 与上一项重复。` }];
    return [{ code: "seqGap", text: `序号从 ${last} 变为 ${value}，中间可能缺了事项。` }];
  }
}
