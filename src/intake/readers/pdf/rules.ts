import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api";
import { multiply, toMatrix, type Matrix, type Rule } from "./pageContent";

/** pdf.js's numbers of the operations that matter here. */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const PATH = 91;
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);
/** What a path's numbers mean, and how many coordinates follow. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0];

/** Thicker than this a filled bar is a box; shorter than this a line is a dash. */
const THICK = 3;
const SHORT = 4;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

type Point = readonly [x: number, y: number];

/** The horizontal and vertical lines that a page draws: strokes, and bars so thin that they are seen as lines. */
export function readRules({ fnArray, argsArray }: PDFOperatorList, view: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let current = IDENTITY;
  fnArray.forEach((operation, index) => {
    const values: unknown = argsArray[index];
    if (operation === SAVE) saved.push(current);
    else if (operation === RESTORE) current = saved.pop() ?? IDENTITY;
    else if (operation === TRANSFORM && Array.isArray(values)) {
      current = multiply(current, toMatrix(values as unknown[]));
    } else if (operation === PATH && Array.isArray(values)) {
      const [paint, [path] = []] = values as [number, (ArrayLike<number> | null)[]?];
      if (path) rules.push(...rulesOf(outlinesOf(path, multiply(view, current)), paint));
    }
  });
  return rules;
}

/** The corners of a path's outlines, on the page. Curves belong to no table. */
function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  const count = Object.keys(path).length;
  for (let at = 0; at < count;) {
    const operation = path[at] ?? CLOSE;
    const [x = 0, y = 0] = [path[at + 1], path[at + 2]];
    const last = outlines.at(-1);
    if (operation === MOVE) outlines.push([onPage(matrix, x, y)]);
    else if (operation === LINE) last?.push(onPage(matrix, x, y));
    else if (operation === CLOSE && last?.[0]) last.push(last[0]);
    at += 1 + (COORDINATES[operation] ?? 0);
  }
  return outlines;
}

function onPage([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function rulesOf(outlines: readonly (readonly Point[])[], paint: number): Rule[] {
  return outlines.flatMap((points) => {
    const bar = FILLS.has(paint) ? barOf(points) : null;
    if (bar) return [bar];
    if (!STROKES.has(paint)) return [];
    return points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point) ?? []);
  });
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (Math.max(width, height) < SHORT || Math.min(width, height) > 1) return null;
  return width > height
    ? { across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
    : { across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
}

function barOf(points: readonly Point[]): Rule | null {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THICK || Math.max(width, height) < SHORT) return null;
  const across = width > height;
  const at = across ? (top + bottom) / 2 : (left + right) / 2;
  return across ? { across, at, from: left, to: right } : { across, at, from: top, to: bottom };
}
