import { isDerived, type SeenRow, type Sight, type TaskCells, WATCHED } from "./sight";
import { flagsIn, ID_LEFT } from "./flags";
import { cellKey, type Snapshot } from "./snapshot";

/** Which task a row is. */
export type Identity =
  | { readonly kind: "known"; readonly id: string }
  /** Its 编号 was cleared or typed over; this is the one it answers to. */
  | { readonly kind: "restored"; readonly id: string }
  | { readonly kind: "new" }
  /** The same 编号 stands in another row, which keeps it. */
  | { readonly kind: "copied"; readonly of: string; readonly whole: boolean }
  /** A person has taken our 编号 back: the row stays as it is. */
  | { readonly kind: "left"; readonly id: string }
  | { readonly kind: "blank" };

/** For every data row, top to bottom, which task it is. Only rows that the person at this Excel edited are judged. */
export function identify(sight: Sight, ids: readonly string[], snapshot: Snapshot): Identity[] {
  const rows = new Map(sight.rows.map((row) => [row.index, row]));
  const inPlace = sight.manner === "edited" && ids.length === snapshot.order.length;
  const view: View = { sight, ids, snapshot, rows, inPlace, places: placesOf(ids) };
  const keepers = keepersOf(view);
  const claimed = new Set<string>();
  let above = "";
  return ids.map((id, index) => {
    const identity = identityOf(view, { id, index, above, claimed, keepers });
    if (identity.kind === "restored") {
      claimed.add(identity.id);
    }
    if (identity.kind === "known" || identity.kind === "restored") {
      above = identity.id;
    }
    return identity;
  });
}

interface View {
  readonly sight: Sight;
  readonly ids: readonly string[];
  readonly snapshot: Snapshot;
  readonly rows: ReadonlyMap<number, SeenRow>;
  /** Every row is where it was. */
  readonly inPlace: boolean;
  readonly places: ReadonlyMap<string, readonly number[]>;
}

interface Place {
  readonly id: string;
  readonly index: number;
  /** The task in the row above. */
  readonly above: string;
  readonly claimed: ReadonlySet<string>;
  readonly keepers: ReadonlyMap<string, number>;
}

function placesOf(ids: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, id] of ids.entries()) {
    if (id !== "") {
      places.set(id, [...(places.get(id) ?? []), index]);
    }
  }
  return places;
}

/**
 * Which of several rows with one 编号 keeps it: the one that nobody touched, then the one that had it before at its
 * place, then the uppermost.
 */
function keepersOf({ places, rows, inPlace, snapshot }: View): Map<string, number> {
  const keepers = new Map<string, number>();
  for (const [id, indices] of places) {
    const keeper =
      indices.find((index) => rows.get(index)?.by !== "person") ??
      indices.find((index) => inPlace && snapshot.order[index] === id) ??
      indices[0];
    if (keeper !== undefined) {
      keepers.set(id, keeper);
    }
  }
  return keepers;
}

function identityOf(view: View, place: Place): Identity {
  const { id, index, keepers } = place;
  const row = view.rows.get(index);
  if (row?.by !== "person") {
    const answersTo = untouched(view, place);
    return answersTo === "" ? { kind: "blank" } : { kind: "known", id: answersTo };
  }
  if (id === "" && !row.hasContent) {
    return { kind: "blank" };
  }
  if (id !== "" && keepers.get(id) === index) {
    const known: Identity = { kind: "known", id };
    return isTypedOver(view, place, row) ? (restored(view, place, row) ?? known) : known;
  }
  if (flagsIn(row.cells.get("核对") ?? "").includes(ID_LEFT)) {
    return { kind: "left", id };
  }
  const keeps = sameContent(row.cells, cellsOf(view, keepers.get(id) ?? -1, id));
  const isCopy = id !== "" && keeps && !isTakenBack(view, place);
  return (
    (isCopy ? null : restored(view, place, row)) ??
    (id === "" ? { kind: "new" } : { kind: "copied", of: id, whole: keeps })
  );
}

/** A row that nobody edited answers to what it did; where one was cut and pasted, to the 编号 that came with it. */
function untouched({ inPlace, snapshot, places }: View, { id, index }: Place): string {
  const before = inPlace ? (snapshot.order[index] ?? "") : "";
  const isCertain = id !== "" && places.get(id)?.length === 1;
  return isCertain || before === "" ? id : before;
}

/** Whether the 编号 is the one that we replaced here: the person's Ctrl+Z, and no copying. */
function isTakenBack({ inPlace, snapshot }: View, { id, index }: Place): boolean {
  const had = inPlace ? snapshot.order[index] : undefined;
  return had !== undefined && had !== id && snapshot.made.get(cellKey(had, "编号"))?.from === id;
}

/** A 编号 that nobody has seen, in a row that had another. */
function isTypedOver({ sight, snapshot }: View, { id }: Place, row: SeenRow): boolean {
  return sight.manner !== "absorb" && row.cells.has("编号") && !snapshot.tasks.has(id);
}

function cellsOf({ rows, snapshot }: View, index: number, id: string): TaskCells | undefined {
  return rows.get(index)?.cells ?? snapshot.tasks.get(id);
}

/** The 编号 that the row had, if it stands nowhere else; where rows may have moved, only if the rest still agrees. */
function restored(view: View, { index, above, claimed }: Place, row: SeenRow): Identity | null {
  const { snapshot, inPlace, places } = view;
  const had = inPlace ? snapshot.order[index] : below(snapshot.order, above);
  if (had === undefined || had === "" || places.has(had) || claimed.has(had)) {
    return null;
  }
  return inPlace || sameContent(row.cells, snapshot.tasks.get(had)) ? { kind: "restored", id: had } : null;
}

/** The task that stood below another, or at the top. */
function below(order: readonly string[], above: string): string | undefined {
  return order[above === "" ? 0 : order.indexOf(above) + 1];
}

function sameContent(row: TaskCells, other: TaskCells | undefined): boolean {
  const compared = WATCHED.filter((header) => header !== "编号" && header !== "核对" && !isDerived(header));
  return (
    other !== undefined &&
    compared.some((header) => (row.get(header) ?? "") !== "") &&
    compared.every((header) => (row.get(header) ?? "") === (other.get(header) ?? ""))
  );
}
