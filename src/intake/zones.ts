import type { Leftover } from "../plan/plan";
import type { Reason } from "./accounting";
import { asideBy } from "./asides";
import type { Aside } from "./documentText";
import type { DraftPlan } from "./draft";
import { isAttachment, isCopyList, isDateLine } from "./lineKinds";

/** What letters say behind the list they hold: who signs, who is asked, that the paper is public. */
const CLOSING =
  /^[（(]?(?:此件|联系人|联系电话|信息公开|注\s*[：:]|(?:(?:以上|上述)[^。]{0,10}[，,])?请?各(?:责任|牵头|有关|相关|承办)*(?:单位|部门))|^[\u4e00-\u9fff\s]{2,30}(?:人民政府|办公室|办公厅|委员会|领导小组|督查室)$/;

/** 三、保障措施: where a paper whose list stands in its middle goes on. */
const GOES_ON =
  /^[一二三四五六七八九十]{1,3}、(?:组织|保障|工作保障|工作要求|有关要求|相关要求|责任落实|督[查导促办]|监督|考核|推进机制|工作机制|其他|附则)[^。；]{0,16}$/;

/** The head of a blank form. */
export function isFormTitle(text: string): boolean {
  return /^填报(?:单位|部门|人)|(?:完成|进展|落实)情况(?:表|统计表|汇总表)$/.test(text);
}

/**
 * Why a line outside all tasks is none: before the last list it is the letter, inside a list it was not understood,
 * behind the last list it is a form, until the copy list begins. To be asked line by line, in order.
 */
export function reasonBy(plans: readonly DraftPlan[], asides: readonly Aside[]): Reason {
  const lastEnd = Math.max(...plans.map((plan) => plan.end));
  let tail: Leftover["why"] = "notUnderstood";
  const aside = asideBy(asides);
  return (line) => {
    const why = aside(line);
    if (why !== null) return why;
    const text = line.content.text;
    if (plans.some((plan) => line.start >= plan.start && line.end <= plan.end)) return "notUnderstood";
    if (line.start < lastEnd) return "notice";
    if (isAttachment(text) || isFormTitle(text)) tail = "form";
    else if (tail === "notUnderstood" && (isDateLine(text) || CLOSING.test(text) || GOES_ON.test(text)))
      tail = "notice";
    else if (isCopyList(text)) tail = "copyList";
    return tail;
  };
}
