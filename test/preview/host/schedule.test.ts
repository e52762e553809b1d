import { openPreview, type Client, type PreviewWorkbook } from "../../../preview/node";
import type { Lane } from "../../../preview/host/queue";

jest.setTimeout(60_000);

const open: PreviewWorkbook[] = [];
afterEach(() => {
  for (const workbook of open.splice(0)) workbook.dispose();
});

/** Three round trips, each reading what stands there and writing its letter behind it. */
async function append(client: Client, letter: string): Promise<void> {
  await client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    for (const number of [1, 2, 3]) {
      cell.load("values");
      await context.sync();
      cell.values = [[`${String(cell.values[0]?.[0])}${letter}${number}`]];
    }
    await context.sync();
  });
}

/** What two clients and a person make of one cell when the given choices are made, and who waited each time. */
async function run(choices: readonly number[]): Promise<{ text: unknown; waited: readonly string[] }> {
  const left = [...choices];
  const waited: string[] = [];
  const schedule = (waiting: readonly Lane[]): number => {
    waited.push(waiting.map(({ client, by }) => `${client}${by[0]}`).join(" "));
    return (left.shift() ?? 0) % waiting.length;
  };
  const workbook = await openPreview({ now: () => new Date(2026, 10, 23), schedule });
  open.push(workbook);
  const [first, second] = [await workbook.attach(), await workbook.attach()];
  await Promise.all([append(first, "a"), append(second, "b"), second.person.type("Sheet1", "A1", [["x"]])]);
  return { text: workbook.model.activeSheet.cell(0, 0).value, waited: [...waited] };
}

test("one after the other when the first is always chosen; the person comes last", async () => {
  const { text, waited } = await run([]);
  expect(text).toBe("x");
  expect(waited[0]).toBe("0a 1a 1p");
});

test("the schedule decides whose batch is next, and so whose writing is lost", async () => {
  expect((await run([2])).text).toBe("xa1a2a3b1b2b3");
  expect((await run([2, 0, 1, 0, 1, 0, 1])).text).toBe("xb1b2b3");
});

test("the same choices give the same course, whatever the clients' speed", async () => {
  const choices = [1, 2, 0, 1, 1, 0, 1, 0, 0, 1];
  const once = await run(choices);
  const again = await run(choices);
  expect(again).toEqual(once);
  expect(once.waited.length).toBeGreaterThan(3);
});
