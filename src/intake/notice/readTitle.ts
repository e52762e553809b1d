import type { PlanLevel } from "../../plan/plan";
import type { Mapped } from "../mapped";
import { undoWraps } from "../wraps";

/** The plan's title as the letter quotes it: 现将《…责任分解方案》印发给你们. Inner 《》 and 〈〉 may be nested. */
export function quotedTitle(body: Mapped): string | null {
  const text = undoWraps(body.text);
  const start = /(?:现将|将|制[订定]了?)\s*《/.exec(text);
  if (!start) return null;
  const first = start.index + start[0].length;
  let depth = 1;
  for (let at = first; at < text.length; at += 1) {
    if (text[at] === "《") depth += 1;
    else if (text[at] === "》") depth -= 1;
    if (depth === 0) return text.slice(first, at);
  }
  return null;
}

const LEVELS: readonly (readonly [RegExp, PlanLevel])[] = [
  [/国务院|中央|国家|全国/, "国家"],
  [/省|自治区/, "省"],
  [/市/, "市"],
  [/区/, "区"],
  [/县|旗/, "县"],
];

/**
 * The level whose report or decision the title names: 市《政府工作报告》, 省人民政府贯彻落实…. Not 涉及我区, which says
 * who broke it down.
 */
export function levelOf(title: string | null): PlanLevel | null {
  if (title === null) return null;
  const report = /([国省市区县])(?:人民政府|级)?\s*[《〈]?\s*(?:人民)?政府工作报告/.exec(title)?.[1];
  const subject =
    report ?? title.replace(/涉及[我本全]?[省市区县]/g, "").replace(/[《〈][^》〉]*[》〉]/g, "");
  return LEVELS.find(([pattern]) => pattern.test(subject))?.[1] ?? null;
}

/** The year the title names first. */
export function yearOf(title: string | null): number | null {
  const match = /((?:19|20)\d{2})\s*年?/.exec(title ?? "");
  return match ? Number(match[1]) : null;
}
