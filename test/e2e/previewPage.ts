import type { Browser, FrameLocator, Page } from "playwright-core";

/** The workbook as the page's read-only handle shows it, as far as tests look. */
export interface WorkbookSnapshot {
  readonly active: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: string;
    readonly cells: Readonly<
      Record<string, { readonly value: string | number | boolean; readonly formula?: string }>
    >;
    readonly tables: readonly {
      readonly name: string;
      readonly area: { readonly rows: number };
      readonly columns: readonly { readonly filter: readonly string[] | null }[];
    }[];
  }[];
}

/** One open preview, with all that it said and asked for. */
export interface OpenPreview {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the page and the pane: console, exceptions, failed requests. */
  readonly troubles: readonly string[];
  /** Every origin that anything was asked of. */
  readonly origins: ReadonlySet<string>;
  /** From opening the address until the pane could be used, in ms. */
  readonly readyAfter: number;
}

/** Univer's calculation finds rules that were replaced among those that depend on a cell, says so and passes over them. */
const UNIVERS_OWN = /^Dependency tree not found for treeId: \d+$/;

/** Opens the preview and waits until the pane takes a document. */
export async function openPreviewPage(browser: Browser, address: string): Promise<OpenPreview> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const troubles: string[] = [];
  const origins = new Set<string>();
  page.on("console", (message) => {
    const said = message.text();
    if (!UNIVERS_OWN.test(said) && /^(error|warning)$/.test(message.type())) troubles.push(said);
  });
  page.on("pageerror", (error) => troubles.push(String(error.stack)));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "blob:" && protocol !== "data:") origins.add(origin);
  });
  const started = Date.now();
  await page.goto(address);
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("button", { name: "选择文件" }).waitFor();
  await page.locator("html[data-ready]").waitFor();
  return { page, pane, troubles, origins, readyAfter: Date.now() - started };
}

/** The sample goes onto the pane, tasks without a deadline get the year's end, and the register is written. */
export async function makeSampleRegister({ page, pane }: OpenPreview): Promise<void> {
  await page.getByRole("button", { name: "载入示例" }).click();
  await pane.getByRole("radio", { name: /统一按/ }).check();
  await pane.getByRole("button", { name: "生成台账" }).click();
  await pane.getByRole("button", { name: "转到台账" }).waitFor();
}

export function snapshotOf(page: Page): Promise<WorkbookSnapshot> {
  return page.evaluate(() => {
    if (window.preview === undefined) throw new Error("The page shows no workbook");
    return window.preview.snapshot() as Promise<WorkbookSnapshot>;
  });
}
