/** What a sentence of a letter says of something to be handed in: what, by whom, for which tasks, to whom. */
import { isWholeName, splitUnits } from "../unitList";

export const HANDED_IN =
  /报送|填报|上报|报至|报备|报告(?!中|确定|》|〉|涉及)|报(?=[\u4e00-\u9fff]{0,14}?(?:人民政府|政府办|办公室|督查室|督考办|委办|党政办|考核办|备案|[市区县镇]政府))/;
const RECIPIENT =
  /(?:(?:报送|上报|填报|报告|报备|报)(?:至|到|给)?|向|(?<=报送[^，,。；;]{1,16})[至到])([\u4e00-\u9fff]{2,30}?)(?:备案|报告|报送|汇报)?(?=[（(，,。；;]|报告|报送|汇报|$)/g;
const OFFICE = /(?:办公室|办公厅|督查室|督考办|人民政府|政府|局|委员会|办|部)$/;
const WHAT =
  /(?:办理|工作|实施|落实|推进)(?:方案|计划)|(?:责任|目标|任务|事项|重点|工作){0,3}(?:完成|落实|进展|推进|办理)(?:情况|进度)|工作进展|困难和问题|重大情况|(?:工作|年度)?总结|进展/;
/** Names that stand for everybody who has a task. */
const ANY_UNIT = /^(?:各|有关|相关|请)|(?:责任|牵头|承办|办理)(?:单位|部门)$/;
const PERIOD =
  /((?:第?[一二三四1-4][、，,和及]?)+)季度|前三季度|上半年|半年|(?:1|一)[—－–\-至~](?:[369]|12)月份?|全年|年度/g;

/** What stands in 将…报送; otherwise the first thing that can be handed in before or behind the verb. */
export function whatOf(sentence: string): string | null {
  const verb = HANDED_IN.exec(sentence)?.index ?? 0;
  const before = sentence.slice(0, verb);
  const object = before.slice(before.lastIndexOf("将") + 1);
  return (WHAT.exec(object) ?? WHAT.exec(sentence.slice(verb)) ?? WHAT.exec(before))?.[0] ?? null;
}

/** 区发展和改革局作为责任单位, 由区发展和改革局…报送, 区统计局要…. 各责任单位 names nobody. */
export function whoOf(sentence: string): string[] {
  const match =
    /(?:^|[，,；;：:）)])([^，,；;：:。（）()]+)作为(?:责任|牵头|承办)(?:单位|部门)/.exec(sentence) ??
    /(?:^|[，,；;：:）)]|其?中?)由([^，,；;：:。（）()]+?)(?=负责|汇总|统一|牵头|于|在|每|按|单独|分别|报送|上报|填报|向)/.exec(
      sentence,
    ) ??
    /(?:^|[，,；;：:])([^，,；;：:。（）()]{3,30}?)(?=要|应|须|于\d|在\d)/.exec(sentence);
  const names = splitUnits(match?.[1] ?? "");
  return names.every((name) => isWholeName(name) && !ANY_UNIT.test(name)) ? names : [];
}

/** （第 32 项）, 第 3、5 项, 第 3—5 项. */
export function tasksOf(sentence: string): string[] {
  const match = /第\s*([\d、，,—－–\-至~\s]+)\s*(?:项|条|号)/.exec(sentence);
  return (match?.[1] ?? "").split(/[、，,]/).flatMap((part) => {
    const [low, high] = part.split(/[—－–\-至~]+/).map((figure) => Number(figure.trim() || NaN));
    if (low === undefined || Number.isNaN(low)) return [];
    const last = high === undefined || Number.isNaN(high) || high - low > 999 ? low : high;
    return Array.from({ length: Math.max(0, last - low) + 1 }, (_, offset) => String(low + offset));
  });
}

/** 报送至区人民政府办公室, 报送区人民政府督查室, 向市政府报告. */
export function recipientOf(sentence: string): string | null {
  const offices = [...sentence.matchAll(RECIPIENT)].map((match) => match[1] ?? "");
  return offices.find((office) => OFFICE.test(office)) ?? null;
}

/** 第一、第二、第三季度及全年 -> 第一季度, 第二季度, 第三季度, 全年; 上半年和全年. */
export function periodsOf(sentence: string): string[] {
  return [...sentence.matchAll(PERIOD)].flatMap(([words, quarters]) =>
    quarters === undefined
      ? [words === "年度" ? "全年" : words]
      : [...quarters.matchAll(/[一二三四1-4]/g)].map(([quarter]) => `第${quarter}季度`),
  );
}
