import { levelOfPlace } from "../../plan/ownLevel";
import type { PlanLevel } from "../../plan/plan";
import { isTitleEnd } from "../lineKinds";
import type { Mapped } from "../mapped";
import { undoWraps } from "../wraps";

/**
 * The plan's title as the letter quotes it: 现将《…责任分解方案》印发给你们, 《…分工方案》已经同意. Not what stands behind
 * 根据 and 按照. Inner 《》 and 〈〉 may be nested.
 */
export function quotedTitle(body: Mapped): string | null {
  const text = undoWraps(body.text);
  const quoted = quotations(text).filter(
    ({ start }) => !/(?:根据|按照|依据|对照)[^。]{0,40}$/.test(text.slice(Math.max(0, start - 50), start)),
  );
  const given = quoted.find(({ start }) =>
    /(?:将|制[订定]了?)$/.test(text.slice(Math.max(0, start - 3), start)),
  );
  return (given ?? quoted.find(({ title }) => isTitleEnd(title)))?.title ?? null;
}

/** The plan that a letter's heading announces: 关于印发《…方案》的通知; the heading itself where it announces none. */
export function announcedTitle(heading: string): string {
  const announced = /(?:印发|下达)[《〈“]?(.{6,}?)[》〉”]?的通知$/.exec(heading)?.[1];
  return announced !== undefined && isTitleEnd(announced) ? announced : heading;
}

/** The outermost 《…》 of a text; `start` is at the mark. Linear. */
function quotations(text: string): { start: number; title: string }[] {
  const found: { start: number; title: string }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "《") {
      if (depth === 0) start = at;
      depth += 1;
    } else if (text[at] === "》" && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, title: text.slice(start + 1, at) });
    }
  }
  return found;
}

const LEVELS: readonly (readonly [RegExp, PlanLevel])[] = [
  [/国务院|中央|国家|全国/, "国家"],
  [/省|自治区/, "省"],
  [/市/, "市"],
  [/区/, "区"],
  [/县/, "县"],
];

/** The last part of a place's name that a title begins with: 区 of 清江市东湾区2024年…. */
const PLACE =
  /^(?:(?:19|20)\d{2}年度?)?(?:[\u4e00-\u9fff]{2,8}省)?(?:[\u4e00-\u9fff]{2,8}?[市州盟])?[\u4e00-\u9fff]{2,9}?([市区县旗州盟])(?=\d|人民|政府|《|〈|关于|年|贯彻|落实)/;

/** Words that hold the name of a level and name none. */
const NO_LEVEL =
  /全国文明|国家[级卫森园]|城市|都市|市场|市民(?![生政营族宗])|市容|超市|小区|社区|园区|景区|开发区|片区|地区|区域|区块/g;

/**
 * The level whose report or decision the title names: 市《政府工作报告》, 省人民政府贯彻落实…. Not 涉及我区, which says
 * who broke it down.
 */
export function levelOf(title: string | null): PlanLevel | null {
  if (title === null) return null;
  const place = PLACE.exec(title)?.[1];
  const report = /([国省市州盟区县旗])(?:人民政府|级)?\s*[《〈]?\s*(?:人民)?政府工作报告/.exec(title)?.[1];
  const named = levelOfPlace(report ?? place ?? "");
  if (named !== null) return named;
  const subject =
    report ??
    title
      .replace(/涉及[我本全]?[省市区县]/g, "")
      .replace(/[《〈][^》〉]*[》〉]/g, "")
      .replace(NO_LEVEL, "");
  return LEVELS.find(([pattern]) => pattern.test(subject))?.[1] ?? null;
}

/** The year the title names first. */
export function yearOf(title: string | null): number | null {
  const match = /((?:19|20)\d{2})\s*年?/.exec((title ?? "").normalize("NFKC"));
  return match ? Number(match[1]) : null;
}
