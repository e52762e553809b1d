import type { ColumnField, Doubt } from "../../plan/plan";
import { isAttachment, isCopyList, isDateLine } from "../lineKinds";
import type { Line } from "../lines";
import { EMPTY, joinLines, slice, type Mapped } from "../mapped";
import { readMarker } from "../numbering";
import type { Sliced } from "../../plan/slices";
import { isTabbed } from "./cells";
import { splitUnits } from "../unitList";
import { isUnitName, looksLikeDeadline } from "./cellKind";
import { type Column, isUnitRole, readHeader } from "./columns";
import { type OpenTable, openTable } from "./openTables";
import type { RawTable } from "./readTables";

const SLICE = 1000;
/** A header of fewer labels may be a sentence. */
const LABELS = 4;
/** A line of more words is prose. */
const WORDS = 40;
const HEADING_LENGTH = 40;
const ROW_NUMBER = /^\d{1,4}[.．、]?$/;
const PLACED: Doubt = {
  code: "columnUnclear",
  text: "原表各栏之间只有一个空格，本项的单元格是按内容归到各栏的，请核对。",
};

/**
 * Finds tables of plain text whose cells are parted by single blanks, as copied from a page: below a header that begins
 * with 序号, each row begins with its number. Where a row has a word for each column, they are its cells; otherwise the
 * words are given to the columns, in their order, that they look like, and that is told. Linear.
 */
export function* blankedTables(lines: readonly Line[]): Sliced<RawTable[]> {
  const tables: OpenTable[] = [];
  let open: OpenTable | null = null;
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === 0) yield index / lines.length;
    if (line.furniture) continue;
    const words = isTabbed(line) ? [] : wordsOf(line.content);
    const columns = words.length < LABELS ? null : headerOf(words);
    if (columns) open = openTable(tables, { columns, rows: [], headers: [], first: index }, line);
    else if (open && !addLine(open, line, words)) open = null;
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

/** Labels that stand further apart are aligned: `spacedTables` reads those. */
function headerOf(words: readonly Mapped[]): Column[] | null {
  const columns = readHeader(words.map(({ text }) => text));
  return columns?.[0]?.role === "seq" && columns.every(({ role }) => role !== "other") ? columns : null;
}

function wordsOf(content: Mapped): Mapped[] {
  if (/[ \u3000]{2,}/.test(content.text)) return [];
  // 陈 静 printed wide is one word.
  const words = [...content.text.matchAll(/(?<!\S)[\u4e00-\u9fff]\s[\u4e00-\u9fff](?!\S)|\S+/g)];
  return words.length > WORDS
    ? []
    : words.map((match) => slice(content, match.index, match.index + match[0].length));
}

/** Adds a line to the table; false where the table has ended. */
function addLine(table: OpenTable, line: Line, words: readonly Mapped[]): boolean {
  const { text } = line.content;
  const [first, ...others] = words;
  if (!first || isAttachment(text) || isCopyList(text) || isDateLine(text)) return false;
  const kind = readMarker(text)?.kind;
  if ((kind === "han" || kind === "hanBracket") && text.length <= HEADING_LENGTH) {
    table.rows.push({ cells: [line.content], lines: [line], doubts: [] });
    return true;
  }
  const last = table.rows.at(-1);
  const columns = table.columns.slice(1);
  if (ROW_NUMBER.test(first.text) && others.length > 0) {
    const path = pathOf(
      others,
      columns,
      columns.map(() => EMPTY),
    );
    const isPlain = path.length === columns.length && path.every((column, index) => column === index);
    table.rows.push({
      cells: [first, ...cellsAt(path, others, columns.length)],
      lines: [line],
      doubts: isPlain ? [] : [PLACED],
    });
    return true;
  }
  // Behind a whole row the paper goes on; a cell that is wrapped stands below one that is not over.
  if (!last || last.cells.length === 1 || /[。：:]$|^[（(].*[）)]$/.test(text)) return false;
  const path = pathOf(words, columns, last.cells.slice(1));
  cellsAt(path, words, columns.length).forEach((cell, column) => {
    if (cell.text !== "") last.cells[column + 1] = joinLines([last.cells[column + 1] ?? EMPTY, cell]);
  });
  last.lines.push(line);
  if (last.doubts.length === 0) last.doubts.push(PLACED);
  return true;
}

function cellsAt(path: readonly number[], words: readonly Mapped[], columns: number): Mapped[] {
  return Array.from({ length: columns }, (_, column) =>
    joinLines(words.filter((__, index) => path[index] === column)),
  );
}

/**
 * The column of each word, in their order, by what the words look like and what stands in the columns `above`; several
 * may share one. For each word and column the best way to it so far is kept.
 */
function pathOf(
  words: readonly Mapped[],
  columns: readonly Column[],
  above: readonly Mapped[],
): readonly number[] {
  let ways: readonly Way[] = [];
  for (const [index, { text }] of words.entries()) {
    const before = ways;
    ways = columns.map(({ role }, column): Way => {
      const fit = fitOf(text, role) + goingOn(above[column]?.text ?? "", role);
      if (index === 0) return { score: fit, path: [column] };
      const best = before
        .slice(0, column + 1)
        .map(({ score, path }, at) => ({ score: score - (at === column ? SHARED : 0), path }))
        .reduce(better);
      return { score: best.score + fit, path: [...best.path, column] };
    });
  }
  return ways.reduce(better, { score: -Infinity, path: [] }).path;
}

interface Way {
  readonly score: number;
  readonly path: readonly number[];
}

function better(a: Way, b: Way): Way {
  return b.score > a.score ? b : a;
}

/** Whether a wrapped cell asks for more: a sentence that has not ended, a list whose last name is cut. */
function goingOn(cell: string, role: ColumnField): number {
  if (cell === "") return 0;
  if (isUnitRole(role)) return isUnitName(splitUnits(cell).at(-1) ?? "") ? -1 : 1;
  return role === "text" || role === "detail" ? 1 : 0;
}

/** What a word loses that stands beside another of the same column. */
const SHARED = 0.5;

function fitOf(word: string, role: ColumnField): number {
  const isUnits = splitUnits(word).every(isUnitName);
  const isDay = looksLikeDeadline(word);
  if (isUnitRole(role)) return isUnits ? 2 : -2;
  if (role === "deadline") return isDay ? 2 : -2;
  if (role === "leader")
    return !isUnits && /^[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})*$/.test(word.replace(/\s/g, ""))
      ? 2
      : -2;
  return isUnits || isDay ? -1 : word.length > 5 ? 2 : 0.5;
}
