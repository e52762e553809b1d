import type { Doubt, PlanTable } from "../../plan/plan";
import { within, type Sliced } from "../../plan/slices";
import type { DocumentText } from "../documentText";
import type { DraftPlan } from "../draft";
import type { Line } from "../lines";
import { readCellTables } from "../tables/cellTables";
import { guessColumns } from "../tables/guessColumns";
import { rowsOf, type RawTable } from "../tables/readTables";
import { draftTable } from "./tableTabbed";

/**
 * Tables whose labels name no column of units, read by what their cells are like. Only for a document in which nothing
 * else was found: the clerk is told that the columns are a guess, and may correct them.
 */
export function* readGuessedTables(
  document: DocumentText,
  lines: readonly Line[],
  chosen: readonly PlanTable[],
): Sliced<DraftPlan[]> {
  const cells = yield* within(readCellTables(document, lines, guessColumns), 0, 0.3);
  const inCells = (line: Line): boolean =>
    document.tables.some(({ start, end }) => line.start >= start && line.start < end);
  const rest = lines.map((line) => (inCells(line) ? { ...line, furniture: true } : line));
  const typed = yield* within(typedTables(rest), 0.3, 0.5);
  const tables = [...cells, ...typed];
  const plans: DraftPlan[] = [];
  for (const [index, table] of tables.entries()) {
    const from = 0.5 + (0.5 * index) / tables.length;
    const plan = yield* within(draftTable(lines, table, chosen), from, from + 0.5 / tables.length);
    if (plan.tasks.length > 0) plans.push({ ...plan, doubts: [guessDoubt(table)] });
  }
  return plans.sort((a, b) => a.start - b.start);
}

/** Rows one below another whose cells are parted by tabs or strokes. */
function* typedTables(lines: readonly Line[]): Sliced<RawTable[]> {
  const tables: RawTable[] = [];
  const printed = yield* rowsOf(lines);
  for (let at = 0; at < printed.length;) {
    const next = printed.findIndex((row, index) => index >= at && row.cells === null);
    const end = next < 0 ? printed.length : next;
    const rows = printed
      .slice(at, end)
      .map(({ cells, lines: own }) => ({ cells: cells ?? [], lines: own, doubts: [] }));
    const guess = guessColumns(rows.map(({ cells }) => cells.map(({ text }) => text)));
    if (guess) {
      const header = guess.headed ? rows.slice(guess.first, guess.first + 1) : [];
      tables.push({
        columns: guess.columns,
        rows: rows.slice(guess.first + header.length),
        headers: header.flatMap((row) => row.lines.map((line) => ({ line, before: 0 }))),
        first: printed[at + guess.first]?.index ?? 0,
      });
    }
    at = end + 1;
  }
  return tables;
}

function guessDoubt({ columns }: RawTable): Doubt {
  const named = (role: string): string =>
    columns.flatMap((column) => (column.role === role ? [`“${column.label}”`] : [])).join("、");
  return {
    code: "columnsGuessed",
    text: `表头没有写明哪一栏是责任单位，各栏是按内容推定的（责任事项：${named("text")}；责任单位：${named("responsible")}），请先核对各栏读作什么。`,
  };
}
