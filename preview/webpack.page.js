/** Builds the preview's page: Univer's grid, the host behind the task pane, .xlsx in and out. Development only. */
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

const CACHE = path.join(__dirname, "../.cache");

module.exports = {
  // Never minified: minifying Univer takes a minute, and nobody downloads this page from afar.
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  entry: { page: path.join(__dirname, "page/main.ts") },
  output: {
    path: path.join(CACHE, "preview/page"),
    // The add-in lives at the root of the same server, so the page keeps to a folder of its own.
    filename: "preview/[name].js",
    chunkFilename: "preview/[name].js",
    assetModuleFilename: "preview/[name][ext]",
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"], conditionNames: ["import", "module", "browser", "default"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
      },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      { test: /\.txt$/, type: "asset/resource" },
    ],
  },
  plugins: [new HtmlPlugin({ template: path.join(__dirname, "page/index.html"), minify: false })],
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(CACHE, "webpack-page"),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  stats: "errors-warnings",
};
