import { isCertainUnitList, isWholeName, splitUnits } from "./unitList";

/** 区教育局（3项）, 区教育局牵头的任务: the names, what they do, and what follows them. */
const NAMING =
  /^(.+?)(?:(牵头|主办)|负责|承担)?(?:的)?(?:重点)?(?:任务|事项|工作)?\s*([（(]\s*共?\s*[\d一二三四五六七八九十百]+\s*(?:项|件|条|个)\s*[)）])?[：:。]?$/;
const LENGTH = 60;

export interface UnitHeading {
  /** The units, as the head of the text prints them. */
  readonly names: string;
  readonly leads: boolean;
  /** Whether it says how many tasks are theirs: hardly anything but a heading does. */
  readonly counted: boolean;
}

/** What a heading says that is nothing but units, what they do, and how many tasks they have; null for any other. */
export function unitHeading(text: string): UnitHeading | null {
  const [, names = "", leads, count] = (text.length <= LENGTH ? NAMING.exec(text) : null) ?? [];
  const counted = count !== undefined;
  const isUnits = counted ? namesUnits(names) : isCertainUnitList(names);
  return isUnits ? { names, leads: leads !== undefined, counted } : null;
}

/** Beside a unit that can be nothing else, the others need only look like units: 区民政局、区残联. */
function namesUnits(text: string): boolean {
  const names = splitUnits(text);
  return names.every(isWholeName) && names.some(isCertainUnitList);
}
