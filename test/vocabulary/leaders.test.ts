import { createLeaders, leaderEntry } from "../../src/vocabulary/leaders";

const leaders = createLeaders([leaderEntry("卢永桢", { spellings: ["卢永楨"] }), leaderEntry("冷莹")]);

test.each([
  ["卢永楨", "卢永桢"],
  ["卢 永 桢", "卢永桢"],
  ["冷莹", "冷莹"],
])("%s is %s", (spelling, name) => {
  expect(leaders.meaningOf(spelling)).toMatchObject({ kind: "known", entry: { name } });
});

test("one character more is somebody else", () => {
  expect(leaders.meaningOf("冷莹莹")).toEqual({ kind: "unknown" });
});
