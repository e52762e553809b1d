/**
 * Verbs that sentences of such plans begin with. They only feed the suspicion, in a document that lost characters
 * elsewhere, that a first one was lost too.
 */
const VERBS =
  "推进 促进 改进 引进 增进 深化 强化 优化 细化 量化 加强 增强 做强 打造 营造 改造 严格 充分 新增 " +
  "提升 建设 开展 发展 拓展 落实 扎实 切实 做实 建立 设立 完善 改善 加快 加大 扩大 推动 带动 启动 " +
  "坚持 保持 支持 健全 完成 建成 形成 着力 大力 持续 继续 统筹 巩固 培育 创建 构建 规范 编制 探索 " +
  "创新 实现 推行 实行 推广 全面 深入 提高 抓好 做好 办好";
/** Other beginnings whose first character is the second of one of those verbs: nothing is lost there. */
const HARMLESS =
  "全社 全市 全区 全省 全县 全国 实施 组织 保障 确保 努力 全力 积极 稳步 稳妥 统一 培养 教育 新建 改建 规划 研究 制定 制订 出台 " +
  "达到 争取 力争 进行 纳入 管好 造福 进入 进驻 强调 格外 化解 增加 增设 分类 分级 分步 分期 分批 " +
  "分解 升级 设计 展示 立足 善于 快速 大幅 实地 动员 造就 力求 续建 成功 成立 展开 施行 到位 取得 " +
  "行动 广泛 广大 面向 面对 行政 好中 新改 新开 新引 新办 新一 进一 进出 进口 增长 增速 实体 实事 " +
  "实际 实名 成果 展览 大型 大数 大学 强基 强国 建好 建材 建制 建党 立项 定期 续做 善用 范围 制造 " +
  "高标 高质 高效 高度 高位 高水 高起 高规 高新 高校 高铁 高端 现代 现有 设置 设施 设备 大力 大气 大江 大宗 动态 动力 行业 入驻 入河 " +
  "建筑 建成 化工 化肥 展现 造林 实干 实时 立法 立德 立体 快递 力促 力推 续建 筹建 筹办 固废 固体 固本 育人 育种 制度 全年 全域 全民 全链 全方 全程 " +
  "全过 全员 全新 全球 新能 新型 新兴 新时 新城 新农 新旧 新材 新登 新认 新培 新业 新就 强化 强力 强县 强链 强村 强农 强军 强制 进度 进村 增加 增值 增量 " +
  "增收 增绿 增殖 索引 固定 育才 筹集 筹备 范例 持证 持之";

const KNOWN = new Set(`${VERBS} ${HARMLESS}`.split(" "));
const SECONDS = new Set(VERBS.split(" ").map((word) => word.charAt(1)));

/**
 * Whether a sentence looks as if its first character were lost: 化政府机构改革 (深化), 格防控土壤污染 (严格). Its first
 * character is usually the second of a beginning, and with the one behind it makes none itself.
 */
export function startLooksLost(text: string): boolean {
  return SECONDS.has(text.charAt(0)) && !KNOWN.has(text.slice(0, 2));
}
