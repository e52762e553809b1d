/** Bundles what the host uses of Univer into one file that Node can `require`. */
const path = require("node:path");

module.exports = {
  mode: "production",
  target: "node20",
  entry: path.join(__dirname, "host/engine/univer.ts"),
  output: {
    path: path.join(__dirname, "../.cache"),
    filename: "engine.cjs",
    library: { type: "commonjs2" },
  },
  resolve: { extensions: [".ts", ".js"], conditionNames: ["import", "module", "default"] },
  module: {
    // One file: nothing is loaded later.
    parser: { javascript: { dynamicImportMode: "eager" } },
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
      },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
      { test: /\.css$/, type: "asset/source" },
    ],
  },
  // Readable stack traces are worth more here than a small file.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
};
