import { standardName } from "../vocabulary/carriers";
import { splitNames } from "../vocabulary/splitNames";
import type { Vocabulary } from "../vocabulary/vocabulary";
import { single, spill, textOf, type Matrix } from "./cells";
import { FunctionError } from "./functionError";
import { neededVocabulary } from "./unitTable";

/** `PLAN.UNIT(name, vocabulary)`: the standard name of each spelling; #N/A with the reason where 单位库 has none. */
export function unit(name: Matrix, vocabulary: Matrix): (string | FunctionError)[][] {
  const units = neededVocabulary(vocabulary);
  return spill([name], (cell = null) => {
    const text = textOf(cell);
    return text === "" ? "" : knownName(text, units);
  });
}

function knownName(name: string, units: Vocabulary): string {
  const meaning = units.meaningOf(name);
  switch (meaning.kind) {
    case "known":
      return meaning.entry.name;
    case "ambiguous":
      throw new FunctionError("notAvailable", `“${name}”可指 ${meaning.names.join("、")}`);
    case "unknown":
      throw new FunctionError("notAvailable", `“${name}”不在单位库中`);
  }
}

/** `PLAN.UNITS(cell, vocabulary)`: the standard names in a cell or a range, each once, one below the other. */
export function units(cell: Matrix, vocabulary: Matrix): string[][] {
  const known = neededVocabulary(vocabulary);
  return column(namesIn(cell).flatMap((name) => (isKnown(name, known) ? [standardName(name, known)] : [])));
}

/** `PLAN.UNKNOWN(cell, vocabulary)`: the names in a cell or a range that 单位库 does not know, one below the other. */
export function unknown(cell: Matrix, vocabulary: Matrix): string[][] {
  const known = neededVocabulary(vocabulary);
  return column(namesIn(cell).filter((name) => !isKnown(name, known)));
}

/** `PLAN.MEMBERS(collective, vocabulary)`: the members of a collective; #N/A where 单位库 gives it none. */
export function members(collective: Matrix, vocabulary: Matrix): string[][] {
  const known = neededVocabulary(vocabulary);
  const name = textOf(single(collective, "集合单位"));
  const found = known.membersOf(name);
  if (found.length === 0) throw new FunctionError("notAvailable", `单位库没有写“${name}”的成员`);
  return column(found);
}

function isKnown(name: string, units: Vocabulary): boolean {
  return units.meaningOf(name).kind === "known";
}

function namesIn(range: Matrix): string[] {
  return range.flatMap((row) => row.flatMap((cell) => splitNames(textOf(cell))));
}

/** Each once; a blank cell where there is none, for an empty array is an error to Excel. */
function column(names: readonly string[]): string[][] {
  const distinct = [...new Set(names)];
  return distinct.length === 0 ? [[""]] : distinct.map((name) => [name]);
}
