/** How people fill in the forms that they were sent: with a program of their own, and in their own way. */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";

export interface Answered {
  readonly text: string;
  readonly state: string;
  readonly difficulty?: string;
}

export interface Habits {
  /** A column 备注 before 责任事项, and the first answer going on in a row of its own. */
  readonly inserts?: boolean;
  readonly signs?: string;
}

const CONTINUED = "另有配套工作同步开展，共 2 处。";

/** Fills in every sheet of a report; null leaves a row blank. */
export async function fillReport(
  bytes: Uint8Array,
  answer: (id: string) => Answered | null,
  { inserts = false, signs = "王敏" }: Habits = {},
): Promise<Uint8Array> {
  return edited(bytes, (sheet) => {
    const { header, columnOf, has } = headerOf(sheet);
    // A work plan in the same file is another matter.
    if (!has("情况")) return;
    const last = sheet.rowCount;
    for (let row = header + 1; row <= last; row += 1) {
      const id = sheet.getCell(row, columnOf("编号")).text;
      const said = id === "" ? null : answer(id);
      if (!said) continue;
      sheet.getCell(row, columnOf("情况")).value = said.text;
      sheet.getCell(row, columnOf("自评")).value = said.state;
      sheet.getCell(row, columnOf("困难")).value = said.difficulty ?? "";
    }
    sign(sheet, signs);
    if (inserts) insertInto(sheet, header, columnOf("情况"));
  });
}

/** Fills in every sheet of a work plan: for each task the steps, text and time. */
export async function fillWorkPlan(
  bytes: Uint8Array,
  steps: (id: string) => readonly (readonly [text: string, deadline: string])[],
): Promise<Uint8Array> {
  return edited(bytes, (sheet) => {
    const { header, columnOf } = headerOf(sheet);
    let [task, step] = ["", 0];
    for (let row = header + 1; row <= sheet.rowCount; row += 1) {
      const id = sheet.getCell(row, columnOf("编号")).text;
      if (id === "") continue;
      step = id === task ? step + 1 : 0;
      task = id;
      const [text, deadline] = steps(id)[step] ?? [];
      if (text === undefined || deadline === undefined) continue;
      sheet.getCell(row, columnOf("内容")).value = text;
      sheet.getCell(row, columnOf("时间|时限")).value = deadline;
    }
  });
}

async function edited(bytes: Uint8Array, edit: (sheet: Worksheet) => void): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  book.worksheets.forEach(edit);
  return new Uint8Array(await book.xlsx.writeBuffer({ validate: false }));
}

interface Header {
  readonly header: number;
  readonly columnOf: (label: string) => number;
  readonly has: (label: string) => boolean;
}

function headerOf(sheet: Worksheet): Header {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const labels = Array.from(
      { length: sheet.columnCount },
      (_, index) => sheet.getCell(row, index + 1).text,
    );
    if (!labels.includes("编号")) continue;
    const find = (label: string): number =>
      labels.findIndex((each) => new RegExp(label).test(each) && !/上期/.test(each));
    const columnOf = (label: string): number => {
      const found = find(label);
      if (found < 0) throw new Error(`no column ${label} in ${labels.join()}`);
      return found + 1;
    };
    return { header: row, columnOf, has: (label) => find(label) >= 0 };
  }
  throw new Error("no header");
}

function sign(sheet: Worksheet, name: string): void {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (!/负责人/.test(sheet.getCell(row, 1).text)) continue;
    sheet.getCell(row, 3).value = name;
  }
}

function insertInto(sheet: Worksheet, header: number, done: number): void {
  sheet.insertRow(header + 2, []);
  sheet.getCell(header + 2, done).value = CONTINUED;
  sheet.spliceColumns(2, 0, []);
  sheet.getCell(header, 2).value = "备注";
}

/** What stands in the sheets of a report, read by its labels alone: 编号 to text and state. */
export async function plainRows(bytes: Uint8Array): Promise<Map<string, Answered>> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const found = new Map<string, Answered>();
  for (const sheet of book.worksheets) {
    const { header, columnOf } = headerOf(sheet);
    let above = "";
    for (let row = header + 1; row <= sheet.rowCount; row += 1) {
      const id = sheet.getCell(row, columnOf("编号")).text;
      const text = sheet.getCell(row, columnOf("情况")).text;
      if (/^\S+-\d{3}$/.test(id)) {
        above = id;
        if (text !== "") found.set(id, { text, state: sheet.getCell(row, columnOf("自评")).text });
      } else if (text === CONTINUED) {
        const said = found.get(above);
        if (said) found.set(above, { ...said, text: `${said.text}\n${text}` });
      }
    }
  }
  return found;
}
