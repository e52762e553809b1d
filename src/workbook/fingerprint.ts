/**
 * Fingerprints of rows, by which undo sees what a person changed after a command wrote them.
 * Formulas are left out: their text may be normalised by Excel and their values follow the day.
 */

import type { ContentRow } from "./cellBlock";

/** FNV-1a, 32 bits: small enough to keep one for every row, and one chance in four thousand million to miss. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

/** One fingerprint a row; trailing blank cells and blank rows do not count. */
export function fingerprintRows(rows: readonly ContentRow[]): string[] {
  const prints = rows.map((row) => {
    const constants = row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? "" : cell));
    const filled = constants.findLastIndex((cell) => cell !== "");
    return filled < 0 ? "" : hash(JSON.stringify(constants.slice(0, filled + 1)));
  });
  return prints.slice(0, prints.findLastIndex((print) => print !== "") + 1);
}
