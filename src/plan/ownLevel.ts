import type { PlanLevel } from "./plan";

const LEVELS: Readonly<Record<string, PlanLevel>> = { 省: "省", 市: "市", 区: "区", 县: "县" };

/**
 * The level of the office that issued a document, from its name: 武汉市东西湖区人民政府办公室 is of a 区.
 * Null where the name does not show one.
 */
export function ownLevel(issuer: string | null): PlanLevel | null {
  const match =
    issuer === null
      ? null
      : /([省市区县])(?=(?:人民)?政府|[委党])(?!.*[省市区县](?=(?:人民)?政府|[委党]))/u.exec(issuer);
  return LEVELS[match?.[1] ?? ""] ?? null;
}
