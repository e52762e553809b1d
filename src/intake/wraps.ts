import { readMarker } from "./numbering";

/** Characters between which Chinese text prints no space. */
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026\u00b7]/;
const LATIN = /[A-Za-z]/;

/**
 * Undoes line wraps: a wrap, and any space between Chinese characters, goes; two Latin words keep one space;
 * spaces that the document prints around figures stay as printed.
 */
export function undoWraps(text: string): string {
  return text.trim().replace(/\s+/g, (blank, offset: number, whole: string) => {
    const before = whole.charAt(offset - 1);
    const after = whole.charAt(offset + blank.length);
    if (CHINESE.test(before) && CHINESE.test(after)) return "";
    if (!blank.includes("\n")) return blank.includes("\u3000") ? " " : blank;
    return LATIN.test(before) && LATIN.test(after) ? " " : "";
  });
}

/** A heading with its number as printed: the blank behind 第一章 is part of the number, others go with the wraps. */
export function headingText(text: string): string {
  const cells = /^([一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[）)])\n/.exec(text);
  // A number in a cell of its own stays apart from the heading's words.
  if (cells) return `${cells[1] ?? ""} ${undoWraps(text.slice(cells[0].length))}`;
  const marker = readMarker(text);
  const number = marker && /^第/.test(text) ? text.slice(0, marker.length).replace(/\s+/g, " ") : "";
  return number + undoWraps(text.slice(number === "" ? 0 : (marker?.length ?? 0)));
}
