/** What a cell of a page counts: found by its section, row and column, wherever people have moved them. Pure. */
import type { Count } from "../../ledger/figures/count";
import type { CellRow, CellValue } from "../cells";
import { type Run, runsOf } from "./look";
import { type Page, valuesOf } from "./page";
import { RATE, TITLES } from "./titles";

export interface FigureFound {
  /** Section, row and column in words. */
  readonly section: string;
  readonly row: string;
  readonly column: string;
  /** What the cell shows, and what the page would show now. */
  readonly shown: CellValue;
  readonly now: CellValue;
  /** 按期办结率: the rows are what it is a share of. */
  readonly isShare: boolean;
  readonly count: Count;
}

/**
 * Finds what the cells of a page on its sheet count; null for a cell that counts nothing.
 * @param page as the ledger gives it now
 * @param rows the page as it stands on its sheet
 */
export function figuresOn(
  page: Page,
  rows: readonly CellRow[],
): (row: number, column: number) => FigureFound | null {
  const [standing, now] = [rowsOf(rows), rowsOf(valuesOf(page))];
  return (row, column) => {
    const at = standing.find((each) => each.row === row);
    const same = at && now.find(({ section, key, number }) => isAt(at, section, key, number));
    if (at === undefined || same === undefined || at.section === null) return null;
    const start = labelAt(at.header, column);
    const label = at.header[start] ?? "";
    const cell = page.rows[same.row]?.[same.header.indexOf(label)];
    return !cell?.count
      ? null
      : {
          section: TITLES[at.section],
          row: at.key.trim(),
          column: String(label),
          shown: rows[row]?.[start] ?? "",
          now: cell.value,
          isShare: [at.key, label].includes(RATE),
          count: cell.count,
        };
  };
}

/** A row of a section: where it stands, and by what it is known. */
interface RowPlace {
  readonly row: number;
  readonly section: Run["section"];
  readonly header: CellRow;
  readonly key: string;
  /** Which of the section's rows that begin alike. */
  readonly number: number;
}

function rowsOf(rows: readonly CellRow[]): RowPlace[] {
  const counts = new Map<string, number>();
  return runsOf(rows).flatMap(({ kind, section, header, start, rows: count }) => {
    if (kind !== "body" && kind !== "total") return [];
    return rows.slice(start, start + count).map(([first], index) => {
      const key = String(first ?? "");
      const place = `${section ?? ""} ${key}`;
      const number = counts.get(place) ?? 0;
      counts.set(place, number + 1);
      return { row: start + index, section, header, key, number };
    });
  });
}

function isAt(at: RowPlace, section: Run["section"], key: string, number: number): boolean {
  return at.section === section && at.key === key && at.number === number;
}

/** A broad column's header stands over its first cell. */
function labelAt(header: CellRow, column: number): number {
  return header.findLastIndex((label, index) => index <= column && label !== "");
}
