/** 报送日历: what the notices ask to be handed in, and the days that no notice states. */
import { moveOffDaysOff, type DaysOffRule } from "./daysOff";
import { addDays, partsOf } from "./date";
import { type Period, periodEnd, periodKey, periodName, periodOfKey, type Quarter } from "./period";
import { type Duty, PLAN_LEVELS, type PlanLevel } from "./plan";

/** 表式: which of the two forms a duty or a file is. */
export type FormKind = "workPlan" | "report";
export const FORM_KIND_WORDS: Readonly<Record<FormKind, string>> = {
  workPlan: "办理方案",
  report: "完成情况",
};

/** Null for any other word. */
export function formKindOf(word: string): FormKind | null {
  const kinds: readonly FormKind[] = ["workPlan", "report"];
  return kinds.find((kind) => FORM_KIND_WORDS[kind] === word) ?? null;
}

/** 方向: whether units hand it in to us or we hand it in to an upper level. */
export const DIRECTIONS = { down: "对下收", up: "向上报" } as const;

/** 来源 of a duty. */
export const DUTY_SOURCES = { document: "文件", suggested: "系统建议（文件未规定）" } as const;

/** What the sentence of a notice does not say in so many words. */
export interface DutyFacts {
  readonly kind: FormKind | null;
  readonly period: Period | null;
  readonly direction: string;
}

const WORK_PLAN = /方案|计划/u;
const REPORT = /情况|进度|进展/u;
/** 重大情况 is told whenever it happens; it is no report of a period. */
const NO_FORM = /困难|问题|重大/u;
const QUARTERS: readonly (readonly [RegExp, Quarter])[] = [
  [/第?[一1]季度/u, 1],
  [/第?[二2]季度|上半年|半年/u, 2],
  [/第?[三3]季度|前三季度/u, 3],
  [/第?[四4]季度|全年|年度/u, 4],
];
/** What we hand in ourselves is said to be at an upper level's demand, or to go to an upper level. */
const UPWARD = /(?:根据|按照?)[^，。；]{0,6}(?:省|市|上级)[^，。；]{0,8}要求[^，。；]{0,6}(?:报送|上报)/u;

/** Whether a sentence asks everybody who has a task: 各责任单位. */
export function asksEverybody(sentence: string): boolean {
  return /各[^，。；]{0,12}?(?:单位|部门|街道|乡镇|镇|地|区|县)|(?:责任|牵头|承办)单位/u.test(sentence);
}

export function dutyFacts(
  { raw, what, to, due }: Pick<Duty, "raw" | "what" | "to" | "due">,
  { year, ownLevel }: { readonly year: number | null; readonly ownLevel: PlanLevel | null },
): DutyFacts {
  const says = what ?? "";
  const kind = WORK_PLAN.test(says) ? "workPlan" : REPORT.test(says) && !NO_FORM.test(says) ? "report" : null;
  const isUp = UPWARD.test(raw) || (ownLevel !== null && to !== null && isAbove(to, ownLevel));
  return {
    kind,
    period: kind === "report" ? periodOf(says, due, year) : null,
    direction: isUp ? DIRECTIONS.up : DIRECTIONS.down,
  };
}

function periodOf(what: string, due: string | null, planYear: number | null): Period | null {
  const quarter = QUARTERS.findLast(([words]) => words.test(what))?.[1];
  const day = due === null ? null : partsOf(due);
  // The year's report may be due early in the next.
  const year = day === null ? planYear : day.month <= 3 && quarter === 4 ? day.year - 1 : day.year;
  return quarter === undefined || year === null ? null : { year, quarter };
}

/** 市人民政府办公室 stands above 区. */
function isAbove(office: string, ownLevel: PlanLevel): boolean {
  const level = PLAN_LEVELS.findIndex((each) => office.startsWith(each));
  return level >= 0 && level < PLAN_LEVELS.indexOf(ownLevel);
}

/** 报送号, such as `22市@完成情况@2022Q1` or, without a period, `22市@办理方案@2022-02-11`. */
export function dutyKey(
  plan: string,
  what: string,
  facts: { readonly period: Period | null; readonly kind: FormKind | null; readonly due: string | null },
): string {
  const name = facts.kind === null ? what : FORM_KIND_WORDS[facts.kind];
  return [plan, name, facts.period ? periodKey(facts.period) : (facts.due ?? "")].join("@");
}

/** A reporting day that no document states, to be offered. */
export interface SuggestedDuty {
  readonly plan: string;
  readonly period: Period;
  readonly what: string;
  /** On a working day. */
  readonly due: string;
  /** 报送至: who issued the plan. */
  readonly to: string;
}

/** Ten days for the quarters; the year's figures are needed before it ends. */
const DAYS_AFTER_QUARTER = 10;
const YEAR_REPORT = "-12-25";

/** Four reports of a plan's year, but for those whose day is known already (`periods`). */
export function suggestDuties(
  plan: { readonly name: string; readonly year: number; readonly issuer: string },
  known: readonly Period[],
  rule: DaysOffRule,
): SuggestedDuty[] {
  const keys = known.map(periodKey);
  return [1, 2, 3, 4].flatMap((quarter): SuggestedDuty[] => {
    const period = periodOfKey(`${plan.year}Q${quarter}`);
    if (period === null || keys.includes(periodKey(period))) return [];
    const day =
      period.quarter === 4 ? `${period.year}${YEAR_REPORT}` : addDays(periodEnd(period), DAYS_AFTER_QUARTER);
    return [
      {
        plan: plan.name,
        period,
        what: `${periodName(period)}完成情况`,
        due: moveOffDaysOff(day, rule),
        to: plan.issuer,
      },
    ];
  });
}
