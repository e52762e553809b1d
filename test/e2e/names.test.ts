import type { Browser } from "playwright-core";
import { browserPath, HOW_TO_GET_A_BROWSER, launchBrowser } from "./browser";
import { cellValue, fillDown, select, takeBackUntil, typeAtGrid, untilCell } from "./hands";
import { makeSampleRegister, openPreviewPage } from "./previewPage";
import { previewAddress } from "./previewServer";

/** The first start builds both the add-in and the page. */
const BUILD_MS = 300_000;
const JOURNEY_MS = 240_000;

const hasBrowser = browserPath() !== null;
const title = hasBrowser
  ? "names as a person types them"
  : `names as a person types them (skipped: ${HOW_TO_GET_A_BROWSER})`;

(hasBrowser ? describe : describe.skip)(title, () => {
  let address: string;
  let browser: Browser;

  beforeAll(async () => {
    [address, browser] = await Promise.all([previewAddress(), launchBrowser()]);
  }, BUILD_MS);

  afterAll(async () => {
    await browser.close();
  });

  test(
    "typed, picked, pasted and edited by somebody else: the cells and 待核名称 are right after each",
    async () => {
      const preview = await openPreviewPage(browser, `${address}?clients=2`);
      const { page, pane } = preview;
      page.setDefaultTimeout(60_000);
      // Beside two panes the columns of units are in sight only on a wide screen.
      await page.setViewportSize({ width: 2000, height: 900 });
      const toCheck = (names: number): Promise<void> =>
        pane.getByRole("heading", { name: `待核名称 ${names} 个` }).waitFor();
      await makeSampleRegister(preview);
      await pane.getByRole("tab", { name: "单位" }).click();
      await toCheck(0);

      // An unknown spelling becomes an alias by one click, and the cell the standard name.
      await typeAtGrid(preview, "F2", "区发改局");
      await toCheck(1);
      await pane.getByRole("button", { name: "记为“区发展和改革局”的别名" }).click();
      await untilCell(preview, "F2", "区发展和改革局");
      await toCheck(0);

      const printed = await cellValue(preview, "F3");
      // An alias is standard as soon as it is typed; separators and doubles are put right.
      await typeAtGrid(preview, "F3", "区发改局，区财政局，区发展和改革局");
      await untilCell(preview, "F3", "区发展和改革局、区财政局");

      // What was put right is taken back by Ctrl+Z: left as it was typed, and said once.
      await page.keyboard.press("Control+z");
      await untilCell(preview, "F3", "区发改局，区财政局，区发展和改革局");
      await takeBackUntil(preview, "F3", printed);

      // The picker follows the selection, and writes without the mouse.
      await select(preview, "F4");
      await pane.getByRole("combobox", { name: "添加" }).fill("czj");
      await pane.getByRole("combobox", { name: "添加" }).press("Enter");
      await untilCell(preview, "F4", "区人力资源和社会保障局、区财政局");

      // An unknown name, filled down by the handle: one name to check, in five cells.
      await typeAtGrid(preview, "F10", "区量子局");
      await toCheck(1);
      await select(preview, "F10");
      await fillDown(preview, "F10", "F14");
      for (const address of ["F13", "F14"]) await untilCell(preview, address, "区量子局");
      await toCheck(1);

      // A block of known, unknown and aliased names.
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.evaluate(() => navigator.clipboard.writeText("区发改局\n区量子局\n区财政局;区发改局"));
      await select(preview, "F6");
      await page.keyboard.press("Control+V");
      await untilCell(preview, "F6", "区发展和改革局");
      await untilCell(preview, "F7", "区量子局");
      await untilCell(preview, "F8", "区财政局、区发展和改革局");
      await toCheck(1);

      // One cell copied down over others.
      await select(preview, "F7");
      await page.keyboard.press("Control+C");
      await select(preview, "F15:F17");
      await page.keyboard.press("Control+V");
      for (const address of ["F15", "F16", "F17"]) await untilCell(preview, address, "区量子局");
      await toCheck(1);

      // Somebody else's edit is told to this pane too; each person has a sheet of one's own in front.
      await page.getByRole("radio", { name: "乙" }).check();
      await page.locator("#grid").getByText("责任台账", { exact: true }).click();
      await typeAtGrid(preview, "F9", "区量子二局");
      await untilCell(preview, "F9", "区量子二局");
      await page.getByRole("radio", { name: "甲" }).check();
      await toCheck(2);
      expect(preview.troubles).toEqual([]);
      await page.close();
    },
    JOURNEY_MS,
  );
});
