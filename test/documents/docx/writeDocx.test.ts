import { strFromU8, unzipSync } from "fflate";
import { writtenDate } from "../../../src/plan/date";
import { type Block, chineseNumber } from "../../../src/documents/docx/officialDocument";
import { writeDocx } from "../../../src/documents/docx/writeDocx";
import { readBack } from "./readBack";

const BLOCKS: readonly Block[] = [
  { kind: "title", lines: ["关于重点工作完成情况的", "通    报"] },
  { kind: "subtitle", text: "云督通〔2024〕1号" },
  { kind: "addressee", text: "各街道办事处，区直各部门：" },
  { kind: "heading", level: 1, text: "一、总体情况" },
  { kind: "paragraph", text: "第一季度应报 62 家，已报 58 家，<未报> 4 家 & 其他。" },
  {
    kind: "table",
    columns: [
      { header: "序号", share: 1, align: "center" },
      { header: "责任事项", share: 5, align: "left" },
    ],
    rows: [["1", "建成社区食堂 20 个。\n分三批。"]],
  },
  { kind: "fields", rows: [["答复期限", "2024年4月20日"]] },
  { kind: "signature", by: "云溪区人民政府督查室", date: "2024年4月15日" },
  { kind: "imprint", copies: "区委督查室。", by: "云溪区人民政府办公室", date: "2024年4月15日" },
];

test("every word stands in the document in its order, and tables have the header on every page", async () => {
  const bytes = await writeDocx({ name: "通报", mark: "内部资料", page: "official", blocks: BLOCKS });
  expect(await readBack(bytes)).toBe(
    [
      "内部资料",
      "关于重点工作完成情况的",
      "通    报",
      "云督通〔2024〕1号",
      "各街道办事处，区直各部门：",
      "一、总体情况",
      "第一季度应报 62 家，已报 58 家，<未报> 4 家 & 其他。",
      "序号\t责任事项",
      "1\t建成社区食堂 20 个。",
      "分三批。",
      "",
      "答复期限\t2024年4月20日",
      "",
      "云溪区人民政府督查室",
      "2024年4月15日",
      "抄送：区委督查室。",
      "云溪区人民政府办公室 2024年4月15日印发",
    ].join("\n"),
  );
});

test("page, margins, line spacing and fonts are those of GB/T 9704, with others named in their stead", async () => {
  const bytes = await writeDocx({ name: "通报", mark: null, page: "official", blocks: BLOCKS });
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const body = part("word/document.xml");
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
  expect(body).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
  expect(body).toContain('w:line="560" w:lineRule="exact"');
  expect(body).toContain('w:eastAsia="方正小标宋简体"');
  expect(body).toContain("<w:tblHeader/>");
  expect(part("word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,');
});

test("numbers of headings and written days", () => {
  expect([1, 9, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual([
    "一",
    "九",
    "十",
    "十一",
    "二十",
    "三十五",
    "九十九",
  ]);
  expect(writtenDate("2022-04-10")).toBe("2022年4月10日");
});
