import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { openPreview } from "../../../preview/node";
import { writeXlsx } from "../../../preview/xlsx/write";
import { fillWithEverything } from "./everything";

const OFFICE = [
  "/usr/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
].find((candidate) => existsSync(candidate));

const title =
  OFFICE === undefined
    ? "LibreOffice opens the file (skipped: LibreOffice is not installed)"
    : "LibreOffice opens the file";

(OFFICE === undefined ? describe.skip : describe)(title, () => {
  let folder: string;
  let content: string;
  let styles: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "register-"));
    const workbook = await openPreview();
    await fillWithEverything(workbook.model);
    writeFileSync(path.join(folder, "book.xlsx"), await writeXlsx(workbook.model));
    workbook.dispose();
    // A profile of its own: LibreOffice lets only one process use a profile.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ["--headless", "--convert-to", "ods", "--outdir", folder, path.join(folder, "book.xlsx")];
    await promisify(execFile)(OFFICE ?? "soffice", [profile, ...convert]);
    const parts = unzipSync(readFileSync(path.join(folder, "book.ods")));
    content = strFromU8(parts["content.xml"] ?? new Uint8Array());
    styles = strFromU8(parts["styles.xml"] ?? new Uint8Array());
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
