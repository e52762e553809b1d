/** Text at a place of a page, in points from its top left corner; `size` is the height of a character and its width. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size?: number;
}

/** A straight line of a table. */
export interface PdfRule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly rules?: readonly PdfRule[];
}

const [WIDTH, HEIGHT] = [595, 842];

/**
 * A PDF whose text has a text layer but no font of its own, as small as can be: every character is a square, its code is
 * its Unicode.
 */
export function pdf(pages: readonly PdfPage[]): Uint8Array {
  const characters = new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => text.split(""))));
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 ${WIDTH} ${HEIGHT}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>",
    stream(unicodeMap(characters)),
  ];
  pages.forEach((page, index) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      stream(contentOf(page)),
    );
  });
  return assembled(objects);
}

function contentOf({ texts, rules = [] }: PdfPage): string {
  const lines = rules.map(
    ({ from, to }) => `${from[0]} ${HEIGHT - from[1]} m ${to[0]} ${HEIGHT - to[1]} l S`,
  );
  const words = texts.map(
    ({ text, x, y, size = 12 }) =>
      `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${text.split("").map(hex).join("")}> Tj ET`,
  );
  return [...lines, ...words].join("\n");
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

function unicodeMap(characters: ReadonlySet<string>): string {
  const lines = [...characters].map((character) => `<${hex(character)}> <${hex(character)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Plain def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join("\n")}\nendcmap end end`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assembled(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}
