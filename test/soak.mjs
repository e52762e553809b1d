import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/**
 * The random schedules in full, of which `npm test` runs a sample: in pieces, each in a process of its own, so that
 * there is something to read after each. `npm run soak -- 41-80` runs these alone. Each test's name is its seed.
 */
const PIECE = 10;
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const [first = 1, last = first] = (process.argv[2] ?? "1-200").split("-").map(Number);
const failed = [];

for (let from = first; from <= last; from += PIECE) {
  const piece = `${from}-${Math.min(last, from + PIECE - 1)}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [jest, "--verbose", "--runTestsByPath", "test/workbook/schedules.test.ts"],
    { encoding: "utf8", env: { ...process.env, SCHEDULES: piece } },
  );
  const seeds = [...stderr.matchAll(/✕ SCHEDULE_SEED=(\d+)/gu)].map(([, seed]) => Number(seed));
  if (status !== 0) {
    process.stdout.write(stdout + stderr);
    failed.push(...(seeds.length > 0 ? seeds : [piece]));
  }
  const done = from - first + Math.min(PIECE, last - from + 1);
  console.log(`${piece}: ${done} of ${last - first + 1} done, ${failed.length} failed`);
}
console.log(failed.length === 0 ? "All green" : `Failed: SCHEDULE_SEED=${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
