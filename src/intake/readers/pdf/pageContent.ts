import type { PDFPageProxy } from "pdfjs-dist";
import { readRules } from "./rules";

/** A piece of text, in points from the page's top left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline, counted down. */
  readonly y: number;
  readonly size: number;
}

/** A straight line of a table: horizontal (at = y) or vertical (at = x), from one end to the other. */
export interface Rule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
}

export type Matrix = readonly [number, number, number, number, number, number];

/** Radicals that some programs write in place of the characters they look like. */
const RADICALS = /[\u2e80-\u2fdf]/g;
/** Those that Unicode's compatibility forms leave as they are, each before its character. */
const SIMPLIFIED =
  "⼾户⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";
/** Text turned by more than this is a stamp or a watermark. */
const TURNED = 0.2;

/** What stands on a page and where. */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view = toMatrix(transform);
  const content = await page.getTextContent();
  const pieces = content.items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [a, b, , d, x, y] = multiply(view, toMatrix(item.transform));
    const size = Math.abs(d) || Math.abs(a);
    if (Math.abs(b) > TURNED * Math.abs(a) || size === 0) return [];
    const text = item.str.replace(RADICALS, characterOf).replaceAll("⸺", "——").normalize("NFC");
    return wordsOf({ text, left: x, right: x + item.width, y, size });
  });
  const rules = readRules(await page.getOperatorList(), view);
  page.cleanup();
  return { width, height, pieces, rules };
}

/**
 * A piece parted at its blanks, for the words before and behind one may stand in two columns. How wide a blank is, is not
 * told: it has its share of what the words leave, if a Chinese character is as wide as high and another half as wide.
 */
function wordsOf(piece: Piece): Piece[] {
  const words = piece.text.match(/\S+/g) ?? [];
  const [width, printed] = [piece.right - piece.left, words.reduce((sum, word) => sum + widthOf(word), 0)];
  const unit = Math.min(piece.size / 2, width / printed);
  const blank = (width - printed * unit) / Math.max(1, words.length - 1);
  let left = piece.left;
  return words.map((text) => {
    const begins = left;
    const right = words.length === 1 ? piece.right : begins + widthOf(text) * unit;
    left = right + blank;
    return { ...piece, text, left: begins, right };
  });
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef\u2014-\u201d\u2026]/g)?.length ?? 0);
}

function characterOf(radical: string): string {
  const at = SIMPLIFIED.indexOf(radical);
  return at < 0 ? radical.normalize("NFKC") : SIMPLIFIED.charAt(at + 1);
}

export function toMatrix(values: readonly unknown[]): Matrix {
  const at = (index: number): number => Number(values[index]);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
