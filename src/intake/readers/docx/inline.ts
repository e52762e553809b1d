import { childOf, elementsIn, isOn, textIn, valueOf, type XmlElement } from "../xml";
import type { Styles } from "./styles";

/** What runs through the whole document while its paragraphs are read one by one. */
export interface DocxState {
  readonly styles: Styles;
  /** The fields that are open, outermost first: Word's instruction, or the result that it shows. */
  readonly fields: ("instruction" | "result")[];
  /** Footnotes and endnotes in the order in which the text refers to them. */
  readonly notes: { readonly kind: "footnote" | "endnote"; readonly id: string }[];
}

/** The visible text of a paragraph, and the text boxes that are anchored in it. */
export interface Inline {
  readonly text: string;
  /** All of it is bold. */
  readonly bold: boolean;
  readonly boxes: readonly XmlElement[];
}

/** Elements around runs that change nothing of the text, tracked insertions among them. */
const WRAPPERS = new Set(
  "hyperlink ins moveTo smartTag sdt sdtContent customXml dir bdo fldSimple oMath oMathPara rubyBase".split(
    " ",
  ),
);
const BREAKS = new Set(["page", "column"]);
/** Bullets and dingbats of symbol fonts stand in this private area and mean nothing as text. */
const SYMBOL_FONT = /^f0/i;

export function readInline(paragraph: XmlElement, state: DocxState): Inline {
  const reader = new InlineReader(state, valueOf(paragraph, "pPr", "pStyle"));
  reader.read(paragraph);
  return { text: reader.parts.join(""), bold: reader.bold === true, boxes: reader.boxes };
}

class InlineReader {
  readonly parts: string[] = [];
  readonly boxes: XmlElement[] = [];
  /** Of the runs with text so far. */
  bold: boolean | null = null;

  constructor(
    readonly state: DocxState,
    readonly style: string | undefined,
  ) {}

  /** Deleted text and moved text's old place are no children that are read. */
  read(parent: XmlElement): void {
    for (const child of elementsIn(parent)) {
      if (child.name === "r") this.#run(child);
      else if (WRAPPERS.has(child.name)) this.read(child);
      else if (child.name === "AlternateContent") this.read(alternative(child) ?? child);
    }
  }

  #run(run: XmlElement): void {
    const hidden = isOn(run, "rPr", "vanish") || this.state.styles.hides(valueOf(run, "rPr", "rStyle"));
    const before = this.parts.length;
    for (const child of elementsIn(run)) {
      const text = this.#piece(child);
      if (text !== "" && !hidden && !this.state.fields.includes("instruction")) this.parts.push(text);
    }
    if (this.parts.slice(before).join("").trim() !== "") {
      const own = childOf(run, "rPr", "b");
      const bold = own ? isOn(run, "rPr", "b") : this.state.styles.paragraph(this.style).bold;
      this.bold = bold && this.bold !== false;
    }
  }

  /** The text of a run's child; what is no text is noted. */
  #piece(child: XmlElement): string {
    switch (child.name) {
      case "t":
        return textIn(child).replace(/\n/g, " ");
      case "tab":
      case "ptab":
        return "\t";
      case "br":
        return BREAKS.has(child.attributes["type"] ?? "") ? "" : "\n";
      case "cr":
        return "\n";
      case "noBreakHyphen":
        return "-";
      case "sym":
        return symbol(child.attributes["char"] ?? "");
      case "fldChar":
        this.#field(child.attributes["fldCharType"]);
        return "";
      case "footnoteReference":
      case "endnoteReference":
        this.#note(child);
        return "";
      case "ruby":
        this.read(childOf(child, "rubyBase") ?? child);
        return "";
      default:
        this.boxes.push(...boxesIn(child));
        return "";
    }
  }

  #field(type: string | undefined): void {
    const { fields } = this.state;
    if (type === "begin") fields.push("instruction");
    else if (type === "separate") fields[Math.max(0, fields.length - 1)] = "result";
    else if (type === "end") fields.pop();
  }

  #note({ name, attributes }: XmlElement): void {
    const kind = name === "footnoteReference" ? "footnote" : "endnote";
    this.state.notes.push({ kind, id: attributes["id"] ?? "" });
  }
}

function symbol(code: string): string {
  return SYMBOL_FONT.test(code) || !/^[\da-f]{2,4}$/i.test(code)
    ? ""
    : String.fromCharCode(parseInt(code, 16));
}

/** Of several ways to show the same, the first; the fallback says it again for old programs. */
export function alternative(element: XmlElement): XmlElement | undefined {
  return childOf(element, "Choice") ?? childOf(element, "Fallback");
}

/** The text boxes in a drawing, each once. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === "txbxContent") return [element];
  if (element.name === "AlternateContent") return elementsIn(alternative(element)).flatMap(boxesIn);
  return elementsIn(element).flatMap(boxesIn);
}
