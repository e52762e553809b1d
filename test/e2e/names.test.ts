import type { Browser, Locator } from "playwright-core";
import { browserPath, HOW_TO_GET_A_BROWSER, launchBrowser } from "./browser";
import { makeSampleRegister, openPreviewPage, snapshotOf, type OpenPreview } from "./previewPage";
import { startPreview, type PreviewServer } from "./previewServer";

/** The first start builds both the add-in and the page. */
const BUILD_MS = 300_000;
const JOURNEY_MS = 240_000;

const hasBrowser = browserPath() !== null;
const title = hasBrowser
  ? "names as a person types them"
  : `names as a person types them (skipped: ${HOW_TO_GET_A_BROWSER})`;

/** The box above the grid that says which cell is selected, and goes to another. */
async function nameBox({ page }: OpenPreview): Promise<Locator> {
  const boxes = page.locator("#grid input");
  const texts = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
  return boxes.nth(texts.findIndex((text) => /^[A-Z]+\d+(?::[A-Z]+\d+)?$/.test(text)));
}

async function select(preview: OpenPreview, address: string): Promise<void> {
  const box = await nameBox(preview);
  await box.click();
  await box.fill(address);
  await box.press("Enter");
}

async function type(preview: OpenPreview, address: string, text: string): Promise<void> {
  await select(preview, address);
  await preview.page.keyboard.type(text);
  await preview.page.keyboard.press("Enter");
}

/** The cell, once it holds `text`: what is typed is put right a moment later. */
async function expectCell({ page }: OpenPreview, address: string, text: string): Promise<void> {
  let value: unknown = null;
  const end = Date.now() + 30_000;
  while (value !== text && Date.now() < end) {
    const register = (await snapshotOf(page)).sheets.find(({ name }) => name === "责任台账");
    value = register?.cells[address]?.value;
    await page.waitForTimeout(200);
  }
  expect([address, value]).toEqual([address, text]);
}

(hasBrowser ? describe : describe.skip)(title, () => {
  let server: PreviewServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startPreview(), launchBrowser()]);
  }, BUILD_MS);

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test(
    "typed, picked, pasted and edited by somebody else: the cells and 待核名称 are right after each",
    async () => {
      const preview = await openPreviewPage(browser, `${server.address}?clients=2`);
      const { page, pane } = preview;
      page.setDefaultTimeout(60_000);
      const toCheck = (names: number): Promise<void> =>
        pane.getByRole("heading", { name: `待核名称 ${names} 个` }).waitFor();
      await makeSampleRegister(preview);
      await pane.getByRole("tab", { name: "单位" }).click();
      await toCheck(0);

      // An unknown spelling becomes an alias by one click, and the cell the standard name.
      await type(preview, "F2", "区发改局");
      await toCheck(1);
      await pane.getByRole("button", { name: "记为“区发展和改革局”的别名" }).click();
      await expectCell(preview, "F2", "区发展和改革局");
      await toCheck(0);

      // An alias is standard as soon as it is typed; separators and doubles are put right.
      await type(preview, "F3", "区发改局，区财政局，区发展和改革局");
      await expectCell(preview, "F3", "区发展和改革局、区财政局");

      // The picker follows the selection, and writes without the mouse.
      await select(preview, "F4");
      await pane.getByRole("combobox", { name: "添加" }).fill("czj");
      await pane.getByRole("combobox", { name: "添加" }).press("Enter");
      await expectCell(preview, "F4", "区人力资源和社会保障局、区财政局");

      // A block of known, unknown and aliased names.
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.evaluate(() => navigator.clipboard.writeText("区发改局\n区量子局\n区财政局;区发改局"));
      await select(preview, "F6");
      await page.keyboard.press("Control+V");
      await expectCell(preview, "F6", "区发展和改革局");
      await expectCell(preview, "F7", "区量子局");
      await expectCell(preview, "F8", "区财政局、区发展和改革局");
      await toCheck(1);

      // Somebody else's edit is told to this pane too; each person has a sheet of one's own in front.
      await page.getByRole("radio", { name: "乙" }).check();
      await page.locator("#grid").getByText("责任台账", { exact: true }).click();
      await type(preview, "F9", "区量子二局");
      await expectCell(preview, "F9", "区量子二局");
      await page.getByRole("radio", { name: "甲" }).check();
      await toCheck(2);
      expect(preview.troubles).toEqual([]);
      await page.close();
    },
    JOURNEY_MS,
  );
});
