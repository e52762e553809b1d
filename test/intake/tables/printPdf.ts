/** A cell of a PDF's table: its lines, and where its column stands, in characters. */
export interface PdfCell {
  readonly lines: readonly string[];
  readonly at: number;
  readonly centred: boolean;
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The text of a table as programs like PDFBox take it from a PDF: cell by cell, lines of a cell centred to the row's
 * height, cells behind one another on the same height on one line, a blank line where a line begins elsewhere than the
 * one before unless that one opened a block, and where it stands far above or below.
 */
export function asPdfText(rows: readonly (readonly PdfCell[])[]): string {
  const printed: string[] = [];
  let before: Placed | null = null;
  let opened = true;
  let top = 0;
  for (const cells of rows) {
    const height = Math.max(...cells.map(({ lines }) => lines.length));
    let begins: Placed | null = null;
    for (const placed of cells.flatMap((cell) => place(cell, top + height / 2))) {
      if (begins && before && Math.abs(placed.y - before.y) < 0.3) {
        printed.push(`${printed.pop() ?? ""} ${placed.text}`);
        before = placed;
        continue;
      }
      const shifted: boolean = begins !== null && Math.abs(placed.x - begins.x) >= 0.9 && !opened;
      const far = before === null || Math.abs(placed.y - before.y) > 1.2 || begins === null;
      opened = shifted || far;
      printed.push(...(opened ? [""] : []), placed.text);
      begins = placed;
      before = placed;
    }
    top += height + 1;
  }
  return printed.join("\n");
}

function place({ lines, at, centred }: PdfCell, middle: number): Placed[] {
  return lines.map((text, index) => ({
    text,
    x: centred ? at - text.length / 2 : at,
    y: middle + index - (lines.length - 1) / 2,
  }));
}
