import type { DocumentText } from "../../../src/intake/documentText";
import { readDocument } from "../../../src/intake/readDocument";
import { readHtml, readMarkup } from "../../../src/intake/readers/html/readHtml";
import { faultsInAccounts } from "../accounts";
import { tablesOf } from "./support/tablesOf";

const noBreath = (): Promise<void> => Promise.resolve();

async function read(markup: string): Promise<DocumentText> {
  return readMarkup(markup, "a.html", noBreath);
}

/** The document without what stands outside it. */
async function mainOf(markup: string): Promise<string> {
  const { text, asides } = await read(markup);
  const kept = Array.from({ length: text.length }, (_, at) =>
    asides.some(({ start, end }) => at >= start && at < end) ? "" : text.charAt(at),
  );
  return kept.join("").trim();
}

describe("text as a browser shows it", () => {
  test.each([
    ["paragraphs are lines, blanks collapse", "<p>推进\n  建设</p><div>改造</div>", "推进 建设\n改造"],
    [
      "br ends a line, wide blanks go at its head",
      "<p>一、经济<br>　　1. 新建学校<br/>&nbsp;&nbsp;2. 改造</p>",
      "一、经济\n1. 新建学校\n2. 改造",
    ],
    [
      "words across inline tags",
      "<p><b>牵</b><span>头</span>单位：<a href='x'>区教育局</a></p>",
      "牵头单位：区教育局",
    ],
    ["entities", "<p>A&amp;B&lt;C&#8212;&mdash;</p>", "A&B<C——"],
    [
      "no script, style, form or hidden part",
      "<script>alert(1)</script><style>p{}</style><p>甲<span style='display: none'>乙</span><input value=丙><select><option>丁</select></p><p hidden>戊</p>",
      "甲",
    ],
    [
      "numbers of a list",
      "<ol start=3><li>甲<li><p>乙</p><p>丙</p><li value=9>丁</ol><ol type=a><li>戊</ol><ul><li>己</ul>",
      "3. 甲\n4. 乙\n丙\n9. 丁\na. 戊\n己",
    ],
    ["tags left open", "<p>甲<p>乙<div>丙", "甲\n乙\n丙"],
    ["preformatted text keeps its lines", "<pre>甲\n乙</pre>", "甲\n乙"],
    [
      "Word's clipboard: numbers stay, its comments go",
      "<html xmlns:o='x'><body><!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7pt'>&nbsp;&nbsp; </span></span><![endif]>经济<o:p></o:p></p><del>旧</del><!--EndFragment--></body></html>",
      "一、 经济",
    ],
  ])("%s", async (_, markup, expected) => {
    expect((await read(markup)).text.trim().replace(/[\u00a0 ]+/g, " ")).toBe(expected);
  });

  test("headings and short bold paragraphs are marked", async () => {
    const { text, headings } = await read(
      "<h2>经济发展</h2><p><strong>民生改善</strong></p><p>新建<b>学校</b></p>",
    );
    expect([...headings].map((at) => text.slice(at, at + 4))).toEqual(["经济发展", "民生改善"]);
  });
});

describe("tables", () => {
  test("spans, sections and cells left open", async () => {
    const document = await read(
      "<table><thead><tr><th>序号<th>任务<th colspan=2>单位</tr></thead><tbody><tr><td rowspan=2>1<td>新建<br>学校<td>教育局<td rowspan='2'>财政局<tr><td>改造<td>住建局</tbody></table>",
    );
    expect(tablesOf(document)).toEqual([
      [
        [
          ["序号", 0, 1, 1],
          ["任务", 1, 1, 1],
          ["单位", 2, 1, 2],
        ],
        [
          ["1", 0, 2, 1],
          ["新建\n学校", 1, 1, 1],
          ["教育局", 2, 1, 1],
          ["财政局", 3, 2, 1],
        ],
        [
          ["改造", 1, 1, 1],
          ["住建局", 2, 1, 1],
        ],
      ],
    ]);
  });

  test("spans beyond reason cost nothing", async () => {
    const document = await read("<table><tr><td rowspan=999999999 colspan=999999999>甲<td>乙</table>");
    expect(tablesOf(document)).toEqual([
      [
        [
          ["甲", 0, 1, 1],
          ["乙", 1, 1, 1],
        ],
      ],
    ]);
  });

  test("a table that only places things on the page is none", async () => {
    const document = await read(
      "<table><tr><td>菜单</td><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>",
    );
    expect(tablesOf(document)).toEqual([
      [
        [
          ["甲", 0, 1, 1],
          ["乙", 1, 1, 1],
        ],
      ],
    ]);
  });
});

const ARTICLE = `<h1>云岭区责任分解方案</h1><p>发布日期：2024-03-01 <a href="#">打印</a></p><div id="zoom">${"<p>1. 推进产业园建设。（责任单位：区教育局）</p>".repeat(30)}</div>`;
const LINKS = "<ul>" + '<li><a href="x">政务公开栏目</a></li>'.repeat(20) + "</ul>";

test("menus and footers of a page are asides; the headline stays with the document", async () => {
  const page = `<html><head><title>门户</title></head><body><div class="top">${LINKS}</div><div class="wrap"><div class="side">${LINKS}</div><div class="article">${ARTICLE}</div></div><div class="foot"><p>主办：云岭区人民政府</p>${LINKS}</div></body></html>`;
  const main = await mainOf(page);
  expect(main).toMatch(/^云岭区责任分解方案\n发布日期/);
  expect(main).toMatch(/区教育局）$/);
  const { asides } = await read(page);
  expect(new Set(asides.map(({ why }) => why))).toEqual(new Set(["furniture"]));
});

test("labels over two rows are one header, and its title may have a line of the page's own below it", async () => {
  const rows = [
    "<th rowspan=2>序号</th><th rowspan=2>具体任务</th><th colspan=2>责任分工</th><th rowspan=2>完成时限</th>",
    "<th>牵头单位</th><th>配合单位</th>",
    "<td>1</td><td>新建幼儿园5所</td><td>市教育局</td><td>市住建局</td><td>2022年8月</td>",
  ];
  const markup = `<html><h1>北岭市2022年民生实事责任分解</h1><p>发布时间：2022-03-01</p><table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
  const intake = await readDocument({ name: "a.html", bytes: new Uint8Array(Buffer.from(markup)) });
  expect(faultsInAccounts(intake)).toEqual([]);
  expect(intake).toMatchObject({
    plans: [
      {
        document: { title: "北岭市2022年民生实事责任分解" },
        tasks: [{ text: "新建幼儿园5所", lead: ["市教育局"], support: ["市住建局"] }],
      },
    ],
    leftover: [{ why: "notice", text: "北岭市2022年民生实事责任分解\n发布时间：2022-03-01" }],
  });
});

describe("encodings", () => {
  test("GB18030 and a wrong meta", async () => {
    const head = Buffer.from('<html><meta charset="utf-8"><p>');
    const bytes = Buffer.concat([head, Buffer.from("c7f8bdccd3fdbed6", "hex")]);
    expect((await readHtml(new Uint8Array(bytes), "a.html", noBreath)).text.trim()).toBe("区教育局");
  });

  test("another encoding is believed where the page names it", async () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="big5"><p>'), Buffer.from("b0cf", "hex")]);
    expect((await readHtml(new Uint8Array(bytes), "a.html", noBreath)).text.trim()).toBe("區");
  });
});

test("markup nested beyond all pages is refused", async () => {
  await expect(read("<div>".repeat(100_000))).rejects.toMatchObject({ code: "fileDamaged" });
});
