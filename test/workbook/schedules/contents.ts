import type { PreviewWorkbook } from "../../../preview/node";
import { PLAN_TABLE, REGISTER_SHEET, REGISTER_TABLE } from "../../../src/workbook/names";
import { STATE_SHEET } from "../../../src/workbook/stateSheet";

/** What a table holds, each row by its headers. */
export type Rows = readonly Readonly<Record<string, string>>[];

export interface Place {
  readonly sheet: string;
  /** As the sheet shows it. */
  readonly row: number;
  readonly rows: number;
}

/** The cells that a person can see, looked at behind the clients' backs. */
export class Contents {
  constructor(readonly workbook: PreviewWorkbook) {}

  /** How often each mark stands there: what people typed (手记#n) and what plans brought (事项#plan-n). */
  marks(): ReadonlyMap<string, number> {
    const marks = new Map<string, number>();
    for (const sheet of this.workbook.model.sheets()) {
      if (sheet.name === STATE_SHEET) {
        continue;
      }
      for (const { cell } of sheet.cells()) {
        const [mark] = /^(手记|事项)#[\d-]+/u.exec(String(cell.value)) ?? [];
        if (mark !== undefined) {
          marks.set(mark, (marks.get(mark) ?? 0) + 1);
        }
      }
    }
    return marks;
  }

  /** Claims of commands that are under way, or were cut off. */
  claims(): string[] {
    const sheet = this.workbook.model.sheets().find(({ name }) => name === STATE_SHEET);
    return [...(sheet?.cells() ?? [])].flatMap(({ row, column, cell }) =>
      row > 0 && (column === 1 || column === 2) && cell.value !== "" ? [String(cell.value)] : [],
    );
  }

  /** The data rows of the register; null while there is none. */
  register(): Rows | null {
    return this.#rows(REGISTER_TABLE);
  }

  plans(): Rows {
    return this.#rows(PLAN_TABLE) ?? [];
  }

  /** Where the register's data rows stand. */
  place(): Place | null {
    const found = this.#table(REGISTER_TABLE);
    return found === null
      ? null
      : { sheet: REGISTER_SHEET, row: found.table.area.row + 2, rows: found.table.area.rows - 1 };
  }

  #table(name: string) {
    for (const sheet of this.workbook.model.sheets()) {
      const table = sheet.tables().find((each) => each.name === name);
      if (table) {
        return { sheet, table };
      }
    }
    return null;
  }

  #rows(name: string): Rows | null {
    const found = this.#table(name);
    if (found === null) {
      return null;
    }
    const { sheet, table } = found;
    const { row, column, rows } = table.area;
    return Array.from({ length: rows - 1 }, (_, down) =>
      Object.fromEntries(
        table.columns.map(({ name: header }, right) => [
          header,
          String(sheet.cell(row + 1 + down, column + right).value),
        ]),
      ),
    );
  }
}
