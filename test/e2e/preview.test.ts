import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { browserPath, HOW_TO_GET_A_BROWSER, launchBrowser } from "./browser";
import {
  contents,
  functionsAnswered,
  importPlan,
  openWorkbook,
  saveWorkbook,
  seed,
  seedsPresent,
  taskRows,
  undoLast,
  writeFormula,
} from "./journeys";
import {
  cellValue,
  isFiltered,
  openForTwo,
  takeBackUntil,
  typeAtGrid,
  untilCell,
  untilRegister,
} from "./hands";
import { makeSampleRegister, openPreviewPage, snapshotOf, type OpenPreview } from "./previewPage";
import { previewAddress } from "./previewServer";

const ROOT = path.join(__dirname, "../..");
const SAMPLE = path.join(ROOT, "preview/page/sample/plan.txt");
/** The first start builds both the add-in and the page. */
const BUILD_MS = 300_000;
const JOURNEY_MS = 120_000;

const hasBrowser = browserPath() !== null;
const title = hasBrowser
  ? "the preview in a browser"
  : `the preview in a browser (skipped: ${HOW_TO_GET_A_BROWSER})`;

(hasBrowser ? describe : describe.skip)(title, () => {
  let address: string;
  let browser: Browser;
  let preview: OpenPreview;

  beforeAll(async () => {
    [address, browser] = await Promise.all([previewAddress(), launchBrowser()]);
  }, BUILD_MS);

  afterAll(async () => {
    await browser.close();
  });

  beforeEach(async () => {
    preview = await openPreviewPage(browser, address);
    preview.page.setDefaultTimeout(JOURNEY_MS);
  }, JOURNEY_MS);

  afterEach(() => preview.page.close());

  test(
    "the sample dropped on the pane becomes a register of its tasks",
    async () => {
      await makeSampleRegister(preview);

      const register = (await snapshotOf(preview.page)).sheets.find(({ name }) => name === "责任台账");
      const tasks = readFileSync(SAMPLE, "utf8").match(/^\d+\. .*/gm) ?? [];
      expect(tasks.length).toBeGreaterThan(20);
      expect(register?.tables).toMatchObject([{ name: "台账", area: { rows: tasks.length + 1 } }]);
      tasks.forEach((task, index) => {
        const [, seq = "", text = ""] = /^(\d+)\. (.*?)（牵头单位/.exec(task) ?? [];
        expect(register?.cells[`A${index + 2}`]?.value).toBe(Number(seq));
        expect(String(register?.cells[`C${index + 2}`]?.value)).toBe(text);
      });
      expect(preview.troubles).toEqual([]);
    },
    JOURNEY_MS,
  );

  test(
    "a saved workbook opens again with the same register, and shows the pane by itself",
    async () => {
      await makeSampleRegister(preview);
      const before = await snapshotOf(preview.page);
      const file = await saveWorkbook(preview);
      await preview.page.getByRole("button", { name: /^关闭窗格/ }).click();
      await openWorkbook(preview, file);
      await preview.page.locator("#pane").waitFor({ state: "visible" });

      const after = await snapshotOf(preview.page);
      expect(after.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
        before.sheets.map(({ name, visibility }) => [name, visibility]),
      );
      expect(contents(after)).toEqual(contents(before));
      expect(preview.troubles).toEqual([]);
    },
    JOURNEY_MS,
  );

  test(
    "nothing is asked of another origin, and the pane's page is served as it was built",
    async () => {
      await makeSampleRegister(preview);
      expect([...preview.origins]).toEqual([new URL(address).origin]);

      const served = await fetch(new URL("taskpane.html", address));
      const built = readFileSync(path.join(ROOT, ".cache/preview/addin/taskpane.html"), "utf8");
      expect(await served.text()).toBe(built);
    },
    JOURNEY_MS,
  );

  test(
    "the pane follows the light and dark of the bar, and its width the keyboard",
    async () => {
      const { page, pane } = preview;
      const heading = pane.getByRole("heading").first();
      const light = await heading.evaluate((shown) => getComputedStyle(shown).color);
      await page.getByRole("button", { name: "深色" }).click();
      const element = await heading.elementHandle();
      const frame = await element.ownerFrame();
      await frame?.waitForFunction(([shown, before]) => getComputedStyle(shown).color !== before, [
        element,
        light,
      ] as const);
      await page.getByRole("separator", { name: "任务窗格的宽度" }).press("Home");
      expect((await page.locator("#pane").boundingBox())?.width).toBe(320);
    },
    JOURNEY_MS,
  );

  test(
    "what one person types is corrected, seen by the other, and taken back by Ctrl+Z; ribbon buttons do their work",
    async () => {
      const { page } = preview;
      await openForTwo(preview, address);
      const others = page.frameLocator("#pane-2 iframe");
      await makeSampleRegister(preview);
      await preview.pane.getByRole("button", { name: "转到台账" }).click();
      await others.getByRole("tab", { name: "概览" }).click();
      await others.getByRole("button", { name: /^正常推进 26 件/ }).waitFor();
      const printed = await cellValue(preview, "I2");

      await typeAtGrid(preview, "I2", "2022年9月底");
      await untilCell(preview, "I2", 44834);
      await others.getByRole("button", { name: /^逾期 1 件/ }).waitFor();
      await page.keyboard.press("Control+z");
      await untilCell(preview, "I2", "2022年9月底");
      await takeBackUntil(preview, "I2", printed);

      await typeAtGrid(preview, "I2", "2020-01-01");
      await others.getByRole("button", { name: /^逾期 1 件/ }).waitFor();
      await page.getByRole("button", { name: "只看逾期" }).click();
      await untilRegister(preview, (register) => isFiltered(register));
      await page.getByRole("button", { name: "显示全部" }).click();
      await untilRegister(preview, (register) => !isFiltered(register));
      await page.getByRole("button", { name: "撤销上一步" }).click();
      await preview.pane.getByRole("button", { name: "仍然撤销" }).click();
      await untilRegister(preview, (register) => register === undefined);
      expect(preview.troubles).toEqual([]);
    },
    JOURNEY_MS,
  );

  (seedsPresent ? test : test.skip)(
    "two plans share one register, are seen apart, and are taken back one by one, also after save and open",
    async () => {
      const { page, pane } = preview;
      const before = contents(await snapshotOf(page));
      await importPlan(preview, seed("001"));
      const withOne = contents(await snapshotOf(page));
      expect(await taskRows(preview)).toBe(132);
      await importPlan(preview, seed("000"));
      const withBoth = contents(await snapshotOf(page));
      expect(await taskRows(preview)).toBe(132 + 71);

      await pane.getByRole("button", { name: "看概览" }).click();
      await pane.getByRole("radio", { name: /^22市 132 件/ }).waitFor();
      await pane.getByRole("radio", { name: /^19省 71 件/ }).check();
      await pane.getByRole("button", { name: "全部 71 件，共 203 件" }).waitFor();

      await writeFormula(preview, "Sheet1", "A1", "=PLAN.WORKLOADTABLE(台账[#All],,44743)");
      const withFormula = contents(await snapshotOf(page));
      await openWorkbook(preview, await saveWorkbook(preview));
      await functionsAnswered(preview);
      expect(contents(await snapshotOf(page))).toEqual(withFormula);
      await writeFormula(preview, "Sheet1", "A1", "");
      expect(contents(await snapshotOf(page))).toEqual(withBoth);
      await undoLast(preview);
      expect(contents(await snapshotOf(page))).toEqual(withOne);
      await undoLast(preview);
      expect(contents(await snapshotOf(page))).toEqual(before);
      expect(preview.troubles).toEqual([]);
    },
    2 * JOURNEY_MS,
  );
});
