import type { Doubt, Duty, SourceSpan } from "../../plan/plan";
import { slice, spansOf, trim, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import { splitUnits } from "../unitList";
import { undoWraps } from "../wraps";
import { readDays, type LetterDates } from "./readDays";

/** A duty, and where the notice states it. */
export interface FoundDuty {
  readonly duty: Duty;
  readonly source: readonly SourceSpan[];
  /** What the clerk must be asked: whom it is asked of, and by when. */
  readonly doubts: readonly Doubt[];
}

const HANDED_IN =
  /报送|填报|上报|报至|报备|报告(?!中|确定|》|〉|涉及)|报(?=[\u4e00-\u9fff]{0,14}?(?:人民政府|政府办|办公室|督查室|委办|党政办|考核办|备案|[市区县镇]政府))/;
const RECIPIENT =
  /(?:报送|上报|填报|报告|报备|报)(?:至|到|给)?([\u4e00-\u9fff]{2,30}?)(?:备案)?(?=[（(，,。；;]|$)/g;
/** Everybody who has a task: 各责任单位. */
const EVERYBODY = /各[^，。；]{0,12}?(?:单位|部门|街道|乡镇|镇|地|区|县)|(?:责任|牵头|承办)单位/;
const WHAT =
  /(?:办理|工作|实施|落实|推进)(?:方案|计划)|(?:责任|目标|任务|事项|工作)*(?:完成|落实|进展|推进|办理)(?:情况|进度)|困难和问题|重大情况/;

/**
 * What the letter demands to be handed in, sentence by sentence: 报送, 填报, 上报. One sentence may state several days
 * (于4月10日、7月10日…前，将第一、第二…季度完成情况): each is a duty. A day that the letter does not state stays null.
 */
export function readDuties(source: string, body: Mapped, dates: LetterDates): FoundDuty[] {
  let whom = "";
  return sentencesOf(body).flatMap((sentence): FoundDuty[] => {
    const raw = undoWraps(sentence.text);
    const what = whatOf(raw);
    if (what === null || !HANDED_IN.test(raw)) return [];
    const common = { raw, who: whoOf(raw), tasks: tasksOf(raw), to: recipientOf(raw) };
    // A demand behind a comma goes on from the one before: it is asked of the same.
    whom = isContinued(body, sentence) ? whom + raw : raw;
    const asked = whom;
    const days = readDays(raw, dates);
    const periods = periodsOf(raw);
    const spans = spansOf(source, sentence, "duty");
    const found = (duty: Duty): FoundDuty => ({ duty, source: spans, doubts: doubtsOf(duty, asked) });
    if (days.length === 0) return [found({ ...common, what, due: null })];
    return days.map((due, index) =>
      found({
        ...common,
        what: days.length === periods.length ? `${periods[index] ?? ""}${what}` : what,
        due,
      }),
    );
  });
}

/** A duty that names neither units nor tasks, or no day, is for the clerk to settle. */
function doubtsOf({ what, who, tasks, due }: Duty, asked: string): Doubt[] {
  const doubts: Doubt[] = [];
  if (who.length + tasks.length === 0 && !EVERYBODY.test(asked)) {
    const text = `通知要求报送“${what ?? ""}”，没有写明由哪些单位、就哪些事项报送，请核定。`;
    doubts.push({ code: "dutyScope", text });
  }
  if (due === null) {
    const text = `通知要求报送“${what ?? ""}”，没有读出报送日期，请核定。`;
    doubts.push({ code: "dutyDue", text });
  }
  return doubts;
}

/** 第一、第二、第三季度及全年 -> 第一季度, 第二季度, 第三季度, 全年. */
function periodsOf(sentence: string): string[] {
  const quarters = /((?:第?[一二三四1-4][、，,和及]?)+)季度/.exec(sentence)?.[1] ?? "";
  const named = [...quarters.matchAll(/[一二三四1-4]/g)].map(([quarter]) => `第${quarter}季度`);
  if (/半年(?:和|及|、|以及)(?:全年|年度|年终)/.test(sentence)) return ["半年", "全年"];
  return /季度(?:及|和|、|以及)(?:全年|年度)/.test(sentence) ? [...named, "全年"] : named;
}

/** Where a sentence that has asked for one thing asks for another: …报送方案，12月10日前报送…. */
const NEXT_DEMAND = /[，,](?=[^，,。；]{0,24}\d\s*日[^，,。；]{0,40}前)/g;

/** Sentences without the number of the paragraph they open, each with one demand. */
function sentencesOf(body: Mapped): Mapped[] {
  return [...body.text.matchAll(/[^。！？；;]+[。！？；;]?/g)]
    .flatMap((match) => demandsOf(slice(body, match.index, match.index + match[0].length)))
    .map(trim)
    .map((sentence) => slice(sentence, readMarker(sentence.text)?.length ?? 0))
    .filter((sentence) => sentence.text !== "");
}

function isContinued(body: Mapped, demand: Mapped): boolean {
  const start = body.from.indexOf(demand.from[0] ?? -1);
  return start > 0 && /[，,]/.test(body.text.charAt(start - 1));
}

function demandsOf(sentence: Mapped): Mapped[] {
  const demands: Mapped[] = [];
  let start = 0;
  for (const { index } of sentence.text.matchAll(NEXT_DEMAND)) {
    if (!HANDED_IN.test(sentence.text.slice(start, index))) continue;
    demands.push(slice(sentence, start, index));
    start = index + 1;
  }
  return [...demands, slice(sentence, start)];
}

/** What stands in 将…报送; otherwise the first thing that can be handed in before or behind the verb. */
function whatOf(sentence: string): string | null {
  const verb = HANDED_IN.exec(sentence)?.index ?? 0;
  const before = sentence.slice(0, verb);
  const object = before.slice(before.lastIndexOf("将") + 1);
  return (WHAT.exec(object) ?? WHAT.exec(sentence.slice(verb)) ?? WHAT.exec(before))?.[0] ?? null;
}

/** 区发展和改革局作为责任单位, 由区发展和改革局…报送. 各责任单位 names nobody. */
function whoOf(sentence: string): string[] {
  const match =
    /(?:^|[，,；;：:）)])([^，,；;：:。（）()]+)作为(?:责任|牵头|承办)(?:单位|部门)/.exec(sentence) ??
    /(?:^|[，,；;：:）)])由([^，,；;：:。（）()]+?)(?:负责|汇总|统一)/.exec(sentence);
  return match ? splitUnits(match[1] ?? "").filter((unit) => !/^(?:各|有关|相关)/.test(unit)) : [];
}

/** （第 32 项）, 第 3、5 项, 第 3—5 项. */
function tasksOf(sentence: string): string[] {
  const match = /第\s*([\d、，,—－–\-至~\s]+)\s*(?:项|条|号)/.exec(sentence);
  return (match?.[1] ?? "").split(/[、，,]/).flatMap((part) => {
    const [low, high] = part.split(/[—－–\-至~]+/).map((figure) => Number(figure.trim() || NaN));
    if (low === undefined || Number.isNaN(low)) return [];
    const last = high === undefined || Number.isNaN(high) || high - low > 999 ? low : high;
    return Array.from({ length: Math.max(0, last - low) + 1 }, (_, offset) => String(low + offset));
  });
}

/** 报送至区人民政府办公室, 报送区人民政府督查室. */
function recipientOf(sentence: string): string | null {
  const offices = [...sentence.matchAll(RECIPIENT)].map((match) => match[1] ?? "");
  return (
    offices.find((office) => /(?:办公室|办公厅|督查室|人民政府|政府|局|委员会|办|部)$/.test(office)) ?? null
  );
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
