/** Texts as units write them: good ones, and those with a fault that the check is to find. */
import { findTargets } from "../../../src/plan/target";

const pick = <Each>(from: readonly Each[], number: number): Each => {
  const found = from[number % from.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

const PLAIN_GOOD = [
  "3月中旬召开专题会议，梳理问题清单 14 条，已整改 9 条，其余 5 条明确了责任人和完成时间。",
  "已印发《2022年度实施方案》，完成前期摸底，涉及 6 个街道、43 个社区。",
  "组织入企走访 27 家次，收集诉求 31 件，办结 24 件；4月份将召开政企对接会。",
  "一期工程主体封顶，完成投资 3200 万元；二期 4月10日进场施工。",
  "累计开展检查 112 次，发现隐患 46 处，整改 41 处，整改率 89%。",
  "与市级主管部门对接 3 次，已上报申报材料，预计 5月底前批复。",
  "完成招标，中标单位 3月25日签订合同，工期 180 天。",
  "举办培训 4 期，覆盖 260 人次，考核合格率 96%。",
];
const EMPTY = [
  "正在推进。",
  "按计划有序推进中",
  "该项工作正在有序推进，进展顺利。",
  "我局高度重视，加强组织领导，明确责任分工，各项工作正在扎实推进。",
  "已按要求落实，下一步将持续推进。",
  "按照时间节点稳步实施，确保如期完成全年目标任务。",
  "正在积极对接上级有关部门，抓紧推进相关工作。",
  "持续推进，已取得阶段性成效。",
  "进一步压实责任，强化措施，加快推进，确保按时完成。",
  "已制定工作方案，正在组织实施。",
];
/** Written after the rules were settled, which were not changed for them. */
export const HELD_OUT = [
  "各项任务均按序时进度推进，总体情况良好。",
  "我单位认真贯彻落实区委区政府部署要求，统筹推进该项工作。",
  "目前工作正常开展中，无困难和问题。",
  "该任务已列入年度重点工作，将按计划组织实施。",
  "高质量推进，成效明显。",
  "下一步，我们将以更大力度、更实举措抓好落实。",
];
const NO_DATA = [
  "走访了辖区重点企业，听取了企业负责人的意见建议，帮助协调用地和用工难题，企业反映良好。",
  "与街道、社区一起上门宣传，居民参与积极性较高，环境面貌明显改善。",
  "邀请专家到现场指导，对存在的短板逐项分析，提出了针对性的改进办法。",
  "组建了专班，实行周例会制度，遇到的用地问题已报请区领导协调。",
  "完成了选址和设计，施工单位已进场，现场围挡搭设完毕。",
];

/** Answers every number of the promise; of another `number`, so that a report does not only repeat the last. */
export function goodText(promise: string, number: number): string {
  const targets = findTargets(promise).filter(({ value, unit }) => value !== null && unit !== null);
  const answers = targets.map(({ value, unit, subject }, index) => {
    const share = 0.2 + ((number + index) % 6) / 10;
    return `${subject ?? ""}${Math.max(1, Math.round((value ?? 1) * share))}${unit ?? ""}`;
  });
  const what = pick(PLAIN_GOOD, number);
  return answers.length === 0 ? what : `截至目前已完成${answers.join("，")}。${what}`;
}

export function emptyText(number: number): string {
  return pick(EMPTY, number);
}

export function textWithoutData(number: number): string {
  return pick(NO_DATA, number);
}

/** Talks about something else than what was promised. */
export function textBesideTarget(number: number): string {
  return pick(
    [
      "3月8日召开推进会，印发会议纪要，明确了牵头领导和责任科室。",
      "已完成方案编制并报区政府审定，4月初组织实施。",
    ],
    number,
  );
}

/** The last text with its beginning touched up, or word for word. */
export function copiedText(before: string, number: number): string {
  return number % 2 === 0 ? before : before.replace(/^截至目前/u, "截至6月底").replace(/[。]$/u, "，下同。");
}
