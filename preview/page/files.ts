/** .xlsx in and out of the page. The library for it is a megabyte, loaded with the first file. */
import type { WorkbookModel } from "../host/model";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An .xlsx file, to be read into a new workbook. */
export interface OpenedFile {
  /** What of it will not be saved again, in words. */
  readonly losses: readonly string[];
  readonly fill: (book: WorkbookModel) => Promise<void>;
}

/** @throws a sentence for the person, when it is no .xlsx file */
export async function openFile(file: File, addinId: string): Promise<OpenedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [{ readXlsx }, { lossesOfFile, ADDIN_PARTS }, { readAddins }] = await Promise.all([
    import("../xlsx/read"),
    import("../xlsx/losses"),
    import("../xlsx/addinSettings"),
  ]);
  const refused = (cause: unknown): Error =>
    new Error(
      `“${file.name}”不是可以打开的 .xlsx 文件：可能是旧格式、加了密码或已损坏。请在 Excel 中另存为 .xlsx`,
      {
        cause,
      },
    );
  try {
    const losses = lossesOfFile(bytes);
    const { settings, hasOthers } = readAddins(bytes, addinId, (text) =>
      new DOMParser().parseFromString(text, "text/xml"),
    );
    return {
      losses: losses.filter((loss) => loss !== ADDIN_PARTS || hasOthers),
      async fill(book) {
        for (const [key, value] of settings) book.settings.set(key, value);
        await readXlsx(bytes, book).catch((error: unknown) => {
          throw refused(error);
        });
      },
    };
  } catch (error) {
    throw refused(error);
  }
}

/** What saving the workbook would leave out. */
export async function lossesOf(book: WorkbookModel): Promise<readonly string[]> {
  const { lossesOfModel } = await import("../xlsx/losses");
  return lossesOfModel(book);
}

/** Hands the workbook to the browser as a download, with the add-in's settings. */
export async function saveFile(book: WorkbookModel, addinId: string): Promise<void> {
  const [{ writeXlsx }, { withAddinSettings }] = await Promise.all([
    import("../xlsx/write"),
    import("../xlsx/addinSettings"),
  ]);
  const bytes = withAddinSettings(await writeXlsx(book), addinId, book.settings);
  download(bytes, book.name.endsWith(".xlsx") ? book.name : `${book.name}.xlsx`);
}

/** Hands an .xlsx file to the browser. */
export function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
