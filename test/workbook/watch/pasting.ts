import { generateRegister } from "../../../src/commands/generateRegister";
import { openBench } from "../bench";
import { makePlan, makeTask } from "../plans";
import { addressOf, SHEET, watch, type Watching } from "./watching";

const UNITS = Array.from({ length: 300 }, (_, index) => `区第${index}局`);

/** A watched register of so many tasks, its vocabulary of 300 units. */
export async function openPasting(tasks: number): Promise<Watching> {
  const bench = await openBench();
  const plan = makePlan(
    Array.from({ length: tasks }, (_, index) =>
      makeTask({
        seq: String(index + 1),
        text: `第${index}件实事，办好办实。`,
        responsible: [unitOf(index), unitOf(index + 7)],
      }),
    ),
  );
  await generateRegister.perform(bench.gateway, { plan, defaultDue: "none" });
  return watch(bench);
}

function unitOf(index: number): string {
  return UNITS[index % UNITS.length] ?? "";
}

/** Pastes a column of names, every tenth of them unknown, and resolves when the watcher has dealt with it. */
export async function paste(bench: Watching, cells: number): Promise<{ readonly requests: number }> {
  const first = await addressOf(bench, 0, "协办单位");
  bench.looks();
  const names = Array.from({ length: cells }, (_, index) => [
    index % 10 === 0 ? `区未知${index}局` : `${unitOf(index)}，${unitOf(index + 1)}`,
  ]);
  await bench.client.person.type(SHEET, first, names);
  await bench.rest();
  return { requests: bench.looks() };
}
