import type { PlanLevel } from "./plan";

/** A 州 or 盟 stands where a 市 does, a 旗 where a 县 does. */
const LEVELS: Readonly<Record<string, PlanLevel>> = {
  省: "省",
  市: "市",
  州: "市",
  盟: "市",
  区: "区",
  县: "县",
  旗: "县",
};

/** The level that the last character of a place's name shows. */
export function levelOfPlace(ending: string): PlanLevel | null {
  return LEVELS[ending] ?? null;
}

/**
 * The level of the office that issued a document, from its name: 武汉市东西湖区人民政府办公室 is of a 区.
 * Null where the name does not show one.
 */
export function ownLevel(issuer: string | null): PlanLevel | null {
  const match =
    issuer === null
      ? null
      : /([省市州盟区县旗])(?=(?:人民)?政府|[委党])(?!.*[省市州盟区县旗](?=(?:人民)?政府|[委党]))/u.exec(
          issuer,
        );
  return levelOfPlace(match?.[1] ?? "");
}
