/** `npm run screenshots`: the pictures of docs/images, from the preview as `npm start` serves it. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../../test/e2e/browser";
import { importPlan } from "../../test/e2e/journeys";
import { openPreviewPage } from "../../test/e2e/previewPage";
import { startPreview } from "../../test/e2e/previewServer";

/** The plan that joins the sample's register. */
const SECOND_PLAN = path.join(__dirname, "../../test/fixtures/intake/labelled-lines.txt");
const IMAGES = path.join(__dirname, "../../docs/images");

async function takeScreenshots(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const [server, browser] = await Promise.all([startPreview(), launchBrowser()]);
  try {
    const preview = await openPreviewPage(browser, server.address);
    const { page, pane, readyAfter } = preview;
    page.setDefaultTimeout(120_000);
    const take = (name: string): Promise<Buffer> =>
      page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
    await take("empty");
    await page.getByRole("button", { name: "载入示例" }).click();
    await pane.getByRole("radio", { name: /统一按/ }).check();
    await take("review");
    await pane.getByRole("button", { name: "生成台账" }).click();
    await pane.getByRole("button", { name: "转到台账" }).waitFor();
    const calculated = (): Promise<void> =>
      page.evaluate(async () => {
        await window.preview?.snapshot();
      });
    await calculated();
    await take("register");
    await importPlan(preview, SECOND_PLAN);
    await calculated();
    await pane.getByRole("button", { name: "看概览" }).click();
    await pane.getByRole("button", { name: /^全部 \d+ 件/ }).waitFor();
    await take("plans");
    await pane.getByRole("tab", { name: "更多" }).click();
    await pane.getByText("撤销记录").first().waitFor();
    await take("history");
    console.log(`docs/images/*.png (page ready after ${readyAfter} ms)`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

void takeScreenshots();
