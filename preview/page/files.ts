/** .xlsx in and out of the page. The library for it is a megabyte, loaded with the first file. */
import type { WorkbookModel } from "../host/model";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An .xlsx file, read into a new workbook. `losses` is what of it will not be saved again. */
export async function openFile(
  file: File,
): Promise<{ readonly losses: readonly string[]; fill: (book: WorkbookModel) => Promise<void> }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [{ readXlsx }, { lossesOfFile }] = await Promise.all([
    import("../xlsx/read"),
    import("../xlsx/losses"),
  ]);
  return { losses: lossesOfFile(bytes), fill: (book) => readXlsx(bytes, book) };
}

/** What saving the workbook would leave out. */
export async function lossesOf(book: WorkbookModel): Promise<readonly string[]> {
  const { lossesOfModel } = await import("../xlsx/losses");
  return lossesOfModel(book);
}

/** Hands the workbook to the browser as a download. */
export async function saveFile(book: WorkbookModel): Promise<void> {
  const { writeXlsx } = await import("../xlsx/write");
  const bytes = await writeXlsx(book);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = book.name.endsWith(".xlsx") ? book.name : `${book.name}.xlsx`;
  link.click();
  // The browser has taken the address by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
