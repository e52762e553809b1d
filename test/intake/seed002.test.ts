import type { Intake, Plan } from "../../src/plan/plan";
import { faultsInAccounts, unprinted } from "./accounts";
import { EXPECTED_002 } from "./seed002.expected";
import { describeSeed, essence, onlyPlan, promised, readSeed } from "./seeds";

const GOALS = "一、2019年主要预期目标(共6项)";
const WORK = "二、2019年重点工作(共67项)";
const DEEDS = "三、2019年民生十件实事(共17项)";
const QUALITY = "(一)坚持以高质量发展为导向,着力提高经济密度";

const EXPECTED = [
  {
    seq: "二",
    path: [GOALS],
    text: "区级一般公共预算收入增长6%以上。",
    lead: ["区财政局"],
    responsible: ["区税务局"],
  },
  {
    seq: "1",
    path: [WORK, QUALITY, "——狠抓招商增强总部能级"],
    text: "深化招商引资“一号工程”,着眼价值链中高端,大力引进总部型企业和机构,积极培育上市、挂牌企业,进一步提升发展质效。",
    responsible: ["商务局", "招商局", "财政局", "金融工作局"],
    doubts: ["bracketUnclosed", "unitsRunTogether"],
  },
  {
    seq: "2",
    path: [WORK, QUALITY, "——狠抓招商增强总部能级"],
    text: "聚焦前沿招大商,围绕金融保险、高端商务商贸、文化创意、创新科技、生态环保、生命健康和休闲旅游等重点产业,开展以商招商、产业链招商,促进优势产业做大做强。",
    lead: ["区商务局〈招商局〉"],
    responsible: ["区发改委", "区科技局", "区经信局", "区建设局", "区财政局〈金融工作局〉", "区文体旅游委"],
  },
  {
    seq: "4",
    path: [WORK, QUALITY, "——狠抓招商增强总部能级"],
    text: "挖掘优势强产业,以汉口历史文化风貌区、长江左岸创意设计城为主要载体,发挥优秀历史建筑对文创企业的吸引力,加快原法国领事馆、巴公房子等整治修缮,大力发展文创产业。",
    responsible: ["汉口历史文化风貌街区<创谷>项目建设指挥部", "建设局", "区文体旅游委", "国资公司"],
    doubts: ["unitsRunTogether"],
  },
  {
    seq: "29",
    path: [WORK, "(二)坚持以深化改革为动力,营造良好发展环境", "——持续推进营商环境改善"],
    text: "造与国际接轨营商环境,对接“一带一路”战略,进一步做好“引进来、走出去”工作。",
    responsible: ["区商务局〈招商局〉"],
    doubts: ["bracketUnclosed", "unitCut", "startLost"],
  },
  {
    seq: "17",
    path: [DEEDS, "(十)聚焦残疾人关爱"],
    text: "建立区级残疾人康复辅助器具服务中心,为持证残疾人免费提供康复评估和器具安装等服务。",
    responsible: ["区残联"],
  },
];

describeSeed("a damaged web page with restarting numbers (002)", () => {
  let intake: Intake;
  let plan: Plan;
  beforeAll(async () => {
    intake = await readSeed("002");
    plan = onlyPlan(intake);
  });

  test("finds 6, 67 and 17 tasks with the printed numbers", () => {
    const part = (name: string): (string | null)[] =>
      plan.tasks.filter(({ path }) => path[0] === name).map(({ seq }) => seq);
    const figures = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at + 1));
    expect(part(GOALS)).toEqual(["一", "二", "三", "四", "五", "六"]);
    expect(part(WORK)).toEqual(figures(67));
    expect(part(DEEDS)).toEqual(figures(17));
    expect(plan.tasks).toHaveLength(90);
  });

  test.each(EXPECTED_002)("task $seq: what it names and promises", ({ targets, ...expected }) => {
    const task = plan.tasks.find(
      ({ seq, path }) => seq === expected.seq && path.join() === expected.path.join(),
    );
    expect(task && essence(task)).toEqual(expected);
    expect(task && promised(task)).toEqual(targets);
    expect(task).toMatchObject({ deadline: null, milestones: [], offered: [] });
  });

  test.each(EXPECTED)("reads task $seq of $path.0 as a person reads it", (expected) => {
    const task = plan.tasks.find(({ seq, path }) => seq === expected.seq && path[0] === expected.path[0]);
    expect(task && essence(task)).toEqual(expected);
  });

  test("tells the damage: open brackets, lost separators, foreign text", () => {
    const having = (code: string): (string | null)[] =>
      plan.tasks.filter(({ doubts }) => doubts.some((doubt) => doubt.code === code)).map(({ seq }) => seq);
    expect(having("bracketUnclosed")).toEqual(["1", "3", "29", "5"]);
    expect(having("unitsRunTogether")).toEqual(["1", "4"]);
    expect(having("foreignText")).toEqual(["67"]);
    expect(having("startLost")).toEqual(["16", "23", "29", "45", "48", "66", "16"]);
    expect(having("seqGap")).toEqual([]);
  });

  test("reads the notice, dates whose 年 and 月 were lost included", () => {
    expect(plan.document).toMatchObject({
      title: "2019年区《政府工作报告》确定的主要目标任务责任分解方案",
      issuer: "江岸区人民政府办公室",
      docNumber: "岸政办〔2019〕1号",
      issuedOn: "2019-01-11",
      year: 2019,
      level: "区",
    });
    expect(plan.document.duties.map(({ what, due, to }) => ({ what, due, to }))).toEqual([
      { what: "工作方案", due: "2019-01-28", to: "区人民政府督查室" },
      { what: "困难和问题", due: null, to: null },
      { what: "第一季度责任事项完成情况", due: "2019-04-10", to: null },
      { what: "第二季度责任事项完成情况", due: "2019-07-10", to: null },
      { what: "第三季度责任事项完成情况", due: "2019-10-10", to: null },
      { what: "全年责任事项完成情况", due: "2019-12-25", to: null },
    ]);
  });

  test("accounts for every character", () => {
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(unprinted(intake)).toEqual([]);
    expect(intake.leftover.map(({ why }) => why)).toEqual(["notice", "form", "copyList"]);
  });
});
