import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { UNIT_STATES } from "../../ledger/report";
import type { FormBlock, FormRow, UnitForm } from "./draftForms";
import { writeFormKey } from "./formKey";
import { heightOf, type LookName, LOOKS, lookOf, widthOf } from "./formLooks";
import { type FormField, SIGNATURES } from "./formSheet";

/** Rows for the steps of one task in 办理方案, as the appendices print them. */
const STEPS = 4;
/** What holds for a whole task in 办理方案: merged over its steps. */
const OF_TASK: readonly (FormField | null)[] = ["seq", "text", "role", "upper", "ownTarget", "standard"];
const A4 = 9;
/** Points: room for a few lines by hand. */
const ROW_AT_LEAST = { workPlan: 26, report: 60 } as const;

/** A unit's forms as the bytes of an .xlsx file (layout: formSheet.ts). The library is loaded with the first one. */
export async function writeUnitForm(form: UnitForm): Promise<Uint8Array> {
  const { Workbook: Book } = await import("@cj-tech-master/excelts");
  const book: Workbook = new Book();
  for (const block of form.blocks) new BlockWriter(book.addWorksheet(block.sheet), block).write();
  return new Uint8Array(await book.xlsx.writeBuffer({ validate: false }));
}

/** Writes one sheet from its first row down. */
class BlockWriter {
  /** The next row, from 1. */
  #row = 1;
  /** Columns to be printed: all but 编号. */
  readonly #printed: number;

  constructor(
    private readonly sheet: Worksheet,
    private readonly block: FormBlock,
  ) {
    this.#printed = block.columns.length - 1;
  }

  write(): void {
    const { sheet, block } = this;
    block.columns.forEach(({ field }, index) => {
      sheet.getColumn(index + 1).width = widthOf(field);
    });
    this.#line(block.title, "title", 34);
    this.#line(block.about, "about", 20);
    for (const label of block.above) this.#pair([label]);
    const header = this.#header();
    for (const row of block.rows) this.#task(row);
    const first = header + 1;
    this.#choices(first, this.#row - 1);
    this.#signatures();
    const last = this.#row - 1;
    this.#set(this.#row, 1, writeFormKey(block.key), "key");
    this.#page(header, last);
  }

  #set(row: number, column: number, value: string, look: LookName): void {
    const cell = this.sheet.getCell(row, column);
    cell.style = LOOKS[look];
    if (value !== "") cell.value = value;
  }

  /** One text across the page. */
  #line(text: string, look: LookName, height: number): void {
    this.#merge(this.#row, 1, this.#row, this.#printed, text, look);
    this.sheet.getRow(this.#row).height = height;
    this.#row += 1;
  }

  #merge(
    row: number,
    column: number,
    lastRow: number,
    lastColumn: number,
    text: string,
    look: LookName,
  ): void {
    for (let at = row; at <= lastRow; at += 1) {
      for (let beside = column; beside <= lastColumn; beside += 1) {
        this.#set(at, beside, at === row && beside === column ? text : "", look);
      }
    }
    if (lastRow > row || lastColumn > column) {
      this.sheet.mergeCellsWithoutStyle(row, column, lastRow, lastColumn);
    }
  }

  #header(): number {
    const row = this.#row;
    this.block.columns.forEach(({ label, field }, index) => {
      this.#set(row, index + 1, label, field === "id" ? "id" : "head");
    });
    this.sheet.getRow(row).height = 30;
    this.#row += 1;
    return row;
  }

  #task(task: FormRow): void {
    const { columns, kind } = this.block;
    const rows = kind === "workPlan" ? STEPS : 1;
    const first = this.#row;
    columns.forEach(({ field }, index) => {
      const look = lookOf(field);
      const column = index + 1;
      if (OF_TASK.includes(field)) {
        this.#merge(first, column, first + rows - 1, column, givenText(task, field), look);
        return;
      }
      for (let row = first; row < first + rows; row += 1)
        this.#set(row, column, givenText(task, field), look);
    });
    const needed = Math.max(
      ...columns.map(({ field }) => (field === "id" ? 0 : heightOf(givenText(task, field), widthOf(field)))),
    );
    for (let row = first; row < first + rows; row += 1) {
      this.sheet.getRow(row).height = Math.max(ROW_AT_LEAST[kind], Math.ceil(needed / rows));
    }
    this.#row += rows;
  }

  #choices(first: number, last: number): void {
    const column = this.block.columns.findIndex(({ field }) => field === "unitState") + 1;
    if (column === 0) return;
    const words = Object.values(UNIT_STATES);
    const letter = this.sheet.getColumn(column).letter;
    this.sheet.dataValidations.add(`range:${letter}${first}:${letter}${last}`, {
      type: "list",
      allowBlank: true,
      formulae: [`"${words.join(",")}"`],
      showErrorMessage: true,
      errorTitle: "请从列表中选择",
      error: `只能填：${words.join("、")}，或留空。`,
    });
  }

  #signatures(): void {
    const isAbove = (label: string): boolean =>
      this.block.above.some((each) => bare(each) === bare(label) || each.includes("负责人"));
    const [head, ...rest] = SIGNATURES;
    const labels = isAbove(head) ? rest : SIGNATURES;
    this.#row += 1;
    for (let at = 0; at < labels.length; at += 2) this.#pair(labels.slice(at, at + 2));
  }

  /** Up to two labels in one row, and right of each the cell to write in. */
  #pair([first, second]: readonly string[]): void {
    const row = this.#row;
    const middle = Math.min(4, this.#printed - 2);
    if (first !== undefined) {
      this.#merge(row, 1, row, 2, `${first}：`, "label");
      this.#merge(row, 3, row, Math.max(3, middle), "", "sign");
    }
    if (second !== undefined) {
      this.#set(row, middle + 1, `${second}：`, "label");
      this.#merge(row, middle + 2, row, this.#printed, "", "sign");
    }
    this.sheet.getRow(row).height = 26;
    this.#row += 1;
  }

  #page(header: number, last: number): void {
    const { sheet } = this;
    const letter = sheet.getColumn(this.#printed).letter;
    sheet.pageSetup = {
      ...sheet.pageSetup,
      orientation: "landscape",
      paperSize: A4,
      fitToPage: true,
      fitToWidth: 1,
      // As many as it takes.
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printArea: `A1:${letter}${last}`,
      printTitlesRow: `${header}:${header}`,
    };
    sheet.headerFooter.oddFooter = "&C第 &P 页，共 &N 页";
    sheet.views = [
      { state: "frozen", xSplit: 0, ySplit: header, topLeftCell: `A${header + 1}`, showGridLines: false },
    ];
    // Without a password: it keeps from slips, not from people. Further steps need further rows.
    sheet.sheetProtection = {
      sheet: true,
      formatRows: true,
      formatColumns: true,
      insertRows: this.block.kind === "workPlan",
    };
  }
}

function bare(label: string): string {
  return label.normalize("NFKC").replaceAll(/\s/gu, "");
}

function givenText(task: FormRow, field: FormField | null): string {
  const given: Partial<Record<FormField, string>> = task;
  return field === null ? "" : (given[field] ?? "");
}
