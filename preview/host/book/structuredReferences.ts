/** A table as far as references into it are concerned. */
export interface ReferencedTable {
  readonly name: string;
}

/** The table whose rows hold a cell, or null. */
export type TableAt = (row: number, column: number) => ReferencedTable | null;

/** A column's name needs brackets of its own after `@` unless it is letters and digits alone. */
const PLAIN_COLUMN = /^[\p{L}\p{N}_]+$/u;
const TABLE_NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/**
 * Univer does not know `[@列]`, `表[@列]` and `[列]`: they are given to it as `表[[#This Row],[列]]` and `表[列]`.
 * `table` is the one that holds the formula's cell. Returns null where a reference needs a table and there is none.
 */
export function toEngineReferences(formula: string, table: ReferencedTable | null): string | null {
  return rewrite(formula, (before, inner) => {
    const named = TABLE_NAME.test(before);
    if (!named && table === null) return null;
    const name = named ? "" : (table?.name ?? "");
    if (inner === "@") return `${name}[#This Row]`;
    if (inner.startsWith("@")) return `${name}[[#This Row],${bracketed(inner.slice(1).trim())}]`;
    return `${name}[${inner}]`;
  });
}

/** The other way: `表[[#This Row],[列]]` is shown as `[@列]` inside the table and as `表[@列]` elsewhere. */
export function toExcelReferences(formula: string, table: ReferencedTable | null): string {
  const shown = rewrite(formula, (before, inner) => {
    const own = table !== null && TABLE_NAME.exec(before)?.[0] === table.name;
    const row = /^\[#This Row\],\s*(.*)$/is.exec(inner)?.[1];
    if (row === undefined) return `[${inner}]`;
    const column = /^\[([^[\]]*)\]$/.exec(row)?.[1];
    const written = column !== undefined && PLAIN_COLUMN.test(column) ? column : row;
    return {
      drop: own ? table.name.length : 0,
      text: `[@${column !== undefined && written === row ? `[${column}]` : written}]`,
    };
  });
  return shown ?? formula;
}

/** A formula as the engine spells it, after a column of the table was given another name. */
export function renameColumn(formula: string, table: string, before: string, after: string): string {
  const renamed = rewrite(formula, (text, inner) => {
    if (TABLE_NAME.exec(text)?.[0].toLowerCase() !== table.toLowerCase()) return `[${inner}]`;
    return inner === before ? `[${after}]` : `[${inner.replaceAll(`[${before}]`, `[${after}]`)}]`;
  });
  return renamed ?? formula;
}

function bracketed(columns: string): string {
  return columns.startsWith("[") ? columns : `[${columns}]`;
}

type Replacement = string | { readonly drop: number; readonly text: string } | null;

/** Walks over the formula's outermost `[…]` that are not inside quotes; `drop` takes characters back from before. */
function rewrite(formula: string, replace: (before: string, inner: string) => Replacement): string | null {
  let result = "";
  for (let at = 0; at < formula.length;) {
    const character = formula[at] ?? "";
    if (character === '"' || (character === "'" && !/[\p{L}\p{N}]$/u.test(result))) {
      const end = closingQuote(formula, at, character);
      result += formula.slice(at, end);
      at = end;
    } else if (character === "[") {
      const end = closingBracket(formula, at);
      const replacement = replace(result, formula.slice(at + 1, end - 1));
      if (replacement === null) return null;
      if (typeof replacement === "string") result += replacement;
      else result = result.slice(0, result.length - replacement.drop) + replacement.text;
      at = end;
    } else {
      result += character;
      at += 1;
    }
  }
  return result;
}

function closingQuote(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at += 1;
  }
  return formula.length;
}

function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "[") depth += 1;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
