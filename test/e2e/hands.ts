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

/** Drags the small square at a cell's lower right corner down to another cell of its column. */
export async function fillDown({ page }: OpenPreview, from: string, to: string): Promise<void> {
  const [cell, last] = [await boxOf(page, from), await boxOf(page, to)];
  await page.mouse.move(cell.x + cell.width, cell.y + cell.height);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 8 });
  await page.mouse.up();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(page: OpenPreview["page"], address: string): Promise<Box> {
  return page.evaluate((wanted) => {
    const cell = window.preview?.cellRect(wanted);
    const canvas = [...document.querySelectorAll("#grid canvas")].at(-1)?.getBoundingClientRect();
    if (!cell || !canvas) throw new Error(`${wanted} is not in sight`);
    return { ...cell, x: canvas.x + cell.x, y: canvas.y + cell.y };
  }, address);
}

async function registerOf({ page }: OpenPreview): Promise<Register | undefined> {
  return (await snapshotOf(page)).sheets.find(({ name }) => name === "责任台账");
}

export async function cellValue(preview: OpenPreview, address: string): Promise<unknown> {
  return (await registerOf(preview))?.cells[address]?.value;
}

/** How long a person would wait for the add-in on a busy machine. */
const PATIENCE_MS = 60_000;

export function untilCell(preview: OpenPreview, address: string, value: unknown): Promise<void> {
  return untilRegister(
    preview,
    (register) => register?.cells[address]?.value === value,
    `${address} ${JSON.stringify(value)}`,
  );
}

/** Presses Ctrl+Z until the cell is so: what the add-in says of it in another cell is a step of its own. */
export async function takeBackUntil(preview: OpenPreview, address: string, value: unknown): Promise<void> {
  for (let presses = 0; presses < 3 && (await cellValue(preview, address)) !== value; presses += 1) {
    await preview.page.waitForTimeout(500);
    await preview.page.keyboard.press("Control+z");
  }
  await untilCell(preview, address, value);
}

/** Waits until the register, undefined where there is none, is as it should be. @throws with what was waited for */
export async function untilRegister(
  preview: OpenPreview,
  isSo: (register: Register | undefined) => boolean,
  what = "register",
): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!isSo(await registerOf(preview))) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await preview.page.waitForTimeout(100);
  }
}

export function isFiltered(register: Register | undefined): boolean {
  return register?.tables[0]?.columns.some(({ filter }) => filter !== null) ?? false;
}
