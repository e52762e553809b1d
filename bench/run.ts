import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { runProgram, UsageError } from "../preview/cli/program";
import { Recorder, type Suite } from "./recorder";

const SUFFIX = ".bench.ts";

/**
 * `npm run bench [-- SUITE …] [--json]`: measures, and says whether what was demanded holds; exit code 1 where it
 * does not. `--json` prints one object and nothing else to stdout.
 */
async function bench(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean" } },
  });
  const suites = await suitesNamed(positionals);
  const recorders: Recorder[] = [];
  for (const suite of suites) {
    const recorder = new Recorder(suite.name, (line) => process.stderr.write(`  ${line}\n`));
    process.stderr.write(`${suite.name}\n`);
    await suite.run(recorder);
    recorders.push(recorder);
  }
  const demands = recorders.flatMap((recorder) => recorder.demands);
  if (demands.some(({ isMet }) => !isMet)) process.exitCode = 1;
  if (values.json !== true) return "";
  const measurements = recorders.flatMap((recorder) => recorder.measurements);
  const notes = recorders.flatMap(({ suite, notes }) => notes.map((note) => ({ suite, note })));
  return `${JSON.stringify({ node: process.version, measurements, demands, notes }, null, 2)}\n`;
}

async function suitesNamed(names: readonly string[]): Promise<Suite[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith(SUFFIX)).sort();
  const known = files.map((file) => path.basename(file, SUFFIX));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UsageError(`No such bench: ${unknown.join(", ")}. There are: ${known.join(", ")}`);
  const wanted = names.length > 0 ? names : known;
  return Promise.all(
    wanted.map(async (name) => {
      const { suite } = (await import(`./${name}${SUFFIX}`)) as { readonly suite: Suite };
      return suite;
    }),
  );
}

runProgram(bench);
