import type { Manner, SeenRow } from "./sight";

/** Rows of the register's sheet, from 0. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly by: SeenRow["by"];
}

/** What a look has to read. */
export interface Scope {
  readonly spans: readonly Span[];
  /** Whose edit makes it necessary to read every row; null where the spans are enough. */
  readonly whole: SeenRow["by"] | null;
  readonly manner: Manner;
  /** Ids of the sheets where the person at this Excel edited something; null for all of them. */
  readonly sheetsByPerson: ReadonlySet<string> | null;
  /** Whether a sheet that matters is concerned at all. */
  readonly concerned: boolean;
}

/** At the start, and after commands. */
export const EVERYTHING: Scope = {
  spans: [],
  whole: "person",
  manner: "absorb",
  sheetsByPerson: null,
  concerned: true,
};

/** After rows have moved under our hands: every row is compared with what is known of its task. */
export const ALL_MOVED: Scope = { ...EVERYTHING, manner: "moved" };

/** What the watcher is told by Excel. */
export interface SheetEvent {
  readonly address: string;
  readonly worksheetId: string;
  readonly source: string;
  /** `RowSorted` for the event of that name, which has no change type. */
  readonly changeType: string;
}

/** The sheets that matter: of the register, of 统计截止日, and of 单位库 and 领导库. */
export interface WatchedSheets {
  readonly register: string;
  readonly asOf: string | null;
  readonly names: readonly string[];
}

/** What one event asks for; where the register stands is null when it has not been seen yet. */
export function scopeOf(event: SheetEvent, sheets: WatchedSheets | null): Scope {
  const by = event.source === "Remote" ? "other" : "person";
  const sheetsByPerson = new Set(by === "person" ? [event.worksheetId] : []);
  const nothing: Scope = { spans: [], whole: null, manner: "edited", sheetsByPerson, concerned: true };
  if (sheets === null) {
    return EVERYTHING;
  }
  if (event.worksheetId !== sheets.register) {
    // What names mean has changed: every row is looked at again.
    const whole = sheets.names.includes(event.worksheetId) ? by : null;
    return { ...nothing, whole, concerned: whole !== null || event.worksheetId === sheets.asOf };
  }
  const spans = spansOf(event.address, by);
  switch (event.changeType) {
    case "RangeEdited":
      return spans === null ? { ...nothing, whole: by } : { ...nothing, spans };
    case "RowInserted":
      return spans === null
        ? { ...nothing, whole: by, manner: "moved" }
        : { ...nothing, spans, manner: "moved" };
    case "RowDeleted":
    case "RowSorted":
      return { ...nothing, manner: "moved" };
    case "ColumnInserted":
    case "ColumnDeleted":
      return nothing;
    default:
      return { ...nothing, whole: by, manner: "moved" };
  }
}

/** Both together, in this order. Rows that moved after they were edited are no longer where the span says. */
export function together(earlier: Scope | null, later: Scope): Scope {
  if (earlier === null) {
    return later;
  }
  const lostTrack = later.manner === "moved" && earlier.spans.length > 0;
  const spans = [...earlier.spans, ...later.spans];
  const wholes = [earlier.whole, later.whole, lostTrack ? whoseSpans(earlier.spans) : null];
  return {
    spans: lostTrack ? later.spans : spans,
    whole: wholes.includes("person") ? "person" : wholes.includes("other") ? "other" : null,
    manner: MANNERS.find((manner) => earlier.manner === manner || later.manner === manner) ?? "edited",
    sheetsByPerson: union(earlier.sheetsByPerson, later.sheetsByPerson),
    concerned: earlier.concerned || later.concerned,
  };
}

function union(one: Scope["sheetsByPerson"], other: Scope["sheetsByPerson"]): Scope["sheetsByPerson"] {
  return one === null || other === null ? null : new Set([...one, ...other]);
}

const MANNERS: readonly Manner[] = ["absorb", "moved", "edited"];

function whoseSpans(spans: readonly Span[]): SeenRow["by"] {
  return spans.some(({ by }) => by === "person") ? "person" : "other";
}

/** The rows of an address such as `B2:C3,E5` or `4:6`; null where it names whole columns. */
function spansOf(address: string, by: SeenRow["by"]): Span[] | null {
  const areas = address.split(",").map((area) => {
    const [first, last = first] = area
      .slice(area.lastIndexOf("!") + 1)
      .split(":")
      .map((corner) => Number(/\d+$/u.exec(corner)?.[0] ?? Number.NaN));
    return { first: (first ?? Number.NaN) - 1, last: (last ?? Number.NaN) - 1, by };
  });
  return areas.some(({ first, last }) => Number.isNaN(first) || Number.isNaN(last)) ? null : areas;
}
