import { readDocx } from "../../../src/intake/readers/docx/readDocx";

/** The text of a written document, as our own reader reads one of somebody else's. */
export async function readBack(bytes: Uint8Array): Promise<string> {
  const { text } = await readDocx(bytes, "文件.docx", () => Promise.resolve());
  return text.trimEnd();
}
