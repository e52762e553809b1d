import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { unzipSync } from "fflate";
import { Workbook } from "@cj-tech-master/excelts";
import { readFormKey } from "../../src/documents/forms/formKey";
import { browserPath, HOW_TO_GET_A_BROWSER, launchBrowser } from "./browser";
import { select } from "./hands";
import { importPlan, seed, seedsPresent } from "./journeys";
import { openPreviewPage, snapshotOf } from "./previewPage";
import { previewAddress } from "./previewServer";

/** A form as its unit sends it back: every row answered. */
async function filledForm(bytes: Uint8Array | undefined, sheetName: string): Promise<Buffer> {
  const book = new Workbook();
  await book.xlsx.load(bytes ?? new Uint8Array());
  const sheet = book.getWorksheet(sheetName);
  let column = 0;
  sheet?.eachRow((row) => {
    if (column > 0 && /-\d+$/.test(row.getCell(row.cellCount).text))
      row.getCell(column).value = "已完成 12 项。";
    row.eachCell((cell, at) => {
      if (cell.text === "完成情况") column = at;
    });
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The first start builds both the add-in and the page. */
const BUILD_MS = 300_000;
const JOURNEY_MS = 240_000;

const reason = !seedsPresent
  ? "../shared/seeds is absent"
  : browserPath() === null
    ? HOW_TO_GET_A_BROWSER
    : null;
const title = `forms of two plans${reason === null ? "" : ` (skipped: ${reason})`}`;

(reason === null ? describe : describe.skip)(title, () => {
  let address: string;
  let browser: Browser;

  beforeAll(async () => {
    [address, browser] = await Promise.all([previewAddress(), launchBrowser()]);
  }, BUILD_MS);

  afterAll(async () => {
    await browser.close();
  });

  test(
    "forms go out as one archive, one comes back, and a number of the summary opens to its rows",
    async () => {
      const preview = await openPreviewPage(browser, address);
      const { page, pane, troubles } = preview;
      page.setDefaultTimeout(60_000);
      await importPlan(preview, seed("000"));
      await importPlan(preview, seed("001"));
      await pane.getByRole("tab", { name: "季度" }).click();
      await pane.getByRole("combobox", { name: "期次" }).selectOption("2022年第一季度");
      await pane.getByRole("checkbox", { name: "19省" }).check();
      await pane.getByText("2022年第一季度完成情况：2022-04-08").waitFor();
      await pane.getByRole("button", { name: "列入报送日历" }).click();
      await pane.getByText(/没有写明本年各期的报送日期/).waitFor({ state: "detached" });

      await pane.getByRole("radio", { name: "两样都发" }).check();
      await pane.getByText(/将制作 \d+ 家单位的表/).waitFor();
      await pane.getByRole("button", { name: "发表给各单位" }).click();
      const [archive] = await Promise.all([
        page.waitForEvent("download"),
        pane.getByRole("button", { name: "保存压缩包" }).click(),
      ]);
      expect(archive.suggestedFilename()).toBe("2022年第一季度报送表.zip");
      const files = unzipSync(new Uint8Array(readFileSync(await archive.path())));
      const names = Object.keys(files).toSorted();
      expect(names).toContain("区教育局_2022年第一季度报送表.xlsx");
      expect(names).toContain("发表清单.xlsx");

      const rows = (await snapshotOf(page)).sheets.find(({ name }) => name === "季度报送")?.tables[0]?.area
        .rows;
      expect(await pane.getByText(`季度报送新增 ${(rows ?? 0) - 1} 行`).count()).toBeGreaterThan(0);

      await pane.getByRole("button", { name: /^各单位的表/ }).click();
      const [opened] = await Promise.all([
        page.waitForEvent("download"),
        pane.getByRole("button", { name: "打开区发展和改革委员会的表" }).click(),
      ]);
      const book = new Workbook();
      await book.xlsx.load(new Uint8Array(readFileSync(await opened.path())));
      expect(book.worksheets.map(({ name }) => name)).toEqual(["22市办理方案", "22市完成情况"]);
      const [sheet] = book.worksheets;
      expect(readFormKey(sheet?.getCell(sheet.rowCount, 1).text ?? "")).toMatchObject({
        key: { plan: "22市", unit: "区发展和改革委员会", tasks: [{ id: "22市-032" }] },
      });

      await pane.getByRole("button", { name: "收表" }).click();
      await pane.locator("input[type=file][multiple]").setInputFiles({
        name: "教育局 报送（改）.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: await filledForm(files["区教育局_2022年第一季度报送表.xlsx"], "22市完成情况"),
      });
      await pane.getByRole("button", { name: /^写入完成情况 \d+ 行/ }).click();
      await pane.getByText(/已写入：季度报送 \d+ 行/).waitFor();

      await pane.getByRole("button", { name: "汇总", exact: true }).click();
      await pane.getByRole("button", { name: "做汇总" }).click();
      await pane.getByText(/已做好：2022年第一季度汇总/).waitFor();
      const summary = (await snapshotOf(page)).sheets.find(({ name }) => name === "2022年第一季度汇总");
      const total = Object.entries(summary?.cells ?? {}).find(
        ([, { value }]) => value === "责任事项（件）",
      )?.[0];
      const row = /\d+$/.exec(total ?? "")?.[0] ?? "";
      const number = Object.entries(summary?.cells ?? {}).find(
        ([address, { value }]) => new RegExp(`^[A-Z]+${row}$`).test(address) && value === 132,
      )?.[0];
      await select(preview, number ?? "");
      await pane.getByRole("region", { name: /责任事项（件）.*132 件/ }).waitFor();
      expect(troubles).toEqual([]);
    },
    JOURNEY_MS,
  );
});
