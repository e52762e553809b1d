/**
 * `npx tsx preview/cli/form-picture.ts`: docs/images/form.png, a unit's form of the sample as LibreOffice prints it,
 * filled in by nobody real. Needs soffice and pdftoppm.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { draftForms, type FormBlock } from "../../src/documents/forms/draftForms";
import { previousPeriod } from "../../src/plan/period";
import { writeUnitForm } from "../../src/documents/forms/writeForm";
import { duty, Q2, REQUEST, twoPlans } from "../../test/documents/forms/ledger";

const IMAGE = path.join(__dirname, "../../docs/images/form");
const TASKS = [
  "新建、改扩建社区食堂 20 个，优先覆盖老龄化程度高的街道。",
  "完成 80 个老旧小区适老化改造，惠及 6000 户。",
];
const LAST = ["已建成 5 个，在建 9 个。", "已完成摸底，确定 80 个小区名单。"];
const ANSWERS = [
  ["已建成 12 个，在建 6 个，选址 2 个；覆盖 5 个街道。", "正常", ""],
  ["已开工 31 个，完工 18 个；12 个因燃气改造推迟。", "滞后", "燃气改造工期与本项重叠，请区城管局协调。"],
];

async function draw(): Promise<void> {
  const asked = duty({ period: Q2, due: "2024-07-10", to: "区人民政府督查室" });
  const ledger = twoPlans({ duties: [asked] });
  const tasks = ledger.tasks.map((task, index) => ({ ...task, text: TASKS[index] ?? task.text }));
  const plans = ledger.plans.slice(0, 1);
  const before = draftForms({ ...ledger, tasks, plans }, { ...REQUEST, period: previousPeriod(Q2) }).reports;
  const reports = before.map((report, index) => ({ ...report, text: LAST[index] ?? "" }));
  const [form] = draftForms({ ...ledger, tasks, plans, reports }, REQUEST).forms;
  const [block] = form?.blocks ?? [];
  if (!form || !block) throw new Error("the sample has no form");
  const book = new Workbook();
  await book.xlsx.load(await writeUnitForm(form));
  const [sheet] = book.worksheets;
  if (sheet) fill(sheet, block);
  const folder = mkdtempSync(path.join(tmpdir(), "form-"));
  const file = path.join(folder, "form.xlsx");
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer({ validate: false })));
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, file]);
  execFileSync("pdftoppm", ["-r", "90", "-png", "-singlefile", path.join(folder, "form.pdf"), IMAGE]);
  console.log(`docs/images/form.png (${readFileSync(`${IMAGE}.png`).length} bytes)`);
}

/** As a unit would, into the cells that are open. */
function fill(sheet: Worksheet, { columns, rows }: FormBlock): void {
  const places = ["完成情况", "单位自评", "困难问题"].map(
    (label) => columns.findIndex((column) => column.label === label) + 1,
  );
  sheet.eachRow((row) => {
    const place = rows.findIndex(({ id }) => row.getCell(columns.length).text === id);
    places.forEach((column, part) => {
      const answer = ANSWERS[place]?.[part];
      if (answer !== undefined) row.getCell(column).value = answer;
    });
  });
}

void draw();
