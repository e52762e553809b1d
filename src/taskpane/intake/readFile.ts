/**
 * The bytes of a file that the clerk chose or dropped.
 * Through FileReader, which every web view (and the test DOM) has, unlike `Blob.arrayBuffer`.
 * @throws the reader's own error when the file is gone or may not be read
 */
export function readFile(file: Blob): Promise<Uint8Array> {
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
