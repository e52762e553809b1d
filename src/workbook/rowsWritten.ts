import type { CellRow, CellValue } from "./cells";
import { fingerprintRows } from "./fingerprint";
import type { RowsWritten } from "./journal";
import type { TableDraft } from "./tableWriter";
import { withoutFlags } from "./watch/flags";

/** What the journal remembers of the rows of a draft. */
export function rowsWritten(draft: TableDraft): RowsWritten {
  const headers = draft.columns.map(({ header }) => header);
  const at = headers.indexOf(draft.key);
  return {
    table: draft.name,
    key: draft.key,
    keys: [...new Set(draft.rows.map((row) => String(row[at])))],
    headers,
    rows: draft.rows.map((row) => fingerprint(asPersonLeft(headers, row))),
  };
}

/** Flags that the watcher has raised in 核对 are no edit by hand. */
function asPersonLeft(headers: readonly string[], row: CellRow): CellRow {
  const at = headers.indexOf("核对");
  return at === -1 ? row : row.with(at, withoutFlags(row[at] ?? ""));
}

export function fingerprint(row: CellRow): string {
  return fingerprintRows([row])[0] ?? "";
}

/**
 * The fingerprint of a row as it stands now, wherever the clerk has put the columns. What stands in columns that
 * were not there when it was written comes last, formulas too, so that it is seen.
 */
export function fingerprintNow(
  written: Pick<RowsWritten, "headers">,
  others: readonly string[],
  headers: readonly string[],
  row: CellRow,
): string {
  const now = asPersonLeft(headers, row);
  const ours = written.headers.map((header): CellValue => now[headers.indexOf(header)] ?? "");
  const rest = headers.flatMap((header, column): CellValue[] => {
    const cell = row[column] ?? "";
    if (written.headers.includes(header)) {
      return [];
    }
    return [others.includes(header) || cell === "" ? cell : `\u0000${cell}`];
  });
  return fingerprint([...ours, ...rest]);
}
