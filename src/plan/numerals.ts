/** Digits as documents print them: half and full width, and Chinese numerals up to 99 and for years. */

const DIGITS = "零一二三四五六七八九";
/** Whatever is typed for 〇. */
const ZEROS = "〇○零0OＯ";

/**
 * The same text with full-width digits, letters and spaces in half width. One UTF-16 unit stays one, so that offsets
 * hold in both.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0E]/gu, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u3000\u00A0\t]/gu, " ");
}

function digitOf(char: string): number {
  if (char === "两") return 2;
  if (ZEROS.includes(char)) return 0;
  return DIGITS.indexOf(char);
}

/** 十二 -> 12, 二十 -> 20, 6 -> 6; null for anything else and from 100 on. */
export function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === "") return null;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return tens !== undefined && ones === undefined ? digitOf(tens) : null;
  return (tens === undefined ? 1 : digitOf(tens)) * 10 + (ones === undefined ? 0 : digitOf(ones));
}

/** 2022 -> 2022, 二〇二二 and 二0二二 -> 2022; null for anything else. */
export function yearNumber(text: string): number | null {
  if (/^\d{4}$/u.test(text)) return Number(text);
  if (!/^[〇○零0OＯ一二三四五六七八九]{4}$/u.test(text)) return null;
  return Number(Array.from(text, digitOf).join(""));
}
