import type { Collective, Doubt } from "../../plan/plan";
import { splitUnits } from "../unitList";
import { undoWraps } from "../wraps";

/** 各区人民政府(含开发区、风景区管委会,下同). */
const INCLUDING = /([^，,、；;。：:（(《\n]{2,24})[（(]\s*含([^（()）]{2,80}?)[，,；;]?\s*下\s*同\s*[）)]/g;
/** 各镇人民政府、街道办事处（以下统称各镇街）. */
const CALLED =
  /([各全][^，,；;。：:（(《》\n]{2,60})[（(]\s*以下\s*(?:简称|统称)(?:为)?\s*[“"「]?([^”"」）)《》]{2,12})[”"」]?\s*[）)]/g;
/** What a name for many ends in; 《方案》 and 以下简称《意见》 name no units. */
const FOR_MANY = /(?:单位|部门|街道?|镇|乡|区|县|园区|地|街镇|镇街|政府|办事处|企业)$/;
/** 开发区、风景区管委会: the last names the body of all. */
const BODY = /(?:管委会|管理委员会|办事处|人民政府|政府)$/;

/**
 * The collectives that a document defines, in the letter or where its list names them first. Those that it says to
 * include somebody have more members than it prints; a name for a printed list has all.
 */
export function readCollectives(source: string): Collective[] {
  const including = [...source.matchAll(INCLUDING)].map(([, name = "", members = ""]): Collective => {
    return { name: undoWraps(name), members: withBody(splitUnits(members)), complete: false };
  });
  const called = [...source.matchAll(CALLED)].flatMap(([, members = "", name = ""]): Collective[] =>
    FOR_MANY.test(name) ? [{ name: undoWraps(name), members: splitUnits(members), complete: true }] : [],
  );
  const all = new Map([...including, ...called].map((collective) => [collective.name, collective]));
  return [...all.values()];
}

/** Whom a collective includes beside those that its name says is told, for 单位库 wants all its members. */
export function collectiveDoubts(collectives: readonly Collective[]): Doubt[] {
  return collectives
    .filter(({ complete }) => !complete)
    .map(({ name, members }) => ({
      code: "collective",
      text: `文件写明“${name}”含${members.join("、")}，请在单位库的“成员”栏填写全部成员。`,
    }));
}

function withBody(names: readonly string[]): string[] {
  const body = BODY.exec(names.at(-1) ?? "")?.[0] ?? "";
  return names.map((name) => (BODY.test(name) ? name : name + body));
}
