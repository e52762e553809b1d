import type { Table } from "docx";
import { AlignmentType, BorderStyle, PageBreak, Paragraph, TabStopType } from "docx";
import { CHARACTER, LINE, SIZES } from "./looks";
import type { Block } from "./officialDocument";
import { paragraph, run } from "./paragraphs";
import { fieldsTable, listTable } from "./tables";

type Written = Paragraph | Table;

const TWO_CHARACTERS = { firstLine: 2 * CHARACTER };
const RULE = { style: BorderStyle.SINGLE, size: 8, color: "000000", space: 4 };
const centred = AlignmentType.CENTER;

/** Writes blocks into a column of `width`, headings in `size`. */
export function blockWriter(width: number, size: number): (block: Block) => Written[] {
  return (block) => {
    switch (block.kind) {
      case "title":
        return titleOf(block.lines);
      case "subtitle":
        return [
          paragraph({ text: block.text, font: "subheading", alignment: centred, spacing: { after: 280 } }),
        ];
      case "addressee":
        return [paragraph({ text: block.text })];
      case "heading":
        return [
          paragraph({
            text: block.text,
            font: block.level === 1 ? "heading" : "subheading",
            size,
            indent: TWO_CHARACTERS,
            keepNext: true,
            outlineLevel: block.level - 1,
          }),
        ];
      case "paragraph":
        return [paragraph({ text: block.text, indent: TWO_CHARACTERS })];
      case "table":
        return [listTable(block, width), gap()];
      case "fields":
        return [fieldsTable(block.rows, width), gap()];
      case "signature":
        return signature(block);
      case "toSign":
        return [
          paragraph({ text: `${block.label}：`, font: "heading", spacing: { before: 280, after: 1_120 } }),
        ];
      case "imprint":
        return imprint(block, width);
      case "pageBreak":
        return [new Paragraph({ children: [new PageBreak()] })];
    }
  };
}

function titleOf(lines: readonly string[]): Paragraph[] {
  return lines.map((text, index) =>
    paragraph({
      text,
      font: "title",
      size: SIZES.title,
      line: LINE.title,
      alignment: centred,
      keepNext: true,
      spacing: { after: index === lines.length - 1 ? 280 : 0 },
    }),
  );
}

/** Two tables that touch become one. */
function gap(): Paragraph {
  return paragraph({ text: "", size: SIZES.table, line: 240 });
}

/** The date ends four characters from the edge, and who signs stands centred over it. */
function signature({ by, date }: Extract<Block, { kind: "signature" }>): Paragraph[] {
  const overhang = Math.max(0, (date.length - by.length) / 2);
  return [
    paragraph({
      text: by,
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round((4 + (by.length > date.length ? 0 : overhang)) * CHARACTER) },
      spacing: { before: 560 },
      keepNext: true,
    }),
    paragraph({
      text: date,
      alignment: AlignmentType.RIGHT,
      indent: { right: 4 * CHARACTER },
    }),
  ];
}

/** 版记: lines in 四号 between rules, one character in from both edges. */
function imprint({ copies, by, date }: Extract<Block, { kind: "imprint" }>, width: number): Paragraph[] {
  const inset = SIZES.small * 10;
  const spacing = { before: 0 };
  const copiesLine =
    copies === ""
      ? []
      : [
          paragraph({
            text: `抄送：${copies}`,
            size: SIZES.small,
            indent: { left: inset + 3 * inset, right: inset, hanging: 3 * inset },
            border: { top: RULE, bottom: RULE },
            spacing: { before: 560 },
            keepNext: true,
          }),
        ];
  const printed = new Paragraph({
    spacing: { line: LINE.text, lineRule: "exact", ...(copies === "" ? { before: 560 } : spacing) },
    indent: { left: inset, right: inset },
    border: { ...(copies === "" ? { top: RULE } : {}), bottom: RULE },
    tabStops: [{ type: TabStopType.RIGHT, position: width - inset }],
    children: [run({ text: by, size: SIZES.small }), run({ text: `\t${date}印发`, size: SIZES.small })],
  });
  return [...copiesLine, printed];
}
