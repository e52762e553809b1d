/**
 * Fingerprints of rows, by which undo sees what a person changed after a command wrote them.
 * Formulas are left out: their text may be normalised by Excel and their values follow the day.
 */

import { hash32 } from "../plan/hash";
import type { ContentRow } from "./cellBlock";

/** One fingerprint a row; trailing blank cells and blank rows do not count. */
export function fingerprintRows(rows: readonly ContentRow[]): string[] {
  const prints = rows.map((row) => {
    const constants = row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? "" : cell));
    const filled = constants.findLastIndex((cell) => cell !== "");
    return filled < 0 ? "" : hash32(JSON.stringify(constants.slice(0, filled + 1)));
  });
  return prints.slice(0, prints.findLastIndex((print) => print !== "") + 1);
}
