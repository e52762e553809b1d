/**
 * The look of an official document, GB/T 9704-2012: A4, 22 lines by 28 characters; 小标宋 for the title, 仿宋 for the
 * text, 黑体 and 楷体 for headings. Sizes in half points, measures in twentieths of a point.
 */

/** What a font that a computer lacks is replaced by: Word reads it in the document's font table. */
export const FONTS = {
  title: { name: "方正小标宋简体", instead: "方正小标宋_GBK,华文中宋,宋体" },
  text: { name: "仿宋_GB2312", instead: "仿宋,FangSong,华文仿宋" },
  heading: { name: "黑体", instead: "SimHei,微软雅黑" },
  subheading: { name: "楷体_GB2312", instead: "楷体,KaiTi,华文楷体" },
  number: { name: "宋体", instead: "SimSun,NSimSun" },
} as const;
export type FontUse = keyof typeof FONTS;

const millimetres = (length: number): number => Math.round((length / 25.4) * 1440);

export const PAGE = {
  width: millimetres(210),
  height: millimetres(297),
  margins: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    footer: millimetres(28),
  },
} as const;

/** Cards and wide lists are filed, not issued: they get the room. */
export const ROOMY_MARGINS = {
  top: millimetres(20),
  bottom: millimetres(22),
  left: millimetres(20),
  right: millimetres(20),
  footer: millimetres(12),
} as const;

/** 二号, 三号, 四号, 小四. */
export const SIZES = { title: 44, text: 32, small: 28, table: 24 } as const;

export const LINE = { text: 560, title: 640, table: 360 } as const;

/** Width of one character of the text: indents are counted in them. */
export const CHARACTER = 320;

/** The table of fonts, as a part of the document. */
export function fontTableXml(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}
