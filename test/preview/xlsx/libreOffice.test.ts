import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openPreview } from "../../../preview/node";
import { writeXlsx } from "../../../preview/xlsx/write";
import { describeWithLibreOffice, openInLibreOffice } from "../libreOffice";
import { fillWithEverything } from "./everything";

describeWithLibreOffice("LibreOffice opens the file", () => {
  let folder: string;
  let content: string;
  let styles: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "register-"));
    const workbook = await openPreview();
    await fillWithEverything(workbook.model);
    writeFileSync(path.join(folder, "book.xlsx"), await writeXlsx(workbook.model));
    workbook.dispose();
    ({ content, styles } = await openInLibreOffice(folder, "book.xlsx"));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("with the table and its filter", () => {
    expect(content).toMatch(
      /<table:database-range table:name="台账"[^>]*table:target-range-address="责任台账.A1:责任台账.E3"/,
    );
    expect(content).toMatch(/table:display-filter-buttons="true"/);
  });

  test("with formulas over the table and the defined name calculated", () => {
    expect(content).toMatch(/<table:named-(range|expression) table:name="统计截止日"/);
    expect(content).toMatch(/office:value="57"/);
    expect(content).not.toMatch(/#NAME\?|Err:5/);
  });

  test("with the list of choices and the colours of states", () => {
    expect(content).toContain("cell-content-is-in-list(&quot;正常推进&quot;;&quot;逾期&quot;)");
    expect(content).toMatch(
      /<calcext:conditional-format calcext:target-range-address="责任台账.E2:责任台账.E3"/,
    );
  });

  test("with A4 landscape, one page wide, and the header row on every page", () => {
    expect(styles).toMatch(/style:print-orientation="landscape"/);
    expect(styles).toMatch(/style:scale-to-X="1"/);
    expect(content).toContain("<table:table-header-rows>");
  });

  test("with hidden sheets hidden, the header frozen and the group folded", () => {
    expect(content).toMatch(/table:display="false"/);
    expect(content).toMatch(/<table:table-column-group/);
  });
});
