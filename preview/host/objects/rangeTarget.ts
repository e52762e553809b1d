import { formatAddress, quoteSheet, splitSheet, parseAddress, WHOLE_SHEET } from "../book/address";
import type { Sheet } from "../book/sheet";
import { COLUMNS, ROWS } from "../engine/engine";
import type { Area } from "../model";
import { accessDenied, HostError, invalidArgument } from "../protocol/errors";
import type { Session } from "../session";

/** A rectangle of cells of one sheet, as one client sees it. */
export class RangeTarget {
  referenceId: string | null = null;

  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
    public area: Area,
  ) {}

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatAddress(this.area)}`;
  }

  get isWholeRows(): boolean {
    return this.area.columns === COLUMNS;
  }

  get isWholeColumns(): boolean {
    return this.area.rows === ROWS;
  }

  /** Every cell of the area, row by row; only for areas of a size that Excel takes values of. */
  *places(): Generator<{ row: number; column: number; down: number; right: number }> {
    const { row, column, rows, columns } = this.area;
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++)
        yield { row: row + down, column: column + right, down, right };
    }
  }

  /** Refuses what a protected sheet does not let anybody change. */
  assertEditable(): void {
    if (this.sheet.protection === null) return;
    const places = this.isWholeRows || this.isWholeColumns ? null : [...this.places()];
    const locked =
      places?.some(({ row, column }) => this.sheet.formatAt(row, column).locked !== false) ?? true;
    if (locked) throw accessDenied(this.sheet.name);
  }
}

/** An area moved and grown; refused when it leaves the sheet. */
export function areaWithin(area: Area): Area {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= ROWS &&
    area.column + area.columns <= COLUMNS;
  if (!fits) throw invalidArgument("The range would leave the sheet.");
  return area;
}

/** The area an address means on a sheet: an address, a defined name or a table; everything when absent. */
export function areaOf(session: Session, sheet: Sheet, address: unknown): { sheet: Sheet; area: Area } {
  if (address === undefined || address === null || address === "") return { sheet, area: WHOLE_SHEET };
  if (typeof address !== "string") throw invalidArgument("An address was expected.");
  const found = findArea(session, sheet, address);
  if (found === null) {
    throw new HostError(
      "InvalidArgument",
      `The argument is invalid or missing or has an incorrect format: ${address}`,
    );
  }
  return found;
}

export function findArea(
  session: Session,
  sheet: Sheet,
  address: string,
): { sheet: Sheet; area: Area } | null {
  const { sheet: sheetName, local } = splitSheet(address.replace(/^=/, ""));
  const owner = sheetName === null ? sheet : session.book.sheetByName(sheetName);
  if (owner === null) return null;
  const area = parseAddress(local);
  if (area !== null) return { sheet: owner, area };
  const table = session.book
    .sheets()
    .flatMap((each) => each.tables().map((held) => ({ sheet: each, held })))
    .find(({ held }) => held.name.toLowerCase() === local.toLowerCase());
  if (table) {
    const { row, column, rows, columns } = table.held.area;
    return { sheet: table.sheet, area: { row: row + 1, column, rows: Math.max(rows - 1, 1), columns } };
  }
  const name = session.book.namesOf.find(local);
  return name === null || name.formula === address ? null : findArea(session, sheet, name.formula);
}
