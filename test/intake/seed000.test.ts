import type { Intake, Plan } from "../../src/plan/plan";
import { faultsInAccounts, unprinted } from "./accounts";
import { EXPECTED_000 } from "./seed000.expected";
import { describeSeed, essence, onlyPlan, promised, readSeed } from "./seeds";

const POVERTY = ["区扶贫办", "区扶贫攻坚领导小组各成员单位"];

const EXPECTED = [
  {
    seq: "2",
    path: [],
    text: "深化 P2P 网络借贷等风险点整治，加强类金融机构等薄弱环节监管，严厉打击非法金融机构、非法金融活动、违规举债融资。有序化解银行不良贷款。",
    responsible: ["区金融办", "区公安分局"],
  },
  {
    seq: "3",
    path: [],
    text: "积极防范化解公共安全、网络安全、社会稳定等领域风险。",
    responsible: ["区国家安全委员会办公室", "区网络安全和信息化委员会办公室", "区信访局", "区公安分局"],
  },
  { seq: "4", path: [], text: "实现 90 万人脱贫、800 个村出列、17 个县摘帽。", responsible: POVERTY },
  {
    seq: "8",
    path: [],
    text: "扎实推进非贫困县脱贫攻坚。大力实施贫困村提升工程。对收入水平略高于建档立卡贫困户的群体，尽快制定支持政策。",
    responsible: POVERTY,
  },
  { seq: "9", path: [], text: "严肃查处扶贫领域腐败和作风问题。", responsible: POVERTY },
  {
    seq: "19",
    path: [],
    text: "加快制造业数字化、网络化、智能化、绿色化转型，推动互联网、大数据、人工智能、物联网与制造业融合发展。推进工业互联网标识解析顶级节点高质量运营，加快二级节点建设，培育一批有影响力的工业互联网平台。深入推进楚天云建设。加快 5G 产业化进程。",
    responsible: ["区科学技术和经济信息化局", "区发展改革局", "区行政审批局（政务服务和大数据管理局）"],
  },
  {
    seq: "28",
    path: [],
    text: "10 亿元以上重大项目新开工 270 个以上，续建 620 个以上。确保华星光电 T4、京东方 10.5 代线、汉十高铁等一批重大项目如期建成。集中力量推进武汉新芯二期、天马柔性屏、小米武汉总部等重大产业项目。加快建设武汉至仙桃城际铁路、武汉至安庆航道整治、长江中游航运中心、沿江港口多式联运等重大基础设施项目。开工建设东风本田扩建、沿江高铁湖北段等重大项目。争取 36 个过江通道、“一江三河”连通工程等一批重大项目纳入国家规划。",
    responsible: ["区科学技术和经济信息化局", "开发区机电产业建设管理办公室"],
  },
  {
    seq: "46",
    path: [],
    text: "改造农村危房 5.8 万户。",
    responsible: ["区住房和城乡建设局", "相关街道办事处"],
  },
  {
    seq: "60",
    path: [],
    text: "推进全民健身，促进群众体育、竞技体育和体育产业协调发展。",
    responsible: ["区文化和旅游局（体育局）"],
  },
  {
    seq: "61",
    path: [],
    text: "推动社会治理重心向基层下移，拓展网格化服务管理，推进“三社联动”，完善城乡社区服务功能。健全矛盾纠纷多元化解机制，畅通民意表达渠道。",
    responsible: ["区信访局", "区公安分局", "区司法局", "区大数据中心", "各街道办事处"],
  },
  {
    seq: "70",
    path: [],
    text: "扎实抓好国务院第五次大督查反馈问题整改。",
    responsible: ["区人民政府各部门"],
  },
];

describeSeed("hard-wrapped paragraphs with trailing brackets (000)", () => {
  let intake: Intake;
  let plan: Plan;
  beforeAll(async () => {
    intake = await readSeed("000");
    plan = onlyPlan(intake);
  });

  test("finds tasks 1 to 71, each once, in order, none without units, nothing doubtful", () => {
    expect(plan.tasks.map(({ seq }) => seq)).toEqual(Array.from({ length: 71 }, (_, at) => String(at + 1)));
    expect(plan.tasks.filter(({ responsible }) => responsible.length === 0)).toEqual([]);
    expect(plan.tasks.filter(({ doubts }) => doubts.length > 0)).toEqual([]);
  });

  test.each(EXPECTED_000)("task $seq: what it names and promises", ({ targets, ...expected }) => {
    const task = plan.tasks.find(
      ({ seq, path }) => seq === expected.seq && path.join() === expected.path.join(),
    );
    expect(task && essence(task)).toEqual(expected);
    expect(task && promised(task)).toEqual(targets);
    expect(task).toMatchObject({ deadline: null, milestones: [], offered: [] });
  });

  test.each(EXPECTED)("reads task $seq as a person reads it", (expected) => {
    const task = plan.tasks.find(({ seq }) => seq === expected.seq);
    expect(task && essence(task)).toEqual(expected);
  });

  test("the clause at 9 holds for 4 to 9 and no other", () => {
    const shared = plan.tasks.filter(({ responsible }) => responsible.join() === POVERTY.join());
    expect(shared.map(({ seq }) => seq)).toEqual(["4", "5", "6", "7", "8", "9"]);
  });

  test("rejoins names cut by wraps: every name ends like a name", () => {
    for (const name of plan.tasks.flatMap(({ responsible }) => responsible)) {
      expect(name).toMatch(
        /^(区|开发区|团区|相关|各)[^\s，、：]*(局|办|办公室|公司|联|联社|委|中心|单位|部门|办事处|）)$/,
      );
    }
    expect(plan.tasks.filter(({ text }) => /\s{2}|\n|[（(]责/.test(text) || !text.endsWith("。"))).toEqual(
      [],
    );
  });

  test("marks the common tasks", () => {
    const common = plan.tasks.filter((task) => task.common).map(({ seq }) => seq);
    expect(common).toEqual(["64", "68", "69", "70", "71"]);
  });

  test("reads the notice", () => {
    expect(plan.document).toMatchObject({
      title: "2019年省《政府工作报告》涉及我区工作任务责任分解方案",
      issuer: "东西湖区人民政府办公室",
      docNumber: "东政办〔2019〕7号",
      issuedOn: "2019-04-09",
      year: 2019,
      level: "省",
      ownNames: [],
    });
    expect(plan.document.duties.map(({ what, due }) => ({ what, due }))).toEqual([
      { what: "工作完成情况", due: null },
    ]);
  });

  test("accounts for every character", () => {
    expect(faultsInAccounts(intake)).toEqual([]);
    expect(unprinted(intake)).toEqual([]);
    expect(intake.leftover.map(({ why }) => why)).toEqual(["notice", "copyList"]);
  });
});
