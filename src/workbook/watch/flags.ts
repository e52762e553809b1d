import type { CellValue } from "../cells";
import type { WatchedHeader } from "./sight";

/**
 * Flags stand in 核对 among other words, parted by `；`. They are known by their wording, so that they go by
 * themselves when the cell is mended, and also in a file that came from elsewhere.
 */

const SEPARATOR = "；";
const FLAG =
  /^([^‘]+?)(?:‘[^’]*’(?:等 \d+ 个)?(?:看不出日期|早于印发日|只能填暂缓或取消|不在(?:方案表|单位库|领导库)中|可指几(?:个单位|位领导)|已停用|也是牵头单位)|未自动更正)$/u;
/** Stands in 核对 where a person has taken a correction back. */
export function leftAlone(header: WatchedHeader): string {
  return `${header}未自动更正`;
}
export const ID_LEFT = leftAlone("编号");

/** Long words are cut: a flag is to be read at a glance. */
const SHOWN_LENGTH = 30;
const NAMES_SHOWN = 2;

function partsOf(cell: CellValue): string[] {
  return String(cell)
    .split(SEPARATOR)
    .filter((part) => part !== "");
}

/** What was typed, as it is quoted in a flag. */
export function quoted(typed: CellValue): string {
  const text = String(typed)
    .replace(/[；‘’\n]/gu, " ")
    .trim();
  return `‘${text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text}’`;
}

/** The first of several names, and how many there are. */
export function quotedNames(names: readonly string[]): string {
  const first = quoted(names.slice(0, NAMES_SHOWN).join("、"));
  return names.length > NAMES_SHOWN ? `${first}等 ${names.length} 个` : first;
}

export function flagsIn(cell: CellValue): string[] {
  return partsOf(cell).filter((part) => FLAG.test(part));
}

export function withoutFlags(cell: CellValue): CellValue {
  const parts = partsOf(cell);
  const kept = parts.filter((part) => !FLAG.test(part));
  return kept.length === parts.length ? cell : kept.join(SEPARATOR);
}

/**
 * 核对 with these flags instead of the older ones of the columns that were judged, and with further words. The rest
 * stays as it is, also to the letter where nothing changes.
 */
export function withFlags(
  cell: CellValue,
  judged: ReadonlyMap<WatchedHeader, readonly string[]>,
  words: readonly string[],
): CellValue {
  const raised = new Set([...judged.values()].flat());
  const parts = partsOf(cell);
  const kept = parts.filter((part) => {
    const header = FLAG.exec(part)?.[1] as WatchedHeader | undefined;
    return header === undefined || !judged.has(header) || raised.has(part);
  });
  const added = [...raised, ...words].filter((part) => !kept.includes(part));
  return kept.length === parts.length && added.length === 0 ? cell : [...kept, ...added].join(SEPARATOR);
}
