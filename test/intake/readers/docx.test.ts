import { readDocx } from "../../../src/intake/readers/docx/readDocx";
import { formatNumber } from "../../../src/intake/readers/docx/numberFormat";
import type { DocumentText } from "../../../src/intake/documentText";
import { abstractNum, docx, item, lvl, num, p, r, tbl, tc, tr, type DocxParts } from "./support/docx";

const noBreath = (): Promise<void> => Promise.resolve();

async function read(parts: DocxParts | string): Promise<DocumentText> {
  return readDocx(docx(typeof parts === "string" ? { body: parts } : parts), "方案.docx", noBreath);
}

async function textOf(parts: DocxParts | string): Promise<string> {
  return (await read(parts)).text.trimEnd();
}

describe("paragraphs", () => {
  test.each([
    ["runs are one text", p(r("推进") + r("产业园") + r("建设。")), "推进产业园建设。"],
    [
      "a tracked insertion is taken",
      p(r("新建") + `<w:ins w:id="1">${r("三所")}</w:ins>` + r("学校。")),
      "新建三所学校。",
    ],
    [
      "a tracked deletion is not",
      p(r("新建") + `<w:del><w:r><w:delText>两所</w:delText></w:r></w:del>` + r("学校。")),
      "新建学校。",
    ],
    [
      "moved text stands where it went",
      p(`<w:moveFrom>${r("一")}</w:moveFrom>` + r("二") + `<w:moveTo>${r("三")}</w:moveTo>`),
      "二三",
    ],
    ["a deleted paragraph mark joins", p(r("前半"), "<w:rPr><w:del/></w:rPr>") + p("后半"), "前半后半"],
    ["hidden text is not seen", p(r("看得见") + r("看不见", "<w:vanish/>")), "看得见"],
    ["vanish switched off is seen", p(r("看得见", '<w:vanish w:val="0"/>')), "看得见"],
    [
      "of a field only the result",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("2024年")}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
          r("方案"),
      ),
      "2024年方案",
    ],
    [
      "a field inside a field's instruction is not seen",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("内")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("外")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      "外",
    ],
    [
      "a simple field, a link and a content control",
      p(
        `<w:fldSimple w:instr="PAGE">${r("甲")}</w:fldSimple><w:hyperlink>${r("乙")}</w:hyperlink><w:sdt><w:sdtContent>${r("丙")}</w:sdtContent></w:sdt>`,
      ),
      "甲乙丙",
    ],
    [
      "a soft hyphen is none, a hard one is one",
      p(`<w:r><w:t>产</w:t><w:softHyphen/><w:t>业</w:t><w:noBreakHyphen/><w:t>园</w:t></w:r>`),
      "产业-园",
    ],
    [
      "tabs are blanks, breaks are line ends",
      p(`<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type="page"/></w:r>`),
      "甲 乙\n丙",
    ],
    [
      "of alternatives one",
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p("文本框")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p("文本框")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
          r("正文"),
      ),
      "正文\n文本框",
    ],
    [
      "phonetic guides are left out",
      p(`<w:r><w:ruby><w:rt>${r("yī")}</w:rt><w:rubyBase>${r("一")}</w:rubyBase></w:ruby></w:r>`),
      "一",
    ],
    ["entities", p("A&B<C>"), "A&B<C>"],
  ])("%s", async (_, body, expected) => {
    expect(await textOf(body)).toBe(expected);
  });

  test("a paragraph of a heading's style, and a short bold one, are headings", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="A"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>`;
    const body =
      p("经济发展", '<w:pStyle w:val="A"/>') +
      p(r("民生改善", "<w:b/>")) +
      p("新建学校。") +
      p(r("全", "<w:b/>") + r("半"));
    const { text, headings } = await read({ body, styles });
    expect([...headings].map((at) => text.slice(at, at + 4))).toEqual(["经济发展", "民生改善"]);
  });

  test("footnotes stand behind the text as asides, contents as furniture", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p("—")}</w:footnote><w:footnote w:id="2">${p("指规模以上。")}</w:footnote>`;
    const body =
      p("一、经济……1", '<w:pStyle w:val="T"/>') +
      p(r("工业") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + r("增长。"));
    const { text, asides } = await read({ body, footnotes, styles });
    expect(text).toContain("工业增长。");
    expect(asides.map(({ start, end, why }) => [text.slice(start, end), why])).toEqual([
      ["一、经济……1", "furniture"],
      ["指规模以上。", "footnote"],
    ]);
  });
});

