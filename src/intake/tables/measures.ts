import { EMPTY, slice, trim, type Mapped } from "../mapped";
import { readMarker, type Marker } from "../numbering";

/** A numbered piece of a cell; the whole cell where it has no numbers. */
export interface Measure {
  readonly marker: Marker | null;
  /** The number without its closing punctuation. */
  readonly seq: string | null;
  readonly number: Mapped;
  /** Behind the number. */
  readonly text: Mapped;
  /** Number and text. */
  readonly whole: Mapped;
}

/** A heading over measures is short and at most one sentence. */
const HEADING_LENGTH = 50;
const PLACES = /(?<=^|[\s。；;！])(?=\d{1,2}\s{0,3}[.．、](?!\d)|[（(]\s{0,3}\d{1,2}\s{0,3}[）)])/g;

interface Place {
  readonly at: number;
  readonly marker: Marker;
}

/** Whether a text can stand as the heading over the numbered measures that follow it. */
export function canHead(text: string): boolean {
  const plain = text.replace(/\s+/g, "");
  return plain.length <= HEADING_LENGTH && !/[。；;].*\S/.test(plain.replace(/[。；;：:]$/, ""));
}

/**
 * Parts a cell into its measures: 1. 2. 3., or (1) (2) under a short 1. Numbers count where they head a line or follow
 * the number before; (1) (2) inside a long paragraph are part of its text. Linear.
 */
export function splitMeasures(cell: Mapped): Measure[] {
  const places = findPlaces(cell.text);
  if (places[0]?.at !== 0) return [{ marker: null, seq: null, number: EMPTY, text: cell, whole: cell }];
  return places.map(({ at, marker }, index) => {
    const whole = trim(slice(cell, at, places[index + 1]?.at));
    return {
      marker,
      seq: marker.printed,
      number: trim(slice(whole, 0, marker.length)),
      text: trim(slice(whole, marker.length)),
      whole,
    };
  });
}

function findPlaces(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(PLACES)) {
    const at = match.index;
    const marker = readMarker(text.slice(at, at + 12));
    const heads = at === 0 || text[at - 1] === "\n";
    if (marker && isMeasure(text, { at, marker }, places, heads)) places.push({ at, marker });
  }
  return places;
}

function isMeasure(text: string, { at, marker }: Place, places: readonly Place[], heads: boolean): boolean {
  const last = places.at(-1);
  if (!last) return at === 0 && (marker.kind === "figure" || marker.kind === "figureBracket");
  if (marker.kind === last.marker.kind && marker.value === last.marker.value + 1) return true;
  if (marker.kind === "figure") {
    const lastFigure = places.findLast((place) => place.marker.kind === "figure");
    const follows = marker.value === (lastFigure?.marker.value ?? 0) + 1;
    return follows || (heads && marker.value === 1) || (lastFigure === undefined && heads);
  }
  if (marker.kind !== "figureBracket" || marker.value !== 1 || last.marker.kind !== "figure") return false;
  return canHead(text.slice(last.at + last.marker.length, at));
}
