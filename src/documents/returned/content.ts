/** A form's row as what a cell of the register would hold. */
import { parseDeadline } from "../../plan/deadline";
import { typedDate } from "../../plan/typedDate";
import { UNIT_STATES } from "../../ledger/report";
import type { PlanContent, ReportContent } from "./receipt";
import type { ReturnedRow } from "./returnedForm";

/** Excel's limit for the text of a cell. */
export const CELL_MOST = 32_767;

const STATE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/未完成|滞后|缓慢|未达|落后|逾期/u, UNIT_STATES.behind],
  [/完成|办结/u, UNIT_STATES.done],
  [/正常|推进|达到|序时|按期/u, UNIT_STATES.onTrack],
];

/** 单位自评 in our words; what is none of them stays as written. */
function unitState(written: string): string {
  return STATE_WORDS.find(([words]) => words.test(written))?.[1] ?? written;
}

/** Null where the row says nothing. */
export function reportContent({ answer }: ReturnedRow, year: number): ReportContent | null {
  const { done, progress, difficulty } = answer;
  const content = {
    text: cleaned(done),
    unitState: unitState(cleaned(answer.unitState)),
    progress: cleaned(progress),
    difficulty: cleaned(difficulty),
    doneOn: typedDate(answer.doneOn, { year, issuedOn: null }),
  };
  return Object.values(content).some((value) => value !== null && value !== "") ? content : null;
}

/** Null where the row says nothing. */
export function planContent({ steps, ownTarget, standard }: ReturnedRow): PlanContent | null {
  const written = steps
    .map(({ step, deadline, deputy, section, person }) => ({
      text: cleaned(step),
      deadline: cleaned(deadline),
      deputy: cleaned(deputy),
      section: cleaned(section),
      person: cleaned(person),
    }))
    .filter(({ text, deadline }) => text !== "" || deadline !== "");
  return written.length === 0
    ? null
    : { steps: written, ownTarget: cleaned(ownTarget), standard: cleaned(standard) };
}

export function isTooLong(content: ReportContent | PlanContent): boolean {
  return JSON.stringify(content).length > CELL_MOST;
}

/** Line ends of one kind and none at the edges: programs respell them when they save. */
export function cleaned(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").trim();
}

/**
 * 节点日期: the day that a step's time means, the last of several; null where one of them is no certain day. Times
 * without a year are of the plan's.
 */
export function stepDue(deadline: string, year: number | null, issuedOn: string | null): string | null {
  const typed = typedDate(deadline, { year, issuedOn });
  if (typed !== null) return typed;
  const milestones = parseDeadline(deadline, { year, issuedOn });
  const days = milestones.flatMap(({ due }) => due ?? []).sort();
  return milestones.every(({ kind }) => kind === "dated") ? (days.at(-1) ?? null) : null;
}
