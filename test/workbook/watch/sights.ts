import { REGISTER_HEADERS } from "../../../src/workbook/columns";
import { normalise, type Outcome } from "../../../src/workbook/watch/normalise";
import { type Sight, type TaskCells, WATCHED, type WatchedHeader } from "../../../src/workbook/watch/sight";
import { NOTHING_SEEN, type Snapshot } from "../../../src/workbook/watch/snapshot";
import { DAYS_LATE_FORMULA, STATE_FORMULA } from "../../../src/workbook/stateFormula";

export type Cells = Readonly<Partial<Record<WatchedHeader, string | number>>>;

/** A register as plain rows, for the pure part of the watcher. */
export function cellsOf(cells: Cells): TaskCells {
  return new Map(WATCHED.map((header) => [header, cells[header] ?? ""]));
}

export function task(number: number, cells: Cells = {}): TaskCells {
  return cellsOf({
    编号: `24市-${String(number).padStart(3, "0")}`,
    方案: "24市",
    责任事项: `事项 ${number}`,
    状态: STATE_FORMULA,
    逾期天数: DAYS_LATE_FORMULA,
    ...cells,
  });
}

export function hasContent(cells: TaskCells): boolean {
  return [...cells].some(
    ([header, cell]) => header !== "编号" && cell !== "" && !String(cell).startsWith("="),
  );
}

/** Everything seen, all of it touched by the person unless said otherwise. */
export function sightOf(
  rows: readonly TaskCells[],
  parts: Partial<Sight> = {},
  touched: ReadonlySet<number> | null = null,
): Sight {
  return {
    manner: "edited",
    headers: REGISTER_HEADERS,
    headersByPerson: true,
    asOfByPerson: true,
    ids: rows.map((cells) => String(cells.get("编号"))),
    rows: rows.flatMap((cells, index) =>
      touched === null || touched.has(index)
        ? [{ index, by: "person" as const, cells, hasContent: hasContent(cells) }]
        : [],
    ),
    plans: [{ name: "24市", year: 2024, issuedOn: "2024-02-20" }],
    given: new Map(),
    names: { known: { units: null, leaders: null }, strict: false, judgesAgain: false },
    asOf: { content: "=TODAY()", value: 45_432 },
    ...parts,
  };
}

/** What is known of a register that has just been looked at for the first time. */
export function known(rows: readonly TaskCells[], parts: Partial<Sight> = {}): Snapshot {
  return normalise(sightOf(rows, { manner: "absorb", ...parts }), NOTHING_SEEN).snapshot;
}

/** The rows with the corrections written. */
export function written(rows: readonly TaskCells[], { cells }: Outcome): TaskCells[] {
  return rows.map((row, index) => {
    const corrected = new Map(row);
    for (const { row: at, header, to } of cells) {
      if (at === index) corrected.set(header, to);
    }
    return corrected;
  });
}
