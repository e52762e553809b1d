import type { DeadlineContext } from "../../plan/deadline";
import type { CellValue } from "../cells";
import { REGISTER_HEADERS } from "../columns";
import { checkAsOf } from "./asOfRule";
import { followDeadline, readTypedDates } from "./dateRules";
import { checkHeaders, type HeaderCorrection } from "./headerRules";
import { identify } from "./identify";
import { Numbering, settleId } from "./idRules";
import { keepNames } from "./nameRules";
import type { Finding } from "./notice";
import { highestNumbers, lostNumbers } from "./numbers";
import type { RowEditor } from "./rowEditor";
import { type SeenRow, type Sight, type TaskCells, WATCHED, type WatchedHeader } from "./sight";
import { AS_OF_KEY, cellKey, headerKey, type Made, type Snapshot } from "./snapshot";
import { checkSetState, deriveAgain, learnSpelling } from "./stateRules";

/** A cell of the register that is to hold something else. */
export interface CellCorrection {
  /** Data row, from 0. */
  readonly row: number;
  readonly header: WatchedHeader;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** What follows from one look. */
export interface Outcome {
  /** The register as it will stand once the corrections are written. */
  readonly snapshot: Snapshot;
  readonly cells: readonly CellCorrection[];
  readonly headers: readonly HeaderCorrection[];
  readonly asOf: CellValue | null;
  /** The highest numbers given, where the workbook is to keep them; null where it need not. */
  readonly given: ReadonlyMap<string, number> | null;
  /** Data rows that have come into the register, and need the columns' number formats. */
  readonly newRows: readonly number[];
  readonly findings: readonly Finding[];
}

/** Compares what was seen with what is known, and says what is to be put right. Pure. */
export function normalise(seen: Sight, snapshot: Snapshot): Outcome {
  const sight = withoutEchoes(seen, snapshot);
  const headers = checkHeaders(sight, snapshot);
  const asOf = checkAsOf(sight, snapshot);
  const rows = sight.ids === null ? null : normaliseRows(sight, sight.ids, snapshot);
  const cells = rows?.editors.flatMap(correctionsOf) ?? [];
  const made = new Map(rows?.editors.reduce(forgetOthers, new Map(snapshot.made)) ?? snapshot.made);
  cells.forEach(({ row, header, from, to }) =>
    made.set(cellKey(rows?.order[row] ?? "", header), { from, to }),
  );
  headers.corrections.forEach(({ from, to }) => made.set(headerKey(to), { from, to }));
  if (asOf.correction !== null) {
    made.set(AS_OF_KEY, { from: sight.asOf?.content ?? "", to: asOf.correction });
  }
  return {
    snapshot: {
      ...snapshot,
      ...rows?.known,
      headers: headers.headers,
      missing: headers.missing,
      asOf: asOf.content,
      made,
    },
    cells,
    headers: headers.corrections,
    asOf: asOf.correction,
    given: rows?.given ?? null,
    newRows: rows?.newRows ?? [],
    findings: [
      ...headers.findings,
      ...asOf.findings,
      ...(rows?.editors.flatMap(({ findings }) => findings) ?? []),
    ],
  };
}

/**
 * A row that stands as we know it was not edited by anybody: it is the echo of our own writing. Two clients that gave
 * the same number at once would otherwise both give another.
 */
function withoutEchoes(sight: Sight, { order, tasks }: Snapshot): Sight {
  const inPlace = sight.manner === "edited" && sight.ids?.length === order.length && !sight.names.judgesAgain;
  const isEcho = ({ index, cells }: SeenRow): boolean => {
    const id = order[index] ?? "";
    const before = tasks.get(id);
    return (
      before !== undefined &&
      cells.get("编号") === id &&
      before.size === cells.size &&
      [...cells].every(([header, cell]) => before.get(header) === cell)
    );
  };
  return inPlace
    ? { ...sight, rows: sight.rows.map((row) => (isEcho(row) ? { ...row, by: "other" } : row)) }
    : sight;
}

interface RowsSeen {
  readonly editors: readonly RowEditor[];
  readonly order: readonly string[];
  readonly known: Pick<Snapshot, "order" | "tasks" | "highest" | "spelling">;
  readonly given: ReadonlyMap<string, number> | null;
  readonly newRows: readonly number[];
}

function normaliseRows(sight: Sight, ids: readonly string[], snapshot: Snapshot): RowsSeen {
  const known = sight.manner === "absorb" ? [sight.given] : [sight.given, snapshot.highest];
  const { plans, manner } = sight;
  const identities = identify(sight, ids, snapshot);
  const idsKept = identities.flatMap((identity) => ("id" in identity ? [identity.id] : []));
  const numbering = new Numbering(highestNumbers(idsKept, known));
  const spelling = manner === "absorb" ? learnSpelling(sight.rows, snapshot.spelling) : snapshot.spelling;
  const rows = new Map(sight.rows.map((row) => [row.index, row]));
  const tasks = new Map<string, TaskCells>();
  const editors: RowEditor[] = [];
  const newRows: number[] = [];
  let plan: CellValue = "";
  const order = identities.map((identity, index) => {
    const row = rows.get(index);
    const editor =
      row?.by === "person" ? settleId(row, identity, plan, { snapshot, plans, numbering }) : null;
    if (editor !== null) {
      applyRules(editor, { sight, spelling });
      editors.push(editor);
    }
    if (identity.kind === "new" && editor?.id) {
      newRows.push(index);
    }
    const id = editor?.id ?? ("id" in identity ? identity.id : "");
    const cells = editor?.cells ?? row?.cells ?? snapshot.tasks.get(id);
    plan = cells?.get("方案") ?? plan;
    if (id !== "" && cells !== undefined) {
      tasks.set(id, cells);
    }
    return id;
  });
  const highest = highestNumbers(order, known);
  const lost = manner === "absorb" ? null : lostNumbers(highest, highestNumbers(order, [sight.given]));
  return {
    editors,
    order,
    known: { order, tasks, highest, spelling },
    given: lost === null ? null : highestNumbers([], [sight.given, lost]),
    newRows,
  };
}

function applyRules(
  row: RowEditor,
  { sight, spelling }: { readonly sight: Sight; readonly spelling: Snapshot["spelling"] },
): void {
  if (row.id !== "") {
    const plan = sight.plans.find(({ name }) => name === row.get("方案"));
    const context: DeadlineContext = { year: plan?.year ?? null, issuedOn: plan?.issuedOn ?? null };
    readTypedDates(row, context);
    if (sight.manner !== "absorb") {
      followDeadline(row, context);
    }
    // While a column of ours is gone, no formula can be right.
    if (REGISTER_HEADERS.every((header) => sight.headers.includes(header))) {
      deriveAgain(row, spelling);
    }
    checkSetState(row);
    keepNames(row, sight.names, sight.manner !== "absorb");
  }
  row.finish();
}

function correctionsOf({ seen, cells }: RowEditor): CellCorrection[] {
  return WATCHED.flatMap((header) => {
    const from = seen.cells.get(header);
    const to = cells.get(header);
    return from === undefined || to === undefined || from === to
      ? []
      : [{ row: seen.index, header, from, to }];
  });
}

/** A cell that holds neither what we found nor what we put there has a new story. */
function forgetOthers(
  made: Map<string, Made>,
  { id, seen }: { id: string; seen: SeenRow },
): Map<string, Made> {
  for (const [header, now] of seen.cells) {
    const key = cellKey(id, header);
    const last = made.get(key);
    if (last !== undefined && last.from !== now && last.to !== now) {
      made.delete(key);
    }
  }
  return made;
}
