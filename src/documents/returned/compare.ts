/** What came, beside what stands: new, unchanged, or for a person to decide. */
import type { LedgerTask } from "../../ledger/ledger";
import { REMOVED_STEP, REPORT_STATES, type Report, type WorkStep } from "../../ledger/report";
import { cleaned } from "./content";
import {
  type Answer,
  type Option,
  type PlanAnswer,
  type PlanContent,
  type PlanStep,
  type ReceiveChoices,
  type ReportAnswer,
  type ReportContent,
} from "./receipt";

const FIELDS = ["text", "unitState", "progress", "difficulty"] as const;

/** What the row would hold: a blank never erases. */
export function mergedReport(present: Report, content: ReportContent): Pick<Report, (typeof FIELDS)[number]> {
  const merged = (field: (typeof FIELDS)[number]): string => content[field] || present[field];
  return {
    text: merged("text"),
    unitState: merged("unitState"),
    progress: merged("progress"),
    difficulty: merged("difficulty"),
  };
}

export function compareReport(
  present: Report,
  task: LedgerTask,
  options: readonly Option<ReportContent>[],
  choices: ReceiveChoices,
): ReportAnswer {
  const differing = options.filter(({ content }) => {
    const after = mergedReport(present, content);
    return FIELDS.some((field) => after[field] !== cleaned(present[field]));
  });
  const overwrites = ({ content }: Option<ReportContent>): boolean =>
    FIELDS.some(
      (field) => content[field] !== "" && present[field] !== "" && content[field] !== cleaned(present[field]),
    );
  const isAsked = present.state !== REPORT_STATES.returned && differing.some(overwrites);
  return decided(
    { key: present.key, task, unit: present.unit, present },
    options,
    differing,
    isAsked,
    choices,
  );
}

export function planKey(taskId: string, unit: string): string {
  return `${taskId}@${unit}`;
}

export function comparePlan(
  present: readonly WorkStep[],
  task: LedgerTask,
  unit: string,
  options: readonly Option<PlanContent>[],
  choices: ReceiveChoices,
): PlanAnswer {
  const now = JSON.stringify(contentOf(present));
  const differing = options.filter(({ content }) => JSON.stringify(content) !== now);
  const key = planKey(task.id, unit);
  return decided({ key, task, unit, present }, options, differing, present.length > 0, choices);
}

function contentOf(present: readonly WorkStep[]): PlanContent {
  const standing = present.filter(({ text }) => text !== REMOVED_STEP);
  return {
    steps: standing.map(({ text, deadline, deputy, section, person }): PlanStep => {
      return { text, deadline, deputy, section, person };
    }),
    ownTarget: standing[0]?.ownTarget ?? "",
    standard: standing[0]?.standard ?? "",
  };
}

/** One that differs is taken where it replaces nothing; two that differ, or one beside what stands, are asked about. */
function decided<Content, Present>(
  about: Pick<Answer<Content, Present>, "key" | "task" | "unit" | "present">,
  options: readonly Option<Content>[],
  differing: readonly Option<Content>[],
  isAsked: boolean,
  { answers }: ReceiveChoices,
): Answer<Content, Present> {
  if (differing.length === 0) return { ...about, options: [], outcome: "unchanged", chosen: null };
  const isConflict = isAsked || differing.length > 1 || options.length > differing.length;
  return isConflict
    ? { ...about, options: differing, outcome: "conflict", chosen: answers.get(about.key) ?? null }
    : { ...about, options: differing, outcome: "new", chosen: 0 };
}
