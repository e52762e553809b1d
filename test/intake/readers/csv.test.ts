import { readCsv } from "../../../src/intake/readers/csv";
import { tablesOf } from "./support/tablesOf";

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const document = await readCsv(bytes, "台账.csv", () => Promise.resolve());
  return (tablesOf(document)[0] ?? []).map((row) => {
    const texts = new Map(row.map(([text, column]) => [column, text]));
    return Array.from({ length: Math.max(-1, ...texts.keys()) + 1 }, (_, column) => texts.get(column) ?? "");
  });
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

test.each([
  [
    "commas",
    "序号,任务,单位\r\n1,新建学校,教育局\r\n",
    [
      ["序号", "任务", "单位"],
      ["1", "新建学校", "教育局"],
    ],
  ],
  [
    "quotes with commas, line ends and quotes in them",
    '甲,乙,丙\n"一,二","三\n四","五""六"""\n',
    [
      ["甲", "乙", "丙"],
      ["一,二", "三\n四", '五"六"'],
    ],
  ],
  [
    "blank fields and lines",
    "甲,,丙\n\n,乙,\n",
    [
      ["甲", "", "丙"],
      ["", "乙"],
    ],
  ],
  [
    "tabs",
    "甲\t乙\n1,5\t2\n",
    [
      ["甲", "乙"],
      ["1,5", "2"],
    ],
  ],
  [
    "semicolons",
    "甲;乙\n1;2\n",
    [
      ["甲", "乙"],
      ["1", "2"],
    ],
  ],
  ["a byte order mark and no end of line", "\ufeff甲,乙", [["甲", "乙"]]],
  [
    "a quote that is never closed",
    '甲,乙\n"一,二',
    [
      ["甲", "乙"],
      ['"一', "二"],
    ],
  ],
  [
    "a title above the header",
    "责任分解表\n甲,乙,丙\n1,2,3\n",
    [["责任分解表"], ["甲", "乙", "丙"], ["1", "2", "3"]],
  ],
])("%s", async (_, text, expected) => {
  expect(await rowsOf(utf8(text))).toEqual(expected);
});

test("GB18030, as Chinese Excel writes it", async () => {
  // 序号,任务,单位 / 1,新建学校,区教育局
  const bytes = Buffer.from("d0f2bac52cc8cecef12cb5a5cebb0d0a312cd0c2bda8d1a7d0a32cc7f8bdccd3fdbed6", "hex");
  expect(await rowsOf(new Uint8Array(bytes))).toEqual([
    ["序号", "任务", "单位"],
    ["1", "新建学校", "区教育局"],
  ]);
});
