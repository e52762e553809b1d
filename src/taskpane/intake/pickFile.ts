import { AddinError } from "../../errors";

/** What a drop brings beside its files: the web views know a folder, whose "file" cannot be read. */
type DroppedItems = Iterable<Pick<DataTransferItem, "webkitGetAsEntry">>;

/** The one file of a drop, why it is not taken (`folderDropped`, `severalFiles`), or null for none. */
export function pickFile(files: readonly File[], items: DroppedItems): File | AddinError | null {
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory === true) {
      return new AddinError("folderDropped", { name: entry.name });
    }
  }
  return files.length > 1 ? new AddinError("severalFiles", { count: files.length }) : (files[0] ?? null);
}
