import { AddinError } from "../../errors";
import { plainText, type DocumentText } from "../documentText";
import type { Breath } from "../../plan/slices";
import { fileKind, type FileKind } from "./fileKind";
import { checkSize, FILE_LIMIT } from "./fileSize";
import { refuseFile } from "./refuseFile";
import { checkText, readText } from "./text";

/**
 * A file's bytes; text that was pasted, with the markup that the clipboard held beside it; or what was read already,
 * such as the open sheet.
 */
export type DocumentSource =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly text: string; readonly html?: string }
  | { readonly name: string; readonly document: DocumentText };

type Reader = (bytes: Uint8Array, name: string, breath: Breath) => Promise<DocumentText>;

/** Formats that are read, each by what is loaded for it alone. */
const READERS: Partial<Record<FileKind, () => Promise<Reader>>> = {
  docx: async () => (await import("./docx/readDocx")).readDocx,
  pdf: async () => (await import("./pdf/readPdf")).readPdf,
  xlsx: async () => (await import("./xlsx/readXlsx")).readXlsx,
};

/** Markup beyond this length is not worth more than the text beside it. */
const MARKUP_MOST = 20_000_000;
/** Only where Word or a page holds a table or a list does its markup say more than its text. */
const STRUCTURED = /<(?:table|ol|li)\b|mso-list/i;

/**
 * The text of a document, whatever it comes in. The readers of formats are loaded when they are first needed.
 * @throws AddinError a file code, cancelled
 */
export async function readSource(source: DocumentSource, breath: Breath): Promise<DocumentText> {
  if ("document" in source) return checked(source.document, source.name);
  if ("bytes" in source) return readFile(source.bytes, source.name, breath);
  const { text, html = "" } = source;
  if (html.length <= MARKUP_MOST && STRUCTURED.test(html)) {
    const { readMarkup } = await import("./html/readHtml");
    return checked(await readMarkup(html, "", breath), "");
  }
  return plainText(checkText(text, ""));
}

/** A file is what its bytes say, whatever its name; only of a text the name tells that it holds separated values. */
async function readFile(bytes: Uint8Array, name: string, breath: Breath): Promise<DocumentText> {
  checkSize(bytes.length, FILE_LIMIT, name);
  const kind = fileKind(bytes);
  const reader = await (kind === null ? textReader(bytes, name) : READERS[kind]?.());
  if (reader) return checked(await reader(bytes, name, breath), name);
  if (kind !== null) throw refuseFile(kind, name);
  return plainText(readText(bytes, name));
}

/** How a page begins: a mark of its encoding, comments and a declaration may stand before its first tag. */
const MARKUP =
  /^[^<]{0,4}(?:<!--.{0,1000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div)\b/is;
const HEAD = 2000;

async function textReader(bytes: Uint8Array, name: string): Promise<Reader | null> {
  // Byte for byte, without the zeros of UTF-16, the tags of a page look alike in every encoding.
  const head = String.fromCharCode(...bytes.subarray(0, HEAD).filter((byte) => byte !== 0));
  if (MARKUP.test(head)) return (await import("./html/readHtml")).readHtml;
  return /\.[ct]sv$/i.test(name) ? (await import("./csv")).readCsv : null;
}

function checked(document: DocumentText, name: string): DocumentText {
  if (document.text.trim() === "") throw new AddinError("fileEmpty", { name });
  checkText(document.text, name);
  return document;
}
