import { readFileSync } from "node:fs";
import path from "node:path";
import { checkText, readText } from "../../../src/intake/readers/text";
import type { AddinError } from "../../../src/errors";

const TEXT = "2024年区《政府工作报告》任务清单\r\n1. 新建学校3所。（责任单位：区教育局）\n";

function utf16be(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "utf16le").swap16());
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as AddinError).code;
  }
  return "nothing thrown";
}

describe("encodings", () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ["UTF-8", Buffer.from(TEXT, "utf8")],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`, "utf8")],
    ["UTF-16 LE with a byte order mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16 BE with a byte order mark", utf16be(`\ufeff${TEXT}`)],
    ["UTF-16 LE without one", Buffer.from(TEXT, "utf16le")],
    ["UTF-16 BE without one", utf16be(TEXT)],
  ];

  test.each(cases)("reads %s; line ends stay, the mark goes", (_, bytes) => {
    expect(readText(new Uint8Array(bytes), "a.txt")).toBe(TEXT);
  });

  test("reads GB18030", () => {
    const file = path.join(__dirname, "../../fixtures/intake/hard-wrapped.gb18030.txt");
    expect(readText(new Uint8Array(readFileSync(file)), "a.txt")).toContain("溪口区人民政府办公室");
  });

  test("reads GB18030 too short for any other evidence", () => {
    expect(readText(new Uint8Array([0xc7, 0xf8, 0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6]), "a.txt")).toBe(
      "区教育局",
    );
  });

  test("reads UTF-16 that has no zero byte", () => {
    expect(
      readText(new Uint8Array(Buffer.from("区教育局新建学校三所，区财政局配合。", "utf16le")), "a.txt"),
    ).toBe("区教育局新建学校三所，区财政局配合。");
  });
});

describe("what is refused", () => {
  test.each([
    ["no byte at all", [], "fileEmpty"],
    ["blanks only", [0x20, 0x0a, 0x20], "fileEmpty"],
    ["bytes of no text", Array.from({ length: 999 }, (_, at) => (at * 89) % 256), "fileBinary"],
    [
      "bytes of no known encoding",
      Array.from({ length: 901 }, (_, at) => (at % 2 === 0 ? 0xe9 : 0x20)),
      "fileEncoding",
    ],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(() => readText(new Uint8Array(bytes), "x"))).toBe(code);
  });

  test("more than 5 MB, before it is decoded; a little less is read", () => {
    const big = new Uint8Array(5_000_000).fill(0x61);
    expect(codeOf(() => readText(big, "x"))).toBe("fileTooLarge");
    expect(readText(big.subarray(1), "x")).toHaveLength(4_999_999);
  });

  test("pasted text by the same measure", () => {
    expect(codeOf(() => checkText("\u533a".repeat(1_700_000), ""))).toBe("fileTooLarge");
    expect(codeOf(() => checkText(" \n", ""))).toBe("fileEmpty");
    expect(codeOf(() => checkText("a\0b", ""))).toBe("fileBinary");
  });
});
