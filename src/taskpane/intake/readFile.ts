import { AddinError } from "../../errors";
import { checkSize, FILE_LIMIT } from "../../intake/readers/fileSize";

/**
 * The bytes of a file that the clerk chose or dropped.
 * Through FileReader, which every web view (and the test DOM) has, unlike `Blob.arrayBuffer`.
 * @throws AddinError `fileTooLarge`, before anything is read; `fileUnreadable` when the file is gone, held by
 * another program or may not be read
 */
export async function readFile(file: File): Promise<Uint8Array> {
  checkSize(file.size, FILE_LIMIT, file.name);
  try {
    return await bytesOf(file);
  } catch (error) {
    throw new AddinError("fileUnreadable", { name: file.name }, { cause: error });
  }
}

function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (reader.result === null || typeof reader.result === "string") {
        reject(new Error("FileReader gave no bytes"));
      } else {
        resolve(new Uint8Array(reader.result));
      }
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error("FileReader failed"));
    };
    reader.readAsArrayBuffer(file);
  });
}
