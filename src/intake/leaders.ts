import { undoWraps } from "./wraps";

/** A post, as printed before or behind a name: 县委常委, 常务副县长, 管委会主任. */
const POST =
  "(?:[\\u4e00-\\u9fff]{0,12}?(?:书记|常委|省长|市长|区长|县长|镇长|乡长|州长|盟长|旗长|主任|主席|局长|秘书长|部长|组长|领导|调研员|巡视员))";
const POST_BEFORE = new RegExp(`^${POST}[：:]?(?=[\\u4e00-\\u9fff]{2,3}$)`);
/** 孟凡军副县长, but not 分管副省长 or 县委副书记. */
const POST_BEHIND =
  /^(?!分管|协管|常务|相关|有关|各|[省市区县镇乡州][委政长]|主要|挂职)([\u4e00-\u9fff]{2,4}?)(?:常务)?副?(?:省长|市长|区长|县长|镇长|乡长|州长|秘书长|主任|书记)$/;
const POST_ALONE = new RegExp(`^${POST}$`);
/** A post in brackets behind a name: 孙伟（县委常委、常务副县长）. */
const POST_IN_BRACKETS = /(?<=[\u4e00-\u9fff]{2})[（(][^（()）]*(?:书记|常委|长|主任|主席|委员|成员)[）)]/g;
const PARTED_NAME = /(^|[、，,；;／/\s])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?=$|[、，,；;。／/\s])/g;

/**
 * The leaders of a printed list: parted by 、 or a blank, or one a line; 刘　冬 printed wide is one name. A post printed with its holder
 * (常务副县长 郑浩) is left to the source; one that stands alone names the leader.
 */
export function splitLeaders(text: string): string[] {
  const lines = text.trim().split("\n");
  const stacked = lines.length > 1 && lines.every((line) => /^\s*[\u4e00-\u9fff]{2,4}\s*$/.test(line));
  const names = (stacked ? lines.map((line) => line.trim()).join("、") : text)
    .replace(POST_IN_BRACKETS, "")
    .replace(PARTED_NAME, "$1$2$3")
    .split(/[、，,；;／/。 \t\u3000]+/)
    .map((name) => undoWraps(name).replace(/同志$/, "").replace(POST_BEFORE, "").replace(POST_BEHIND, "$1"))
    .filter((name) => name !== "" && !/^(?:无|[-—–－]+)$/.test(name));
  const holders = names.some((name) => !POST_ALONE.test(name));
  return holders ? names.filter((name) => !POST_ALONE.test(name)) : names;
}

const PERSON = new RegExp(
  `^(?:${POST}|[\\u4e00-\\u9fff]{2,4}?(?:常务)?副?(?:省长|市长|区长|县长|镇长|乡长|州长|秘书长|主任|书记))(?:同志)?$`,
);
/** Bodies whose names end like a post: 人大常委, 领导小组. */
const BODY = /(?:局|委员会|办公室|中心|公司|人大|政协)/;

/** Whether a name is a person's: a post, with or without its holder. 分管副省长, 孟凡军副县长. */
export function isPerson(name: string): boolean {
  return PERSON.test(name) && !BODY.test(name);
}
