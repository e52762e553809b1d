import { NAME_HEADERS, type NameRow, type NamesContents } from "../vocabulary/namesContents";
import type { CellRow } from "./cells";
import { columnFace, type RegisterHeader } from "./columns";
import type { Gateway } from "./gateway";
import { DUTY_TABLE, REGISTER_TABLE } from "./names";
import { decodeMemo, loadMemoCell } from "./namesMemo";
import { loadNameTables } from "./nameTables";
import { loadColumn } from "./tablePresent";
import { stateWord } from "../plan/state";

const HEADERS = ["编号", "方案", "序号", "责任事项", "状态", "办结日期", ...NAME_HEADERS] as const;

/** States in which nothing is left to do; 办结 has a word for each way in which it came. */
const DONE = /^办结/u;

/**
 * Who is named where in the register, and what 单位库 and 领导库 say. One round trip; the texts of 10,000 tasks are
 * well under the 5 MB that Excel on the web gives in one answer.
 */
export async function readNames(gateway: Gateway): Promise<NamesContents> {
  return gateway.run(async ({ context, sync }) => {
    const tables = loadNameTables(context);
    const columns = HEADERS.map((header) => [header, loadTexts(context, header)] as const);
    const duties = loadColumn(context, DUTY_TABLE, "报送单位");
    const memo = loadMemoCell(context);
    await sync();
    const { apart, strict } = decodeMemo(memo());
    const texts = new Map(columns.map(([header, load]) => [header, load()]));
    return {
      ...tables(),
      rows: rowsOf((header, row) => texts.get(header)?.[row] ?? "", texts.get("编号")?.length ?? 0),
      dutyCells: duties().map(String),
      apart,
      strict,
    };
  });
}

/** Of a formula in 状态, what it comes to; elsewhere the cell itself. */
function loadTexts(context: Excel.RequestContext, header: RegisterHeader): () => string[] {
  const property = columnFace(header).kind === "formula" ? "values" : "formulas";
  const range = context.workbook.tables
    .getItemOrNullObject(REGISTER_TABLE)
    .columns.getItemOrNullObject(header)
    .getDataBodyRange()
    .load(property);
  return () => (range.isNullObject ? [] : (range[property] as CellRow[]).map(([cell]) => String(cell ?? "")));
}

function rowsOf(read: (header: (typeof HEADERS)[number], row: number) => string, count: number): NameRow[] {
  const rows = Array.from({ length: count }, (_, row): NameRow => {
    const cells = Object.fromEntries(NAME_HEADERS.map((header) => [header, read(header, row)]));
    const state = read("状态", row);
    return {
      id: read("编号", row),
      plan: read("方案", row),
      seq: read("序号", row),
      text: read("责任事项", row),
      cells: cells as NameRow["cells"],
      isOpen: !DONE.test(state) && state !== stateWord("cancelled"),
    };
  });
  return rows.filter(({ id, text }) => id !== "" || text !== "");
}
