import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/** The random schedules in full, of which `npm test` runs a sample. Each test's name is its seed. */
const { status } = spawnSync(
  process.execPath,
  [
    createRequire(import.meta.url).resolve("jest/bin/jest.js"),
    "--verbose",
    "test/workbook/schedules.test.ts",
  ],
  { stdio: "inherit", env: { ...process.env, SCHEDULES: process.env.SCHEDULES ?? "200" } },
);
process.exitCode = status ?? 1;