describe("numbers that Word generates", () => {
  const LISTS =
    abstractNum(
      0,
      lvl(0, "chineseCounting", "%1、"),
      lvl(1, "chineseCounting", "（%2）"),
      lvl(2, "decimal", "%3．"),
    ) +
    num(1, 0) +
    num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');

  test("levels count on, and begin again under a new number above", async () => {
    const body = [
      item(1, 0, "经济"),
      item(1, 1, "工业"),
      item(1, 2, "技改"),
      item(1, 2, "上规"),
      item(1, 1, "农业"),
      item(1, 2, "良田"),
      item(1, 0, "民生"),
      item(1, 1, "教育"),
      item(1, 2, "学校"),
    ].join("");
    expect(await textOf({ body, numbering: LISTS })).toBe(
      "一、经济\n（一）工业\n1．技改\n2．上规\n（二）农业\n1．良田\n二、民生\n（一）教育\n1．学校",
    );
  });

  test("lists of one definition count on together; an override begins again", async () => {
    const body = item(1, 0, "甲") + item(1, 0, "乙") + item(2, 0, "丙") + item(2, 0, "丁");
    expect(await textOf({ body, numbering: LISTS })).toBe("一、甲\n二、乙\n一、丙\n二、丁");
  });

  test("a level that never begins again, levels in figures, one that is passed over", async () => {
    const numbering =
      abstractNum(
        0,
        lvl(0, "chineseCounting", "第%1章"),
        lvl(1, "decimal", "%1.%2", "<w:isLgl/>"),
        lvl(2, "decimal", "%3.", '<w:lvlRestart w:val="0"/>'),
      ) + num(7, 0);
    const body = [
      item(7, 0, "总则"),
      item(7, 1, "目的"),
      item(7, 2, "甲"),
      item(7, 0, "分则"),
      item(7, 1, "范围"),
      item(7, 2, "乙"),
    ].join("");
    expect(await textOf({ body, numbering })).toBe(
      "第一章 总则\n1.1 目的\n1. 甲\n第二章 分则\n2.1 范围\n2. 乙",
    );
    expect(await textOf({ body: item(7, 1, "直接"), numbering })).toBe("1.1 直接");
  });

  test("a style brings its list, at the level that the list ties to it; numId 0 takes it away", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="S1"><w:name w:val="一级"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="S2"><w:name w:val="二级"/><w:basedOn w:val="S1"/></w:style>`;
    const numbering =
      abstractNum(
        0,
        lvl(0, "chineseCounting", "%1、", '<w:pStyle w:val="S1"/>'),
        lvl(1, "decimal", "%2.", '<w:pStyle w:val="S2"/>'),
      ) + num(3, 0);
    const body =
      p("甲", '<w:pStyle w:val="S1"/>') +
      p("乙", '<w:pStyle w:val="S2"/>') +
      p("丙", '<w:pStyle w:val="S1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await textOf({ body, styles, numbering })).toBe("一、甲\n1. 乙\n丙");
  });

  test("a list linked by a style; bullets are ornaments, dashes are printed", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${lvl(0, "decimalEnclosedCircleChinese", "%1")}${lvl(1, "bullet", "\uf06c")}${lvl(2, "bullet", "——")}</w:abstractNum>` +
      num(1, 0);
    const body = item(1, 0, "甲") + item(1, 1, "乙") + item(1, 2, "丙");
    expect(await textOf({ body, numbering })).toBe("①甲\n乙\n——丙");
  });

  test.each([
    ["chineseCounting", [1, 10, 11, 20, 99, 105], "一 十 十一 二十 九十九 一百零五"],
    ["chineseLegalSimplified", [1, 10, 21], "壹 壹拾 贰拾壹"],
    ["ideographDigital", [1, 10, 21], "一 一〇 二一"],
    ["decimalFullWidth", [12], "１２"],
    ["decimalZero", [3, 12], "03 12"],
    ["decimalEnclosedParen", [1, 3], "⑴ ⑶"],
    ["decimalEnclosedCircle", [20, 21], "⑳ 21"],
    ["ideographTraditional", [1, 3], "甲 丙"],
    ["upperRoman", [4, 9, 14], "IV IX XIV"],
    ["lowerLetter", [1, 26, 27], "a z aa"],
    ["none", [3], ""],
  ])("%s", (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format)).join(" ")).toBe(expected);
  });
});

