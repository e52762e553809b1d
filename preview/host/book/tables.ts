import type { TableManager } from "@univerjs/sheets-table";
import type { Engine } from "../engine/engine";
import type { Area, Table, TableChange } from "../model";
import { intersect, toArea, toRange } from "./address";

type EngineTable = NonNullable<ReturnType<TableManager["getTableById"]>>;

/** What Excel knows of a table and Univer does not. */
type Looks = Pick<Table, "style" | "showBandedRows" | "showFilterButton" | "highlightFirstColumn">;

const DEFAULT_LOOKS: Looks = {
  style: "TableStyleMedium2",
  showBandedRows: true,
  showFilterButton: true,
  highlightFirstColumn: false,
};

/** The tables of the workbook. Univer keeps their places and columns, moves them and calculates with them. */
export class Tables {
  readonly #manager: TableManager;
  readonly #looks = new Map<string, Looks>();
  #made = 0;
  /** A table was made or changed since the last calculation. */
  areNew = false;

  constructor(readonly engine: Engine) {
    this.#manager = engine.injector.get(engine.modules.TableManager);
  }

  ofSheet(sheetId: string): readonly Table[] {
    return this.#manager.getTablesBySubunitId(this.engine.unitId, sheetId).map((table) => this.#table(table));
  }

  sheetOf(tableId: string): string | null {
    return this.#manager.getTableById(this.engine.unitId, tableId)?.getSubunitId() ?? null;
  }

  /** The table whose data rows hold the cell. */
  at(sheetId: string, row: number, column: number): { readonly name: string } | null {
    for (const table of this.#manager.getTablesBySubunitId(this.engine.unitId, sheetId)) {
      const range = table.getRange();
      const inside = row >= range.startRow && row <= range.endRow;
      if (inside && column >= range.startColumn && column <= range.endColumn)
        return { name: table.getDisplayName() };
    }
    return null;
  }

  add(
    sheetId: string,
    table: { name: string; area: Area; headers: readonly string[] } & TableChange,
  ): string {
    const tableId = String(++this.#made);
    this.areNew = true;
    this.engine.run("sheet.mutation.add-table", {
      subUnitId: sheetId,
      tableId,
      name: table.name,
      range: toRange(table.area),
      header: [...table.headers],
      options: { showHeader: table.showHeaders ?? true },
    });
    this.#looks.set(tableId, { ...DEFAULT_LOOKS, ...looksOf(table) });
    return tableId;
  }

  change(tableId: string, change: TableChange): void {
    this.#looks.set(tableId, { ...this.#looksOf(tableId), ...looksOf(change) });
    const config = {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.area === undefined ? {} : { updateRange: { newRange: toRange(change.area) } }),
      ...(change.showHeaders === undefined ? {} : { options: { showHeader: change.showHeaders } }),
    };
    if (Object.keys(config).length === 0) return;
    this.areNew = true;
    this.engine.run("sheet.mutation.set-sheet-table", { subUnitId: this.sheetOf(tableId), tableId, config });
  }

  remove(tableId: string): void {
    this.engine.run("sheet.mutation.delete-table", { subUnitId: this.sheetOf(tableId), tableId });
    this.#looks.delete(tableId);
  }

  setFilter(tableId: string, column: number, values: readonly string[] | null): void {
    const tableFilter =
      values === null ? undefined : { filterType: "manual", values: [...values], isAllSelected: false };
    this.engine.run("sheet.mutation.set-table-filter", {
      subUnitId: this.sheetOf(tableId),
      tableId,
      column,
      tableFilter,
    });
  }

  /** Rows that filters of the sheet's tables hide. */
  filteredRows(sheetId: string): ReadonlySet<number> {
    const rows = new Set<number>();
    for (const table of this.#manager.getTablesBySubunitId(this.engine.unitId, sheetId)) {
      // Univer's types leave out that a table which was never filtered has none.
      const hidden = table.getTableFilters().getFilterOutRows() as ReadonlySet<number> | undefined;
      for (const row of hidden ?? []) rows.add(row);
    }
    return rows;
  }

  /** Gives the columns of tables the names that stand in their header rows now. `cellText` reads a header. */
  nameColumns(sheetId: string, changed: Area, cellText: (row: number, column: number) => string): void {
    for (const table of this.#manager.getTablesBySubunitId(this.engine.unitId, sheetId)) {
      const area = toArea(table.getRange());
      const header = intersect({ ...area, rows: 1 }, changed);
      if (header !== null && table.isShowHeader()) this.#nameColumns(table, area, cellText);
    }
  }

  #nameColumns(table: EngineTable, area: Area, cellText: (row: number, column: number) => string): void {
    const names = Array.from({ length: area.columns }, (_, index) => cellText(area.row, area.column + index));
    const before = names.map((_, index) => table.getColumnNameByIndex(index));
    if (names.every((name, index) => name === before[index])) return;
    names.forEach((name, index) => {
      const column = table.getTableColumnByIndex(index);
      if (column) column.displayName = name;
    });
    this.engine.run("formula.mutation.set-super-table", {
      tableName: table.getDisplayName(),
      reference: {
        range: toRange(area),
        sheetId: table.getSubunitId(),
        titleMap: new Map(names.map((name, index) => [name, index])),
      },
    });
  }

  #table(table: EngineTable): Table {
    const area = toArea(table.getRange());
    const columns = Array.from({ length: area.columns }, (_, index) => ({
      name: table.getColumnNameByIndex(index),
      filter: filterOf(table, index),
    }));
    return {
      id: table.getId(),
      name: table.getDisplayName(),
      area,
      columns,
      showHeaders: table.isShowHeader(),
      ...this.#looksOf(table.getId()),
    };
  }

  #looksOf(tableId: string): Looks {
    return this.#looks.get(tableId) ?? DEFAULT_LOOKS;
  }
}

function filterOf(table: EngineTable, column: number): readonly string[] | null {
  const filter = table.getTableFilterColumn(column);
  return filter && "values" in filter ? filter.values : null;
}

function looksOf(change: TableChange): Partial<Looks> {
  const { style, showBandedRows, showFilterButton, highlightFirstColumn } = change;
  return {
    ...(style === undefined ? {} : { style }),
    ...(showBandedRows === undefined ? {} : { showBandedRows }),
    ...(showFilterButton === undefined ? {} : { showFilterButton }),
    ...(highlightFirstColumn === undefined ? {} : { highlightFirstColumn }),
  };
}
