import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { findTargetPlaces, findTargets } from "../../src/plan/target";
import { SEED_TARGETS } from "./seedTargets";

/** `270 个 以上 重大项目`: value, unit, comparator, subject; `-` for none. */
function read(text: string): string[] {
  return findTargets(text).map(({ value, unit, comparator, subject }) =>
    [value, unit, comparator, subject].map((part) => part ?? "-").join(" "),
  );
}

describe("a promised number", () => {
  test.each([
    // what is counted stands before the number
    ["新增规模以上工业企业 300 家", ["300 家 - 规模以上工业企业"]],
    ["建成微循环道路 100 条。", ["100 条 - 微循环道路"]],
    ["筹集“高薪优岗”10 万个", ["10 万个 - “高薪优岗”"]],
    ["举办招聘会20场，开展就业创业培训12期", ["20 场 - 招聘会", "12 期 - 就业创业培训"]],
    ["组织企业为大学生提供岗位5000个", ["5000 个 - 岗位"]],
    ["全省建成高标准农田 3570 万亩", ["3570 万亩 - 高标准农田"]],
    ["城镇新增就业 22 万人", ["22 万人 - 城镇新增就业"]],
    ["粮食产量稳定在550亿斤左右", ["550 亿斤 稳定在…左右 粮食产量"]],
    ["3月底前开工率达到60%", ["60 % 达到 开工率"]],
    // or behind it
    ["建设 10 家标杆智能工厂、100 条数字化生产线", ["10 家 - 标杆智能工厂", "100 条 - 数字化生产线"]],
    ["打造某某园等 5 个数字经济产业园", ["5 个 - 数字经济产业园"]],
    ["为1000名高龄困难老年人购买养老服务", ["1000 名 - 高龄困难老年人"]],
    ["推进 17 家市、区级医院特色化建设", ["17 家 - 市、区级医院特色化建设"]],
    ["培育20条以上的自驾游精品线路", ["20 条 以上 自驾游精品线路"]],
    [
      "打造10个区域品牌、50个企业品牌和200个产品品牌",
      ["10 个 - 区域品牌", "50 个 - 企业品牌", "200 个 - 产品品牌"],
    ],
    ["实现 90 万人脱贫、800 个村出列", ["90 万人 - 脱贫", "800 个 - 村出列"]],
    // a verb alone takes over the subject before
    ["中小学新改扩建开工2所、续建3所", ["2 所 - 中小学新改扩建", "3 所 - 中小学新改扩建"]],
  ])("%s", (text, targets) => {
    expect(read(text)).toEqual(targets);
  });

  test.each([
    ["地区生产总值增长 7.5%", "7.5 % 增长 地区生产总值"],
    ["进出口总额增长 12% 以上", "12 % 增长…以上 进出口总额"],
    ["技术合同成交额突破 1200 亿元", "1200 亿元 突破 技术合同成交额"],
    ["城镇登记失业率控制在3.2%以内", "3.2 % 控制在…以内 城镇登记失业率"],
    ["产能利用率保持在80%左右", "80 % 保持在…左右 产能利用率"],
    ["实现城镇新增就业不少于2.5万人次", "2.5 万人次 不少于 城镇新增就业"],
    ["可开工的项目不低于谋划项目个数的30%", "30 % 不低于 可开工的项目"],
    ["每个县至少打造1个区域公共品牌", "1 个 至少 区域公共品牌"],
    ["企业开办时间压减至3个工作日以内", "3 个工作日 压减至…以内 企业开办时间"],
    ["确保新增财力八成以上用于民生支出", "8 成 以上 新增财力"],
    ["优良天数达到300天", "300 天 达到 优良天数"],
    ["将低保标准提高到每人每月800元", "800 元 提高到 低保标准"],
    ["企业开办1个工作日办结", "1 个工作日 - 企业开办"],
    ["控制在35微克/立方米以内", "35 微克/立方米 控制在…以内 -"],
    ["建设绿道30km", "30 km - 绿道"],
    ["完成投资100亿元以上", "100 亿元 以上 投资"],
    ["新建充电桩1,200个", "1200 个 - 充电桩"],
    ["新增３００家企业", "300 家 - 企业"],
    ["推动100万市民下乡", "100 万 - 市民下乡"],
    ["改造住房 5.5 万套（间）", "5.5 万套（间） - 住房"],
    ["一季度新开工项目60个", "60 个 - 项目"],
    ["提供就业创业和职业技能培训，共计 24 万人以上", "24 万人 以上 就业创业和职业技能培训"],
    ["老年人高龄津贴发放率100%", "100 % - 老年人高龄津贴发放率"],
    ["工业园区新建标准厂房20万平方米", "20 万平方米 - 标准厂房"],
    ["净增规上工业企业20家", "20 家 - 规上工业企业"],
    ["创建两条规范停车示范路", "2 条 - 规范停车示范路"],
  ])("%s", (text, target) => {
    expect(read(text)).toEqual([target]);
  });

  test("of a range no one number is promised", () => {
    expect(read("力争新增3—5家上市公司")).toEqual(["- 家 - 上市公司"]);
  });

  test("numbers joined by a list mark share comparator and subject", () => {
    expect(read("补贴覆盖率分别达到50%、100%")).toEqual(["50 % 达到 补贴覆盖率", "100 % 达到 补贴覆盖率"]);
  });

  test("which things is not how many", () => {
    expect(read("以上第3、4项涉及的资金由财政安排")).toEqual([]);
    expect(read("10 亿元以上重大项目新开工 270 个以上，续建 620 个以上")).toEqual([
      "270 个 以上 重大项目",
      "620 个 以上 重大项目",
    ]);
    expect(read("引进30亿元以上现代服务业项目6个")).toEqual(["6 个 - 现代服务业项目"]);
    expect(read("打造10个5000亿元以上产业")).toEqual(["10 个 - 5000亿元以上产业"]);
    expect(read("为15个贫困县6.5万名新生儿开展筛查").map((each) => each.slice(0, 6))).toEqual(["6.5 万名"]);
    expect(read("建设总投资50亿元的产业园2个")).toEqual(["2 个 - 产业园"]);
    expect(read("完成危旧房改造200户3万平方米")).toEqual(["200 户 - 危旧房改造", "3 万平方米 - 危旧房改造"]);
    expect(read("建设3个10万吨级码头")).toEqual(["3 个 - 10万吨级码头"]);
  });
});

