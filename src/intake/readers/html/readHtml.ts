import { AddinError } from "../../../errors";
import type { DocumentText } from "../../documentText";
import { run, type Breath } from "../../../plan/slices";
import { readText } from "../text";
import { writeBlocks } from "../textBlocks";
import { mainContent } from "./mainContent";
import { PageReader } from "./pageReader";
import { parseHtml } from "./parseHtml";

const HEAD = 2000;
/** Encodings that pages name beside those that the bytes tell by themselves. */
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*(big5|shift_jis|euc-kr|windows-125\d)\b/i;

/**
 * A page saved from a browser, or exported by an office system under another name. What stands outside the document
 * (menus, footers) becomes asides.
 * @throws AddinError fileEmpty, fileTooLarge, fileEncoding, fileDamaged, cancelled
 */
export async function readHtml(bytes: Uint8Array, name: string, breath: Breath): Promise<DocumentText> {
  const named = CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)))?.[1];
  const text = named === undefined ? readText(bytes, name) : new TextDecoder(named).decode(bytes);
  return readMarkup(text, name, breath);
}

/** Markup as text: what a browser or Word puts on the clipboard. */
export async function readMarkup(markup: string, name: string, breath: Breath): Promise<DocumentText> {
  const root = await parseHtml(markup, name, breath);
  const reader = new PageReader(mainContent(root));
  await run(reader.read(root), breath);
  const read = await run(writeBlocks(reader.blocks), breath);
  if (read.text.trim() === "") throw new AddinError("fileEmpty", { name });
  return read;
}
