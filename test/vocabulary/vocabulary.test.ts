import { createVocabulary, unitEntry as entry, type UnitEntry } from "../../src/vocabulary/vocabulary";

const nameOf = (entries: readonly UnitEntry[], name: string): unknown => {
  const meaning = createVocabulary(entries).meaningOf(name);
  return meaning.kind === "known" ? meaning.entry.name : meaning;
};

test("a standard name wins over another unit's alias", () => {
  expect(nameOf([entry("教育局", { aliases: ["教体局"] }), entry("教体局")], "教体局")).toBe("教体局");
});

test("an alias that two units claim is certain for neither", () => {
  const entries = [entry("甲局", { aliases: ["科技"] }), entry("乙局", { nameplates: ["科技"] })];
  expect(nameOf(entries, "科技")).toEqual({ kind: "ambiguous", names: ["甲局", "乙局"] });
});

test("an alias that one unit has twice is certain", () => {
  expect(nameOf([entry("甲局", { aliases: ["科技"], nameplates: ["科技"] })], "科技")).toBe("甲局");
});

test.each(["区委办（档案局）", "区委办(档案局)", "区委办〈档案局〉", "区委办<档案局>", "区 委办", "区委办"])(
  "%s is the same body",
  (spelling) => {
    expect(nameOf([entry("区委办")], spelling)).toBe("区委办");
  },
);

test("a name with a nameplate that has an entry of its own is that one", () => {
  expect(nameOf([entry("区委办"), entry("区委办（档案局）")], "区委办(档案局)")).toBe("区委办（档案局）");
});

test.each([
  ["区工商局", "区工商联"],
  ["区综治办", "区创治办"],
])("%s is not %s", (one, other) => {
  expect(nameOf([entry(one)], other)).toEqual({ kind: "unknown" });
});

test("collectives within collectives give everybody once, and one that contains itself ends", () => {
  const vocabulary = createVocabulary([
    entry("各单位", { members: ["各街道", "教育局", "各单位"] }),
    entry("各街道", { members: ["东街", "西街", "各单位"] }),
    entry("教育局", { aliases: ["教委"] }),
    entry("各部门", { members: ["教委", "教育局", "没有登记的局"] }),
  ]);
  expect(vocabulary.membersOf("各单位")).toEqual(["东街", "西街", "教育局"]);
  expect(vocabulary.membersOf("各部门")).toEqual(["教育局", "没有登记的局"]);
  expect(vocabulary.membersOf("教育局")).toEqual([]);
});
