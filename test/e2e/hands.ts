import { snapshotOf, type OpenPreview, type WorkbookSnapshot } from "./previewPage";

type Register = WorkbookSnapshot["sheets"][number];

/** Opens the workbook for two people; the pane of the first is `preview.pane`, and the grid is that one's. */
export async function openForTwo({ page, pane }: OpenPreview, address: string): Promise<void> {
  await page.goto(`${address}?clients=2`);
  await pane.getByRole("button", { name: "选择文件" }).waitFor();
  await page.locator("html[data-ready]").waitFor();
}

/** Goes to a cell or range by the box over the grid that names it. */
export async function select({ page }: OpenPreview, address: string): Promise<void> {
  const name = page.locator("#grid [data-u-comp=defined-name] input");
  await name.fill(address);
  await name.press("Enter");
}

/** Types into a cell at the grid, as a person does. */
export async function typeAtGrid(preview: OpenPreview, address: string, text: string): Promise<void> {
  const { page } = preview;
  await select(preview, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function registerOf({ page }: OpenPreview): Promise<Register | undefined> {
  return (await snapshotOf(page)).sheets.find(({ name }) => name === "责任台账");
}

export async function cellValue(preview: OpenPreview, address: string): Promise<unknown> {
  return (await registerOf(preview))?.cells[address]?.value;
}

export function untilCell(preview: OpenPreview, address: string, value: unknown): Promise<void> {
  return untilRegister(preview, (register) => register?.cells[address]?.value === value);
}

/** Waits until the register, undefined where there is none, is as it should be; the test's time limit ends it. */
export async function untilRegister(
  preview: OpenPreview,
  isSo: (register: Register | undefined) => boolean,
): Promise<void> {
  while (!isSo(await registerOf(preview))) await preview.page.waitForTimeout(100);
}

export function isFiltered(register: Register | undefined): boolean {
  return register?.tables[0]?.columns.some(({ filter }) => filter !== null) ?? false;
}
