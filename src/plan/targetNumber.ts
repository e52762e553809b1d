/**
 * Numbers with a unit, as plans print them: `4200 亿元以上`, `3—5个`, `5.5 万套（间）`, `八成以上`, `两条`.
 * Only reads; which of them are promises is decided in `target.ts`.
 */
import { smallNumber } from "./numerals";

/** How a unit is used: counting things, measuring (money, area, length …), shares, time, or freight. */
export type UnitKind = "count" | "measure" | "share" | "time" | "freight";

export interface NumberWithUnit {
  /** UTF-16 offsets; `end` is behind the words that follow the unit (以上, 左右). */
  readonly start: number;
  readonly end: number;
  /** Where the unit ends. */
  readonly unitEnd: number;
  /** Null for a range (`3—5个`): no one number was promised. */
  readonly value: number | null;
  /** With its magnitude and as printed, without spaces: 亿元, 万人, 个; a magnitude alone in `100万市民`. */
  readonly unit: string;
  readonly kind: UnitKind;
  /** 以上, 左右, 以内 …, null without. */
  readonly after: string | null;
  /** Whether the number is printed in Chinese numerals, which more often belong to names. */
  readonly chinese: boolean;
}

const words = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(" "));

const UNITS: Readonly<Record<UnitKind, readonly string[]>> = {
  share: words("个百分点 百分点 % ‰ 倍 成"),
  time: words("个工作日 工作日 个小时 小时 个月 分钟 天"),
  freight: words("标准箱 标箱 TEU"),
  measure: words(
    "km² m² ㎡ km 平方公里 平方千米 平方米 平米 立方米 公里 千米 延米 海里 米 公顷 亩",
    "微克/立方米 吨标准煤 吨 公斤 斤 千瓦时 千瓦 兆瓦 美元 欧元 元 人次 人 户",
  ),
  count: words(
    "批次 场次 例次 架次 班次 台套 套（间） 套(间) 名 位 个 家 条 项 座 所 件 批 次 场 例 处 套 张 台 辆 栋 幢 部 间",
    "只 头 棵 株 支 期 门 篇 份 对 宗 口 片 类 种 枚 艘 架 列 盏",
  ),
};

const KIND_OF = new Map<string, UnitKind>(
  (Object.keys(UNITS) as UnitKind[]).flatMap((kind) => UNITS[kind].map((unit) => [unit, kind] as const)),
);
const escaped = (text: string): string => text.replace(/[()]/gu, "\\$&");
/** Longer ones first: 人次 begins with 人. */
const UNIT = [...KIND_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join("|");
const MAGNITUDE = "万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百";
const AFTER = "及以上|及以下|以上|以下|以内|之内|左右|上下|内(?![部外])";
const ARABIC = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const PATTERN = new RegExp(
  `(?<![\\dA-Za-z.,\\-–—+第])(?:(?<value>${ARABIC})(?:\\s?(?:-|–|—|~|～|至|到){1,2}\\s?(?<upper>${ARABIC}))?` +
    `|(?<![一二三四五六七八九十百千万第前等])(?<numeral>[一两二三四五六七八九十]{1,3}))` +
    `\\s{0,2}[余多]?(?:(?<magnitude>${MAGNITUDE})?[余多]?\\s{0,2}(?<unit>${UNIT})|(?<bare>万|亿)[余多]?(?=\\p{Script=Han}|[，。；、]|$))` +
    `\\s?(?<after>${AFTER})?`,
  "gu",
);

function valueOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  if (groups["upper"] !== undefined) return null;
  if (groups["numeral"] !== undefined) return smallNumber(groups["numeral"]);
  return Number((groups["value"] ?? "").replaceAll(",", ""));
}

/** All numbers with a known unit in a half-width text, in order. */
export function findNumbers(text: string): NumberWithUnit[] {
  return [...text.matchAll(PATTERN)].map((match) => {
    const groups = match.groups ?? {};
    const unit = groups["unit"] ?? "";
    const after = groups["after"] ?? null;
    const whole = match[0].trimEnd();
    const unitEnd = after === null ? whole.length : whole.slice(0, -after.length).trimEnd().length;
    return {
      start: match.index,
      end: match.index + whole.length,
      unitEnd: match.index + unitEnd,
      value: valueOf(groups),
      unit: groups["bare"] ?? `${groups["magnitude"] ?? ""}${unit}`,
      kind: KIND_OF.get(unit) ?? "count",
      after,
      chinese: groups["numeral"] !== undefined,
    };
  });
}
