/** What a cell of a page counts: found by its section, row and column, wherever people have moved them. Pure. */
import type { Count } from "../../ledger/figures/count";
import type { CellRow, CellValue } from "../cells";
import { type Run, runsOf } from "./look";
import { type Page, valuesOf } from "./page";
import { TITLES } from "./titles";

export interface FigureFound {
  /** Section, row and column in words. */
  readonly section: string;
  readonly row: string;
  readonly column: string;
  /** What the cell shows, and what the page would show now. */
  readonly shown: CellValue;
  readonly now: CellValue;
  readonly count: Count;
}

interface Place {
  readonly section: Run["section"];
  readonly key: string;
  /** Which of the section's rows that begin alike. */
  readonly number: number;
  /** The header, or the page's row of facts. */
  readonly label: string;
}

/**
 * @param page as the ledger gives it now
 * @param rows the page as it stands on its sheet
 * @returns null for a cell that counts nothing
 */
export function figureAt(
  page: Page,
  { rows, row, column }: { readonly rows: readonly CellRow[]; readonly row: number; readonly column: number },
): FigureFound | null {
  const place = placeOf(rows, row, column);
  if (place === null || place.section === null) return null;
  const values = valuesOf(page);
  const at = rowOf(values, place);
  if (at === null) return null;
  const header = at.run.header.findIndex((label) => label === place.label);
  const cell = page.rows[at.row]?.[header];
  if (!cell?.count) return null;
  const start = startOf(rows, row, column);
  return {
    section: TITLES[place.section],
    row: place.key.trim(),
    column: place.label,
    shown: rows[row]?.[start] ?? "",
    now: cell.value,
    count: cell.count,
  };
}

function placeOf(rows: readonly CellRow[], row: number, column: number): Place | null {
  const run = runsOf(rows).find(({ start, rows: count }) => row >= start && row < start + count);
  if (run === undefined || (run.kind !== "body" && run.kind !== "total")) return null;
  const key = String(rows[row]?.[0] ?? "");
  const section = rows.slice(firstOf(rows, run), row);
  return {
    section: run.section,
    key,
    number: section.filter(([first]) => String(first ?? "") === key).length,
    label: String(run.header[labelAt(run.header, column)] ?? ""),
  };
}

function rowOf(
  values: readonly CellRow[],
  { section, key, number }: Place,
): { run: Run; row: number } | null {
  const candidates = runsOf(values)
    .filter((run) => run.section === section && (run.kind === "body" || run.kind === "total"))
    .flatMap((run) => Array.from({ length: run.rows }, (_, index) => ({ run, row: run.start + index })))
    .filter(({ row }) => String(values[row]?.[0] ?? "") === key);
  return candidates[number] ?? null;
}

/** The first row of the section that the run is in. */
function firstOf(rows: readonly CellRow[], { section }: Run): number {
  return runsOf(rows).find((run) => run.section === section)?.start ?? 0;
}

/** A broad column's header stands over its first cell. */
function labelAt(header: CellRow, column: number): number {
  return header.findLastIndex((label, index) => index <= column && label !== "");
}

function startOf(rows: readonly CellRow[], row: number, column: number): number {
  const run = runsOf(rows).find(({ start, rows: count }) => row >= start && row < start + count);
  return labelAt(run?.header ?? [], column);
}
