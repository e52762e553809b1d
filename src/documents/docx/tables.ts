import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type FontUse, LINE, SIZES } from "./looks";
import type { Block, TableColumn } from "./officialDocument";
import { paragraph } from "./paragraphs";

const LINE_LOOK = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const BORDERS = {
  top: LINE_LOOK,
  bottom: LINE_LOOK,
  left: LINE_LOOK,
  right: LINE_LOOK,
  insideHorizontal: LINE_LOOK,
  insideVertical: LINE_LOOK,
};
const MARGINS = { left: 80, right: 80, top: 40, bottom: 40 };

interface CellLook {
  readonly text: string;
  readonly width: number;
  readonly align: TableColumn["align"];
  readonly font?: FontUse;
}

/** A table with rules, whose header stands on every page. */
export function listTable({ columns, rows }: Extract<Block, { kind: "table" }>, width: number): Table {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    width,
  );
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: columns.map(({ align }, index) =>
        cell({
          text: cells[index] ?? "",
          width: widths[index] ?? 0,
          align: isHeader ? "center" : align,
          ...(isHeader ? { font: "heading" } : {}),
        }),
      ),
    });
  const header = row(
    columns.map((column) => column.header),
    true,
  );
  return tableOf([header, ...rows.map((cells) => row(cells, false))], widths, width);
}

/** Label and value beside each other. */
export function fieldsTable(rows: readonly (readonly [string, string])[], width: number): Table {
  const widths = widthsOf([1, 4.2], width);
  const [label = 0, value = 0] = widths;
  return tableOf(
    rows.map(
      ([name, text]) =>
        new TableRow({
          children: [
            cell({ text: name, width: label, align: "center", font: "heading" }),
            cell({ text, width: value, align: "left" }),
          ],
        }),
    ),
    widths,
    width,
  );
}

function tableOf(rows: readonly TableRow[], widths: readonly number[], width: number): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    alignment: AlignmentType.CENTER,
  });
}

function cell({ text, width, align, font = "text" }: CellLook): TableCell {
  const children: Paragraph[] = text.split("\n").map((each) =>
    paragraph({
      text: each,
      size: SIZES.table,
      line: LINE.table,
      font,
      alignment: align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
    }),
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  });
}

function widthsOf(shares: readonly number[], width: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((share / all) * width));
}
