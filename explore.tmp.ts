import { launchBrowser } from "./test/e2e/browser";
import { openPreviewPage } from "./test/e2e/previewPage";
import { startPreview } from "./test/e2e/previewServer";
void (async () => {
  const [server, browser] = await Promise.all([startPreview(), launchBrowser()]);
  try {
    const preview = await openPreviewPage(browser, server.address);
    const { page, pane } = preview;
    page.on("console", (m) => {
      if (m.type() === "error") console.log("console:", m.text().slice(0, 300));
    });
    page.setDefaultTimeout(120_000);
    let n = 0;
    const take = async (name: string) => {
      n += 1;
      await page.screenshot({ path: `/tmp/q/e${n}-${name}.png` });
    };
    await page.getByRole("button", { name: "载入示例" }).click();
    await pane.getByRole("radio", { name: /统一按/ }).check();
    await pane.getByRole("button", { name: "生成台账" }).click();
    await pane.getByRole("button", { name: "转到台账" }).waitFor();
    await pane.getByRole("tab", { name: "季度" }).click();
    await pane.getByRole("combobox", { name: "期次" }).waitFor();
    await page.waitForTimeout(1500);
    await take("quarter");
    for (const stage of ["发表", "收表", "审核", "核验", "催报", "汇总", "通报"]) {
      const b = pane.getByRole("button", { name: stage, exact: true });
      if ((await b.count()) === 0) {
        console.log("no", stage);
        continue;
      }
      if ((await b.getAttribute("aria-expanded")) !== "true") await b.click();
      await page.waitForTimeout(2000);
      await take(stage);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
})();
