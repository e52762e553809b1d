import { leaderEntry } from "../../src/vocabulary/leaders";
import { leaderSuggestions, unitSuggestions } from "../../src/vocabulary/suggest";
import { unitEntry } from "../../src/vocabulary/vocabulary";
import { TOOLS } from "./nameTools";

const UNITS = [
  unitEntry("区发展和改革委员会", { aliases: ["区发改委"] }),
  unitEntry("区人力资源和社会保障局"),
  unitEntry("区科学技术局", { retired: true }),
  unitEntry("市人社局", { type: "上级单位" }),
  unitEntry("市科技局", { type: "上级单位" }),
  unitEntry("区供销联社"),
  unitEntry("市工商联"),
];

const offered = (name: string, upper = false): string[] =>
  unitSuggestions(UNITS, TOOLS, upper)(name).map((each) => each.name);

test.each([
  ["区发展和改革局", ["区发展和改革委员会"]],
  ["区发改局", ["区发展和改革委员会"]],
  ["区供销社", ["区供销联社"]],
  ["区人社局", ["区人力资源和社会保障局"]],
  // It stands for ours; the upper level's of nearly the same name is not offered.
  ["人社局", ["区人力资源和社会保障局"]],
  ["区科技局", []],
  ["市工商局", []],
  ["全新的单位", []],
])("%s: %j", (name, expected) => {
  expect(offered(name)).toEqual(expected);
});

test("in a column of the upper level its units are offered, and only those", () => {
  expect(offered("市人力资源和社会保障局", true)).toEqual(["市人社局"]);
  expect(offered("区发展和改革局", true)).toEqual([]);
});

test("leaders: variant characters, and the standard name where an 异写 is like it", () => {
  const suggest = leaderSuggestions(
    [leaderEntry("卢永桢", { spellings: ["卢永贞"] }), leaderEntry("冷莹")],
    TOOLS,
  );
  expect(suggest("卢永楨")).toMatchObject([{ name: "卢永桢", evidence: { kind: "characters" } }]);
  expect(suggest("卢永珍")).toMatchObject([{ name: "卢永桢", like: "卢永桢", evidence: { kind: "sound" } }]);
  expect(suggest("冷冰")).toEqual([]);
});
