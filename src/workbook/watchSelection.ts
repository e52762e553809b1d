import { NAME_HEADERS, type NameSelection } from "../vocabulary/namesContents";
import type { CellRow } from "./cells";
import type { Gateway, Session } from "./gateway";
import { REGISTER_TABLE } from "./names";

/** More rows than a person edits together are not read. */
const ROWS_MOST = 2_000;

/**
 * Tells which name cells of the register are selected, at once and whenever that changes; null for anything else, and
 * for cells of several columns. Two round trips where the register is selected, one elsewhere. While one look is
 * under way, only the last of the selections that come is looked at. The answer ends it.
 */
export async function watchSelection(
  gateway: Gateway,
  listener: (selection: NameSelection | null) => void,
): Promise<() => Promise<void>> {
  const watch = new SelectionWatch(gateway, listener);
  const handler = await gateway.run(async ({ context, sync }) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => watch.look());
    await sync();
    return added;
  });
  await watch.look();
  return async () => {
    watch.stop();
    handler.remove();
    await handler.context.sync();
  };
}

class SelectionWatch {
  #isLooking = false;
  #isAsked = false;
  #isStopped = false;

  constructor(
    private readonly gateway: Gateway,
    private readonly listener: (selection: NameSelection | null) => void,
  ) {}

  async look(): Promise<void> {
    this.#isAsked = true;
    if (this.#isLooking) {
      return;
    }
    this.#isLooking = true;
    while (this.#takeAsked()) {
      // Excel refuses to say what is selected where it is a picture or several areas: no cells of ours.
      this.#tell(await this.gateway.run(selectedNames).catch(() => null));
    }
    this.#isLooking = false;
  }

  stop(): void {
    this.#isStopped = true;
  }

  #takeAsked(): boolean {
    const isAsked = this.#isAsked && !this.#isStopped;
    this.#isAsked = false;
    return isAsked;
  }

  #tell(selection: NameSelection | null): void {
    if (!this.#isStopped) {
      this.listener(selection);
    }
  }
}

async function selectedNames(session: Session): Promise<NameSelection | null> {
  const { context, sync } = session;
  const selected = context.workbook
    .getSelectedRange()
    .load("rowIndex,columnIndex,rowCount,columnCount,worksheet/id");
  const table = context.workbook.tables.getItemOrNullObject(REGISTER_TABLE);
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount");
  const sheet = table.worksheet.load("id");
  await sync();
  if (table.isNullObject || selected.worksheet.id !== sheet.id || selected.columnCount !== 1) {
    return null;
  }
  const headers = (header.values[0] ?? []).map(String);
  const name = NAME_HEADERS.find((each) => each === headers[selected.columnIndex - header.columnIndex]);
  const first = Math.max(0, selected.rowIndex - header.rowIndex - 1);
  const last = Math.min(body.rowCount, selected.rowIndex - header.rowIndex - 1 + selected.rowCount);
  if (name === undefined || last <= first || last - first > ROWS_MOST) {
    return null;
  }
  const [ids, texts] = ["编号", name].map((each) =>
    table.columns
      .getItem(each)
      .getDataBodyRange()
      .getCell(first, 0)
      .getResizedRange(last - first - 1, 0)
      .load("formulas"),
  );
  await sync();
  const cells = (range: Excel.Range | undefined): string[] =>
    ((range?.formulas ?? []) as CellRow[]).map(([cell]) => String(cell ?? ""));
  const written = cells(texts);
  const rows = cells(ids).map((id, index) => ({ id, text: written[index] ?? "" }));
  return { header: name, rows: rows.filter(({ id }) => id !== "") };
}
