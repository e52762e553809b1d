/** Names that the register gives: a plan's short name, a task's 编号, who leads, who reports. */
import { partsOf } from "./date";
import type { PlanDocument, PlanLevel, Task } from "./plan";

/**
 * 方案简称: two digits of the year and the level, such as `22市`.
 * A name that another plan of the workbook has (`taken`) gets the next number behind it: `22市2`.
 */
export function planShortName(
  document: Pick<PlanDocument, "year" | "issuedOn" | "level">,
  taken: readonly string[] = [],
): string {
  const year =
    document.year ?? (document.issuedOn === null ? null : (partsOf(document.issuedOn)?.year ?? null));
  const digits = year === null ? "" : String(year % 100).padStart(2, "0");
  const base = `${digits}${document.level ?? ""}` || "方案";
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}${number}`)) number += 1;
  return `${base}${number}`;
}

/** Whether a clerk may call a plan this: 编号 begin with it, and it has to stand in a narrow column. */
export function isPlanName(name: string): boolean {
  return /^[\p{L}\p{N}]{1,12}$/u.test(name);
}

/**
 * 编号, such as `22市-032`: the task's place in its plan, from 1. `total` is the number of tasks in the plan, so that
 * the numbers of one plan are equally long and sort as text.
 */
export function taskId(planName: string, ordinal: number, total: number): string {
  return `${planName}-${String(ordinal).padStart(Math.max(3, String(total).length), "0")}`;
}

/** What decides 牵头层级. */
export interface LeadFacts {
  /** The level of the government whose report the plan breaks down. */
  readonly planLevel: PlanLevel | null;
  /** Our own level. */
  readonly ownLevel: PlanLevel | null;
  readonly upperLead: readonly string[];
  /** 本级在上级文件中的名称: how the upper level's document calls ourselves. */
  readonly ownNames: readonly string[];
}

/**
 * 牵头层级: `我区牵头` where an upper level's plan names ourselves as lead, `市级牵头` where it names others.
 * Null for a plan of our own level and where the document prints no upper lead.
 */
export function ledBy(facts: LeadFacts): string | null {
  const { planLevel, ownLevel, upperLead, ownNames } = facts;
  if (planLevel === null || planLevel === ownLevel || upperLead.length === 0) return null;
  if (ownLevel !== null && upperLead.some((unit) => ownNames.includes(unit))) return `我${ownLevel}牵头`;
  return planLevel === "国家" ? "国家牵头" : `${planLevel}级牵头`;
}

export interface Reporters {
  /** 主报单位, in the order printed. */
  readonly units: readonly string[];
  /** True where the document prints no lead, so that the first one is only offered (默认). */
  readonly byDefault: boolean;
}

/** 主报单位: the lead where printed, otherwise every responsible unit. */
export function reporters(task: Pick<Task, "lead" | "responsible">): Reporters {
  if (task.lead.length > 0) return { units: task.lead, byDefault: false };
  return { units: task.responsible, byDefault: task.responsible.length > 0 };
}

/** Beside the first of several responsible units while nobody has said who reports. */
const DEFAULT_MARK = "（默认）";

/** A name as the cell 主报单位 marks it while it is only offered. */
export function withDefaultMark(unit: string): string {
  return unit + DEFAULT_MARK;
}

/** A name of the cell 主报单位 without that mark, in whichever brackets. */
export function withoutDefaultMark(name: string): string {
  return name.replace(/[（(]默认[）)]$/u, "");
}
