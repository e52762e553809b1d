/** The words around a promised number: comparators before it, and the verbs that say what is done with it. */

/** Longer words first, since the first that fits is taken. */
function oneOf(...lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split(" "))
    .sort((a, b) => b.length - a.length)
    .join("|");
}

/** What a number is compared by, standing directly before it. */
const COMPARATORS = oneOf(
  "达到并稳定在 压减至 压减到 压缩至 压缩到 缩短至 缩短到 减少至 减少到 降低至 降低到 下降至 下降到 提高至 提高到",
  "提升至 提升到 增加至 增加到 扩大至 扩大到 控制在 保持在 稳定在 不少于 不低于 不高于 不超过 不突破 不大于 不小于",
  "至少 最多 至多 高于 低于 超过 突破 达到 增至 降至 净增 增长 增加 提高 提升 提标 下降 降低 减少 压减 压缩 缩短",
  "增幅 降幅 达 超 近 约 至",
);

/** Comparators that keep their meaning at a distance: `不低于村总数的5%`, `至少打造1个`. */
const DISTANT = oneOf(
  "提高到 提高至 提升到 增加到 不低于 不少于 不超过 不高于 超过 高于 达到 至少 最多 压缩 压减 缩短",
);

/** What is done with things that are counted. Words that are as often part of a noun (培训, 绿化) are left out. */
const VERBS = oneOf(
  "新改扩建 新建改建 新建改造 建设筹集 引进培育 引进培养 提档升级 滚动实施 复合利用 规划建设 改扩建 新改建 新开工",
  "净增 办好 新引进 新认证 新登记 新培育 新组建 新签约 新建 改建 扩建 续建 建成 筹集 打造 新增 引进 引入 培育 培养 开工 竣工",
  "投产 实施 推进 推动 加快 完成 实现 开展 举办 组织 提供 改造 整治 创建 支持 设置 安装 排查 提升 处置 消除 整改",
  "形成 建立 评选 筹建 资助 推荐 落实 谋划 策划 选择 出台 制定 制订 栽植 种植 发放 健全 配备 增配 购买 解决",
  "打通 投放 推广 惠及 招引 吸引 增开 开通 收储 拆除 征收 盘活 申报 获批 取缔 关停 修复 进行 争取 优化 完善 扶持 力促 促成 扩大 通达",
  "办理(?!时) 建设(?!用地|工程|项目|投资) 再(?!生|就业)",
);

/** Verbs that stand behind their noun: `重大项目新开工270个`. Others there are part of the noun: `就业创业培训12期`. */
const TAIL_VERBS = oneOf("新开工 开工 续建 竣工 投产 完成 实现 新增 建成");

/** Verbs whose object is what is counted, however long the words before them. */
const OBJECT_VERBS = oneOf("安装 提供 购买 发放 配备 开展 举办");

/** Rates and the like are nouns that begin as verbs do: 发放率, 提供量. */
const NOUN_ENDS = "率量额数面";

/** Words that lead a clause in and say nothing about what is counted. */
const LEADS = oneOf(
  "力争 争取 确保 努力 大力 积极 继续 全面 计划 预计 全年 年内 今年 每年 其中 共计 累计 总计 合计 同时 并且",
  "全省 全市 全区 全县 免费 分别 至少 不少于 对排查出的 面向 为 并 将 把 、",
  "在(?!册|建|校|岗|线|职) 对(?!外|口|接) 给(?!水|排) 向 到(?!位) 和(?!平|谐) 及 与 或 的",
);

export const COMPARATOR_BEFORE = new RegExp(
  `(?:(?:同比|环比|年均|分别|实际)\\s?)?(${COMPARATORS})(?:到|至|了)?(?:[:：]\\s?)?\\s?$`,
  "u",
);
/** Where the subject ends before a comparator at a distance; behind 至少 it only begins. */
export const DISTANT_COMPARISON =
  /(?:提高到|提高至|提升到|增加到|不低于|不少于|不超过|不高于|超过|高于|达到)[^，,。；;、：:\d]{1,24}$/u;
export const COMPARATOR_AT_A_DISTANCE = new RegExp(`(${DISTANT})[^，,。；;、：:\\d]{1,24}$`, "u");
export const VERB_BEFORE = new RegExp(`(?:${VERBS})\\s?$`, "u");
export const TAIL_VERB = new RegExp(`(?:${TAIL_VERBS}|分别)\\s?$`, "u");
export const VERB_ANYWHERE = new RegExp(VERBS, "u");
export const TO_LAST_OBJECT_VERB = new RegExp(`^.{0,60}(?:${OBJECT_VERBS})(?=[^${NOUN_ENDS}])`, "u");
/** `园区新建标准厂房`: what is made stands behind the verb, who makes it before. */
export const TO_LAST_MAKING_VERB = /^.{0,60}(?:新建|建成(?!区)|打造)(?=.{2})/u;
/** A verb or a preposition directly before the number: what is counted follows it. */
export const GOVERNED = new RegExp(`(?:${VERBS}|等|为|对|在|给|向|全区|全市|全省|每年|其中|的)\\s?$`, "u");
const TIMES =
  "[\\d０-９]{4}\\s?年底?前?|[\\d０-９]{1,2}月底?(?:之?前)?|[一二三四]季度|[上下]半年|年底前?|年度";
export const LEADING_WORDS = new RegExp(
  `^(?:${TIMES}|[（(]\\d{1,2}[）)]|[①-⑳]|${LEADS}|(?:${VERBS})(?![${NOUN_ENDS}])|\\s)`,
  "u",
);
/** Before a share these say which one is meant: `新增财力八成以上`. */
export const ATTRIBUTE_OF_SHARE = /^(?:确保|力争|争取)?(?=新增|净增|新建)/u;
