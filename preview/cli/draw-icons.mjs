/**
 * Renders assets/drawings/*.svg into the PNG files that the manifest names: `node preview/cli/draw-icons.mjs`.
 * Up to 24 pixels the small drawing is used, which has fewer and thicker strokes.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

const ASSETS = path.resolve(import.meta.dirname, "../../assets");
const NAMES = ["icon", "import", "overview", "overdue", "summary", "table", "today", "undo"];
const SMALL = [16, 20, 24];
const LARGE = [32, 40, 48, 64, 80];

async function draw(page, name, size) {
  const drawing = `${name}-${SMALL.includes(size) ? "small" : "large"}.svg`;
  const svg = await readFile(path.join(ASSETS, "drawings", drawing), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path: path.join(ASSETS, `${name}-${size}.png`), omitBackground: true });
}

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium" });
try {
  const page = await browser.newPage();
  for (const name of NAMES) {
    for (const size of [...SMALL, ...LARGE]) await draw(page, name, size);
  }
} finally {
  await browser.close();
}
