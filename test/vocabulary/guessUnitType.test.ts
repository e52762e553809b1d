import { firstEntries } from "../../src/vocabulary/firstEntries";
import { guessUnitType } from "../../src/vocabulary/guessUnitType";

test.each([
  ["区教育局", "部门"],
  ["区发展和改革委员会", "部门"],
  ["区委办公室", "部门"],
  ["区住房和城乡建设局（区园林局）", "部门"],
  ["北湖街", "街道"],
  ["车站街道", "街道"],
  ["东河街道办事处", "街道"],
  ["江汉经济开发区", "园区"],
  ["武汉金融街管委会", "园区"],
  ["江汉路步行街管理办", "园区"],
  ["区机电产业建设管理办公室", "园区"],
  ["区现代服务业建设管理办公室", "园区"],
  ["区公安分局", "垂管"],
  ["区生态环境分局", "垂管"],
  ["国土规划分局", "垂管"],
  ["区税务局", "垂管"],
  ["区交通大队", "垂管"],
  ["区大数据中心", "事业单位"],
  ["市红会医院", "事业单位"],
  ["江岸社保处", "事业单位"],
  ["区供销联社", "事业单位"],
  ["区国资公司", "企业"],
  ["三恒集团", "企业"],
  ["区残疾人联合会", "群团"],
  ["团区委", "群团"],
  ["区总工会", "群团"],
  ["工商联", "群团"],
  ["区疫情防控指挥部", "指挥部"],
  ["汉口滨江国际商务区工作专班", "专班"],
  ["区长江左岸创意设计城工作领导小组办公室", "议事协调机构"],
  ["区国家安全委员会办公室", "议事协调机构"],
  ["黄陂区人民政府", "下级政府"],
  ["各街道办事处", null],
  ["区人民政府各部门", null],
  ["相关职能部门", null],
  ["甲乙丙", null],
])("%s: %s", (name, type) => {
  expect(guessUnitType(name)).toBe(type);
});

test("first fill: nameplates stand with their hosts, prints of one name once, the upper level apart", () => {
  const found = (names: readonly string[]) => names.map((name) => ({ name, tasks: 1 }));
  const entries = firstEntries({
    units: found(["区住建局(区园林局)", "区住建局", "区住建局（区园林局）", "区民防办〈园林局〉", "各街道"]),
    upperUnits: found(["市住建局", "区住建局"]),
    leaders: [],
  });
  expect(entries.map(({ name, nameplates, type }) => [name, nameplates.join(), type])).toEqual([
    ["区住建局", "区住建局(区园林局)", "部门"],
    ["区民防办", "区民防办〈园林局〉", "部门"],
    ["各街道", "", null],
    ["市住建局", "", "上级单位"],
  ]);
});
