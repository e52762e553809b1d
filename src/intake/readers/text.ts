import { AddinError } from "../../errors";
import { checkSize, TEXT_LIMIT } from "./fileSize";

type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

const PLAUSIBLE = 0.98;
const SAMPLE = 200_000;

/**
 * A text file's bytes as text: UTF-8, UTF-16 of either order (with or without a byte order mark) or GB18030, told by
 * evidence. The byte order mark is dropped; line ends stay as they are. `name` is for the message only.
 * @throws AddinError fileEmpty, fileTooLarge, fileBinary, fileEncoding
 */
export function readText(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new AddinError("fileEmpty", { name });
  checkSize(bytes.length, TEXT_LIMIT, name);
  return checkText(decodeMarked(bytes) ?? decodeByEvidence(bytes, name), name);
}

/**
 * Text that was pasted, held to the same limits as a file.
 * @throws AddinError fileEmpty, fileTooLarge, fileBinary
 */
export function checkText(text: string, name: string): string {
  // A character takes up to three bytes of UTF-8; counting is only needed near the limit.
  if (text.length * 3 >= TEXT_LIMIT) checkSize(new TextEncoder().encode(text).length, TEXT_LIMIT, name);
  if (text.trim() === "") throw new AddinError("fileEmpty", { name });
  if (text.includes("\0")) throw new AddinError("fileBinary", { name });
  return text;
}

function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes.subarray(3), "utf-8");
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes.subarray(2), "utf-16be");
  return null;
}

function decodeByEvidence(bytes: Uint8Array, name: string): string {
  const hasZero = bytes.includes(0);
  if (!hasZero) {
    const text = decode(bytes, "utf-8");
    if (!text.includes("\ufffd") && plausibility(text) >= PLAUSIBLE) return text;
  }
  // A zero byte occurs in UTF-16 only: digits and line ends have one there.
  const encodings: Encoding[] = hasZero ? [] : ["gb18030", "utf-8"];
  if (bytes.length % 2 === 0) encodings.push("utf-16le", "utf-16be");
  const sample = bytes.subarray(0, SAMPLE);
  const best = encodings
    .map((encoding) => ({ encoding, plausible: plausibility(decode(sample, encoding)) }))
    .reduce((a, b) => (b.plausible > a.plausible ? b : a), { encoding: "utf-8", plausible: 0 });
  if (best.plausible >= PLAUSIBLE) return decode(bytes, best.encoding);
  throw new AddinError(hasZero || controlShare(sample) > 0.02 ? "fileBinary" : "fileEncoding", { name });
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** The share (0 to 1) of Chinese characters and punctuation, ASCII, and signs that office documents print. */
function plausibility(text: string): number {
  if (text === "") return 0;
  const strange = text.match(
    /[^\t\n\v\f\r\x20-\x7e\u00a0-\u00ff\u0370-\u03ff\u2000-\u27bf\u3000-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud800-\udfff]|\ufffd/g,
  );
  return 1 - (strange?.length ?? 0) / text.length;
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  return controls / bytes.length;
}
