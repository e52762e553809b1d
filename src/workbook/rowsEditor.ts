import { AddinError } from "../errors";
import type { CellValue } from "./cells";
import type { TableEdit } from "./changeCells";
import type { CellChange } from "./journal";
import type { KeyedCells } from "./keyedCells";

/** Rows of one table, known by key, while a command changes their cells. */
export class RowsEditor {
  readonly #changes = new Map<string, CellChange>();
  readonly #places: ReadonlyMap<string, number>;

  /** @param cells null for a table that is not there: it has no rows */
  constructor(
    private readonly table: string,
    private readonly key: string,
    private readonly cells: KeyedCells | null,
  ) {
    // A key that stands twice is a mistake; the upper row counts.
    this.#places = new Map(
      [...(cells?.keys ?? []).entries()].reverse().map(([index, each]) => [each, index]),
    );
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** What stands in a cell; "" where there is no such row or column. */
  value(key: string, header: string): CellValue {
    const index = this.#places.get(key);
    return index === undefined ? "" : (this.cells?.columns.get(header)?.[index] ?? "");
  }

  /** @throws AddinError `registerDamaged` where the table lacks the column */
  set(key: string, header: string, after: CellValue): void {
    if (this.cells?.columns.has(header) !== true) {
      throw new AddinError("registerDamaged", { missing: `${this.table}[${header}]` });
    }
    const before = this.value(key, header);
    if (before === after) {
      this.#changes.delete(`${key}\n${header}`);
    } else {
      this.#changes.set(`${key}\n${header}`, { key, header, before, after });
    }
  }

  edits(): TableEdit[] {
    const changes = [...this.#changes.values()];
    return this.cells === null || changes.length === 0
      ? []
      : [{ changed: { table: this.table, key: this.key, changes }, cells: this.cells }];
  }
}
