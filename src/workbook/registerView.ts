import { AddinError } from "../errors";
import type { RegisterHeader } from "./columns";
import type { Gateway } from "./gateway";
import { REGISTER_TABLE } from "./names";
import { loadShowable } from "./showSheet";

/** Which rows of the register are to be seen; null asks for nothing. */
export interface RegisterView {
  readonly plan: string | null;
  readonly state: string | null;
  /** 编号 of the rows, where plan and state alone do not say which. */
  readonly ids: readonly string[] | null;
}

export const WHOLE_REGISTER: RegisterView = { plan: null, state: null, ids: null };

/** Filters the register's table and shows it. Two round trips. */
export async function showOnly(gateway: Gateway, view: RegisterView): Promise<void> {
  const wanted: readonly (readonly [RegisterHeader, readonly string[] | null])[] = [
    ["方案", view.plan === null ? null : [view.plan]],
    ["状态", view.state === null ? null : [view.state]],
    ["编号", view.ids],
  ];
  const filters = wanted.flatMap(([header, values]) => (values === null ? [] : [{ header, values }]));
  await gateway.run(async ({ context, sync }) => {
    const { tables } = context.workbook;
    const assertShowable = loadShowable(tables.getItemOrNullObject(REGISTER_TABLE).worksheet);
    const table = tables.getItem(REGISTER_TABLE);
    const columns = filters.map(({ header, values }) => ({
      header,
      values,
      column: table.columns.getItemOrNullObject(header).load("name"),
    }));
    await sync();
    assertShowable();
    const missing = columns.filter(({ column }) => column.isNullObject).map(({ header }) => header);
    if (missing.length > 0) {
      throw new AddinError("registerDamaged", { missing: missing.join("、") });
    }
    table.clearFilters();
    for (const { column, values } of columns) {
      column.filter.applyValuesFilter([...values]);
    }
    table.worksheet.activate();
    await sync();
  });
}
