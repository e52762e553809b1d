import type { Field } from "../fields";
import { EMPTY, slice } from "../mapped";
import type { Item } from "./items";

const POST = "(?:[^，。、]{0,6}常委、)?(?:常务)?副?(?:省长|州长|市长|区长|县长|镇长|乡长)";
const LEADS = "(?:同志)?(?:领办|领衔|牵头|负责|分管|包保|包联|联系|挂帅)";
const LEADER = new RegExp(
  `^(?:${POST}([\\u4e00-\\u9fff]{2,3}?)|([\\u4e00-\\u9fff]{2,3}?)${POST})${LEADS}`,
  "d",
);

/** A heading that says who leads all below it: 副县长叶青牵头的工作, 邵阳区长领办. */
export function leaderOfHeading({ text, inline, own }: Item): Field[] {
  if ([...inline, ...own].some(({ role }) => role === "leader")) return [];
  const places = LEADER.exec(text.text)?.indices;
  const name = places?.[1] ?? places?.[2];
  if (!name) return [];
  const common = { level: null, reach: null, stacked: false, unclosed: false, place: "heading" } as const;
  return [{ ...common, role: "leader", label: EMPTY, value: slice(text, ...name) }];
}
