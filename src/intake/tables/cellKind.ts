import { parseDeadline } from "../../plan/deadline";
import { readMarker } from "../numbering";
import { splitUnits } from "../unitList";

/**
 * How a unit's name ends. Narrower than what ends a name in a list of units, because here the cell itself is in
 * question: 繁荣发展社 is a piece of a heading.
 */
const UNIT_END =
  /(?:局|办|厅|处|委|室|委员会|管委会|协会|学会|联合会|商会|工会|总会|红会|法院|检察院|医院|学院|研究院|党校|供销社|联社|总社|银行|支行|分行|团委|妇联|商联|残联|文联|科协|社联|街道|街|镇|乡|单位|部门|政府|指挥部|专班|中心|公司|集团|开发区|园区|新区|各区|示范区|风景区|管理区|所|站|队|馆|宣传部|组织部|统战部|武装部|工作部)等?$/;
const COLLECTIVE = /^[省市区县]?各/;
const COLLECTIVE_NAME =
  /^[省市区县]?各.{0,12}(?:村|社区|街|街道|部门|单位|镇|乡|办|局|委|区|县|市|州|府|处|院|校|园|企业|公司)$/;
const LAST_BRACKET = /[（(〈][^（()）〈〉]*[）)〉]$/;
const NO_NAME = /[。；;：:！？，,《》“”]|^[\d（(]/;
const LIMIT = /(?:落实|执行|推进|完成|实施|坚持)$/;
const TIME =
  /\d{4}\s*[年./-]|\d{1,2}\s*月|季度|半年|年[底内初度前]|全年|持续|长期|常态|小时|工作日|春节|国庆|元旦|阶段性|每[年月周]|全程|贯穿/;

export function isUnitName(name: string): boolean {
  const plain = name.replace(/\s+/g, "");
  if (plain.length < 2 || plain.length > 30 || NO_NAME.test(plain)) return false;
  const bare = plain.replace(LAST_BRACKET, "");
  return UNIT_END.test(bare) || COLLECTIVE_NAME.test(bare);
}

/** The commonest surnames, of some nineteen in twenty people. */
const SURNAME =
  /^(?:欧阳|上官|司马|诸葛|司徒|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文洪温柯祁庞樊殷欧颜翟邢倪牛鲁施章葛聂鲍涂])/;

/** Whether the words can be a person's name and nothing else that tables print. */
export function isPersonName(text: string): boolean {
  return /^[\u4e00-\u9fff]{2,4}$/.test(text) && SURNAME.test(text) && !isUnitName(text) && !TIME.test(text);
}

/** 各街道, 各相关部门: a name for many, which leads nothing where a body is named beside it. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name.replace(/\s+/g, ""));
}

/** Whether most names of the cell end like those of units. */
export function looksLikeUnits(text: string): boolean {
  const names = splitUnits(text);
  return names.filter(isUnitName).length * 2 > names.length;
}

/** Whether the cell can only be a deadline: it names a time, and no unit. */
export function looksLikeDeadline(text: string): boolean {
  if (looksLikeUnits(text) || !TIME.test(text)) return false;
  const milestones = parseDeadline(text, { year: 2000, issuedOn: null });
  return milestones.some(({ kind }) => kind !== "other") || /阶段性/.test(text);
}

/** A rule for when instead of a time: 按照《…实施方案》落实. */
export function looksLikeReference(text: string): boolean {
  return /《.+》/s.test(text) && LIMIT.test(text.trim()) && !looksLikeUnits(text);
}

const SENTENCE = /[。；;，,].*[。；;]|.{6,}[。；;]$/s;

/** Whether the cell can be a measure: it begins with a figure's number, or it is a sentence. */
export function looksLikeMeasure(text: string): boolean {
  const kind = readMarker(text)?.kind;
  if (kind === "figure" || kind === "figureBracket") return true;
  return kind === undefined && SENTENCE.test(text) && !looksLikeUnits(text) && !looksLikeDeadline(text);
}