describe("tables", () => {
  test("cells by column, merged ones once, paragraphs as lines", async () => {
    const body = tbl(
      tr(tc("序号"), tc("任务", '<w:gridSpan w:val="2"/>'), tc("单位")),
      tr(
        tc("1"),
        tc("经济", '<w:vMerge w:val="restart"/>'),
        tc("新建\n学校"),
        tc("教育局", '<w:vMerge w:val="restart"/>'),
      ),
      tr(tc("2"), tc("", "<w:vMerge/>"), tc("改造"), tc("", "<w:vMerge/>")),
      tr(tc("3"), tc("民生"), tc("养老"), tc("民政局")),
    );
    const { text, tables } = await read(body);
    expect(text.trimEnd()).toBe(
      "序号\t任务\t\t单位\n1\t经济\t新建\n学校\t教育局\n2\t\t改造\t\n3\t民生\t养老\t民政局",
    );
    const cells = tables[0]?.rows.map((row) =>
      row.cells.map(({ start, end, column, rowSpan, colSpan }) => [
        text.slice(start, end),
        column,
        rowSpan,
        colSpan,
      ]),
    );
    expect(cells).toEqual([
      [
        ["序号", 0, 1, 1],
        ["任务", 1, 1, 2],
        ["单位", 3, 1, 1],
      ],
      [
        ["1", 0, 1, 1],
        ["经济", 1, 2, 1],
        ["新建\n学校", 2, 1, 1],
        ["教育局", 3, 2, 1],
      ],
      [
        ["2", 0, 1, 1],
        ["改造", 2, 1, 1],
      ],
      [
        ["3", 0, 1, 1],
        ["民生", 1, 1, 1],
        ["养老", 2, 1, 1],
        ["民政局", 3, 1, 1],
      ],
    ]);
  });

  test("rows that were deleted are gone; numbers that Word generates stand in their cells", async () => {
    const numbering = abstractNum(0, lvl(0, "decimal", "%1")) + num(1, 0);
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc("旧")}${tc("旧")}</w:tr>`;
    const body = tbl(tr(tc(item(1, 0, "")), tc("甲")), deleted, tr(tc(item(1, 0, "")), tc("乙")));
    expect(await textOf({ body, numbering })).toBe("1\t甲\n2\t乙");
  });

  test("a frame of one cell is no table; a table inside a cell is read row by row", async () => {
    const inner = tbl(tr(tc("内一"), tc("内二")));
    const framed = tbl(tr(`<w:tc>${p("框内")}${inner}</w:tc>`));
    expect((await read(framed)).tables).toHaveLength(1);
    expect(await textOf(framed)).toBe("框内\n内一\t内二");
    expect(await textOf(tbl(tr(tc("甲"), tc("乙"), `<w:tc>${inner}${p("后")}</w:tc>`)))).toBe(
      "甲\t乙\t内一 内二\n后",
    );
  });
});
