import type { Browser } from "playwright-core";
import { browserPath, HOW_TO_GET_A_BROWSER, launchBrowser } from "./browser";
import { FILES, OLD_FILE, type PlanFile, sheetFile, TABLE_HTML, TABLE_TEXT, TASKS, TEXT } from "./fileKinds";
import { openPreviewPage, type OpenPreview } from "./previewPage";
import { previewAddress } from "./previewServer";

/** The first start builds both the add-in and the page. */
const BUILD_MS = 300_000;
const JOURNEY_MS = 120_000;

const hasBrowser = browserPath() !== null;
const title = hasBrowser
  ? "every kind of file, through the page"
  : `every kind of file, through the page (skipped: ${HOW_TO_GET_A_BROWSER})`;

(hasBrowser ? describe : describe.skip)(title, () => {
  let address: string;
  let browser: Browser;
  let preview: OpenPreview;

  beforeAll(async () => {
    [address, browser] = await Promise.all([previewAddress(), launchBrowser()]);
    preview = await openPreviewPage(browser, address);
    preview.page.setDefaultTimeout(JOURNEY_MS / 2);
  }, BUILD_MS);

  afterAll(async () => {
    await browser.close();
  });

  /** The review names all tasks; then back, for the next one. */
  async function expectReviewed(name: string): Promise<void> {
    const { pane } = preview;
    await pane.getByText(`来自“${name}”`).waitFor();
    await pane.getByText(new RegExp(`^共 ${TASKS} 件 =`)).waitFor();
    await pane.getByText("将写入").waitFor();
    await pane.getByRole("button", { name: "换一份文件" }).click();
    await pane.getByRole("button", { name: "选择文件" }).waitFor();
  }

  async function choose(file: PlanFile): Promise<void> {
    await preview.pane.locator("input[type=file]").first().setInputFiles(file);
  }

  test.each(FILES.map((file) => [file.name, file] as const))(
    "%s by the file dialog",
    async (name, file) => {
      await choose(file);
      await expectReviewed(name);
    },
    JOURNEY_MS,
  );

  test(
    "a file that is dropped",
    async () => {
      const zone = preview.pane.getByRole("group", { name: "导入方案" });
      await zone.evaluate((element, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "拖入的方案.txt"));
        for (const type of ["dragover", "drop"]) {
          element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      }, TEXT);
      await expectReviewed("拖入的方案.txt");
    },
    JOURNEY_MS,
  );

  test.each([
    ["text", TEXT, null],
    ["a table with its markup", TABLE_TEXT, TABLE_HTML],
  ])(
    "%s that is pasted",
    async (_what, text, html) => {
      const { page, pane } = preview;
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await pane.getByRole("button", { name: "粘贴文本" }).click();
      const box = pane.getByRole("textbox", { name: "方案正文" });
      await page.evaluate(
        ([plain, markup]) =>
          navigator.clipboard.write([
            new ClipboardItem({
              "text/plain": new Blob([plain], { type: "text/plain" }),
              ...(markup === null ? {} : { "text/html": new Blob([markup], { type: "text/html" }) }),
            }),
          ]),
        [text, html] as const,
      );
      await box.click();
      await page.keyboard.press("ControlOrMeta+V");
      await pane.getByRole("button", { name: "读取文本" }).click();
      await expectReviewed("粘贴的文本");
    },
    JOURNEY_MS,
  );

  test(
    "an old Word document is refused by its name, with what to do",
    async () => {
      await choose(OLD_FILE);
      const alert = preview.pane.getByText("另存为", { exact: false }).first();
      await alert.waitFor();
      expect(await alert.textContent()).toContain(".docx");
      await preview.pane.getByRole("button", { name: "选择文件" }).waitFor();
    },
    JOURNEY_MS,
  );

  test(
    "the sheet that is open",
    async () => {
      const { page, pane } = preview;
      await page.locator("#file").setInputFiles(await sheetFile());
      await page.getByRole("status").filter({ hasText: "已打开" }).waitFor();
      await pane.getByRole("button", { name: "用当前工作表" }).click();
      await expectReviewed("Sheet1");
      expect(preview.troubles).toEqual([]);
    },
    JOURNEY_MS,
  );
});
