import type { Line } from "../lines";
import { slice, trim, type Mapped } from "../mapped";
import type { Sliced } from "../../plan/slices";
import { isPersonName, isUnitName, looksLikeDeadline } from "./cellKind";

/** A printed line of a table that lost its columns, parted into running text and the short cells behind it. */
export interface CellLine {
  readonly line: Line;
  /** The line without the cells at its end; empty where it holds nothing else. */
  readonly text: Mapped;
  /** Names of units and deadlines, from left to right. */
  readonly cells: readonly Mapped[];
  /** The line's words, parted at blanks. */
  readonly tokens: readonly Mapped[];
}

const SLICE = 300;
const SENTENCE_END = /[。；！”）)]$/;

export function tokensOf(content: Mapped): Mapped[] {
  return [...content.text.matchAll(/\S+/g)].map((match) =>
    slice(content, match.index, match.index + match[0].length),
  );
}

/** What the cells behind the text may be, besides names of units. */
export interface CellKinds {
  /** The header names a column of deadlines. */
  readonly deadlines: boolean;
  /** The header names a column of leaders. */
  readonly leaders: boolean;
}

const DEADLINE_LENGTH = 16;
/** A longer line is one of the text that happens to end like a name. */
const NAME_LENGTH = 16;

function isCell({ text }: Mapped, { deadlines, leaders }: CellKinds): boolean {
  if (isUnitName(text)) return text.length <= NAME_LENGTH;
  if (leaders && isPersonName(text)) return true;
  return deadlines && text.length <= DEADLINE_LENGTH && !/[。；]$/.test(text) && looksLikeDeadline(text);
}

/**
 * Parts a line. Words at its end that look like cells are cells where nothing stands before them, where a sentence ends
 * before them, or where the document prints the first of them again as a cell (`known`).
 */
export function readCellLine(line: Line, known: ReadonlySet<string>, kinds: CellKinds): CellLine {
  const tokens = tokensOf(line.content);
  let first = tokens.length;
  while (first > 0 && isCellAt(tokens, first - 1, kinds)) first -= 1;
  const before = tokens[first - 1];
  const behindText =
    before === undefined || SENTENCE_END.test(before.text) || known.has(tokens[first]?.text ?? "");
  if (first === tokens.length || !behindText) return { line, text: line.content, cells: [], tokens };
  const cells = tokens.slice(first);
  const length = line.content.text.length - textBehind(line.content.text, tokens.length - first);
  return { line, text: trim(slice(line.content, 0, length)), cells, tokens };
}

function isCellAt(tokens: readonly Mapped[], index: number, kinds: CellKinds): boolean {
  const token = tokens[index];
  return token !== undefined && isCell(token, kinds);
}

/** Characters that the last words take, blanks between and before them included. */
function textBehind(text: string, words: number): number {
  let at = text.length;
  for (let word = 0; word < words; word += 1) {
    while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
    while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1;
  }
  return text.length - at;
}

/** Names that stand alone on their line, or behind a sentence, more than once in the document. */
export function* knownCells(lines: readonly Line[], kinds: CellKinds): Sliced<Set<string>> {
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === 0) yield index / lines.length;
    for (const { text } of readCellLine(line, new Set(), kinds).cells)
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}
