import { polyphonic } from "pinyin-pro";
import { nameSearch, type Searchable } from "../../src/vocabulary/searchNames";

const readings = (character: string): string[] =>
  /\p{Script=Han}/u.test(character)
    ? polyphonic(character, { toneType: "none", type: "array" }).flatMap((each) => each)
    : [];

const item = (name: string, uses = 1, ...spellings: string[]): Searchable => ({ name, uses, spellings });

const ITEMS = [
  item("区发展和改革委员会", 19, "区发改委"),
  item("区妇女联合会", 2),
  item("区公安分局", 7),
  item("区供电公司", 1),
  item("区行政审批局", 6),
  item("长丰街道办事处", 3),
  item("重点办", 1),
  item("区财政局", 6),
  item("区国资公司", 3),
];
const LEADERS = [item("卢永桢", 18), item("刘冬", 16), item("冷莹", 37)];

const find = (query: string, items = ITEMS): string[] =>
  nameSearch(items, readings)(query, 5).map(({ name }) => name);

test.each([
  ["fgw", "区发展和改革委员会"],
  ["fzhgg", "区发展和改革委员会"],
  ["fazhan", "区发展和改革委员会"],
  ["faz", "区发展和改革委员会"],
  ["qfgw", "区发展和改革委员会"],
  ["发改", "区发展和改革委员会"],
  ["发gai", "区发展和改革委员会"],
  ["发改委", "区发展和改革委员会"],
  ["财政", "区财政局"],
  ["czj", "区财政局"],
  ["xzspj", "区行政审批局"],
  ["hang", "区行政审批局"],
  ["chang", "长丰街道办事处"],
  ["zfj", "长丰街道办事处"],
  ["zdb", "重点办"],
  ["cdb", "重点办"],
  ["FGW", "区发展和改革委员会"],
  ["ｆｇｗ", "区发展和改革委员会"],
])("%s finds %s first", (query, name) => {
  expect(find(query)[0]).toBe(name);
});

test("lyz finds 卢永桢, and l all three by use", () => {
  expect(find("lyz", LEADERS)).toEqual(["卢永桢"]);
  expect(find("l", LEADERS)).toEqual(["冷莹", "卢永桢", "刘冬"]);
});

test("what fits better comes before what is used more", () => {
  expect(find("公司")).toEqual(["区国资公司", "区供电公司"]);
  expect(find("ga", [item("区港澳办", 1), item("区公安分局", 9)])).toEqual(["区公安分局", "区港澳办"]);
  expect(find("教育", [item("区教育局", 1), item("区教师培育中心", 90)])[0]).toBe("区教育局");
});

test("a find by an alias says by which", () => {
  expect(nameSearch(ITEMS, () => [])("发改委", 1)).toEqual([
    { name: "区发展和改革委员会", uses: 19, by: "区发改委" },
  ]);
});

test("nothing typed: what is used most; nothing found: nothing", () => {
  expect(find("").slice(0, 2)).toEqual(["区发展和改革委员会", "区公安分局"]);
  expect(find("zzz")).toEqual([]);
  expect(find("😀".repeat(5_000))).toEqual([]);
});

test("the index asks for each character once, and answers from it alone", () => {
  const asked: string[] = [];
  const noted = (character: string): string[] => {
    asked.push(character);
    return readings(character);
  };
  const search = nameSearch([...ITEMS, item("区发展和改革局")], noted);
  const characters = new Set(
    ITEMS.flatMap(({ name, spellings }) => Array.from([name, ...spellings].join(""))),
  );
  expect(asked.toSorted()).toEqual([...characters].toSorted());
  search("fgw", 5);
  expect(asked).toHaveLength(characters.size);
});

test("a character beyond the basic plane is one character", () => {
  expect(find("𠮷zj", [item("区𠮷州局")])).toEqual(["区𠮷州局"]);
});
