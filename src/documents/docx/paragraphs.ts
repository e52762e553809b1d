import { AlignmentType, type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from "docx";
import { FONTS, type FontUse, LINE, SIZES } from "./looks";

type RunLook = Pick<IRunOptions, "text" | "children" | "bold" | "break"> & {
  readonly font?: FontUse;
  readonly size?: number;
};

export function run({ font = "text", size = SIZES.text, ...rest }: RunLook): TextRun {
  const { name } = FONTS[font];
  // Figures and Latin letters in the same face: official documents do not mix it with another.
  return new TextRun({
    ...rest,
    size,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" },
  });
}

export interface ParagraphLook extends Omit<IParagraphOptions, "text" | "children"> {
  readonly text: string;
  readonly font?: FontUse;
  readonly size?: number;
  readonly bold?: boolean;
  /** Exact distance of lines. */
  readonly line?: number;
}

/** A paragraph of one look; line ends in the text stay line ends. */
export function paragraph({
  text,
  font = "text",
  size = SIZES.text,
  bold = false,
  line = LINE.text,
  ...rest
}: ParagraphLook): Paragraph {
  const [first = "", ...others] = text.split("\n");
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    ...rest,
    spacing: { line, lineRule: "exact", ...rest.spacing },
    children: [
      run({ text: first, font, size, bold }),
      ...others.map((each) => run({ text: each, font, size, bold, break: 1 })),
    ],
  });
}
