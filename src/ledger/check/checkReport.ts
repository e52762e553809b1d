/**
 * 报送核查: what a clerk cannot do for six hundred texts by eye. Every rule is plain and shown beside the text; nothing
 * is judged by it, a person approves or returns.
 */
import { likeness, shapeOf } from "../../plan/textShape";
import { UNIT_STATES } from "../report";
import {
  answersTo,
  figuresOf,
  promisesAsWritten,
  promisesOf,
  tellsNumber,
  tellsShare,
  withoutTimes,
} from "./figures";
import { onlyPhrases } from "./phrases";

export type Finding =
  /** Of both texts' pairs of characters this share is the same, and no new figure has come. */
  | { readonly kind: "sameAsBefore"; readonly percent: number }
  | { readonly kind: "onlyPhrases"; readonly quoted: string }
  /** Neither a number, nor a day, nor a document. */
  | { readonly kind: "noFigures" }
  | { readonly kind: "targetUnanswered"; readonly target: string }
  /** 单位自评 says 完成, and the largest number told is below the target. */
  | { readonly kind: "doneButShort"; readonly target: string; readonly told: number; readonly unit: string };

export interface CheckedText {
  readonly text: string;
  /** 单位自评. */
  readonly unitState: string;
  /** What the unit wrote last; null for its first report. */
  readonly before: string | null;
  readonly task: string;
  readonly ownTarget: string;
  /** Whether the numbers of the task's text are our own: an upper level's are not, and ask for an answer only. */
  readonly targetsAreOurs: boolean;
}

const SAME = 0.85;
/** Shorter texts are alike by chance. */
const PAIRS_LEAST = 8;

/** The findings about one text, the gravest first; none for a blank one. */
export function checkReport(checked: CheckedText): Finding[] {
  const { text, task } = checked;
  if (text.trim() === "") return [];
  const phrases = onlyPhrases(text, task);
  const targets = checkTargets(checked);
  const findings: Finding[] = [...sameAsBefore(checked)];
  if (phrases !== null) findings.push({ kind: "onlyPhrases", quoted: phrases });
  else if (saysNothingCertain(text)) findings.push({ kind: "noFigures" });
  return [...findings, ...targets];
}

function sameAsBefore({ text, before }: CheckedText): Finding[] {
  if (before === null) return [];
  const [now, then] = [shapeOf(withoutTimes(text)), shapeOf(withoutTimes(before))];
  if (now.plain === then.plain && now.plain !== "") return [{ kind: "sameAsBefore", percent: 100 }];
  const share = likeness(now, then);
  // Where the figures went on, the words may stay.
  const isNew = now.figures.some((figure) => !then.figures.includes(figure));
  if (isNew || now.pairs.size < PAIRS_LEAST || share < SAME) return [];
  return [{ kind: "sameAsBefore", percent: Math.min(99, Math.round(share * 100)) }];
}

const DAY_OR_DOCUMENT = /[\d０-９]{1,2}\s?月|《.+》/u;

function saysNothingCertain(text: string): boolean {
  return !tellsNumber(text) && !DAY_OR_DOCUMENT.test(text);
}

function checkTargets({ text, unitState, task, ownTarget, targetsAreOurs }: CheckedText): Finding[] {
  const own = promisesAsWritten(ownTarget);
  const promises = own.length > 0 ? own : promisesOf(task);
  const figures = figuresOf(text);
  const isShare = tellsShare(figures);
  return promises.flatMap((promise): Finding[] => {
    const answers = answersTo(promise, figures);
    if (answers.length === 0) {
      return isShare ? [] : [{ kind: "targetUnanswered", target: promise.raw }];
    }
    const claims = unitState === UNIT_STATES.done && (own.length > 0 || targetsAreOurs);
    const told = Math.max(...answers.map(({ value }) => value));
    if (!claims || promise.downwards || told >= promise.value) return [];
    return [{ kind: "doneButShort", target: promise.raw, told, unit: promise.unit }];
  });
}

/** What the pane, 退回理由 and the message to a unit say: a unit is told in Chinese, whatever the pane speaks. */
export function findingText(finding: Finding): string {
  switch (finding.kind) {
    case "sameAsBefore":
      return `与上季度相同 ${finding.percent}%`;
    case "onlyPhrases":
      return `只有“${finding.quoted}”一类的话`;
    case "noFigures":
      return "没有数据";
    case "targetUnanswered":
      return `未回应目标 ${finding.target}`;
    case "doneButShort":
      return `称完成但数字不足：目标 ${finding.target}，只写到 ${finding.told}${finding.unit}`;
  }
}
