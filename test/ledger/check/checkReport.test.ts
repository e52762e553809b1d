import { checkReport, type CheckedText, findingText } from "../../../src/ledger/check/checkReport";

const TASK = "建成社区食堂 20 个，新增养老床位 800 张。";

function findings(parts: Partial<CheckedText>): string[] {
  const checked = {
    text: "",
    unitState: "正常",
    before: null,
    task: TASK,
    ownTarget: "",
    targetsAreOurs: true,
  };
  return checkReport({ ...checked, ...parts }).map(findingText);
}

describe("checkReport", () => {
  it("has nothing against a text that answers every number", () => {
    expect(findings({ text: "已建成社区食堂 12 个，新增养老床位 430 张，其余 6 月底前完工。" })).toEqual([]);
    expect(findings({ text: "已完成年度目标的60%。" })).toEqual([]);
    expect(findings({ text: "" })).toEqual([]);
  });

  it("names the targets that are not answered", () => {
    expect(findings({ text: "已建成社区食堂 12 个，其余正在施工。" })).toEqual(["未回应目标 800 张"]);
    // Another counting word for the same thing is an answer.
    expect(findings({ text: "社区食堂建成 12 处，床位 430 张。" })).toEqual([]);
  });

  test.each([
    "正在推进。",
    "按计划有序推进中。",
    "我局高度重视，加强领导，压实责任，正在积极推进各项工作，进展顺利。",
    "建成社区食堂工作正在有序推进，下一步将继续加大力度，确保如期完成年度目标任务。",
  ])("sees that %s tells nothing", (text) => {
    expect(findings({ text, task: "建成社区食堂，健全养老服务体系。" })[0]).toMatch(/^只有“/u);
  });

  test.each([
    ["《实施方案》已印发，选址论证已完成。"],
    ["3月15日召开动员会，施工单位进场。"],
    ["已完成5个点位的改造。"],
  ])("has nothing against %s where the task promises no number", (text) => {
    expect(findings({ text, task: "健全养老服务体系。" })).toEqual([]);
  });

  it("misses data where a text tells neither number nor day nor document", () => {
    const text = "组织街道上门走访独居老人，联系医院提供义诊，群众反映较好。";
    expect(findings({ text, task: "健全养老服务体系。" })).toEqual(["没有数据"]);
  });

  it("sees a text that only repeats the last, whatever the month in it", () => {
    const before = "截至3月底，组织街道上门走访独居老人，联系医院提供义诊 15 场，群众反映较好。";
    const task = "健全养老服务体系。";
    expect(findings({ before, text: before.replace("3月", "6月"), task })).toEqual(["与上季度相同 100%"]);
    const [almost] = findings({ before, text: before.replace("截至3月底，", "截至目前，我区"), task });
    expect(almost).toMatch(/^与上季度相同 [89]\d%$/u);
    expect(findings({ before, text: before.replace("15 场", "32 场"), task })).toEqual([]);
  });

  it("compares what is called done with our own number, never with an upper level's", () => {
    const text = "已建成社区食堂 15 个，新增养老床位 900 张。";
    const done = { text, unitState: "完成" };
    expect(findings(done)).toEqual(["称完成但数字不足：目标 20 个，只写到 15个"]);
    expect(findings({ ...done, targetsAreOurs: false })).toEqual([]);
    expect(findings({ ...done, targetsAreOurs: false, ownTarget: "社区食堂16个" })).toEqual([
      "称完成但数字不足：目标 16个，只写到 15个",
    ]);
    expect(findings({ ...done, unitState: "正常" })).toEqual([]);
  });

  it("multiplies magnitudes out, and asks no more where less is better", () => {
    const money = { task: "完成固定资产投资 12 亿元以上。", unitState: "完成" };
    expect(findings({ ...money, text: "完成固定资产投资 125000 万元。" })).toEqual([]);
    expect(findings({ ...money, text: "完成固定资产投资 11.5 亿元。" })).toHaveLength(1);
    const days = { task: "企业开办时间压减至3个工作日以内。", unitState: "完成" };
    expect(findings({ ...days, text: "企业开办时间压减至1个工作日。" })).toEqual([]);
  });
});
