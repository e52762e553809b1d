import { goToCell } from "../../src/commands/goToCell";
import { goToEntry } from "../../src/commands/goToEntry";
import type { NameSelection } from "../../src/vocabulary/namesContents";
import { watchSelection } from "../../src/workbook/watchSelection";
import { type SelectedTask, watchTask } from "../../src/workbook/watchTask";
import { type Bench, closeBenches } from "../workbook/bench";
import { benchWithNames } from "./namedRegister";

jest.setTimeout(60_000);
afterEach(closeBenches);

async function selected({ client }: Bench): Promise<string> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

async function select(bench: Bench, sheet: string, address: string): Promise<void> {
  await bench.client.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** Events are sent before the answer to a later request. */
async function until(bench: Bench, isTold: () => boolean): Promise<void> {
  for (let request = 0; request < 50 && !isTold(); request += 1) {
    await selected(bench);
  }
}

test("the names that are selected are told, at once and as the selection changes", async () => {
  const bench = await benchWithNames();
  await select(bench, "责任台账", "D3:D4");
  const told: (NameSelection | null)[] = [];
  const stop = await watchSelection(bench.gateway, (selection) => told.push(selection));
  expect(told).toEqual([
    {
      header: "分管领导",
      rows: [
        { id: "24市-002", text: "卢永楨" },
        { id: "24市-003", text: "何松" },
      ],
    },
  ]);
  for (const [sheet, address] of [
    ["责任台账", "F2"],
    ["责任台账", "E2:F2"],
    ["责任台账", "C2"],
    ["单位库", "A2"],
    ["责任台账", "E1:E900"],
  ] as const) {
    const seen = told.length;
    await select(bench, sheet, address);
    await until(bench, () => told.length > seen);
  }
  await stop();
  const texts = told.slice(1).map((each) => each?.rows.map(({ text }) => text).join("|") ?? null);
  expect(texts).toEqual(["区科学技术局、各街道办事处", null, null, null, "区教育局||"]);
});

test("转到 a name cell and a row of 单位库, wherever they stand", async () => {
  const bench = await benchWithNames();
  await bench.client.person.sort("台账", "编号", false);
  await expect(goToCell.perform(bench.gateway, { id: "24市-001", header: "牵头单位" })).resolves.toEqual({
    hidden: false,
  });
  expect(await selected(bench)).toBe("责任台账!E4");
  await goToEntry.perform(bench.gateway, { kind: "leader", row: 1 });
  expect(await selected(bench)).toBe("领导库!A3:E3");
  await expect(goToCell.perform(bench.gateway, { id: "24市-009", header: "牵头单位" })).rejects.toMatchObject(
    {
      code: "taskGone",
    },
  );
  await expect(goToEntry.perform(bench.gateway, { kind: "leader", row: 99 })).rejects.toMatchObject({
    code: "nameGone",
  });
});

test("the task in whose row the selection lies is told, whatever the cell, and nothing for several rows", async () => {
  const bench = await benchWithNames();
  await select(bench, "责任台账", "C3");
  const told: (SelectedTask | null)[] = [];
  const stop = await watchTask(bench.gateway, (task) => told.push(task));
  expect(told).toEqual([{ id: "24市-002", plan: "24市", seq: "1" }]);
  for (const [sheet, address] of [
    ["责任台账", "A1"],
    ["责任台账", "A3:B4"],
    ["单位库", "A2"],
    ["责任台账", "L4"],
  ] as const) {
    const seen = told.length;
    await select(bench, sheet, address);
    await until(bench, () => told.length > seen);
  }
  await stop();
  expect(told.slice(1).map((task) => task?.id ?? null)).toEqual([null, null, null, "24市-003"]);
});
