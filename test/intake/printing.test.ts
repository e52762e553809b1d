import { joinLines, mapSource, slice, spansOf, without } from "../../src/intake/mapped";
import { depthOf, readMarker, readNumber } from "../../src/intake/numbering";
import { findLabels } from "../../src/intake/labels";
import { splitUnits } from "../../src/intake/unitList";
import { headingText, undoWraps } from "../../src/intake/wraps";

describe("wraps", () => {
  test.each([
    ["推进港口型、\n陆港型枢纽", "推进港口型、陆港型枢纽"],
    ["区水务和湖\n泊局", "区水务和湖泊局"],
    ["新增 35 家，达到 2.8%以\n上", "新增 35 家，达到 2.8%以上"],
    ["报告》涉及我区 目标任务", "报告》涉及我区目标任务"],
    ["open\nsource 平台", "open source 平台"],
    ["支持 33\n个区", "支持 33个区"],
  ])("%j", (printed, expected) => expect(undoWraps(printed)).toBe(expected));

  test("a chapter keeps the blank behind its number", () => {
    expect(headingText("第一章 产业\n提质")).toBe("第一章 产业提质");
    expect(headingText("（一）加快 建设")).toBe("（一）加快建设");
  });
});

describe("numbers", () => {
  test.each([
    ["一、经济", "han", 1, "一", 2],
    ["（十二）发展", "hanBracket", 12, "十二", 4],
    ["(一)发展", "hanBracket", 1, "一", 3],
    ["32. 临空", "figure", 32, "32", 4],
    ["7．临空", "figure", 7, "7", 2],
    ["8、临空", "figure", 8, "8", 2],
    ["（3）临空", "figureBracket", 3, "3", 3],
    ["3）临空", "figureBracket", 3, "3", 2],
    ["④临空", "circled", 4, "④", 1],
    ["第二十一条 推进", "article", 21, "第二十一条", 6],
    ["第三章 推进", "chapter", 3, "第三章", 4],
    ["——狠抓招商", "dash", 0, "——", 2],
  ])("%s", (line, kind, value, printed, length) => {
    expect(readMarker(line)).toEqual({ kind, value, printed, length });
  });

  test.each(["5.8 万户。", "10 亿元以上", "2022年", "（含线上）", "一是推进", "第一季度"])(
    "%s is none",
    (line) => {
      expect(readMarker(line)).toBeNull();
    },
  );

  test("28.10亿元 is number 28 only where 28 must come", () => {
    expect(readMarker("28.10亿元以上项目", 28)).toMatchObject({ value: 28, length: 3 });
    expect(readMarker("28.10亿元以上项目", 5)).toBeNull();
  });

  test("depth: 章 above 节 above 一、 above （一） above —— above 1. above （1） above ①", () => {
    const lines = ["第一章", "第一节", "一、", "（一）", "——细目", "1. ", "（1）", "①"];
    const depths = lines.map((line) => depthOf(readMarker(line)?.kind ?? "part"));
    expect([...depths].sort((a, b) => a - b)).toEqual(depths);
    expect(new Set(depths).size).toBe(lines.length);
  });

  test("Chinese numbers", () => {
    expect(["十", "十一", "二十", "九十九", "一百零一", "7", "甲"].map(readNumber)).toEqual([
      10, 11, 20, 99, 101, 7, 0,
    ]);
  });
});

describe("labels", () => {
  test.each([
    ["lead", ["牵头单位", "牵头部门", "主办单位", "主要责任部门", "主体单位", "第一责任单位", "主责部门"]],
    ["responsible", ["责任单位", "责任部门", "承办单位", "实施单位", "落实单位", "责任主体"]],
    ["support", ["协办单位", "协办部门", "配合单位", "参与单位", "相关责任部门", "协助单位"]],
    ["leader", ["分管领导", "责任领导", "牵头领导", "包保领导", "挂点领导", "分管副区长"]],
    ["holder", ["责任人", "第一责任人"]],
    ["deadline", ["完成时限", "完成时间", "办结时限", "时间节点", "时限要求"]],
    ["detail", ["目标要求", "具体举措", "工作措施", "工作目标"]],
  ])("%s", (role, labels) => {
    for (const label of labels) {
      expect(findLabels(`${label}：甲`)).toMatchObject([{ role, start: 0, end: label.length + 1 }]);
      expect(findLabels(`${Array.from(label).join("\n ")} :甲`)).toMatchObject([{ role, start: 0 }]);
    }
  });

  test("only with a colon, and not inside other words", () => {
    expect(findLabels("责任单位要按照要求：落实")).toEqual([]);
    expect(findLabels("各责任单位：甲")).toEqual([]);
  });

  test("says the level it names, and how far a shared clause reaches", () => {
    expect(findLabels("市级牵头单位：甲")).toMatchObject([{ role: "lead", level: "市" }]);
    expect(findLabels("以上 6 项责任单位：甲")).toMatchObject([{ role: "responsible", reach: "以上 6 项" }]);
  });
});

describe("lists of units", () => {
  test.each([
    [
      "区教育局、区财政局，区商务局;区司法局／区民政局",
      ["区教育局", "区财政局", "区商务局", "区司法局", "区民政局"],
    ],
    [
      "区住房和城乡建设局（区园林局、区人防办）、区财政局",
      ["区住房和城乡建设局（区园林局、区人防办）", "区财政局"],
    ],
    ["区商务局〈招商局〉、汉口街区<创谷>指挥部", ["区商务局〈招商局〉", "汉口街区<创谷>指挥部"]],
    ["区水务和湖\n泊局、区公安\n分局", ["区水务和湖泊局", "区公安分局"]],
    ["区商务局、\n区卫生健康局\n区金融办", ["区商务局", "区卫生健康局", "区金融办"]],
    ["云岭街道\n办事处", ["云岭街道办事处"]],
    ["区委\n宣传部", ["区委宣传部"]],
    ["发改委 经信局", ["发改委", "经信局"]],
    ["", []],
  ])("%j", (text, names) => expect(splitUnits(text)).toEqual(names));
});

describe("text that knows its source", () => {
  const source = "# **一、 甲**\n\n乙丙";

  test("marks left out belong to their neighbours", () => {
    const line = without(without(mapSource(source, 0, 10), /^#\s*/g), /\*\*/g);
    expect(line.text).toBe("一、 甲");
    expect(spansOf(source, line, "heading")).toEqual([{ start: 0, end: 10, as: "heading" }]);
  });

  test("a wrap stands for nothing; blank gaps are bridged, others not", () => {
    const joined = joinLines([mapSource(source, 7, 8), mapSource(source, 12, 13), mapSource(source, 13, 14)]);
    expect(joined.text).toBe("甲\n乙\n丙");
    expect(spansOf(source, joined, "text")).toEqual([
      { start: 7, end: 8, as: "text" },
      { start: 12, end: 14, as: "text" },
    ]);
    expect(spansOf(source, slice(joined, 1, 3), "text")).toEqual([{ start: 12, end: 13, as: "text" }]);
  });
});
