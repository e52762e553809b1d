import { strToU8, zipSync } from "fflate";
import { AddinError } from "../../src/errors";
import { readDocument } from "../../src/intake/readDocument";
import { enUS } from "../../src/locales/en-US";
import { errorMessage } from "../../src/locales/errorMessage";
import { zhCN } from "../../src/locales/zh-CN";

/** A zip with entries of these names, as Office and others write it: the names stand in its directory too. */
function zip(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8("内容".repeat(400))])));
}

/** The header of a compound file, and a directory that names its streams. */
function compound(...streams: readonly string[]): Uint8Array {
  const header = Buffer.alloc(512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  const entries = ["Root Entry", ...streams].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, "utf16le");
    return entry;
  });
  return new Uint8Array(Buffer.concat([header, ...entries, Buffer.alloc(1024)]));
}

function startingWith(start: string | readonly number[], length = 600): Uint8Array {
  const bytes = Buffer.alloc(length);
  (typeof start === "string" ? Buffer.from(start, "latin1") : Buffer.from(start)).copy(bytes);
  return new Uint8Array(bytes);
}

async function refusal(name: string, bytes: Uint8Array): Promise<AddinError> {
  const outcome = await readDocument({ name, bytes }).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof AddinError)) throw new Error(`${name} was not refused: ${String(outcome)}`);
  return outcome;
}

const FILES: readonly (readonly [
  what: string,
  name: string,
  bytes: Uint8Array,
  title: string,
  advice: string,
])[] = [
  ["an empty file", "a.txt", new Uint8Array(), "文件是空的", "换一个有内容的文件"],
  ["a file of blanks", "a.txt", strToU8(" \r\n\t　\n"), "文件是空的", "换一个有内容的文件"],
  ["Word before 2007", "方案.doc", compound("1Table", "WordDocument"), "旧格式", "另存为 .docx"],
  ["WPS text", "方案.wps", compound("WordDocument"), "旧格式", "另存为 .docx"],
  ["Excel before 2007", "台账.xls", compound("Workbook"), "旧格式", "另存为 .xlsx"],
  ["Excel 95", "台账.xls", compound("Book"), "旧格式", "另存为 .xlsx"],
  ["WPS sheet under another name", "台账.txt", compound("Workbook"), "旧格式", "另存为 .xlsx"],
  [
    "an Office file with a password",
    "方案.docx",
    compound("EncryptionInfo", "EncryptedPackage"),
    "加了打开密码",
    "去掉密码",
  ],
  ["a message of Outlook", "来文.msg", compound("__properties_version1.0"), "读不出文字", "复制正文"],
  ["slides", "汇报.pptx", zip("ppt/presentation.xml"), "还不能读取", "复制正文"],
  ["an OFD document", "方案.ofd", zip("OFD.xml", "Doc_0/Document.xml"), "还不能读取", "复制正文"],
  ["an archive", "材料.zip", zip("方案.txt"), "压缩包", "先解压"],
  ["a rar", "材料.rar", startingWith("Rar!\x1a\x07"), "压缩包", "先解压"],
  ["a scan", "扫描件.jpg", startingWith([0xff, 0xd8, 0xff, 0xe0]), "图片或扫描件", "提取文字"],
  ["a bitmap", "扫描件.bmp", startingWith("BM\x36\x10\x0e\0\0\0\0\0"), "图片或扫描件", "提取文字"],
  ["a picture called text", "a.txt", startingWith("\x89PNG\r\n\x1a\n"), "图片或扫描件", "提取文字"],
  ["a program", "方案.exe", startingWith("MZ\x90\0\x03"), "是程序", "选择责任分解方案的文件"],
  [
    "a shortcut",
    "方案.lnk",
    startingWith([0x4c, 0, 0, 0, 1, 0x14, 2, 0]),
    "快捷方式",
    "选择它指向的那个文件",
  ],
  ["bytes of nothing known", "a.txt", startingWith([1, 2, 3, 0, 0xff]), "读不出文字", "粘贴文本"],
  ["a text of 20 MB", "全文.txt", new Uint8Array(20_000_000).fill(0x61), "文件有 20 MB", "不超过 5 MB"],
  [
    "a wrong encoding",
    "a.txt",
    Uint8Array.from({ length: 901 }, (_, at) => (at % 2 === 0 ? 0xe9 : 0x20)),
    "文字编码",
    "UTF-8",
  ],
  [
    "a text without a task",
    "信.txt",
    strToU8("区教育局：\n请来开会。\n"),
    "没有找到责任事项",
    "写明了责任单位",
  ],
];

describe("a file that cannot be read", () => {
  test.each(FILES)("%s (%s): says what it is and what to do", async (_what, name, bytes, title, advice) => {
    const error = await refusal(name, bytes);
    const chinese = errorMessage(error, zhCN);
    expect(chinese.title).toContain(title);
    expect(chinese.advice).toContain(advice);
    const english = errorMessage(error, enUS);
    expect(`${english.title} ${english.advice}`.replaceAll(name, "")).not.toMatch(
      /undefined|[\u4e00-\u9fff]/u,
    );
  });

  test("texts that begin like a picture or a program are texts", async () => {
    for (const start of ["BM区", "MZ区"]) {
      const bytes = strToU8(`${start}工作清单\n1. 新建学校3所。（责任单位：区教育局）\n`);
      const { plans } = await readDocument({ name: "a.txt", bytes });
      expect(plans[0]?.tasks).toHaveLength(1);
    }
  });

  test("20 MB are refused before they are decoded", async () => {
    const decoding = jest.spyOn(TextDecoder.prototype, "decode");
    await refusal("全文.txt", new Uint8Array(20_000_000).fill(0x61));
    expect(decoding).not.toHaveBeenCalled();
    decoding.mockRestore();
  });
});
