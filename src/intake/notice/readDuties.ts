import { asksEverybody } from "../../plan/duties";
import { findLostDates } from "../../plan/lostDates";
import type { Doubt, Duty, SourceSpan } from "../../plan/plan";
import { slice, spansOf, trim, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import { undoWraps } from "../wraps";
import { HANDED_IN, periodsOf, recipientOf, tasksOf, whatOf, whoOf } from "./dutyWords";
import { readDays, repeatedLimit, type LetterDates, type LetterDay } from "./readDays";

/** A duty, and where the notice states it. */
export interface FoundDuty {
  readonly duty: Duty;
  readonly source: readonly SourceSpan[];
  /** What the clerk must be asked: whom it is asked of, and by when. */
  readonly doubts: readonly Doubt[];
}

/** A demand that says itself that no day is meant. */
const WHENEVER = /及时|随时|适时|即时/;
/** A sentence without a subject is asked of the same as the one before. */
const GOES_ON = /^(?:并|同时|另|每|其中|\d)/;

/**
 * What the letter demands to be handed in, sentence by sentence: 报送, 填报, 上报. One sentence may state several days
 * (于4月10日、7月10日…前，将第一、第二…季度完成情况): each is a duty. A day that the letter does not state stays null.
 */
export function readDuties(
  source: string,
  body: Mapped,
  context: { readonly year: number | null; readonly issuedOn: string | null },
): FoundDuty[] {
  const lost = new Map(findLostDates(undoWraps(body.text), context).map((date) => [date.raw, date]));
  let before: { asked: string; what: string | null } = { asked: "", what: null };
  return demandsOf(body).flatMap((demand): FoundDuty[] => {
    const raw = undoWraps(demand.words.text);
    const asked = demand.goesOn || GOES_ON.test(raw) ? before.asked + raw : raw;
    const handedIn = HANDED_IN.test(raw);
    const what = whatOf(raw) ?? (handedIn && demand.goesOn ? before.what : null);
    before = { asked, what };
    if (what === null || !handedIn) return [];
    const spans = spansOf(source, demand.words, "duty");
    return dutiesOf(raw, what, { year: context.year, lost }).map(({ duty, day }) => ({
      duty,
      source: spans,
      doubts: doubtsOf(duty, day, asked),
    }));
  });
}

/** One duty for each day that the sentence states; one without a day where it states none or leaves one open. */
function dutiesOf(raw: string, what: string, dates: LetterDates): { duty: Duty; day: LetterDay | null }[] {
  const common = { raw, who: whoOf(raw), tasks: tasksOf(raw), to: recipientOf(raw) };
  const days = readDays(raw, dates);
  const open = days.find(({ due }) => due === null);
  const [only] = days;
  if (only === undefined || open) return [{ duty: { ...common, what, due: null }, day: open ?? null }];
  const periods = periodsOf(raw);
  return days.map((day, index) => {
    const listed = days.length > 1 && days.length === periods.length;
    const period = (listed ? periods[index] : periods.find((each) => raw.includes(each + what))) ?? "";
    return { duty: { ...common, what: `${period}${what}`, due: day.due }, day };
  });
}

/** A duty that names neither units nor tasks, or no day, is for the clerk to settle; a restored day to be checked. */
function doubtsOf({ raw, what, who, tasks, due }: Duty, day: LetterDay | null, asked: string): Doubt[] {
  const doubts: Doubt[] = [];
  if (who.length + tasks.length === 0 && !asksEverybody(asked)) {
    const text = `通知要求报送“${what ?? ""}”，没有写明由哪些单位、就哪些事项报送，请核定。`;
    doubts.push({ code: "dutyScope", text });
  }
  const repeated = repeatedLimit(raw);
  if (typeof day?.evidence === "string") doubts.push({ code: "dutyDayLost", text: day.evidence });
  else if (due === null && repeated !== null) {
    const text = `通知要求“${repeated}”报送“${what ?? ""}”，没有逐次写明日期，请核定。`;
    doubts.push({ code: "dutyDue", text });
  } else if (due === null && !WHENEVER.test(raw)) {
    const text = `通知要求报送“${what ?? ""}”，没有读出报送日期，请核定。`;
    doubts.push({ code: "dutyDue", text });
  }
  return doubts;
}

/** One thing that a sentence asks for. */
interface Demand {
  readonly words: Mapped;
  /** It stands behind a comma: it is asked of the same as the one before. */
  readonly goesOn: boolean;
}

/** Where a sentence that has asked for one thing asks for another: …报送方案，12月10日前报送…. */
const NEXT_DEMAND = /[，,](?=[^，,。；]{0,24}\d\s*日[^，,。；]{0,40}前|并[^，,。；]{0,24}前)/g;

/** Sentences without the number of the paragraph they open, each with one demand. */
function demandsOf(body: Mapped): Demand[] {
  return [...body.text.matchAll(/[^。！？；;]+[。！？；;]?/g)].flatMap((match) => {
    const sentence = slice(body, match.index, match.index + match[0].length);
    return partsOf(sentence).flatMap((part, index) => {
      const whole = trim(part);
      const words = slice(whole, readMarker(whole.text)?.length ?? 0);
      return words.text === "" ? [] : [{ words, goesOn: index > 0 }];
    });
  });
}

function partsOf(sentence: Mapped): Mapped[] {
  const parts: Mapped[] = [];
  let start = 0;
  for (const { index } of sentence.text.matchAll(NEXT_DEMAND)) {
    if (!HANDED_IN.test(sentence.text.slice(start, index))) continue;
    parts.push(slice(sentence, start, index));
    start = index + 1;
  }
  return [...parts, slice(sentence, start)];
}

/**
 * What the upper level's plan calls ourselves: the printed numbers of the tasks that the letter says we lead there
 * (我区在市级牵头的目标任务（第 32 项）). Their upper lead units are our own names.
 */
export function ownTasks(body: Mapped): string[] {
  const sentence = undoWraps(body.text);
  const match =
    /[我本][省市区县旗州](?:在|作为)?[^，。；]{0,6}级?牵头[^。；（(]{0,20}[（(]([^）)]{1,60})[）)]/.exec(
      sentence,
    );
  return match ? tasksOf(match[1] ?? "") : [];
}
