import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { draftForms, type UnitForm } from "../../../src/documents/forms/draftForms";
import { readFormKey } from "../../../src/documents/forms/formKey";
import { writeUnitForm } from "../../../src/documents/forms/writeForm";
import { convertInLibreOffice, describeWithLibreOffice, openInLibreOffice } from "../../preview/libreOffice";
import { duty, REQUEST, twoPlans } from "./ledger";

async function sheetsOf(bytes: Uint8Array): Promise<Worksheet[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  return book.worksheets;
}

function firstForm(): UnitForm {
  const everybody = duty({ kind: "workPlan", raw: "各责任单位报送工作方案" });
  const request = { ...REQUEST, kinds: ["workPlan", "report"], withProgress: true } as const;
  const [form] = draftForms(twoPlans({ duties: [everybody] }), request).forms;
  if (!form) throw new Error("no form");
  return form;
}

/** Cells that hold something, row by row; `_` before those that are open to write in. */
function cellsOf(sheet: Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: false }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      const isOpen = cell.protection?.locked === false;
      if (!cell.isMerged || cell.address === cell.master.address)
        cells.push(`${isOpen ? "_" : ""}${cell.text}`);
    });
    rows.push(cells);
  });
  return rows;
}

test("a report: one row a task, only cells to write in are open, the key at the foot", async () => {
  const form = firstForm();
  const [, sheet] = await sheetsOf(await writeUnitForm(form));
  if (!sheet) throw new Error("no sheet");
  const rows = cellsOf(sheet);
  expect([sheet.name, sheet.sheetProtection?.sheet]).toEqual(["24市完成情况", true]);
  expect(rows.slice(0, 5)).toEqual([
    ["区民政局2024年第二季度完成情况"],
    ["2024年市《政府工作报告》涉及我区目标任务责任分解方案"],
    ["序号", "责任事项", "角色", "上级牵头单位", "完成情况", "单位自评", "进度（%）", "困难问题", "编号"],
    ["1", "建成社区食堂 20 个。", "责任", "市民政局", "_", "_", "_", "_", "24市-001"],
    ["2", "建成社区食堂 20 个。", "牵头", "", "_", "_", "_", "_", "24市-002"],
  ]);
  expect(rows.slice(-3, -1)).toEqual([
    ["主要负责人（签字）：", "_", "日期：", "_"],
    ["填报人：", "_", "电话：", "_"],
  ]);
  expect(readFormKey(rows.at(-1)?.[0] ?? "")).toEqual({ kind: "key", key: form.blocks[1]?.key });
  expect(sheet.pageSetup).toMatchObject({
    orientation: "landscape",
    paperSize: 9,
    fitToWidth: 1,
    printArea: "A1:H8",
    printTitlesRow: "3:3",
  });
  expect(sheet.getCell("F4").dataValidation).toMatchObject({ type: "list", formulae: ['"正常,滞后,完成"'] });
});

test("a work plan: four rows a task, what holds for the task merged over them, 编号 in each", async () => {
  const [sheet] = await sheetsOf(await writeUnitForm(firstForm()));
  if (!sheet) throw new Error("no sheet");
  const merges = sheet.model.mergeCells?.filter((area) => /^[A-D]4:/u.test(area));
  expect(merges?.toSorted()).toEqual(["A4:A7", "B4:B7", "C4:C7", "D4:D7"]);
  const ids = [4, 5, 6, 7, 8].map((row) => sheet.getCell(row, sheet.columnCount).text);
  expect(ids).toEqual(["24市-001", "24市-001", "24市-001", "24市-001", "24市-002"]);
  expect(sheet.sheetProtection?.insertRows).toBe(true);
});

describeWithLibreOffice("LibreOffice", () => {
  test("opens a form protected but for the cells to write in, and saves it with all that stands in it", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "form-"));
    const made = await writeUnitForm(firstForm());
    writeFileSync(path.join(folder, "form.xlsx"), made);
    const { content } = await openInLibreOffice(folder, "form.xlsx");
    expect(content.match(/table:protected="true"/gu)).toHaveLength(2);
    expect(openCells(content)).toBeGreaterThanOrEqual(8);
    expect(content).toContain("cell-content-is-in-list(&quot;正常&quot;;&quot;滞后&quot;;&quot;完成&quot;)");
    await convertInLibreOffice(folder, "form.ods", "xlsx:Calc MS Excel 2007 XML");
    const saved = await sheetsOf(new Uint8Array(readFileSync(path.join(folder, "form.xlsx"))));
    const texts = (sheets: readonly Worksheet[]): string[][][] =>
      sheets.map((sheet) => cellsOf(sheet).map((row) => row.map((text) => text.replace(/^_/u, ""))));
    expect(texts(saved)).toEqual(texts(await sheetsOf(made)));
  });
});

/** How many runs of cells have a look without protection. */
function openCells(content: string): number {
  const styles = [...content.matchAll(/<style:style style:name="(ce\d+)"(?:(?!<\/style:style>).)*/gsu)];
  const open = styles.filter(([style]) => style.includes('style:cell-protect="none"'));
  return open.reduce(
    (sum, [, name]) => sum + content.split(`table:style-name="${name ?? ""}"`).length - 1,
    0,
  );
}