test.each([
  "聚焦“965”现代产业体系",
  "开展“六个 100”绿色惠民行动",
  "开工某某T5、10.5 代线",
  "加快 5G 产业化，推进 IPv6 和 P2P 整治",
  "实现PM10和PM2.5年均浓度值削减目标",
  "为 75 岁以上老年人免费办理公证",
  "面向30周岁及以上孕妇",
  "瞄准国内外500强",
  "打造15分钟便民生活圈",
  "打造中心城区 10 分钟、新城 12 分钟医疗急救圈",
  "2022年12月31日前完成",
  "3年内全部消除",
  "沿江1公里范围内禁止新建",
  "力争 20 户规模以上村组通达硬化路",
  "9万吨/年及以下煤矿退出",
  "从用能、物流等6个方面减轻负担",
  "（以上 6 项）",
  "2019年重点工作(共67项)",
  "第 32 项",
  "武政办〔2022〕1 号",
  "按《100个项目清单》落实",
  "深入实施十大示范工程，建立三个项目库",
  "深化“一业一证”改革，培育一批企业",
  "实施三年行动，推动老旧小区二次供水改造",
  "支持研制1140标箱江海联运船舶",
])("%s promises no number", (text) => {
  expect(read(text)).toEqual([]);
});

describe("properties", () => {
  test("whatever the text, it never throws, and every target is a stretch of the text, in order", () => {
    const pieces = [
      "新增",
      "建设",
      "10",
      "3—5",
      "亿元",
      "个",
      "以上",
      "达到",
      "、",
      "，",
      "和",
      "“",
      "”",
      "项目",
      "的",
      "为",
      "%",
      "一",
      "两",
    ];
    const scrambled = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(scrambled, fc.string({ unit: "binary" })), (text) => {
        const found = findTargetPlaces(text);
        found.forEach(({ start, end, target }, index) => {
          expect(text.slice(start, end)).toBe(target.raw);
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
          if (target.subject !== null) expect(target.subject).not.toBe("");
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("the number itself is read, whatever its size, unit and comparator", () => {
    const after = fc.constantFrom("", "以上", "左右", "以内");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.constantFrom("个", "家", "亿元", "万人", "公里"),
        after,
        (value, unit, word) => {
          expect(findTargets(`新增示范项目${value}${unit}${word}。`)).toEqual([
            { raw: `${value}${unit}${word}`, value, unit, comparator: word || null, subject: "示范项目" },
          ]);
        },
      ),
    );
  });

  test("long texts take linear time", () => {
    // Quadratic reading of these would take minutes.
    const n = 20_000;
    expect(findTargets("新增企业20家以上、".repeat(n))).toHaveLength(n);
    expect(findTargets("5".repeat(n * 5))).toEqual([]);
    expect(findTargets("一二".repeat(n))).toEqual([]);
  });
});

const seeds = join(process.cwd(), "../shared/seeds");
(existsSync(seeds) ? describe : describe.skip)(
  "the numbers of the seeds (skipped without ../shared/seeds)",
  () => {
    /** Lines rejoined where the page broke them; a line with a number, a heading or a label begins a new one. */
    const lines = (name: string): string[] =>
      readFileSync(join(seeds, name), "utf8")
        .replaceAll(/<\/?p>/gu, "")
        .replaceAll(
          /[ \t]*\n[ \t]*\n?(?![#（(]?\d|[（(]?[一二三四五六七八九十]+[)）、]|#|分管|责任|协办)/gu,
          "",
        )
        .split("\n");

    test.each(
      readdirSync(existsSync(seeds) ? seeds : ".").filter(
        (name) => SEED_TARGETS[name.slice(0, 3)] !== undefined,
      ),
    )("%s: at least 95 of 100 as a person reads them", (name) => {
      const expected = (SEED_TARGETS[name.slice(0, 3)] ?? "").trim().split(/\s+/u);
      const found = lines(name)
        .flatMap(findTargets)
        .map(({ raw }) => raw.replaceAll(/\s/gu, ""));
      const rest = [...expected];
      const right = found.filter((raw) => {
        const index = rest.indexOf(raw);
        if (index >= 0) rest.splice(index, 1);
        return index >= 0;
      });
      expect(right.length / found.length).toBeGreaterThanOrEqual(0.95);
      expect(right.length / expected.length).toBeGreaterThanOrEqual(0.95);
    });
  },
);
