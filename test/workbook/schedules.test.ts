import { openPreview } from "../../preview/node";
import { TODAY } from "./bench";
import { Trial } from "./schedules/trial";
import { faultsOf } from "./schedules/verdict";

/** `npm run soak` goes through 200 of them; a failing seed is run alone with SCHEDULE_SEED. */
const [FIRST = 1, LAST = FIRST] = (process.env["SCHEDULES"] ?? "1-5").split("-").map(Number);
const ONE = process.env["SCHEDULE_SEED"];
const SEEDS =
  ONE === undefined ? Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index) : [Number(ONE)];

jest.setTimeout(60_000);

describe("two clients and two persons at one workbook, in any order", () => {
  test.each(SEEDS)("SCHEDULE_SEED=%i", async (seed) => {
    const trial = await Trial.open(seed);
    try {
      await trial.run();
      expect({ faults: faultsOf(trial), acts: trial.acts }).toEqual({ faults: [], acts: trial.acts });
      await trial.undoEverything();
      expect(trial.workbook.snapshot()).toEqual(await onlyByHand(trial));
    } finally {
      trial.workbook.dispose();
    }
  });
});

/** A workbook in which nothing was done but what people typed outside the register. */
async function onlyByHand(trial: Trial): Promise<unknown> {
  const workbook = await openPreview({ now: () => TODAY });
  try {
    const client = await workbook.attach();
    for (const { what, outcome, mark } of trial.acts) {
      const [, address] = /^Sheet1 (.+)$/u.exec(what) ?? [];
      if (address !== undefined && mark !== undefined && outcome === "done") {
        await client.person.type("Sheet1", address, [[mark]]);
      }
    }
    return workbook.snapshot();
  } finally {
    workbook.dispose();
  }
}
