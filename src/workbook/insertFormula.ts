import { AddinError } from "../errors";
import {
  addressOf,
  type BlockChange,
  type BlocksChanged,
  type CellBlock,
  holds,
  writeBlock,
} from "./cellBlock";
import { REGISTER_HEADERS } from "./columns";
import { DUTY_TABLE, LEADER_TABLE, PLAN_TABLE, REGISTER_TABLE, UNIT_TABLE } from "./names";
import { loadObstacles, type Obstacles, obstacleTo } from "./obstacles";
import { loadTable, type TablePresent } from "./tablePresent";
import type { Operation } from "./transaction";

const OUR_TABLES = [REGISTER_TABLE, PLAN_TABLE, DUTY_TABLE, UNIT_TABLE, LEADER_TABLE];

export interface FormulaToInsert {
  readonly formula: string;
  /** What its answer takes. */
  readonly rows: number;
  readonly columns: number;
  /** For answers that are dates. */
  readonly numberFormat?: string;
  /** Whether the clerk has said that what stands in the cell may go. */
  readonly overwrites: boolean;
}

export interface FormulaInserted {
  readonly sheet: string;
  readonly address: string;
  /** What the cell shows now. */
  readonly shown: string;
}

interface Read {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly block: CellBlock;
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  readonly numberFormat: string;
  readonly tables: readonly TablePresent[];
  readonly obstacles: Obstacles;
}

interface Draft {
  readonly marks: readonly [{ readonly kind: "blocks" } & BlocksChanged];
  readonly change: BlockChange;
  readonly sheet: Read["sheet"];
}

/**
 * A formula into the selected cell, in three round trips.
 *
 * @throws AddinError `cellOccupied` unless it may be overwritten; `spillOccupied`; `cellIsRegister`;
 * `sheetProtected`, `workbookReadOnly`
 */
export function insertFormula(
  command: string,
  wanted: FormulaToInsert,
): Operation<Read, Draft, FormulaInserted> {
  return {
    command,
    load: (context) => loadPlace(context, wanted),
    draft: (read) => draft(wanted, read),
    *apply(context, { sheet, change }) {
      writeBlock(context.workbook.worksheets.getItem(sheet.id), change, "after");
      yield { bytes: wanted.formula.length, share: 1 };
    },
    verify(context, { sheet, change }) {
      const cell = context.workbook.worksheets
        .getItem(sheet.id)
        .getRangeByIndexes(change.row, change.column, 1, 1)
        .load("formulas,text");
      return () => {
        if (!holds(cell.formulas as string[][], change.after)) {
          throw new AddinError("verifyFailed", { cell: addressOf(change) });
        }
        return { sheet: sheet.name, address: addressOf(change), shown: cell.text[0]?.[0] ?? "" };
      };
    },
  };
}

function loadPlace(context: Excel.RequestContext, { rows, columns }: FormulaToInsert): () => Read {
  const cell = context.workbook.getSelectedRange().getCell(0, 0).load("rowIndex,columnIndex,numberFormat");
  const block = cell.getResizedRange(rows - 1, columns - 1).load("formulas");
  const sheet = cell.worksheet.load("id,name");
  const tables = OUR_TABLES.map((name) => loadTable(context, name));
  const obstacles = loadObstacles(context);
  return () => ({
    sheet: { id: sheet.id, name: sheet.name },
    block: { row: cell.rowIndex, column: cell.columnIndex, rows, columns },
    formulas: block.formulas as Read["formulas"],
    numberFormat: String((cell.numberFormat as unknown[][])[0]?.[0]),
    tables: tables.flatMap((table) => table() ?? []),
    obstacles: obstacles(),
  });
}

function draft(wanted: FormulaToInsert, read: Read): Draft {
  const { sheet, block, formulas } = read;
  const refusal =
    obstacleTo({ makesSheets: false, sheets: [sheet.name] }, read.obstacles) ??
    inOurTable(read) ??
    spillInTheWay(read) ??
    cellInTheWay(wanted, read);
  if (refusal !== null) {
    throw refusal;
  }
  const held = formulas[0]?.[0] ?? "";
  const change: BlockChange = {
    ...block,
    rows: 1,
    columns: 1,
    before: String(held).startsWith("=") ? { formula: String(held) } : { values: [[held]] },
    after: { formula: wanted.formula },
    ...(wanted.numberFormat === undefined
      ? {}
      : { numberFormat: { before: read.numberFormat, after: wanted.numberFormat } }),
  };
  return { marks: [{ kind: "blocks", sheet, changes: [change] }], change, sheet };
}

/** Our columns are filled by the add-in, and no answer spills inside a table; a clerk's own column takes one value. */
function inOurTable({ sheet, block, tables }: Read): AddinError | null {
  const table = tables.find((each) => each.sheet === sheet.name && overlaps(block, each));
  if (table === undefined) {
    return null;
  }
  const header = table.headers[block.column - table.column] ?? "";
  const isTheClerks =
    table.name === REGISTER_TABLE &&
    block.rows * block.columns === 1 &&
    block.row > table.row &&
    !REGISTER_HEADERS.some((own) => own === header);
  return isTheClerks ? null : new AddinError("cellIsRegister", { table: table.name });
}

function overlaps({ row, column, rows, columns }: CellBlock, table: TablePresent): boolean {
  return (
    row <= table.row + table.rowCount &&
    table.row < row + rows &&
    column < table.column + table.headers.length &&
    table.column < column + columns
  );
}

function spillInTheWay({ block, formulas }: Read): AddinError | null {
  for (const [down, line] of formulas.entries()) {
    const right = line.findIndex((held, index) => held !== "" && (down > 0 || index > 0));
    if (right >= 0) {
      const address = addressOf({ row: block.row + down, column: block.column + right, rows: 1, columns: 1 });
      return new AddinError("spillOccupied", { address, rows: block.rows, columns: block.columns });
    }
  }
  return null;
}

function cellInTheWay({ overwrites }: FormulaToInsert, { block, formulas }: Read): AddinError | null {
  const held = formulas[0]?.[0] ?? "";
  const address = addressOf({ ...block, rows: 1, columns: 1 });
  return held === "" || overwrites
    ? null
    : new AddinError("cellOccupied", { address, content: String(held).slice(0, 30) });
}
