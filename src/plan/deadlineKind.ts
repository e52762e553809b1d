import type { Milestone } from "./plan";

/** 期限类别 as the register shows it. */
export const DEADLINE_KINDS = {
  dated: "限期",
  ongoing: "持续推进",
  standard: "办理标准",
  other: "未能定日",
} as const satisfies Record<Milestone["kind"], string>;

/** Ongoing decides where a deadline is both: after its last dated milestone such a task is 长期推进. */
const PRECEDENCE: readonly Milestone["kind"][] = ["ongoing", "dated", "standard", "other"];

/** 期限类别 of a task; null where the document prints no deadline. */
export function deadlineKind(milestones: readonly Milestone[]): string | null {
  const kind = PRECEDENCE.find((candidate) => milestones.some((milestone) => milestone.kind === candidate));
  return kind === undefined ? null : DEADLINE_KINDS[kind];
}
