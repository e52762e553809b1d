/** Texts that say nothing: 正在推进 and its like. */

/** Words of which a report may be made without telling anything. Longer ones first. */
const STOCK = [
  "按照时间节点|按照序时进度|按序时进度|按时间节点|按照工作方案|按照责任分工|按照上级要求|按照区委区政府|按计划|按要求|按部署|按照",
  "高度重视|加强领导|加强组织领导|加强组织|压实责任|明确分工|明确责任|精心组织|周密部署|统筹谋划|统筹协调|加大力度|强化措施|真抓实干",
  "取得了?(?:明显|显著|积极|阶段性|一定|良好)?(?:成效|进展|成果)|进展顺利|总体(?:平稳|良好)|整体推进|符合(?:预期|要求)|达到(?:预期|要求)",
  "下一步|下阶段|接下来|下一季度|我局|我委|我办|我街道?|我单位|我区|本单位|全体|干部|职工|有关部门|相关部门|上级部门|相关单位|各部门|各单位",
  "正在|目前|当前|现已|已经|将会?|继续|进一步|持续|不断|积极|有序|稳步|扎实|大力|全面|深入|认真|切实|加快|抓紧|努力|全力|有效|有力|着力|逐步",
  "推进|推动|开展|实施|落实|进行|加强|组织|协调|贯彻|执行|部署|研究|谋划|督促|调度|跟踪|保障|到位|抓好|做好|强化|完善|配合|对接|沟通",
  "确保|力争|争取|完成|实现|如期|按时|按期|年度|全年|本季度|上半年|各项|相关|有关|上级|领导|具体|重点|工作|任务|目标|措施|要求|计划|方案|情况|进度|进展|成效|效果|责任|精神|正常|顺利|良好|稳定",
  "暂无|没有|困难|问题|之中|当中|以及|同时|并且|对于|关于|[中的了等和与并对以为在把将按照已正无年月日季度一二三四]",
].join("|");

/** What is left may be so long, or such a share of the text. */
const LEFT_MOST = 3;
const SHARE_MOST = 0.12;
const QUOTED = 20;

/**
 * The text, cut for quoting, where it is made of stock phrases and of the words of its own task; null where it tells
 * something else.
 */
export function onlyPhrases(text: string, task: string): string | null {
  const words = text.replace(/[^\p{Script=Han}\dA-Za-z]/gu, "");
  if (words === "") return null;
  // The task's own words say only which task it is.
  const rest = withoutOwn(words, task).replace(new RegExp(STOCK, "gu"), "");
  const isEmpty = !/\d/u.test(rest) && (rest.length <= LEFT_MOST || rest.length <= words.length * SHARE_MOST);
  if (!isEmpty) return null;
  const quoted = text.trim();
  return quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}…` : quoted;
}

const OWN = 3;

/** Without what stands word for word in the task, from three characters on. */
function withoutOwn(words: string, task: string): string {
  const own = task.replace(/[^\p{Script=Han}\dA-Za-z]/gu, "");
  let rest = "";
  let at = 0;
  while (at < words.length) {
    let length = OWN;
    if (!own.includes(words.slice(at, at + length)) || at + length > words.length) {
      rest += words.charAt(at);
      at += 1;
      continue;
    }
    while (at + length < words.length && own.includes(words.slice(at, at + length + 1))) length += 1;
    at += length;
  }
  return rest;
}
