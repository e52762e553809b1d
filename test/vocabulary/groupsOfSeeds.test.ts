import { groupVariants, type VariantGroup } from "../../src/vocabulary/groupVariants";
import type { NameKind } from "../../src/vocabulary/namesContents";
import { usedInPlan } from "../../src/vocabulary/usedNames";
import { describeSeed, onlyPlan, readSeed } from "../intake/seeds";
import { TOOLS } from "./nameTools";

/** Which names of each document are one body, found by reading; the rest of its names are bodies of their own. */
const TRUE_GROUPS: Readonly<Record<string, Readonly<Record<NameKind, readonly string[]>>>> = {
  "000": { unit: [], leader: [] },
  "001": {
    unit: [
      "区科学技术和经济信息化局、区科学技术和信息化局",
      "区供销联社、区供销社",
      // The notice says 局, the list says 委员会.
      "区发展和改革委员会、区发展和改革局",
    ],
    leader: ["卢永桢、卢永楨"],
  },
  "002": {
    unit: ["区建设局、建设局", "区财政局、财政局", "区国资公司、国资公司", "区商务局、商务局"],
    leader: [],
  },
  "003": {
    unit: [
      "各区人民政府、各区区人民政府、市各区人民政府",
      "市发展改革委、发展改革委",
      "市商务局、商务局",
      "市人力资源社会保障局、市人社局、市人力资源和社会保障局、市人力资源和社会保障委",
      "市经济和信息化委、市经信委",
      "市农委、市农业委",
      "市城管委、市城管局",
      "市城乡建设委、市城乡建委、市城乡建设局、市建设委、市建设局",
      "市国土规划局、市国土规划管理局、市国土规划建设局、市国土局、市国土资源局、市规划局、市城乡规划局",
      "市国资委、市国资局",
      "市交通运输委、市交通运输局",
      "市旅游委、市旅游局",
      "市园林局、市园林委、市园林和林业局、市林业和园林局",
      "市住房保障局、市住房保障房管局",
      "市政务服务管理办公室、市政务服务室、市政务服务中心",
      "市卫生计生委、市卫生局",
      "武汉东湖新技术开发区管委会(中国〈湖北〉自由贸易试验区武汉片区管理委员会)、武汉市东湖新技术开发区管委会",
    ],
    leader: [],
  },
  "004": { unit: [], leader: [] },
};

const NEAR_MISSES = [
  ["市工商局", "市工商联"],
  ["综治办", "创治办"],
  ["城管委", "城改办"],
  ["市国税局", "市地税局"],
  ["水务局", "税务局"],
];

function pairsOf(groups: readonly (readonly string[])[]): Set<string> {
  return new Set(
    groups.flatMap((names) =>
      names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other].sort().join("="))),
    ),
  );
}

const membersOf = (group: VariantGroup): string[] => [group.name, ...group.variants.map(({ name }) => name)];

describeSeed("the groups offered for the real documents", () => {
  let offered: { number: string; kind: NameKind; groups: VariantGroup[] }[];

  beforeAll(async () => {
    const numbers = Object.keys(TRUE_GROUPS);
    const plans = await Promise.all(numbers.map(readSeed));
    offered = numbers.flatMap((number, index) => {
      const plan = plans[index];
      const used = plan ? usedInPlan(onlyPlan(plan)) : { unit: [], leader: [] };
      return (["unit", "leader"] as const).map((kind) => ({
        number,
        kind,
        groups: groupVariants(kind, used[kind], TOOLS),
      }));
    });
  });

  it.each(["000", "001", "002", "004"])("%s: exactly the true ones", (number) => {
    for (const { kind, groups } of offered.filter((each) => each.number === number)) {
      const expected = TRUE_GROUPS[number]?.[kind].map((names) => names.split("、")) ?? [];
      expect(pairsOf(groups.map(membersOf))).toEqual(pairsOf(expected));
    }
  });

  it("all together, pair by pair: what is offered is true, and what is true is offered", () => {
    const found = offered.map(({ number, kind, groups }) => {
      const offeredPairs = pairsOf(groups.map(membersOf));
      const truth = pairsOf(TRUE_GROUPS[number]?.[kind].map((names) => names.split("、")) ?? []);
      return {
        offered: offeredPairs.size,
        truth: truth.size,
        both: [...offeredPairs].filter((pair) => truth.has(pair)).length,
      };
    });
    const sum = (of: "offered" | "truth" | "both"): number =>
      found.reduce((total, each) => total + each[of], 0);
    expect(sum("both") / sum("offered")).toBeGreaterThan(0.98);
    expect(sum("both") / sum("truth")).toBeGreaterThan(0.82);
  });

  it("none of the near misses", () => {
    const pairs = pairsOf(offered.flatMap(({ groups }) => groups.map(membersOf)));
    expect(NEAR_MISSES.filter((names) => pairs.has([...names].sort().join("=")))).toEqual([]);
  });
});
