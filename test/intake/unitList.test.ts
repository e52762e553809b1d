import { splitUnits } from "../../src/intake/unitList";

/** A name carries nothing that stands around it. */
test.each([
  ["市教育局、市财政局等部门", ["市教育局", "市财政局"]],
  ["市教育局、市公安局等相关部门和单位", ["市教育局", "市公安局"]],
  ["市教育局等5个单位", ["市教育局"]],
  ["1.市教育局 2.市财政局", ["市教育局", "市财政局"]],
  ["①市教育局；②市财政局", ["市教育局", "市财政局"]],
  ["（市教育局）", ["市教育局"]],
  ["【市教育局、市财政局】", ["市教育局", "市财政局"]],
  ["市教育局、市财政局）", ["市教育局", "市财政局"]],
  ["市教育局、以及各街道办事处", ["市教育局", "各街道办事处"]],
  ["市教育局。各县（市、区）政府负责落实", ["市教育局", "各县（市、区）政府"]],
  ["市教育局，市公安局（按职责分工负责）", ["市教育局", "市公安局"]],
  ["市教育局、市财政局（排名第一的为牵头单位）", ["市教育局", "市财政局"]],
  ["市发改委/市财政局\\市商务局", ["市发改委", "市财政局", "市商务局"]],
  ["市教育局(市语委办) 、 市财政局、", ["市教育局(市语委办)", "市财政局"]],
  ["各乡、镇、街道办事处等", ["各乡、镇、街道办事处"]],
])("%s", (printed, names) => {
  expect(splitUnits(printed)).toEqual(names);
});

test("places of several kinds are one collective, in whichever brackets; a dash behind a name is no part of it", () => {
  expect(splitUnits("市建委，各区、县〔市〕政府")).toEqual(["市建委", "各区、县〔市〕政府"]);
  expect(splitUnits("县工信局——")).toEqual(["县工信局"]);
});

test("a line behind a role in brackets is another name", () => {
  expect(splitUnits("市投资促进局(牵头)\n各县区")).toEqual(["市投资促进局(牵头)", "各县区"]);
});
