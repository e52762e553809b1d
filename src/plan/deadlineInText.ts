/** Deadlines written inside a task's text: offered to the clerk, never taken unasked. */
import { dateMentions, type DatedMention, type DeadlineContext } from "./deadline";
import type { Milestone } from "./plan";

export interface FoundDeadline {
  /** Offsets into the text that was searched, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly milestone: Milestone;
}

/** Words before a time that make it a limit; 截至 is not among them, it tells what has been. */
const LIMIT_BEFORE = /(?:到|至|于|在|力争|争取|确保|力促|务必)\s?$/u;
const TOLD_BEFORE = /(?:截至|截止|截止到)\s?$/u;
/** What is done by a time. `2022年建成` is a deadline, `2022年行动` is not. */
const DONE_BY =
  /^[,，]?\s?(?:完成|建成|竣工|投产|投用|投入|开工|开通|通车|交付|出台|印发|制定|制订|启动|实现|达到|形成|全面|基本|取得|消除)/u;
const CLAUSE_END = /[,，;；。\n]/u;

/** What is to be done by then: the rest of the clause, as far as the next deadline. */
function clauseAfter(text: string, from: number, next: number): string {
  const rest = text.slice(from, Math.min(from + 120, next)).replace(/^[,，]\s*/u, "");
  const end = rest.search(CLAUSE_END);
  return (end < 0 ? rest : rest.slice(0, end)).replace(/[、\s]+$/u, "").trim();
}

function isDeadline(text: string, { mention }: DatedMention): boolean {
  if (mention.kind !== "point" || mention.vague) return mention.kind === "relative";
  const before = text.slice(Math.max(0, mention.start - 4), mention.start);
  if (TOLD_BEFORE.test(before)) return false;
  // 全年 before a verb says how much in a year, not until when.
  if (text.startsWith("全年", mention.start)) return false;
  return mention.limit || LIMIT_BEFORE.test(before) || DONE_BY.test(text.slice(mention.end, mention.end + 6));
}

/** The dated deadlines named in running text, in the order of their places. Never throws. */
export function findDeadlines(text: string, context: DeadlineContext): FoundDeadline[] {
  const found = dateMentions(text, context).filter(
    (dated) => dated.days.length > 0 && isDeadline(text, dated),
  );
  return found.map(({ mention: { start, end }, days }, index) => {
    const what = clauseAfter(text, end, found[index + 1]?.mention.start ?? text.length);
    return {
      start,
      end,
      milestone: { raw: text.slice(start, end), due: days[0] ?? null, what: what || null, kind: "dated" },
    };
  });
}
