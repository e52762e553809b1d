import type { Client } from "../../../preview/node";
import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
let other: Client;
beforeEach(async () => {
  bench = await openWorkbench();
  other = await bench.workbook.attach();
});
afterEach(() => {
  other.detach();
  bench.close();
});

interface Heard {
  readonly address: string;
  readonly source: string;
  readonly changeType: string;
}

/** Listens to the whole workbook; resolves each time with what was heard next. */
async function listen(client: Client): Promise<() => Promise<Heard>> {
  const heard: Heard[] = [];
  const waiting: ((event: Heard) => void)[] = [];
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      const { address, source, changeType } = event;
      const take = waiting.shift();
      if (take) take({ address, source, changeType });
      else heard.push({ address, source, changeType });
      return Promise.resolve();
    });
    await context.sync();
  });
  return () => {
    const next = heard.shift();
    return next ? Promise.resolve(next) : new Promise((resolve) => waiting.push(resolve));
  };
}

test("an edit is Local to its author and Remote to the others", async () => {
  const mine = await listen(bench.client);
  const theirs = await listen(other);
  await bench.run(async (sheet, context) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  expect(await mine()).toEqual({ address: "B2:C3", source: "Local", changeType: "RangeEdited" });
  expect(await theirs()).toEqual({ address: "B2:C3", source: "Remote", changeType: "RangeEdited" });
});

test("a person at the grid is the first client's", async () => {
  const mine = await listen(bench.client);
  const theirs = await listen(other);
  await bench.client.person.type("Sheet1", "A5", [["区住建局", "2024-01-05"]]);
  expect(await mine()).toEqual({ address: "A5:B5", source: "Local", changeType: "RangeEdited" });
  expect(await theirs()).toMatchObject({ source: "Remote" });
  await bench.run(async (sheet, context) => {
    const range = sheet.getRange("A5:B5").load("values");
    await context.sync();
    expect(range.values).toEqual([["区住建局", 45296]]);
  });
});

test("between two requests of one client the other's work is seen", async () => {
  await bench.run(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await other.Excel.run(async (theirs) => {
      theirs.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[2]];
      await theirs.sync();
    });
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    expect(range.values).toEqual([[2]]);
  });
});
