import type { Line } from "./lines";

const ENDS_SENTENCE = /[。！？；：!?;:…）)】〕\]”"]$/;
/** A shorter line that ends in the middle of a sentence may be a heading. */
const SHORT = 20;

/**
 * The number of characters after which the source wraps its lines; Infinity where each paragraph is one line. Told by
 * the lines that end in the middle of a sentence: a printer breaks them all at nearly the same place.
 */
export function wrapWidth(lines: readonly Line[]): number {
  const broken = lines
    .map((line) => line.content.text)
    .filter((text) => text.length > SHORT && !text.includes("\t") && !ENDS_SENTENCE.test(text))
    .map((text) => text.length)
    .sort((a, b) => a - b);
  const width = broken[Math.floor(broken.length * 0.9)] ?? 0;
  const near = broken.filter((length) => length > width * 0.8).length;
  return broken.length * 5 > lines.length && near * 2 > broken.length ? width : Infinity;
}
