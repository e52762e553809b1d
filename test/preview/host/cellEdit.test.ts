import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

async function write(context: Excel.RequestContext, value: number): Promise<void> {
  context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
  await context.sync();
}

function held(): unknown {
  return bench.workbook.model.activeSheet.cell(0, 0).value;
}

test("while a cell is edited, a request that does not wait is refused", async () => {
  await bench.client.person.beginEdit();
  const refused = bench.client.Excel.run((context) => write(context, 1));
  await expect(refused).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(held()).toBe("");
  await bench.client.person.endEdit();
  await bench.client.Excel.run((context) => write(context, 2));
  expect(held()).toBe(2);
});

test("one that waits is carried out when the edit ends; other clients are not concerned", async () => {
  await bench.client.person.beginEdit();
  const waiting = bench.client.Excel.run({ delayForCellEdit: true }, (context) => write(context, 1));
  const other = await bench.workbook.attach();
  await other.Excel.run((context) => write(context, 2));
  expect(held()).toBe(2);
  await bench.client.person.endEdit();
  await waiting;
  expect(held()).toBe(1);
  other.detach();
});
