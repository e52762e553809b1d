import type { Duty, SourceSpan } from "../../plan/plan";
import { slice, spansOf, trim, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import { splitUnits } from "../unitList";
import { undoWraps } from "../wraps";
import { readDays, type LetterDates } from "./readDays";

/** A duty, and where the notice states it. */
export interface FoundDuty {
  readonly duty: Duty;
  readonly source: readonly SourceSpan[];
}

const HANDED_IN =
  /报送|填报|上报|报至|报告(?!中|确定|》|〉|涉及)|报(?=[省市区县\u4e00-\u9fff]{0,6}(?:人民政府|政府办|办公室|督查室|委办))/;
const WHAT =
  /(?:办理|工作|实施|落实|推进)(?:方案|计划)|(?:责任|目标|任务|事项|工作)*(?:完成|落实|进展|推进|办理)(?:情况|进度)|困难和问题|重大情况/;

/**
 * What the letter demands to be handed in, sentence by sentence: 报送, 填报, 上报. One sentence may state several days
 * (于4月10日、7月10日…前，将第一、第二…季度完成情况): each is a duty. A day that the letter does not state stays null.
 */
export function readDuties(source: string, body: Mapped, dates: LetterDates): FoundDuty[] {
  return sentencesOf(body).flatMap((sentence): FoundDuty[] => {
    const raw = undoWraps(sentence.text);
    const what = whatOf(raw);
    if (what === null || !HANDED_IN.test(raw)) return [];
    const common = { raw, who: whoOf(raw), tasks: tasksOf(raw), to: recipientOf(raw) };
    const days = readDays(raw, dates);
    const periods = periodsOf(raw);
    const spans = spansOf(source, sentence, "duty");
    if (days.length === 0) return [{ duty: { ...common, what, due: null }, source: spans }];
    return days.map((due, index) => ({
      duty: {
        ...common,
        what: days.length === periods.length ? `${periods[index] ?? ""}${what}` : what,
        due,
      },
      source: spans,
    }));
  });
}

/** 第一、第二、第三季度及全年 -> 第一季度, 第二季度, 第三季度, 全年. */
function periodsOf(sentence: string): string[] {
  const quarters = /((?:第?[一二三四1-4][、，,和及]?)+)季度/.exec(sentence)?.[1] ?? "";
  const named = [...quarters.matchAll(/[一二三四1-4]/g)].map(([quarter]) => `第${quarter}季度`);
  return /季度(?:及|和|、|以及)(?:全年|年度)/.test(sentence) ? [...named, "全年"] : named;
}

/** Sentences without the number of the paragraph they open. */
function sentencesOf(body: Mapped): Mapped[] {
  return [...body.text.matchAll(/[^。！？]+[。！？]?/g)]
    .map((match) => trim(slice(body, match.index, match.index + match[0].length)))
    .map((sentence) => slice(sentence, readMarker(sentence.text)?.length ?? 0))
    .filter((sentence) => sentence.text !== "");
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
  const match = /(?:报送|上报|填报|报)(?:至|到|给)?([\u4e00-\u9fff]{2,30})(?=[（(，,。；;]|$)/.exec(sentence);
  const office = match?.[1] ?? "";
  return /(?:办公室|办公厅|督查室|人民政府|政府|局|委员会|办|部)$/.test(office) ? office : null;
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
