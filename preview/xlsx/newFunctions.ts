/**
 * Functions that came after the file format: files write them with a prefix, and Excel shows `#NAME?` without it.
 * LET and LAMBDA are not among them: their variables need a mark each, which takes a parser ([MS-XLSX] 2.2.2).
 */
const PREFIXES: readonly (readonly [prefix: string, names: string])[] = [
  ["_xlfn._xlws.", "FILTER SORT"],
  [
    "_xlfn.",
    "CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS IFNA XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY DAYS ISOWEEKNUM " +
      "NUMBERVALUE FORMULATEXT ISFORMULA SHEET SHEETS XOR BASE DECIMAL UNICHAR UNICODE CEILING.MATH FLOOR.MATH " +
      "TEXTBEFORE TEXTAFTER TEXTSPLIT TOCOL TOROW WRAPCOLS WRAPROWS TAKE DROP VSTACK HSTACK CHOOSECOLS CHOOSEROWS",
  ],
];

const PREFIX_OF = new Map(
  PREFIXES.flatMap(([prefix, names]) => names.split(" ").map((name) => [name, prefix])),
);

/** A formula as files have it. */
export function withPrefixes(formula: string): string {
  return outsideQuotes(formula, (part) =>
    part.replace(
      /(?<![\w.])([A-Z][A-Z.]*)(?=\()/gi,
      (name) => `${PREFIX_OF.get(name.toUpperCase()) ?? ""}${name}`,
    ),
  );
}

/** A formula as Excel shows it. */
export function withoutPrefixes(formula: string): string {
  return outsideQuotes(formula, (part) => part.replace(/_xlfn\.(?:_xlws\.)?/g, ""));
}

/** Changes a formula only where it is neither text nor a quoted sheet name. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
