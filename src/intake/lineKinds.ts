/** Shapes of single lines that end the prose or the list around them. */

const HAN_DIGIT = "[一二三四五六七八九十〇○零0OＯ]";
const DATE = new RegExp(
  `^(?:\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|${HAN_DIGIT}{4}\\s*年\\s*${HAN_DIGIT}{1,2}\\s*月\\s*${HAN_DIGIT}{1,3}\\s*日)$`,
);
/** 2019111: a date whose 年 月 日 were lost. */
const BROKEN_DATE = /^(?:19|20)\d{2}\d{2,4}$/;

export function isDateLine(text: string): boolean {
  return DATE.test(text) || BROKEN_DATE.test(text);
}

/** 附件, 附件1, 附表 2： … at the head of a line, but not 附件所列… in a sentence. */
export function isAttachment(text: string): boolean {
  return /^附\s*[件表录]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:$|[：:]|\s\S)/.test(text);
}

/** The list of those who get a copy, and the printer's line. */
export function isCopyList(text: string): boolean {
  return /^(?:抄\s*送|主\s*送|抄\s*报|分\s*送)\s*[：:]/.test(text) || /\d\s*日?\s*(?:印发|印制)$/.test(text);
}

export function isTitleEnd(printed: string): boolean {
  // 任 务 分 解 printed wide.
  const text = /[\t\n]/.test(printed) ? printed : printed.replace(/(?<=[^ -~])\s+(?=[^ -~])/g, "");
  return (
    text.length <= 80 &&
    !/[。；：;:]/.test(text) &&
    /(?:方案|清单|台账|台帐|一览表|任务书|责任书|计划|分工|分解|任务|责任|要点|实事|项目|安排)表?(?:[（(][^（()）]{1,10}[）)])?$/.test(
      text,
    )
  );
}

/** 县直有关单位： above a letter; 有关单位： above its units is a label. */
export function isSalutation(text: string): boolean {
  return /^[\u4e00-\u9fff、，（）()]{0,20}(?:有关|相关|各)(?:单位|部门)[：:]$/.test(text);
}
