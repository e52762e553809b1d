import { leaderEntry } from "../../src/vocabulary/leaders";
import { unitEntry } from "../../src/vocabulary/vocabulary";
import { vocabularyMistakes } from "../../src/vocabulary/vocabularyMistakes";

test("tables without a mistake, blank rows among them", () => {
  const units = [
    unitEntry("甲局", { aliases: ["甲"], parent: "乙局", defaultLeader: "林一" }),
    unitEntry(""),
    unitEntry("乙局", { nameplates: ["乙局（丙办）"] }),
    unitEntry("各局", { members: ["甲局", "乙局"] }),
  ];
  expect(vocabularyMistakes(units, [leaderEntry("林一")])).toEqual([]);
});

test("every mistake in the row where it stands", () => {
  const units = [
    unitEntry("甲局", { aliases: ["科技", "乙局"] }),
    unitEntry("", { aliases: ["丙"] }),
    unitEntry("乙局", { nameplates: ["科技"], parent: "没有的局" }),
    unitEntry(" 甲 局 "),
    unitEntry("丁局、戊局"),
    unitEntry("各局", { members: ["各办", "庚局"] }),
    unitEntry("各办", { members: ["各局"] }),
    unitEntry("庚局", { retired: true, defaultLeader: "王五" }),
    unitEntry("辛局", { defaultLeader: "李四" }),
  ];
  const leaders = [leaderEntry("李四", { retired: true }), leaderEntry("张三", { spellings: ["李四"] })];
  expect(
    vocabularyMistakes(units, leaders).map(
      ({ kind, row, header, code, name }) => `${kind} ${row} ${header} ${code} ${name}`,
    ),
  ).toEqual([
    "unit 0 简称和别名 aliasIsName 乙局",
    "unit 1 名称 nameEmpty ",
    "unit 2 简称和别名 aliasTwice 科技",
    "unit 2 归口单位 referenceUnknown 没有的局",
    "unit 3 名称 nameTwice  甲 局 ",
    "unit 4 名称 nameIsList 丁局、戊局",
    "unit 5 成员 referenceRetired 庚局",
    "unit 5 成员 containsItself 各局",
    "unit 6 成员 containsItself 各办",
    "unit 7 默认分管领导 referenceUnknown 王五",
    "unit 8 默认分管领导 referenceRetired 李四",
    "leader 1 异写 aliasIsName 李四",
  ]);
});
