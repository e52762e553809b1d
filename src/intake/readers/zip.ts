import { Inflate } from "fflate";
import { AddinError } from "../../errors";
import type { Breath } from "../../plan/slices";

/** The parts of an Office file, unpacked one by one and only when asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** A part's bytes; null where there is none of that name (upper or lower case alike). */
  read(name: string): Promise<Uint8Array | null>;
}

interface Entry {
  readonly method: number;
  readonly packed: Uint8Array;
}

/** More parts than any document of words has; more is an attack or an archive. */
const ENTRIES = 20_000;
/** What all parts that are read may come to: the XML of some ten thousand tasks is 60 MB. */
const UNPACKED = 100_000_000;
/** Packed bytes unpacked between two breaths: a bomb makes a thousand times as much of them. */
const SLICE = 16_384;
/** Unpacked bytes after which a breath is due. */
const BREATH = 2_000_000;

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip by the directory at its end.
 * @throws AddinError fileDamaged, fileEncrypted (a part is), fileTooLarge (unpacked)
 */
export function openZip(bytes: Uint8Array, name: string, breath: Breath): Zip {
  const entries = readDirectory(bytes, name);
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    read: async (part) => {
      const entry = entries.get(part.toLowerCase());
      if (!entry) return null;
      const data = await unpack(entry, name, UNPACKED - unpacked, breath);
      unpacked += data.length;
      return data;
    },
  };
}

function readDirectory(bytes: Uint8Array, name: string): Map<string, Entry> {
  const damaged = (cause?: unknown): AddinError => new AddinError("fileDamaged", { name }, { cause });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  const end = findEnd(view);
  if (end < 0) throw damaged();
  try {
    const count = view.getUint16(end + 10, true);
    if (count > ENTRIES) throw new AddinError("fileTooLarge", { name });
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== DIRECTORY) throw damaged();
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const printed = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
      if ((view.getUint16(at + 8, true) & 1) === 1) throw new AddinError("fileEncrypted", { name });
      entries.set(printed.replaceAll("\\", "/").toLowerCase(), readEntry(bytes, view, at));
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
  } catch (error) {
    throw error instanceof RangeError ? damaged(error) : error;
  }
  return entries;
}

/** The record at the end, behind which a comment of up to 64 kB may stand. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, directory: number): Entry {
  const method = view.getUint16(directory + 10, true);
  const packed = view.getUint32(directory + 20, true);
  const header = view.getUint32(directory + 42, true);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) throw new RangeError("an entry reaches behind the end of the zip");
  return { method, packed: bytes.subarray(start, start + packed) };
}

async function unpack(entry: Entry, name: string, limit: number, breath: Breath): Promise<Uint8Array> {
  const { packed, method } = entry;
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new AddinError("fileDamaged", { name, method });
  const chunks: Uint8Array[] = [];
  let length = 0;
  let sinceBreath = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    sinceBreath += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    try {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    } catch (error) {
      throw new AddinError("fileDamaged", { name }, { cause: error });
    }
    if (length > limit) throw new AddinError("fileTooLarge", { name });
    if (sinceBreath > BREATH) {
      sinceBreath = 0;
      await breath();
    }
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
