import { REGISTER_HEADERS, type RegisterHeader } from "../columns";
import type { Finding } from "./notice";
import type { Sight } from "./sight";
import { headerKey, type Made, type Snapshot } from "./snapshot";

export interface HeaderCorrection {
  /** Offset from the table's first column. */
  readonly column: number;
  readonly from: string;
  readonly to: RegisterHeader;
}

export interface HeadersSeen {
  /** The headers as they are to be. */
  readonly headers: readonly string[];
  readonly corrections: readonly HeaderCorrection[];
  readonly missing: readonly RegisterHeader[];
  readonly findings: readonly Finding[];
}

/** Columns may stand anywhere; a header of ours that was typed over is put back, a column that is gone is told. */
export function checkHeaders(sight: Sight, snapshot: Snapshot): HeadersSeen {
  const now = sight.headers;
  const renamed = sight.headersByPerson ? renamedHeaders(now, snapshot) : [];
  const undone = renamed.filter((each) => isUndone(each, snapshot));
  const corrections = renamed.filter((each) => !undone.includes(each));
  const headers = now.map(
    (header, column) => corrections.find((each) => each.column === column)?.to ?? header,
  );
  const missing = REGISTER_HEADERS.filter((header) => !headers.includes(header));
  const news = missing.filter(
    (header) => !snapshot.missing.includes(header) && !undone.some(({ to }) => to === header),
  );
  const findings: Finding[] = [
    ...corrections.map(({ from, to }): Finding => ({
      code: "headerRestored",
      parameters: { column: to, typed: from },
      cell: { row: -1, header: to },
    })),
    ...undone.map(({ to }): Finding => ({ code: "correctionUndone", parameters: { id: "", column: to } })),
  ];
  if (news.length > 0) {
    findings.push({ code: "columnMissing", parameters: { columns: news.join("、") } });
  }
  return { headers, corrections, missing, findings };
}

/** By place: the same number of columns, and ours is gone where another word now stands. */
function renamedHeaders(now: readonly string[], { headers }: Snapshot): HeaderCorrection[] {
  if (now.length !== headers.length) {
    return [];
  }
  return headers.flatMap((header, column) => {
    const to = REGISTER_HEADERS.find((ours) => ours === header);
    const from = now[column] ?? "";
    const isRenamed = to !== undefined && !now.includes(to) && !headers.includes(from);
    return isRenamed ? [{ column, from, to }] : [];
  });
}

function isUndone({ from, to }: HeaderCorrection, { made }: Snapshot): boolean {
  const last: Made | undefined = made.get(headerKey(to));
  return last?.from === from && last.to === to;
}
