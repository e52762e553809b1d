/** `npm run screenshots`: the three pictures of docs/images, from the preview as `npm start` serves it. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../../test/e2e/browser";
import { openPreviewPage } from "../../test/e2e/previewPage";
import { startPreview } from "../../test/e2e/previewServer";

const IMAGES = path.join(__dirname, "../../docs/images");

async function takeScreenshots(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const [server, browser] = await Promise.all([startPreview(), launchBrowser()]);
  try {
    const { page, pane, readyAfter } = await openPreviewPage(browser, server.address);
    page.setDefaultTimeout(120_000);
    const take = (name: string): Promise<Buffer> =>
      page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
    await take("empty");
    await page.getByRole("button", { name: "载入示例" }).click();
    await pane.getByRole("radio", { name: /统一按/ }).check();
    await take("review");
    await pane.getByRole("button", { name: "生成台账" }).click();
    await pane.getByRole("button", { name: "转到台账" }).waitFor();
    await page.evaluate(async () => {
      await window.preview?.snapshot();
    });
    await take("register");
    console.log(`docs/images: empty.png, review.png, register.png (page ready after ${readyAfter} ms)`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

void takeScreenshots();
