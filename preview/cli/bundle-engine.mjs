/**
 * Makes `.cache/engine.cjs`, the one file through which Node loads Univer. Does nothing while the bundle is
 * newer than everything it was made of: the two source files, the settings, and the versions in the lock file.
 */
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const output = path.join(root, ".cache/engine.cjs");
const sources = [
  "preview/host/engine/univer.ts",
  "preview/host/engine/iteratorHelpers.ts",
  "preview/webpack.engine.js",
  "package-lock.json",
];

const changed = (file) => statSync(path.join(root, file)).mtimeMs;

if (!existsSync(output) || statSync(output).mtimeMs < Math.max(...sources.map(changed))) {
  const settings = createRequire(import.meta.url)(path.join(root, "preview/webpack.engine.js"));
  const started = Date.now();
  const stats = await new Promise((resolve, reject) => {
    webpack(settings, (error, result) => (error ? reject(error) : resolve(result)));
  });
  if (stats.hasErrors()) {
    console.error(stats.toString("errors-only"));
    process.exitCode = 1;
  } else {
    console.log(`.cache/engine.cjs made in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}
