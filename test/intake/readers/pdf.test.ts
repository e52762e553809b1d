import type { DocumentText } from "../../../src/intake/documentText";
import { readPdf } from "../../../src/intake/readers/pdf/readPdf";
import { pdf, type PdfPage, type PdfRule, type PdfText } from "./support/pdf";
import { tablesOf } from "./support/tablesOf";

// pdf.js is large, and is made ready for the tests when it is first needed.
jest.setTimeout(60_000);

async function read(...pages: readonly PdfPage[]): Promise<DocumentText> {
  return readPdf(pdf(pages), "方案.pdf", () => Promise.resolve());
}

/** The document without what stands outside it. */
function mainOf({ text, asides }: DocumentText): string {
  const kept = text.split("").filter((_, at) => !asides.some(({ start, end }) => at >= start && at < end));
  return kept
    .join("")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Lines of text from a place downwards. */
function lines(x: number, y: number, ...texts: readonly string[]): PdfText[] {
  return texts.map((text, index) => ({ text, x, y: y + index * 20 }));
}

/** The lines round every cell of a grid. */
function ruled(xs: readonly number[], ys: readonly number[]): PdfRule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...xs.map((x): PdfRule => ({ from: [x, top], to: [x, bottom] })),
    ...ys.map((y): PdfRule => ({ from: [left, y], to: [right, y] })),
  ];
}

/** As many characters as fill the width of the test pages. */
const FULL = "推进产业园区建设完成道路改造和绿化提升工程新增规上工业企业";

describe("paragraphs", () => {
  test("full lines go on at the margin; indented and short ones part", async () => {
    const page = lines(72, 100, FULL, `${FULL.slice(0, 10)}。`, FULL, `${FULL.slice(0, 28)}好`);
    const texts = page.map((text, index) =>
      index === 2 ? { ...text, x: 96, text: FULL.slice(0, 26) } : text,
    );
    const short = { text: "短。", x: 72, y: 180 };
    const document = await read({ texts: [...texts, short] });
    expect(mainOf(document).split("\n")).toEqual([
      `${FULL}${FULL.slice(0, 10)}。`,
      `${FULL.slice(0, 26)}${FULL.slice(0, 28)}好短。`,
    ]);
  });

  test("a line set apart, a number or a label begins anew behind a full line", async () => {
    const whole = `${FULL.slice(0, -2)}公司`;
    const page = lines(72, 100, whole, `2.${FULL.slice(2)}`, "完成时限：年底", FULL);
    const apart = { text: "责任处室另行通知", x: 72, y: 200 };
    const document = await read({ texts: [...page, apart] });
    expect(mainOf(document).split("\n")).toEqual([...page, apart].map(({ text }) => text));
  });

  test("a remark below a title that fills its line is no part of it", async () => {
    const title = "云岭县2025年度政府投资重点项目建设任务责任分解表";
    const page = lines(72, 100, title, "填报单位：云岭县重大项目服务中心", "（共15项）");
    expect(mainOf(await read({ texts: page })).split("\n")).toEqual(page.map(({ text }) => text));
  });

  test("a page break inside a paragraph, with page numbers and a header between", async () => {
    const page = (number: number, ...texts: readonly PdfText[]): PdfPage => ({
      texts: [
        { text: `云岭县人民政府办公室文件第${number}号`, x: 72, y: 40 },
        ...texts,
        { text: `— ${number} —`, x: 280, y: 810 },
      ],
    });
    const document = await read(
      page(1, ...lines(72, 100, FULL, FULL)),
      page(2, ...lines(72, 100, "完成。", FULL, FULL)),
    );
    expect(mainOf(document).split("\n")).toEqual([`${FULL}${FULL}完成。`, `${FULL}${FULL}`]);
    expect(document.asides.map(({ start, end, why }) => [document.text.slice(start, end), why])).toEqual([
      ["云岭县人民政府办公室文件第1号", "furniture"],
      ["— 1 —", "furniture"],
      ["云岭县人民政府办公室文件第2号", "furniture"],
      ["— 2 —", "furniture"],
    ]);
  });

  test("characters written one by one are one text; radicals are their characters", async () => {
    const texts = Array.from("⼯作⻅效", (text, index) => ({ text, x: 72 + index * 12, y: 100 }));
    expect(mainOf(await read({ texts }))).toBe("工作见效");
  });

  test("a page set in two columns is read column by column", async () => {
    const left = lines(60, 100, ...Array.from({ length: 8 }, (_, at) => `左栏第${at + 1}行文字。`));
    const right = lines(320, 100, ...Array.from({ length: 8 }, (_, at) => `右栏第${at + 1}行文字。`));
    const document = await read({ texts: left.flatMap((text, at) => [text, ...right.slice(at, at + 1)]) });
    const found = mainOf(document);
    expect(found.indexOf("左栏第8行")).toBeLessThan(found.indexOf("右栏第1行"));
  });
});

