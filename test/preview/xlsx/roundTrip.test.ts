import { strFromU8, unzipSync } from "fflate";
import { openPreview, type PreviewWorkbook } from "../../../preview/node";
import { readXlsx } from "../../../preview/xlsx/read";
import { writeXlsx } from "../../../preview/xlsx/write";
import { fillWithEverything } from "./everything";

const opened: PreviewWorkbook[] = [];

async function open(): Promise<PreviewWorkbook> {
  const workbook = await openPreview();
  opened.push(workbook);
  return workbook;
}

afterEach(() => {
  for (const workbook of opened.splice(0)) workbook.dispose();
});

interface SnapshotSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, { readonly format?: Readonly<Record<string, unknown>> }>>;
  readonly columns: Readonly<Record<string, { readonly size: number | null }>>;
}

/** A snapshot without what a file does not keep: ids. */
function comparable(workbook: PreviewWorkbook): unknown {
  const { sheets, ...rest } = workbook.snapshot() as { readonly sheets: readonly SnapshotSheet[] };
  return {
    ...rest,
    sheets: sheets.map((sheet) => JSON.parse(JSON.stringify({ ...sheet, id: "" })) as unknown),
  };
}

test("what is written is read back: cells, looks, lines, table, name, rules, page, visibility", async () => {
  const workbook = await open();
  await fillWithEverything(workbook.model);
  const again = await open();

  await readXlsx(await writeXlsx(workbook.model), again.model);

  expect(comparable(again)).toEqual(comparable(workbook));
}, 60_000);

test("a formula inside a table is kept in the file in its long form, with its result", async () => {
  const workbook = await open();
  await fillWithEverything(workbook.model);
  const files = unzipSync(await writeXlsx(workbook.model));
  const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain("台账[[#This Row],[到期日]]");
  expect(sheet).toMatch(/<f>[^<]*<\/f><v>57<\/v>/);
}, 60_000);

test("a fold is marked only on the column with its button", async () => {
  const workbook = await open();
  const sheet = workbook.model.activeSheet;
  sheet.write(0, 0, { value: 1 });
  sheet.setColumn(2, { outline: 1 });
  sheet.setColumn(4, { outline: 1, hidden: true });
  sheet.setColumn(5, { collapsed: true });
  const xml = strFromU8(
    unzipSync(await writeXlsx(workbook.model))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
  );
  const columns = xml.match(/<col [^>]*>/g) ?? [];
  expect(columns.map((column) => [/min="(\d+)"/.exec(column)?.[1], column.includes("collapsed")])).toEqual([
    ["3", false],
    ["5", false],
    ["6", true],
  ]);
}, 60_000);
