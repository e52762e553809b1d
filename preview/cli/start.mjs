/**
 * `npm start`: builds the add-in as for Excel, serves it beside the preview's page, and opens that page.
 *
 *   npm start -- --port 3000 --no-open
 *
 * The add-in's files are served from a folder as they were built: the server puts nothing into them. It is built
 * into `.cache/`, not `dist/`, which may hold a build for a real server.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

const require = createRequire(import.meta.url);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const addinFolder = path.join(root, ".cache/preview/addin");

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    open: { type: "boolean", default: true },
  },
  allowNegative: true,
});

/** The add-in's own production settings, with another folder and a memory between two starts. */
function addinSettings() {
  const settings = require(path.join(root, "webpack.config.js"))({}, { mode: "production" });
  return {
    ...settings,
    context: root,
    output: { ...settings.output, path: addinFolder },
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(root, ".cache/webpack-addin"),
      buildDependencies: { config: [path.join(root, "webpack.config.js"), fileURLToPath(import.meta.url)] },
    },
  };
}

/** Builds the add-in and again whenever a source changes. Resolves after the first build that went well. */
function watchAddin() {
  return new Promise((resolve, reject) => {
    webpack(addinSettings()).watch({}, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) console.error(stats.toString("errors-only"));
      else resolve();
    });
  });
}

/** A server on this machine only; without the client code that would reload the page or show errors in it. */
async function serve() {
  const compiler = webpack(require(path.join(root, "preview/webpack.page.js")));
  const server = new WebpackDevServer(
    {
      host: "localhost",
      port: Number(options.port),
      static: { directory: addinFolder, watch: false },
      // On one machine packing twelve megabytes takes longer than handing them over.
      compress: false,
      client: false,
      hot: false,
      liveReload: false,
      open: options.open && hasDesktop(),
    },
    compiler,
  );
  const built = new Promise((resolve) => compiler.hooks.done.tap("start", resolve));
  await server.start();
  await built;
  return server.server.address().port;
}

function hasDesktop() {
  if (process.env.CI) return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

console.log("正在构建加载项和预览页……");
await watchAddin();
const port = await serve();
console.log(`预览已就绪：http://localhost:${port}/（按 Ctrl+C 结束）`);
