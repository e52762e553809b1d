import { candidatePairs, unitMeetings } from "../../src/vocabulary/candidates";
import { groupVariants, type VariantGroup } from "../../src/vocabulary/groupVariants";
import { partsOf } from "../../src/vocabulary/nameParts";
import type { ApartPair, NameKind } from "../../src/vocabulary/namesContents";
import { TOOLS } from "./nameTools";

/** Each name in a task of its own. */
function groups(
  names: readonly string[],
  kind: NameKind = "unit",
  apart: readonly ApartPair[] = [],
): readonly VariantGroup[] {
  return groupVariants(
    kind,
    names.map((name, task) => ({ name, tasks: [task] })),
    TOOLS,
    apart,
  );
}

function evidence(names: readonly [string, string], kind: NameKind = "unit"): string | null {
  const [group] = groups(names, kind);
  const [variant] = group?.variants ?? [];
  return variant === undefined ? null : `${variant.evidence.kind} ${variant.evidence.strength}`;
}

test.each([
  ["区科学技术和经济信息化局", "区科学技术和信息化局", "omission likely"],
  ["区供销联社", "区供销社", "abbreviation likely"],
  ["区发展和改革委员会", "区发展和改革局", "bodyWord likely"],
  ["区发展和改革委员会", "区发展改革委", "form certain"],
  ["区发展和改革委员会", "区发改委", "abbreviation likely"],
  ["区人力资源和社会保障局", "区人社局", "abbreviation likely"],
  ["区残疾人联合会", "区残联", "abbreviation likely"],
  ["区教育局", "教育局", "level likely"],
  ["区教育局", "區教育局", "characters certain"],
  ["区教育局", "区区教育局", "doubled certain"],
  ["东河街道办事处", "东河街道", "form certain"],
  ["东河街道", "东河街", "form certain"],
  ["高新区管理委员会", "高新区管委会", "form certain"],
  ["四维街道", "四唯街道", "looks likely"],
  ["区城市管理执法局", "区成市管理执法局", "sound likely"],
  ["区住房和城乡建设局（区园林局）", "区园林局", "nameplate likely"],
  ["市建设委", "市城乡建设委", "part possible"],
  ["区行政审批局", "区行致审批局", "slip possible"],
])("%s, %s: %s", (one, other, expected) => {
  expect(evidence([one, other])).toBe(expected);
});

test.each([
  ["市工商局", "市工商联"],
  ["区综治办", "区创治办"],
  ["综治办", "创治办"],
  ["城管委", "城改办"],
  ["市人社局", "区人社局"],
  ["市人力资源和社会保障局", "区人社局"],
  ["市国税局", "市地税局"],
  ["水务局", "税务局"],
  ["区公安局", "区公安分局"],
  ["各城区人民政府", "各新城区人民政府"],
  ["各街道办事处", "相关街道办事处"],
  ["第一中学", "第二中学"],
  ["商务局", "商务区规划建设局"],
  ["区农业发展投资集团有限公司", "区服务业发展投资集团有限公司"],
  ["开发区机电产业建设管理办公室", "开发区临空产业建设管理办公室"],
  ["区疫情防控指挥部", "区疫情防控指挥部各工作组"],
  ["团区委", "团市委"],
  ["区侨办", "区台办"],
])("%s and %s are not offered as one", (one, other) => {
  expect(evidence([one, other])).toBeNull();
});

test.each([
  ["卢永桢", "卢永楨", "characters certain"],
  ["卢永桢", "卢永祯", "looks likely"],
  ["刘冬", "刘东", "sound possible"],
])("leaders %s, %s: %s", (one, other, expected) => {
  expect(evidence([one, other], "leader")).toBe(expected);
});

test.each([
  ["刘冬", "刘冬梅"],
  ["王伟", "王强"],
  ["张伟", "章伟"],
])("leaders %s and %s are two", (one, other) => {
  expect(evidence([one, other], "leader")).toBeNull();
});

test("the spelling used most is offered as the standard name, and every other says what it is like", () => {
  const used = [
    { name: "人社局", tasks: [1] },
    { name: "区人力资源和社会保障局", tasks: [2, 3, 4] },
    { name: "区人社局", tasks: [5, 6] },
  ];
  expect(groupVariants("unit", used, TOOLS)).toEqual([
    {
      name: "区人力资源和社会保障局",
      tasks: 3,
      strength: "likely",
      variants: [
        {
          name: "区人社局",
          tasks: 2,
          evidence: { kind: "abbreviation", strength: "likely" },
          like: "区人力资源和社会保障局",
        },
        { name: "人社局", tasks: 1, evidence: { kind: "level", strength: "likely" }, like: "区人社局" },
      ],
    },
  ]);
});

test("names printed side by side in one task are at most possible", () => {
  const used = [
    { name: "区文化和旅游局", tasks: [1, 2] },
    { name: "区文化局", tasks: [2] },
  ];
  expect(groupVariants("unit", used, TOOLS)).toMatchObject([{ strength: "possible" }]);
});

test("a name without its level belongs to neither of two levels", () => {
  expect(groups(["市人社局", "区人社局", "人社局"])).toEqual([]);
});

test("a confirmed “not the same” is not offered again, in either order", () => {
  expect(groups(["区供销联社", "区供销社"], "unit", [["区供销社", "区供销联社"]])).toEqual([]);
});

test("what is apart does not come together through a third", () => {
  const names = ["区城乡建设局", "区城建局", "区城乡建局"];
  const offered = groups(names, "unit", [["区城乡建设局", "区城建局"]]);
  const members = offered.map(({ name, variants }) => [name, ...variants.map((each) => each.name)]);
  expect(members.filter((each) => each.includes("区城乡建设局") && each.includes("区城建局"))).toEqual([]);
  expect(offered).toHaveLength(1);
});

test("a text that fills a cell is no name and takes no time", () => {
  const text = "区教育局负责".repeat(5_461);
  expect(groups([text, `${text}。`, "区教育局"])).toEqual([]);
});

test("5,000 names are not compared each with each", () => {
  const words = [
    "教育",
    "财政",
    "卫生",
    "交通",
    "文化",
    "民政",
    "商务",
    "水利",
    "农业",
    "科技",
    "信息",
    "旅游",
  ];
  const places = Array.from("云溪江河湖海山川林泉石桥柳梅兰竹松柏桂");
  const name = (index: number): string =>
    [
      places[index % 19],
      places[Math.floor(index / 19) % 17],
      words[index % 12],
      words[Math.floor(index / 12) % 11],
      index % 2 === 0 ? "局" : "中心",
    ].join("");
  const names = [...new Set(Array.from({ length: 5_000 }, (_unused, index) => name(index)))];
  const parts = names.map((each) => partsOf(each, TOOLS));
  expect(names.length).toBeGreaterThan(4_900);
  expect(candidatePairs(parts, unitMeetings).length).toBeLessThan(names.length * 50);
  const start = performance.now();
  groups(names);
  // A second where nothing else runs.
  expect(performance.now() - start).toBeLessThan(15_000);
});
