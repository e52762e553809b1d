import { AlignmentType, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph } from "docx";
import { blockWriter } from "./blocks";
import { ROOMY_MARGINS, FONTS, fontTableXml, LINE, PAGE, SIZES } from "./looks";
import type { OfficialDocument } from "./officialDocument";
import { paragraph, run } from "./paragraphs";

/** The document as bytes, with the look of an official one. Text stays text: a clerk edits it. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { page, mark, blocks } = document;
  const margins = page === "official" ? PAGE.margins : ROOMY_MARGINS;
  const width = (page === "across" ? PAGE.height : PAGE.width) - margins.left - margins.right;
  const write = blockWriter(width, page === "card" ? SIZES.small : SIZES.text);
  const head = mark === null ? [] : [paragraph({ text: mark, font: "heading" })];
  const file = new Document({
    title: document.name,
    creator: "责任台账",
    styles: { default: { document: { run: { font: FONTS.text.name, size: SIZES.text } } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: page === "across" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: margins,
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...head, ...blocks.flatMap(write)],
      },
    ],
  });
  const fonts = { path: "word/fontTable.xml", data: fontTableXml() };
  return Packer.pack(file, "uint8array", false, [fonts]);
}

/** － 1 －, outside on each side, one character from the edge. */
function pageNumber(alignment: "left" | "right"): Footer {
  const dash = (text: string) => run({ text, font: "number", size: SIZES.small });
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: SIZES.small * 10, right: SIZES.small * 10 },
        spacing: { line: LINE.table, lineRule: "exact" },
        children: [
          dash("－ "),
          run({ children: [PageNumber.CURRENT], font: "number", size: SIZES.small }),
          dash(" －"),
        ],
      }),
    ],
  });
}
