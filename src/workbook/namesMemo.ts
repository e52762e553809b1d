import type { ApartPair } from "../vocabulary/namesContents";
import { STATE_SHEET } from "./stateSheet";

/** What the workbook remembers of a person's choices about names. */
export interface NamesMemo {
  /** Pairs that are not the same. */
  readonly apart: readonly ApartPair[];
  /** Whether an unknown name is put back instead of flagged. */
  readonly strict: boolean;
}

/** It stands in the first row of the state sheet, behind the highest numbers. */
const CELL = "E1";
/** What fits into a cell of Excel; the oldest pairs are forgotten. */
const LENGTH_MOST = 32_000;

/** Queues the reading of the cell, as it is written; "" where there is none. */
export function loadMemoCell(context: Excel.RequestContext): () => string {
  const sheet = context.workbook.worksheets.getItemOrNullObject(STATE_SHEET).load("name");
  const cell = sheet.getRange(CELL).load("values");
  return () => (sheet.isNullObject ? "" : String(cell.values[0]?.[0] ?? ""));
}

/** Queues the writing; the state sheet must be there. */
export function writeMemoCell(context: Excel.RequestContext, text: string): void {
  const cell = context.workbook.worksheets.getItem(STATE_SHEET).getRange(CELL);
  if (text === "") {
    cell.clear();
    return;
  }
  cell.numberFormat = [["@"]];
  cell.values = [[text]];
}

/** Somebody may have typed over it: what cannot be read is nothing to remember. */
export function decodeMemo(text: string): NamesMemo {
  const memo = text.startsWith("{") ? parsed(text) : null;
  return {
    strict: memo?.strict === true,
    apart: Array.isArray(memo?.apart) ? memo.apart.filter(isPair) : [],
  };
}

function parsed(text: string): { readonly strict?: unknown; readonly apart?: unknown } | null {
  try {
    return JSON.parse(text) as object;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

function isPair(value: unknown): value is ApartPair {
  return Array.isArray(value) && value.length === 2 && value.every((name) => typeof name === "string");
}

export function encodeMemo({ strict, apart }: NamesMemo): string {
  if (!strict && apart.length === 0) {
    return "";
  }
  const text = JSON.stringify({ strict, apart });
  return text.length > LENGTH_MOST ? encodeMemo({ strict, apart: apart.slice(1) }) : text;
}
