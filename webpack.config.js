/**
 * Builds the add-in into `dist/`, which is all that a web server has to serve: the pane (which is also the shared
 * runtime, so custom functions and ribbon commands live in the same page), its assets, the function metadata, an
 * unmodified copy of Microsoft's office.js, and the manifest with the addresses of that server.
 *
 *   webpack --mode production --env baseUrl=https://oa.example.gov.cn/register/
 *
 * `baseUrl` defaults to the address in manifest.xml.
 */
const path = require("node:path");
const zlib = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { ManifestHandlerXml } = require("office-addin-manifest/lib/manifestHandler/manifestHandlerXml");

/** The address manifest.xml is written with. */
const DEVELOPMENT_BASE_URL = "https://localhost:3000/";
const HASHED = "[name].[contenthash:8].js";
const DIST = path.join(__dirname, "dist");
const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/**
 * A base address as every other address is resolved against it: https, ending in a slash.
 * Throws for anything that Excel would refuse.
 */
function checkedBaseUrl(given) {
  const url = new URL(given.endsWith("/") ? given : `${given}/`);
  if (url.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`baseUrl must be an https address without query or fragment, not ${given}`);
  }
  return url.href;
}

/** An address under `from` moved to the same place under `to`; any other text as it is. */
function moved(text, from, to) {
  if (!URL.canParse(text)) return text;
  const { href } = new URL(text);
  return href.startsWith(from) ? new URL(href.slice(from.length), to).href : text;
}

/** Every text and attribute of a document as xml2js gives it, with addresses moved from one base to another. */
function withMovedAddresses(node, from, to) {
  if (typeof node === "string") return moved(node, from, to);
  if (Array.isArray(node)) return node.map((child) => withMovedAddresses(child, from, to));
  return Object.fromEntries(
    Object.entries(node).map(([name, child]) => [name, withMovedAddresses(child, from, to)]),
  );
}

/** Writes the manifest with every address of the development server moved to `baseUrl`. */
async function writeManifest(source, target, baseUrl) {
  const xml = await new ManifestHandlerXml(source).parseXmlAsync();
  await new ManifestHandlerXml(target).writeManifestData(
    withMovedAddresses(xml, DEVELOPMENT_BASE_URL, checkedBaseUrl(baseUrl)),
  );
}

/** Puts the manifest into the output folder once everything it points at is there. */
class ManifestPlugin {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  apply(compiler) {
    const source = path.join(__dirname, "manifest.xml");
    compiler.hooks.afterCompile.tap("ManifestPlugin", ({ fileDependencies }) => fileDependencies.add(source));
    compiler.hooks.afterEmit.tapPromise("ManifestPlugin", ({ outputOptions }) =>
      writeManifest(source, path.join(outputOptions.path, "manifest.xml"), this.baseUrl),
    );
  }
}

/** Prints what the pane must download before it shows anything of its own. */
class EntrySizePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EntrySizePlugin", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "EntrySizePlugin", stage }, () => {
        for (const [name, entry] of compilation.entrypoints) printSize(compilation, name, entry.getFiles());
      });
    });
  }
}

function printSize(compilation, name, files) {
  const scripts = files.filter((file) => file.endsWith(".js"));
  const contents = scripts.map((file) => compilation.getAsset(file).source.buffer());
  const raw = contents.reduce((sum, content) => sum + content.length, 0);
  const gzip = contents.reduce((sum, content) => sum + zlib.gzipSync(content).length, 0);
  console.log(`entry ${name}: ${kilobytes(raw)}, gzip ${kilobytes(gzip)} (${scripts.join(", ")})`);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * The parts of Microsoft's package that office.js asks for in Excel: the host file of each platform, the texts of
 * our two languages, its telemetry sink, and the table it reads in a browser without a host. The whole package is
 * 74 MB. Its licence is not ours and wants to travel with it.
 */
function officeJsPatterns() {
  const unmodified = (from, folder) => ({
    from: path.posix.join("dist", folder, from),
    to: path.posix.join("office", folder, "[name][ext]"),
    context: OFFICE_JS,
    // Says to the minifier that there is nothing left to do.
    info: { minimized: true },
  });
  return [
    unmodified("{office,o15apptofilemappingtable}.js", ""),
    unmodified("excel-*-16.0[0-9].js", ""),
    unmodified("office_strings.js", "zh-cn"),
    unmodified("office_strings.js", "en-us"),
    unmodified("oteljs_agave.js", "telemetry"),
    unmodified("aria-web-telemetry.js", "ariatelemetry"),
    { from: path.join(OFFICE_JS, "LICENSE.md"), to: "office/LICENSE.md" },
    { from: path.join(OFFICE_JS, "README.md"), to: "office/README.md" },
  ];
}

/** The tables of the Chinese encodings that PDFs without Unicode are written in; pdf.js asks for one when it needs it. */
function pdfPatterns() {
  const context = path.join(path.dirname(require.resolve("pdfjs-dist/package.json")), "cmaps");
  const from = "{GB*,UniGB*,Adobe-GB1*,CNS*,UniCNS*,Adobe-CNS1*,H.bcmap,V.bcmap,LICENSE}";
  return [{ from, to: "pdf/cmaps/[name][ext]", context }];
}

function config(env, { mode = "production" }) {
  const production = mode === "production";
  return {
    mode,
    target: ["web", "es2022"],
    // Not an eval map: the page must also run under a content security policy.
    devtool: production ? false : "source-map",
    entry: { functions: "./src/functions/register.ts", taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: DIST,
      // functions.js stands in the manifest, so it keeps its name; the rest may be cached for ever.
      filename: ({ chunk }) => (production && chunk.name !== "functions" ? HASHED : "[name].js"),
      chunkFilename: production ? HASHED : "[name].js",
      // Relative, so that the folder works under any path of a web server.
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swcLoader() },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        // Its package says CommonJS of an entry that is an ES module.
        { test: /chinese-days[\\/]dist[\\/].*\.es\.js$/, type: "javascript/esm" },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        // One page for the pane and the functions: the functions must be there as soon as the runtime has loaded it.
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "src/taskpane/watchdog.js", to: "watchdog.js" },
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "src/functions/functions*.json", to: "[name][ext]" },
          ...pdfPatterns(),
          ...officeJsPatterns(),
        ],
      }),
      new ManifestPlugin(env.baseUrl ?? DEVELOPMENT_BASE_URL),
      new EntrySizePlugin(),
    ],
    // The entry's size is printed and watched in CI; webpack's own limit counts the lazy readers and office.js too.
    performance: { hints: false },
    stats: { preset: "errors-warnings", assets: false },
  };
}

function swcLoader() {
  const parser = { syntax: "typescript", tsx: true };
  const transform = { react: { runtime: "automatic" } };
  return { loader: "swc-loader", options: { jsc: { target: "es2022", parser, transform } } };
}

module.exports = config;
module.exports.writeManifest = writeManifest;
