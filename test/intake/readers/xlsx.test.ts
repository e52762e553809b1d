import { readXlsx } from "../../../src/intake/readers/xlsx/readXlsx";
import { tablesOf } from "./support/tablesOf";
import { textRow, xlsx, type XlsxParts } from "./support/xlsx";

const noBreath = (): Promise<void> => Promise.resolve();

async function textOf(parts: XlsxParts): Promise<string> {
  return (await readXlsx(xlsx(parts), "台账.xlsx", noBreath)).text.trimEnd();
}

/** One sheet whose first row holds these cells. */
function cells(...written: readonly string[]): XlsxParts["sheets"] {
  return [{ name: "表", rows: `<row r="1">${written.join("")}</row>` }];
}

describe("values of cells", () => {
  test("shared strings, rich ones without their pronunciation, strings of formulas, booleans, errors", async () => {
    const strings = [
      "<t>区教育局</t>",
      "<r><t>区</t></r><r><rPr><b/></rPr><t>财政局</t></r><rPh><t>qu</t></rPh>",
    ];
    const sheets = cells(
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="D1" t="str"><f>A1</f><v>甲</v></c>',
      '<c r="E1" t="b"><v>1</v></c>',
      '<c r="F1" t="e"><v>#N/A</v></c>',
      '<c r="G1"/>',
    );
    expect(await textOf({ sheets, strings })).toBe("区教育局\t区财政局\t甲\tTRUE\t#N/A");
  });

  const styles =
    '<numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="181" formatCode="[$-804]m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="182" formatCode="0&quot;日&quot;"/></numFmts>' +
    `<cellXfs>${[0, 14, 180, 181, 10, 182, 31].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

  test.each([
    ["a number as Excel shows it", "0.30000000000000004", 0, false, "0.3"],
    ["a day", "45473", 1, false, "2024年6月30日"],
    ["a month", "45473", 2, false, "2024年6月"],
    ["a day without its year", "45473", 3, false, "6月30日"],
    ["a share", "0.055", 4, false, "5.5%"],
    ["a quoted 日 is no day", "24", 5, false, "24"],
    ["a Chinese day", "45473", 6, false, "2024年6月30日"],
    ["a day counted from 1904", "44011", 1, true, "2024年6月30日"],
  ])("%s", async (_, value, style, from1904, expected) => {
    const sheets = cells(`<c r="A1" s="${style}"><v>${value}</v></c>`, '<c r="B1" t="str"><v>x</v></c>');
    expect(await textOf({ sheets, styles, from1904 })).toBe(`${expected}\tx`);
  });
});

describe("sheets", () => {
  test("merged cells keep their spans, blank rows and columns are left out, hidden sheets too", async () => {
    const rows = [
      textRow(1, ["2024年责任分解表"]),
      textRow(3, ["序号", "", "任务", "单位"]),
      textRow(4, ["1", "", "新建\n学校", "教育局"]),
      textRow(6, ["2", "", "改造"]),
    ].join("");
    const sheets = [
      { name: "表", rows, merged: ["A1:D1", "D4:D6"] },
      { name: "旧", state: "hidden" as const, rows: textRow(1, ["看不见", "看不见"]) },
    ];
    const document = await readXlsx(xlsx({ sheets }), "a.xlsx", noBreath);
    expect(document.text.trimEnd()).toBe(
      "2024年责任分解表\n序号\t任务\t单位\n1\t新建\n学校\t教育局\n2\t改造",
    );
    expect(tablesOf(document)).toEqual([
      [
        [["2024年责任分解表", 0, 1, 3]],
        [
          ["序号", 0, 1, 1],
          ["任务", 1, 1, 1],
          ["单位", 2, 1, 1],
        ],
        [
          ["1", 0, 1, 1],
          ["新建\n学校", 1, 1, 1],
          ["教育局", 2, 2, 1],
        ],
        [
          ["2", 0, 1, 1],
          ["改造", 1, 1, 1],
        ],
      ],
    ]);
  });

  test("a cell far away and a merge over all rows cost nothing", async () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="XFD1" t="str"><v>乙</v></c></row>`;
    const document = await readXlsx(
      xlsx({ sheets: [{ name: "表", rows, merged: ["A1:A1048576", "XFD1:XFD1048576"] }] }),
      "a.xlsx",
      noBreath,
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

  test("cells and rows without addresses stand in order", async () => {
    const rows =
      '<row><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row><row><c t="str"><v>丙</v></c></row>';
    expect(await textOf({ sheets: [{ name: "表", rows }] })).toBe("甲\t乙\n丙");
  });
});
