import { openWorkbench, type Workbench } from "./workbench";

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

function write(value: number): Promise<void> {
  return bench.run(async (sheet, context) => {
    sheet.getRange("A1").values = [[value]];
    sheet.getRange("A2").values = [[value]];
    await context.sync();
  });
}

function held(): unknown[] {
  const sheet = bench.workbook.model.activeSheet;
  return [sheet.cell(0, 0).value, sheet.cell(1, 0).value];
}

/** True once the promise is settled; looked at after the host has nothing left to do. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const note = (): void => void (settled = true);
  promise.then(note, note);
  await bench.client.person.type("Sheet1", "Z1", [["x"]]);
  await new Promise((resolve) => setTimeout(resolve, 0));
  await new Promise((resolve) => setTimeout(resolve, 0));
  return settled;
}

test("a refused request does nothing and rejects with its code", async () => {
  bench.client.faults.error(1, "GeneralException");
  await expect(write(1)).rejects.toMatchObject({ code: "GeneralException" });
  expect(held()).toEqual(["", ""]);
});

test("a batch that breaks keeps what was done before", async () => {
  bench.client.faults.partial((request) => !request.isReferenceRelease, 7);
  await expect(write(1)).rejects.toMatchObject({ code: "GeneralException" });
  expect(held()).toEqual([1, ""]);
});

test("a lost answer leaves the work done and the client waiting", async () => {
  bench.client.faults.lostAnswer(1);
  expect(await isSettled(write(1))).toBe(false);
  expect(held()).toEqual([1, 1]);
});

test("no answer means nothing done, for this request only", async () => {
  bench.client.faults.noAnswer(1);
  expect(await isSettled(write(1))).toBe(false);
  expect(held()).toEqual(["", ""]);
  await write(2);
  expect(held()).toEqual([2, 2]);
});

test("a host that is gone stays gone until it is cleared", async () => {
  bench.client.faults.hostGone(2);
  await write(1);
  expect(await isSettled(write(2))).toBe(false);
  expect(await isSettled(write(3))).toBe(false);
  expect(held()).toEqual([1, 1]);
  bench.client.faults.clear();
  await write(4);
  expect(held()).toEqual([4, 4]);
});

test("a late answer comes", async () => {
  bench.client.faults.late(1, 30);
  const before = performance.now();
  await write(1);
  expect(performance.now() - before).toBeGreaterThan(25);
});

test("letting go of ranges is no round trip", async () => {
  await write(1);
  await write(2);
  const counted = bench.client.requests.filter(({ isReferenceRelease }) => !isReferenceRelease);
  expect(counted).toHaveLength(2);
  expect(bench.client.requests.length).toBeGreaterThan(2);
});
