/** 机构改革: old and new names as pasted, a pair a line. */

export interface PastedRenames {
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  /** Lines that are no pair, as pasted. */
  readonly unread: readonly string[];
}

/** Between the two: a tab, as from a sheet, an arrow, or a word. */
const BETWEEN = /\t+|\s*(?:-+>|=>|→|⇒|更名为|改名为|并入|合并到|改为)\s*/u;

export function readRenames(text: string): PastedRenames {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const pairs = lines.map((line) => line.split(BETWEEN).map((part) => part.trim()));
  const isPair = (parts: readonly string[]): boolean =>
    parts.length === 2 && parts.every((part) => part !== "") && parts[0] !== parts[1];
  return {
    renames: pairs.filter(isPair).map(([from = "", to = ""]) => ({ from, to })),
    unread: lines.filter((_line, index) => !isPair(pairs[index] ?? [])),
  };
}
