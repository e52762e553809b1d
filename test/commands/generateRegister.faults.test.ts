import { generateRegister } from "../../src/commands/generateRegister";
import { readStatus } from "../../src/workbook/readStatus";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, LATER, openBench } from "../workbook/bench";
import { makePlan, makeTasks } from "../workbook/plans";

afterEach(closeBenches);

const input = { plan: makePlan(makeTasks(3)), defaultDue: "yearEnd", asOf: "2024-05-01" } as const;

/** A workbook that a person has used before. */
async function usedBench(): Promise<Bench> {
  const bench = await openBench();
  await bench.client.person.type("Sheet1", "B2", [["本周要事", 3]]);
  return bench;
}

async function requestsOf(run: (bench: Bench) => Promise<unknown>): Promise<number> {
  const bench = await usedBench();
  await run(bench);
  return bench.roundTrips();
}

const run = ({ gateway }: Bench): Promise<unknown> => generateRegister.perform(gateway, input);

/** Every fault at every request of the command; what is done about it differs only when Excel is gone for good. */
const FAULTS = {
  error: (bench: Bench, at: number) => bench.client.faults.error(at),
  "error after three actions": (bench: Bench, at: number) => bench.client.faults.partial(at, 3),
  "error after forty actions": (bench: Bench, at: number) => bench.client.faults.partial(at, 40),
  "error after two hundred actions": (bench: Bench, at: number) => bench.client.faults.partial(at, 200),
  "no answer": (bench: Bench, at: number) => bench.client.faults.noAnswer(at),
  "late answer": (bench: Bench, at: number) => bench.client.faults.late(at, 50),
  "answer lost after the work was done": (bench: Bench, at: number) => bench.client.faults.lostAnswer(at),
};

describe("生成台账 when Excel fails", () => {
  test.each(Object.entries(FAULTS))(
    "%s at any request: whole, or the workbook as it was",
    async (_name, inject) => {
      const requests = await requestsOf(run);
      let proved = 0;
      for (let at = 1; at <= requests; at += 1) {
        const bench = await usedBench();
        const before = bench.workbook.snapshot();
        inject(bench, at);
        const outcome = await run(bench).then(
          () => "done",
          () => "failed",
        );
        if (outcome === "failed") {
          expect(bench.workbook.snapshot()).toEqual(before);
        } else {
          expect(await readStatus(bench.gateway)).toMatchObject({ kind: "register", tasks: 3 });
        }
        closeBenches();
        proved += 1;
      }
      expect(`${proved} of ${requests}`).toBe("3 of 3");
    },
    60_000,
  );

  test("Excel gone at any request: the next start puts the workbook back", async () => {
    const requests = await requestsOf(run);
    let proved = 0;
    for (let at = 1; at <= requests; at += 1) {
      const bench = await usedBench();
      const before = bench.workbook.snapshot();
      bench.client.faults.hostGone(at);
      await expect(run(bench)).rejects.toThrow(
        expect.objectContaining({ code: at === 1 ? "excelTimeout" : "excelGone" }) as Error,
      );
      const next = await attachBench(bench.workbook, LATER);
      const recovered = await recoverPending(next.gateway);
      expect(recovered?.command ?? null).toBe(at === 3 ? "generateRegister" : null);
      expect(bench.workbook.snapshot()).toEqual(before);
      closeBenches();
      proved += 1;
    }
    expect(`${proved} of ${requests}`).toBe("3 of 3");
  }, 60_000);

  test("cancelled before it writes: nothing is touched", async () => {
    const bench = await usedBench();
    const before = bench.workbook.snapshot();
    const cancel = new AbortController();
    cancel.abort();
    await expect(generateRegister.perform(bench.gateway, input, { signal: cancel.signal })).rejects.toThrow(
      expect.objectContaining({ code: "cancelled" }) as Error,
    );
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("132 and 2,000 tasks take the same round trips", async () => {
    const trips = async (tasks: number): Promise<number> => {
      const bench = await openBench();
      await generateRegister.perform(bench.gateway, { ...input, plan: makePlan(makeTasks(tasks)) });
      return bench.roundTrips();
    };
    expect([await trips(132), await trips(2_000)]).toEqual([3, 3]);
  }, 240_000);
});
