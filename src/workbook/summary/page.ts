/**
 * A page of figures: the values of a sheet, cell by cell, and behind each number the rows that it counts. How it looks
 * follows from the values alone (`look.ts`), so that a page can be put back from what the journal keeps of it.
 */
import { type Count, type Rate, sizeOf } from "../../ledger/figures/count";
import type { FigureChoices } from "../../ledger/figures/figures";
import { type Period, periodKey, periodOfKey } from "../../plan/period";
import { isDate } from "../../plan/date";
import type { CellRow, CellValue } from "../cells";
import { fingerprintRows } from "../fingerprint";

/** Columns of every page, A to O. */
export const PAGE_COLUMNS = 15;

export interface PageCell {
  readonly value: CellValue;
  /** What opens when the cell is selected; null where it is no number. */
  readonly count: Count | null;
}

export type PageRow = readonly PageCell[];

export interface Page {
  /** `汇总` or `未送`. */
  readonly kind: PageKind;
  readonly period: Period;
  readonly rows: readonly PageRow[];
}

/** The tab that is printed and signed, and the internal list of who has not reported. */
export const PAGE_KINDS = { summary: "汇总", missing: "未送" } as const;
export type PageKind = (typeof PAGE_KINDS)[keyof typeof PAGE_KINDS];

export const BLANK: PageCell = { value: "", count: null };
/** Shown where nothing was due, and where there is no period before. */
export const NONE = "—";

export function text(value: CellValue): PageCell {
  return { value, count: null };
}

export function number(count: Count): PageCell {
  return { value: sizeOf(count), count };
}

/** 按期办结率; opens to what was due. */
export function share({ due, closedOnTime }: Rate): PageCell {
  return { value: sizeOf(due) === 0 ? NONE : sizeOf(closedOnTime) / sizeOf(due), count: due };
}

/** Cells from A on, each followed by as many blank ones as it is broad. */
export function row(cells: readonly PageCell[], spans: readonly number[] = []): PageRow {
  const spread = cells.flatMap((cell, index) => [
    cell,
    ...Array.from({ length: (spans[index] ?? 1) - 1 }, () => BLANK),
  ]);
  return [...spread, ...Array.from({ length: Math.max(0, PAGE_COLUMNS - spread.length) }, () => BLANK)];
}

export function valuesOf({ rows }: Pick<Page, "rows">): CellRow[] {
  return rows.map((cells) => cells.map(({ value }) => value));
}

/** The defined name over a page; by it the page is found when its sheet was renamed. */
export function areaName(kind: PageKind, period: Period): string {
  return `${kind}_${periodKey(period)}`;
}

/** Null for a name of anybody else. */
export function pageOfArea(name: string): { readonly kind: PageKind; readonly period: Period } | null {
  const [word, key = ""] = name.split("_");
  const kind = Object.values(PAGE_KINDS).find((each) => each === word);
  const period = periodOfKey(key);
  return kind === undefined || period === null ? null : { kind, period };
}

/** What a page was made from, beside the ledger. */
export interface PageChoices extends FigureChoices {
  /** Whether the tab names who has not reported; otherwise that stands on an internal sheet. */
  readonly namesMissing: boolean;
  /** 待核名称 that were counted as they stand. */
  readonly unchecked: number;
}

const KEY_WORD = "表号";
const INTERNAL = "未送另列";
const NAMED = "含未送";

/** The last row: what the page was made from, and a check over everything above. */
export function keyRow(rows: readonly PageRow[], choices: PageChoices): PageRow {
  const parts = [
    periodKey(choices.period),
    choices.asOf,
    choices.plans.join("、"),
    choices.namesMissing ? NAMED : INTERNAL,
    String(choices.unchecked),
    checkOf(valuesOf({ rows })),
  ];
  return row([text(`${KEY_WORD} ${parts.join("；")}`)]);
}

export interface PageKey extends PageChoices {
  /** Whether the rows above are as they were written. */
  readonly isUntouched: boolean;
}

/** What the rows of a page on a sheet say that it was made from; null where the last row is gone. */
export function keyOf(rows: readonly CellRow[]): PageKey | null {
  const at = rows.findLastIndex(([first]) => String(first ?? "").startsWith(`${KEY_WORD} `));
  const [key = "", asOf = "", plans = "", missing = "", unchecked = "", check = ""] = String(
    rows[at]?.[0] ?? "",
  )
    .slice(KEY_WORD.length + 1)
    .split("；");
  const period = periodOfKey(key);
  if (period === null || !isDate(asOf)) return null;
  return {
    period,
    asOf,
    plans: plans.split("、"),
    namesMissing: missing === NAMED,
    unchecked: Number(unchecked),
    isUntouched: check === checkOf(rows.slice(0, at)),
  };
}

/** One print over all rows: that a number was typed over is seen. */
function checkOf(rows: readonly CellRow[]): string {
  return fingerprintRows([[fingerprintRows(rows).join(",")]])[0] ?? "";
}
