import { isCollectiveName, isOpenCollective } from "./collective";
import { hostName } from "./nameKey";
import type { UnitType } from "./unitTypes";

/** By how the name ends, or what stands in it; the first line that fits counts. */
const RULES: readonly (readonly [RegExp, UnitType])[] = [
  [/专班$/u, "专班"],
  [/指挥部(?:办公室|办)?$/u, "指挥部"],
  [/(?:领导小组|工作组|联席会议|委员会)(?:办公室|办)$|(?:领导小组|工作组|联席会议)$/u, "议事协调机构"],
  [/(?:公司|集团|银行|支行|厂)$/u, "企业"],
  [
    /(?:公安|规划|土地|资源|环境|环保).{0,4}分局$|(?:税务|气象|烟草专卖|邮政管理|海事|统计调查)局$|海关$|(?:交通|交警|消防|治安)(?:救援|管理)?.{0,2}[支大总]队$/u,
    "垂管",
  ],
  [/街道(?:办事处|办)?$|.街$/u, "街道"],
  [/.(?:镇|乡)$|(?:^各?|.)(?:区|县|镇|乡|市|旗)人民政府$/u, "下级政府"],
  [
    /(?:开发区|高新区|产业园|园区|工业园|街|区|城)(?:管委会|管理委员会|管理办|管理办公室)?$|^开发区.+办公室$|业建设管理办公室$/u,
    "园区",
  ],
  [
    /工会$|团[省市区县]?委$|妇联$|残联$|工商联$|科协$|文联$|侨联$|社科联$|红十字会$|(?:妇女|残疾人|工商业|文学艺术界|归国华侨).*联合会$|协会$/u,
    "群团",
  ],
  [
    /(?:中心|医院|学校|学院|大学|中学|小学|幼儿园|图书馆|文化馆|博物馆|站|所|社保处|供销社|供销联社|供销合作社|电台|电视台|报社)$/u,
    "事业单位",
  ],
  [/(?:局|委|委员会|办|办公室|部|室|厅|处|法院|检察院|政府)$/u, "部门"],
];

/**
 * 类型 that a name suggests, for the first fill; a person looks at it. Null for a collective and where the name says
 * nothing. 上级单位 cannot be told from a name.
 */
export function guessUnitType(name: string): UnitType | null {
  const body = hostName(name) ?? name;
  if (isCollectiveName(body) || isOpenCollective(body)) return null;
  return RULES.find(([pattern]) => pattern.test(body))?.[1] ?? null;
}
