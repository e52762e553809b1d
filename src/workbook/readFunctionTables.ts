import type { ContentRow } from "./cellBlock";
import type { Gateway } from "./gateway";
import { AS_OF_NAME, REGISTER_TABLE, UNIT_TABLE } from "./names";
import { inSlices } from "./tableRows";

/** What formulas with our functions speak of, as Excel would hand it over. */
export interface FunctionTables {
  /** 台账[#All]. */
  readonly register: readonly ContentRow[];
  /** 单位库[#All]; null where there is none. */
  readonly vocabulary: readonly ContentRow[] | null;
  /** 统计截止日, a serial number; null where the name is gone. */
  readonly asOf: number | null;
}

/** Only where there is a register. Two round trips, and one more for every 60,000 cells. */
export function readFunctionTables(gateway: Gateway): Promise<FunctionTables> {
  return gateway.run(async (session) => {
    const { workbook } = session.context;
    const register = workbook.tables.getItem(REGISTER_TABLE).getRange().load("rowCount,columnCount");
    const units = workbook.tables.getItemOrNullObject(UNIT_TABLE).getRange().load("values");
    const asOf = workbook.names.getItemOrNullObject(AS_OF_NAME).getRangeOrNullObject().load("values");
    await session.sync();
    const rows = await inSlices(loadValues(register), session.sync);
    await session.sync();
    const date: unknown = asOf.isNullObject ? null : asOf.values[0]?.[0];
    return {
      register: rows(),
      vocabulary: units.isNullObject ? null : (units.values as ContentRow[]),
      asOf: typeof date === "number" ? date : null,
    };
  });
}

/** Rows of one answer: 60,000 cells of a register. */
const SLICE_ROWS = 1500;

function* loadValues(range: Excel.Range): Generator<number, () => readonly ContentRow[]> {
  const { rowCount, columnCount } = range;
  const slices: Excel.Range[] = [];
  for (let first = 0; first < rowCount; first += SLICE_ROWS) {
    const rows = Math.min(SLICE_ROWS, rowCount - first);
    slices.push(
      range
        .getCell(first, 0)
        .getResizedRange(rows - 1, columnCount - 1)
        .load("values"),
    );
    yield rows * columnCount;
  }
  return () => slices.flatMap((slice) => slice.values as ContentRow[]);
}
