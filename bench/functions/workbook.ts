import { type Client, openPreview } from "../../preview/node";
import type { Matrix } from "../../src/functions/cells";
import metadata from "../../src/functions/functions.json";

type Called = (...args: unknown[]) => unknown;

/** The register as the table 台账 in a preview workbook that knows the add-in's functions, and a sheet beside it. */
export interface BenchWorkbook {
  /** Writes formulas into the sheet beside the register, from A1 down, and waits until they are calculated. */
  write(formulas: readonly (readonly string[])[]): Promise<void>;
  /** Writes a text into several columns of one row of the table and waits until everything is calculated. */
  change(columns: readonly string[], row: number, text: string): Promise<void>;
  /** What stands in the sheet beside the register. */
  read(address: string): Promise<unknown[][]>;
  dispose(): void;
}

export async function openBenchWorkbook(
  register: Matrix,
  functions: ReadonlyMap<string, Called>,
): Promise<BenchWorkbook> {
  const workbook = await openPreview();
  await workbook.registerFunctions(
    metadata.functions.map(({ id, name, parameters }) => ({
      id,
      name: `PLAN.${name}`,
      parameters: parameters.length,
    })),
    (id, ...args) => functions.get(id)?.(...args) ?? null,
  );
  const client = await workbook.attach();
  await writeRegister(client, register);
  const run = <Result>(
    work: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => Promise<Result>,
  ): Promise<Result> => client.Excel.run((context) => work(context.workbook.worksheets, context));
  return {
    write: (formulas) =>
      run(async (sheets, context) => {
        const range = sheets
          .getItem("统计")
          .getRange("A1")
          .getResizedRange(formulas.length - 1, (formulas[0]?.length ?? 1) - 1);
        range.formulas = formulas.map((row) => [...row]);
        await context.sync();
        await calculated(sheets, context);
      }),
    change: (columns, row, text) =>
      run(async (sheets, context) => {
        const table = context.workbook.tables.getItem("台账");
        for (const column of columns) {
          table.columns.getItem(column).getDataBodyRange().getCell(row, 0).values = [[text]];
        }
        await calculated(sheets, context);
      }),
    read: (address) =>
      run(async (sheets, context) => {
        const range = sheets.getItem("统计").getRange(address).load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    dispose: () => {
      client.detach();
      workbook.dispose();
    },
  };
}

async function writeRegister(client: Client, register: Matrix): Promise<void> {
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const range = worksheets
      .getItem("Sheet1")
      .getRange("A1")
      .getResizedRange(register.length - 1, (register[0]?.length ?? 1) - 1);
    range.values = register.map((row) => [...row]);
    worksheets.getItem("Sheet1").tables.add(range, true).name = "台账";
    worksheets.add("统计");
    await context.sync();
  });
}

/** A value is read only when the workbook has calculated it. */
async function calculated(sheets: Excel.WorksheetCollection, context: Excel.RequestContext): Promise<void> {
  sheets.getItem("统计").getRange("A1").load("values");
  await context.sync();
}
