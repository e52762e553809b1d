import type { Intake } from "../../../plan/plan";
import { doubtsOf } from "../../../intake/corrections/settle";

/** A place in the source that a person should look at. */
export interface DoubtPlace {
  readonly start: number;
  /** Its task; null where text was not understood. */
  readonly task: { readonly plan: number; readonly task: number } | null;
  readonly texts: readonly string[];
}

/** Every doubtful place, in the order of the source. */
export function doubtPlaces(intake: Intake): DoubtPlace[] {
  const tasks = intake.plans.flatMap(({ tasks: list, document }, plan) =>
    list.flatMap((one, task): DoubtPlace[] => {
      const doubts = doubtsOf(one, document);
      return doubts.length === 0
        ? []
        : [{ start: ownStart(one), task: { plan, task }, texts: doubts.map(({ text }) => text) }];
    }),
  );
  const unread = intake.leftover
    .filter(({ why }) => why === "notUnderstood")
    .map(({ start, text }): DoubtPlace => ({ start, task: null, texts: [text.slice(0, 40)] }));
  return [...tasks, ...unread].sort((one, other) => one.start - other.start);
}

/** Where a task's own words begin; headings stand far above and over others too. */
export function ownStart({ source }: Intake["plans"][number]["tasks"][number]): number {
  return source.find(({ as }) => as !== "heading")?.start ?? 0;
}
