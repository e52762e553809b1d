import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

/** As many formulas as let Univer breathe in between, so that others get a turn while it calculates. */
const MANY = 1200;

function writeFormulas(): void {
  const sheet = bench.workbook.model.activeSheet;
  sheet.write(0, 0, { value: 1 });
  for (let row = 1; row < MANY; row++) sheet.write(row, 0, { formula: "=$A$1+1" });
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("everybody who waits for one calculation is told of its end", async () => {
  const { model } = bench.workbook;
  writeFormulas();
  await model.settle();
  model.calculateAll();
  const first = model.settle();
  await turn();
  const second = model.settle();
  await turn();
  await Promise.all([first, second, model.settle()]);
  expect(model.activeSheet.cell(MANY - 1, 0).value).toBe(2);
});

test("what is changed while Univer calculates is calculated, too", async () => {
  const { model } = bench.workbook;
  writeFormulas();
  const first = model.settle();
  await turn();
  model.activeSheet.write(0, 0, { value: 101 });
  model.flush();
  // Longer than Univer waits before it stops what it is doing.
  await new Promise((resolve) => setTimeout(resolve, 150));
  await Promise.all([first, model.settle()]);
  expect(model.activeSheet.cell(MANY - 1, 0).value).toBe(102);
});
