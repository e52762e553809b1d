import { openPreview, type Client, type PreviewWorkbook } from "../../../preview/node";

// A whole calculation engine is made for every test; a busy machine takes its time.
jest.setTimeout(60_000);

/** One workbook with one client for a test file; `run` is the client's `Excel.run` on the first sheet. */
export interface Workbench {
  readonly workbook: PreviewWorkbook;
  readonly client: Client;
  readonly run: <Result>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
  ) => Promise<Result>;
  close(): void;
}

export async function openWorkbench(): Promise<Workbench> {
  const workbook = await openPreview({ now: () => new Date(2026, 10, 23) });
  const client = await workbook.attach();
  return {
    workbook,
    client,
    run: (work) =>
      client.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context)),
    close: () => {
      client.detach();
      workbook.dispose();
    },
  };
}