describe("tables", () => {
  const XS = [60, 120, 300, 420, 540];

  test("cells by the lines around them: wrapped, merged down and across", async () => {
    const ys = [100, 130, 190, 250];
    const rules = ruled(XS, ys)
      // No line between the first cells of the last two rows, nor between the last two of the header.
      .flatMap((rule): PdfRule[] => {
        if (rule.from[1] === 190 && rule.to[1] === 190) return [{ from: [120, 190], to: [540, 190] }];
        if (rule.from[0] === 420) return [{ from: [420, 130], to: [420, 250] }];
        return [rule];
      });
    const texts = [
      ...[
        ["重点", 65],
        ["措施", 130],
        ["责任单位", 380],
      ].map(([text, x]) => ({ text: String(text), x: Number(x), y: 120 })),
      ...lines(65, 185, "经济", "发展"),
      ...lines(125, 150, "1. 建设产业园区", "和标准厂房。"),
      ...lines(305, 150, "县发改局"),
      ...lines(425, 150, "县经信局、县", "住建局"),
      ...lines(125, 210, "2. 改造道路。"),
      ...lines(305, 210, "县交通局"),
    ];
    expect(tablesOf(await read({ texts, rules }))).toEqual([
      [
        [
          ["重点", 0, 1, 1],
          ["措施", 1, 1, 1],
          ["责任单位", 2, 1, 2],
        ],
        [
          ["经济\n发展", 0, 2, 1],
          ["1. 建设产业园区\n和标准厂房。", 1, 1, 1],
          ["县发改局", 2, 1, 1],
          ["县经信局、县\n住建局", 3, 1, 1],
        ],
        [
          ["2. 改造道路。", 1, 1, 1],
          ["县交通局", 2, 1, 1],
          ["", 3, 1, 1],
        ],
      ],
    ]);
  });

  test("goes on on the next page: header once, a cut row whole, a merged cell longer", async () => {
    const cells = (y: number, ...texts: readonly string[]): PdfText[] =>
      texts.flatMap((text, index) => (text === "" ? [] : [{ text, x: (XS[index] ?? 0) + 5, y }]));
    const header = cells(120, "序号", "措施", "牵头单位", "配合单位");
    const first: PdfPage = {
      rules: ruled(XS, [100, 130, 190]),
      texts: [
        ...header,
        ...cells(150, "1", "完成云岭工业园区标准厂房建设", "县发改局", "县财政局"),
        { text: "园区道路管网", x: 125, y: 170 },
        { text: "- 1 -", x: 280, y: 810 },
      ],
    };
    const second: PdfPage = {
      rules: ruled(XS, [100, 130, 190, 250]),
      texts: [
        ...header,
        ...cells(150, "", "规模以上企业的培育。"),
        ...cells(210, "2", "改造道路。", "县交通局"),
        { text: "- 2 -", x: 280, y: 810 },
      ],
    };
    const document = await read(first, second);
    expect(tablesOf(document)).toEqual([
      [
        [
          ["序号", 0, 1, 1],
          ["措施", 1, 1, 1],
          ["牵头单位", 2, 1, 1],
          ["配合单位", 3, 1, 1],
        ],
        [
          ["1", 0, 1, 1],
          ["完成云岭工业园区标准厂房建设\n园区道路管网\n规模以上企业的培育。", 1, 1, 1],
          ["县发改局", 2, 1, 1],
          ["县财政局", 3, 1, 1],
        ],
        [
          ["2", 0, 1, 1],
          ["改造道路。", 1, 1, 1],
          ["县交通局", 2, 1, 1],
          ["", 3, 1, 1],
        ],
      ],
    ]);
    expect(document.asides.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      "序号 措施 牵头单位 配合单位",
      "- 1 -",
      "- 2 -",
    ]);
  });
});

describe("files that are no text", () => {
  test("a scan is told", async () => {
    await expect(read({ texts: [] })).rejects.toMatchObject({ code: "filePicture" });
  });

  test("a PDF that is cut off beyond repair is told", async () => {
    const bytes = new Uint8Array(Buffer.from("%PDF-1.7\nabc"));
    await expect(readPdf(bytes, "a.pdf", () => Promise.resolve())).rejects.toMatchObject({
      code: "fileDamaged",
    });
  });

  test("reading stops when the clerk cancels, and the bytes stay the caller's", async () => {
    const bytes = pdf([{ texts: lines(72, 100, "甲") }]);
    const cancelled = new Error("stop");
    await expect(readPdf(bytes, "a.pdf", () => Promise.reject(cancelled))).rejects.toBe(cancelled);
    expect(bytes.length).toBeGreaterThan(0);
  });
});
