import fc from "fast-check";
import { findDeadlines } from "../../src/plan/deadlineInText";

const context = { year: 2022, issuedOn: "2022-02-07" };
const read = (text: string): string[] =>
  findDeadlines(text, context).map(({ milestone: { raw, due, what } }) =>
    `${raw} ${due ?? ""} ${what ?? ""}`.trim(),
  );

describe("deadlines in running text", () => {
  test.each([
    ["推进某桥建设，2022年12月底前完成主体工程，确保质量。", ["2022年12月底前 2022-12-31 完成主体工程"]],
    ["力争6月底前开工、年内投用", ["6月底前 2022-06-30 开工", "年内 2022-12-31 投用"]],
    ["到2025年，建成示范区10个。", ["2025年 2025-12-31 建成示范区10个"]],
    ["于 2022 年 2 月 11 日前报送", ["2022 年 2 月 11 日前 2022-02-11 报送"]],
    ["2020年形成较为完善的体系", ["2020年 2020-12-31 形成较为完善的体系"]],
    ["解决2015年以来的遗留问题，6月底前完成整改", ["6月底前 2022-06-30 完成整改"]],
    ["上半年完成选址，下半年开工", ["上半年 2022-06-30 完成选址", "下半年 2022-12-31 开工"]],
  ])("%s", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  test.each([
    "全年降低企业成本1300亿元以上",
    "全年完成投资100亿元",
    "制订《2022年底前行动方案》",
    "截至2021年底已建成12个",
    "做好2022年项目储备",
    "2015年以来的遗留问题",
    "3年内全部消除",
    "持续推进改革",
    "开展“一季度开门红”活动",
  ])("%s sets no dated limit", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("places are places of the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (noise, month) => {
          const text = `${noise}。${month}月底前完成。`;
          const found = findDeadlines(text, context).at(-1);
          expect(found?.milestone.due?.slice(5, 7)).toBe(String(month).padStart(2, "0"));
          expect(text.slice(found?.start, found?.end)).toBe(found?.milestone.raw);
        },
      ),
    );
  });
});
