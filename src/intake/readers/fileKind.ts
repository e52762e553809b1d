/**
 * What a file is, told by its bytes and never by its name: clerks rename files, and WPS gives its own endings to
 * Word's and Excel's formats. `null` where the bytes may be text.
 */
export type FileKind =
  | "docx"
  | "xlsx"
  | "pptx"
  | "ofd"
  | "openDocument"
  | "pdf"
  | "rtf"
  /** Word's and WPS's formats before 2007: .doc, .wps. */
  | "oldText"
  /** Excel's and WPS's formats before 2007: .xls, .et. */
  | "oldSheet"
  | "oldSlides"
  /** An Office file that asks for a password. */
  | "encrypted"
  | "picture"
  | "archive"
  | "program"
  | "shortcut"
  /** A compound file of some other program. */
  | "oldOther";

type Bytes = readonly number[];

/** First bytes, and how many bytes they stand from the start. */
interface Signature {
  readonly kind: FileKind | "zip" | "compound";
  readonly at?: number;
  readonly bytes: Bytes;
}

const ascii = (text: string): Bytes => Array.from(text, (character) => character.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  { kind: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "archive", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: "compound", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: "pdf", bytes: ascii("%PDF-") },
  { kind: "rtf", bytes: ascii("{\\rtf") },
  { kind: "picture", bytes: [0x89, ...ascii("PNG")] },
  { kind: "picture", bytes: [0xff, 0xd8, 0xff] },
  { kind: "picture", bytes: ascii("GIF8") },
  { kind: "picture", bytes: [...ascii("II"), 0x2a, 0x00] },
  { kind: "picture", bytes: [...ascii("MM"), 0x00, 0x2a] },
  { kind: "picture", at: 8, bytes: ascii("WEBP") },
  { kind: "picture", at: 4, bytes: ascii("ftyphei") },
  { kind: "picture", at: 4, bytes: ascii("ftypmif1") },
  { kind: "archive", bytes: ascii("Rar!") },
  { kind: "archive", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: "archive", bytes: [0x1f, 0x8b] },
  { kind: "program", bytes: [0x7f, ...ascii("ELF")] },
  { kind: "shortcut", bytes: [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00] },
];

export function fileKind(bytes: Uint8Array): FileKind | null {
  const found = SIGNATURES.find((signature) => startsWith(bytes, signature))?.kind;
  if (found === "zip") return kindOfZip(bytes);
  if (found === "compound") return kindOfCompound(bytes);
  if (found !== undefined) return found;
  if (isBitmap(bytes)) return "picture";
  return isWindowsProgram(bytes) ? "program" : null;
}

function startsWith(bytes: Uint8Array, { at = 0, bytes: wanted }: Signature): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** The names of a zip's entries stand in its directory, at the end; a document's own mark may stand first. */
const ZIP_TAIL = 200_000;
const ZIP_HEAD = 4_000;

const ZIP_ENTRIES: readonly (readonly [entry: string, kind: FileKind])[] = [
  ["word/document", "docx"],
  ["xl/workbook", "xlsx"],
  ["ppt/presentation", "pptx"],
  ["OFD.xml", "ofd"],
  ["application/vnd.oasis.opendocument", "openDocument"],
];

function kindOfZip(bytes: Uint8Array): FileKind {
  const names = new TextDecoder("latin1");
  const ends = [bytes.subarray(-ZIP_TAIL), bytes.subarray(0, ZIP_HEAD)].map((part) => names.decode(part));
  return (
    ZIP_ENTRIES.find(([entry]) => ends.some((end) => end.includes(entry)))?.[1] ??
    // Whatever else a zip holds, it is not a document that a program writes as one.
    "archive"
  );
}

/** The streams of a compound file are named in UTF-16; its sectors begin at even places. */
const STREAMS: readonly (readonly [stream: string, kind: FileKind])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "oldText"],
  ["PowerPoint Document", "oldSlides"],
  ["Workbook", "oldSheet"],
  ["Book", "oldSheet"],
];

function kindOfCompound(bytes: Uint8Array): FileKind {
  const names = new TextDecoder("utf-16le").decode(bytes);
  return STREAMS.find(([stream]) => names.includes(`${stream}\0`))?.[1] ?? "oldOther";
}

/** `BM` may begin a text; the length that follows, and four zero bytes, do not. */
function isBitmap(bytes: Uint8Array): boolean {
  return startsWith(bytes, { kind: "picture", bytes: ascii("BM") }) && hasZeros(bytes, 6, 10);
}

/** `MZ` may begin a text; a program's header has zero bytes. */
function isWindowsProgram(bytes: Uint8Array): boolean {
  return startsWith(bytes, { kind: "program", bytes: ascii("MZ") }) && bytes.subarray(0, 64).includes(0);
}

function hasZeros(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes.length >= to && bytes.subarray(from, to).every((byte) => byte === 0);
}
