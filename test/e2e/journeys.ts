import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { snapshotOf, type OpenPreview, type WorkbookSnapshot } from "./previewPage";

/** The real documents are not part of the repository. */
const SEEDS = path.resolve(__dirname, "../../../shared/seeds");

export const seedsPresent = existsSync(SEEDS);

/** The file of the document with that number. */
export function seed(number: string): string {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number));
  if (name === undefined) throw new Error(`no seed ${number}`);
  return path.join(SEEDS, name);
}

/** Takes a document into the register, from choosing the file to the result; nothing is decided that is not asked. */
export async function importPlan({ pane }: OpenPreview, file: string): Promise<void> {
  await pane.getByRole("tab", { name: "导入" }).click();
  const again = pane.getByRole("button", { name: "再导入一份" });
  if (await again.isVisible()) await again.click();
  await pane.locator("input[type=file]").first().setInputFiles(file);
  const generate = pane.getByRole("button", { name: "生成台账" });
  await generate.waitFor();
  const undated = pane.getByRole("radio", { name: "暂不设" });
  if (await undated.isVisible()) await undated.check();
  await generate.click();
  await pane.getByRole("button", { name: "转到台账" }).waitFor();
}

/** Saves the workbook, agreeing to what will be left out, and gives the file. */
export async function saveWorkbook({ page }: OpenPreview): Promise<string> {
  const downloads = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存 .xlsx" }).click();
  const agree = page.getByRole("button", { name: "仍然保存" });
  const saved = page.getByRole("status").filter({ hasText: "已保存" });
  await agree.or(saved).first().waitFor();
  if (await agree.isVisible()) await agree.click();
  return (await downloads).path();
}

export async function openWorkbook({ page }: OpenPreview, file: string): Promise<void> {
  await page.locator("#file").setInputFiles(file);
  await page.getByRole("status").filter({ hasText: "已打开" }).waitFor();
}

/** Writes into a cell as the add-in would. */
export async function writeFormula(
  { page }: OpenPreview,
  sheet: string,
  address: string,
  formula: string,
): Promise<void> {
  const element = await page.locator("#pane iframe").elementHandle();
  const frame = await element.contentFrame();
  await frame?.waitForFunction(() => typeof Excel === "object");
  await frame?.evaluate(
    (place) =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
        cell.formulas = [[place.formula]];
        await context.sync();
      }),
    { sheet, address, formula },
  );
}

/** Waits until the add-in is there and its functions are calculated: before, their cells say `#NAME?`. */
export async function functionsAnswered({ page }: OpenPreview): Promise<void> {
  while (JSON.stringify(await snapshotOf(page)).includes("#NAME?")) await page.waitForTimeout(100);
}

/** What stands in the sheets that a person sees. */
export function contents({ sheets }: WorkbookSnapshot): unknown {
  return sheets
    .filter(({ visibility }) => visibility === "Visible")
    .map(({ name, cells }) => [
      name,
      Object.entries(cells)
        .filter(([, { value, formula }]) => value !== "" || formula !== undefined)
        .map(([address, { value, formula }]) => [address, value, formula]),
    ]);
}

/** Takes the last command back in the overview. */
export async function undoLast({ pane }: OpenPreview): Promise<void> {
  await pane.getByRole("tab", { name: "概览" }).click();
  await pane.getByRole("button", { name: "撤销“生成台账”" }).click();
  await pane.getByText("已撤销“生成台账”").waitFor();
}

/** Rows of tasks in the register. */
export async function taskRows({ page }: OpenPreview): Promise<number> {
  const register = (await snapshotOf(page)).sheets.find(({ name }) => name === "责任台账");
  return (register?.tables[0]?.area.rows ?? 1) - 1;
}
