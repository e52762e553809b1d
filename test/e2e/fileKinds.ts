import { openPreview } from "../../preview/node";
import { writeXlsx } from "../../preview/xlsx/write";
import { docx, p, tbl, tc, tr } from "../intake/readers/support/docx";
import { pdf } from "../intake/readers/support/pdf";
import { textRow, xlsx } from "../intake/readers/support/xlsx";

/** One small plan of an invented district, in every kind of file that is read. */
const TITLE = "2024年云溪区重点工作责任分解方案";
const ROWS = [
  ["序号", "工作任务", "牵头单位", "责任单位", "完成时限"],
  ["1", "新建小学两所，增加学位三千个", "区教育局", "区财政局", "2024年9月底"],
  ["2", "改造老旧小区三十个", "区住房和城乡建设局", "各街道办事处", "2024年11月底"],
  ["3", "建成口袋公园六座", "区城市管理局", "区财政局", "2024年10月底"],
] as const;
export const TASKS = ROWS.length - 1;

const LINES = [
  TITLE,
  ...ROWS.slice(1).flatMap(([seq, text, lead, unit, due]) => [
    `${seq}．${text}。`,
    `牵头单位：${lead}`,
    `责任单位：${unit}`,
    `完成时限：${due}`,
  ]),
];
export const TEXT = LINES.join("\n");
export const TABLE_TEXT = ROWS.map((row) => row.join("\t")).join("\n");
export const TABLE_HTML = `<table>${ROWS.map(
  (row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
).join("")}</table>`;

export interface PlanFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function file(name: string, content: string | Uint8Array): PlanFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

const SHEET_FILE = file(
  "方案.xlsx",
  xlsx({ sheets: [{ name: "方案", rows: ROWS.map((row, index) => textRow(index + 1, row)).join("") }] }),
);

export const FILES: readonly PlanFile[] = [
  file("方案.txt", TEXT),
  file("方案.docx", docx({ body: p(TITLE) + tbl(...ROWS.map((row) => tr(...row.map((cell) => tc(cell))))) })),
  file("方案.pdf", pdf([{ texts: LINES.map((text, line) => ({ text, x: 72, y: 80 + line * 24 })) }])),
  file("方案.html", `<!DOCTYPE html><meta charset="utf-8"><h1>${TITLE}</h1>${TABLE_HTML}`),
  SHEET_FILE,
  file("方案.csv", ROWS.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")),
];

/** A workbook of the preview's own that has the table on its sheet. */
export async function sheetFile(): Promise<PlanFile> {
  const workbook = await openPreview();
  try {
    const { person } = await workbook.attach();
    await person.type(
      "Sheet1",
      "A1",
      ROWS.map((row) => [...row]),
    );
    return file("打开的.xlsx", await writeXlsx(workbook.model));
  } finally {
    workbook.dispose();
  }
}

/** A Word document of before 2007: known by its first bytes, whatever it is called. */
export const OLD_FILE = file("方案.doc", Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex"));
