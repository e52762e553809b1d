import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { AddinError } from "../../../src/errors";
import { readDocx } from "../../../src/intake/readers/docx/readDocx";
import { docx, p } from "./support/docx";

const noBreath = (): Promise<void> => Promise.resolve();

/** A zip of one entry, whose directory lies about its size. */
function zipOf(name: string, deflated: Buffer): Uint8Array {
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(title.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(deflated.length, 20);
  directory.writeUInt32LE(10, 24);
  directory.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + title.length + deflated.length, 16);
  return new Uint8Array(Buffer.concat([local, title, deflated, directory, title, end]));
}

describe("files that are no document", () => {
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const error: unknown = await readDocx(bytes, "a.docx", noBreath).catch((reason: unknown) => reason);
    return error instanceof AddinError ? error.code : String(error);
  };
  const whole = docx({ body: p("甲".repeat(5000)) });

  test.each([
    ["cut off", whole.subarray(0, whole.length - 60), "fileDamaged"],
    ["without a document", zipSync({ "word/other.xml": strToU8("<a/>") }), "fileDamaged"],
    [
      "with a part cut off",
      docx({ body: "", files: { "word/document.xml": "<w:document><w:body><w:p>" } }),
      "fileDamaged",
    ],
    ["nested beyond reason", docx({ body: "<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000) }), "fileDamaged"],
    ["of pictures only", docx({ body: p(""), files: { "word/media/image1.png": "x" } }), "filePicture"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test("a bomb is refused before it is unpacked", async () => {
    const bomb = zipOf("_rels/.rels", deflateRawSync(Buffer.alloc(110_000_000), { level: 1 }));
    expect(bomb.length).toBeLessThan(1_000_000);
    let breaths = 0;
    const reading = readDocx(bomb, "a.docx", () => {
      breaths += 1;
      return Promise.resolve();
    });
    await expect(reading).rejects.toMatchObject({ code: "fileTooLarge" });
    // The host had time all along.
    expect(breaths).toBeGreaterThan(20);
  });

  test("no entity is expanded and nothing is fetched", async () => {
    const bytes = docx({ body: p("<w:r><w:t>甲&lol;&xxe;&#20057;</w:t></w:r>") });
    expect((await readDocx(bytes, "a.docx", noBreath)).text.trim()).toBe("甲&lol;&xxe;乙");
  });

  test("reading stops when the clerk cancels", async () => {
    const cancelled = (): Promise<void> => Promise.reject(new AddinError("cancelled"));
    const long = docx({ body: p("甲").repeat(20_000) });
    await expect(readDocx(long, "a.docx", cancelled)).rejects.toMatchObject({ code: "cancelled" });
  });
});
