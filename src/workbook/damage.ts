/** One thing that a register lacks, as far as the workbook shows what became of it. */
export type Damage =
  /** A table is gone, and nothing like it is found. */
  | { readonly kind: "tableGone"; readonly table: string }
  /** The table's cells stand there, but no table over them. */
  | {
      readonly kind: "tableIsRange";
      readonly table: string;
      readonly sheet: string;
      /** Of the header row; zero-based. */
      readonly row: number;
      readonly column: number;
      readonly width: number;
    }
  /** The table has been given another name. */
  | { readonly kind: "tableRenamed"; readonly table: string; readonly name: string }
  | { readonly kind: "columnGone"; readonly table: string; readonly column: string }
  /** A defined name is gone, or points to nothing. */
  | { readonly kind: "nameGone"; readonly name: string };

/** What is missing, as the workbook calls it: `台账`, `方案[简称]`, `统计截止日`. */
export function damageLabel(damage: Damage): string {
  switch (damage.kind) {
    case "tableGone":
    case "tableIsRange":
    case "tableRenamed":
      return damage.table;
    case "columnGone":
      return `${damage.table}[${damage.column}]`;
    case "nameGone":
      return damage.name;
  }
}

export function damageLabels(damages: readonly Damage[]): string {
  return damages.map(damageLabel).join("、");
}
