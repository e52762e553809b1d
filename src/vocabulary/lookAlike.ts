/** Characters that scanning and typing by shape take for each other; the first of a row stands for all. */
const ROWS = [
  "未末",
  "土士",
  "己已巳",
  "日曰",
  "人入",
  "大太犬",
  "千干于",
  "天夫",
  "王玉",
  "侯候",
  "戌戊戍",
  "治冶",
  "茶荼",
  "贝见",
  "今令",
  "午牛",
  "申甲由",
  "免兔",
  "白自",
  "目且",
  "住往佳",
  "科料",
  "维唯惟",
  "综棕",
  "域城",
  "桢祯",
  "莹萤",
  "晴睛",
  "陈阵",
  "刘刈",
  "杨扬",
  "汪江",
  "洋祥",
  "明朋",
  "玲铃",
  "俊峻骏",
  "辩辨",
  "籍藉",
  "密蜜",
  "微徵",
  "拨拔",
  "技枝",
  "析折拆",
  "幸辛",
  "帅师",
  "湖潮",
  "防访",
  "检捡",
  "采来",
  "宣宜",
  "管官",
  "税说",
] as const;

const CLASS = new Map<string, string>(
  ROWS.flatMap((row) => {
    const characters = Array.from(row);
    return characters.map((character): [string, string] => [character, characters[0] ?? character]);
  }),
);

/** The text with each character that is easily mistaken replaced by one that stands for all it is mistaken for. */
export function looksOf(text: string): string {
  return Array.from(text, (character) => CLASS.get(character) ?? character).join("");
}
