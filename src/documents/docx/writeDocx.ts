import type { OfficialDocument } from "./officialDocument";

/** An official document as the bytes of a .docx file. The library that writes it is loaded when it is first needed. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { renderDocx } = await import("./renderDocx");
  return renderDocx(document);
}
