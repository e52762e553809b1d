import { childOf, elementsIn, isOn, valueOf, type XmlElement } from "../xml";

/** What a paragraph's style says that the text needs. */
export interface ParagraphStyle {
  readonly numId: string | null;
  readonly level: number | null;
  /** The style or one that it is based on is a heading. */
  readonly heading: boolean;
  readonly bold: boolean;
  /** The ids of the style and of those that it is based on, nearest first, and their names. */
  readonly chain: readonly string[];
  readonly names: readonly string[];
}

export interface Styles {
  /** The style of that id, or of paragraphs without one. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** Whether the style of a run hides it. */
  hides(id: string | undefined): boolean;
}

const NO_STYLE: ParagraphStyle = {
  numId: null,
  level: null,
  heading: false,
  bold: false,
  chain: [],
  names: [],
};
const HEADING = /^(?:heading|标题)\s*\d$/i;
/** Styles are based on one another a few deep; a circle must end. */
const DEPTH = 20;
/** Outline levels below the ninth are body text. */
const LEVELS = 9;

export function readStyles(part: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let normal: string | undefined;
  for (const style of elementsIn(part, "style")) {
    const { styleId, type, default: isDefault } = style.attributes;
    if (styleId === undefined) continue;
    byId.set(styleId, style);
    if (type === "paragraph" && (isDefault === "1" || isDefault === "true")) normal = styleId;
  }
  const chainOf = (id: string | undefined): string[] => {
    const chain: string[] = [];
    for (let at = id; at !== undefined && byId.has(at) && chain.length < DEPTH;) {
      chain.push(at);
      at = valueOf(byId.get(at), "basedOn");
    }
    return chain;
  };
  const read = new Map<string, ParagraphStyle>();
  return {
    paragraph: (id) => {
      const key = id !== undefined && byId.has(id) ? id : normal;
      if (key === undefined) return NO_STYLE;
      const found = read.get(key) ?? merged(chainOf(key), byId);
      read.set(key, found);
      return found;
    },
    hides: (id) => chainOf(id).some((style) => isOn(byId.get(style), "rPr", "vanish")),
  };
}

function merged(chain: readonly string[], byId: ReadonlyMap<string, XmlElement>): ParagraphStyle {
  const styles = chain.map((id) => byId.get(id));
  const nearest = <Value>(value: (style: XmlElement | undefined) => Value | undefined): Value | undefined =>
    styles.map(value).find((found) => found !== undefined);
  const level = nearest((style) => valueOf(style, "pPr", "numPr", "ilvl"));
  const outline = nearest((style) => valueOf(style, "pPr", "outlineLvl"));
  const names = styles.flatMap((style) => valueOf(style, "name") ?? []);
  const bold = styles.find((style) => childOf(style, "rPr", "b") !== undefined);
  return {
    numId: nearest((style) => valueOf(style, "pPr", "numPr", "numId")) ?? null,
    level: level === undefined ? null : Number(level),
    heading: (outline !== undefined && Number(outline) < LEVELS) || names.some((name) => HEADING.test(name)),
    bold: isOn(bold, "rPr", "b"),
    chain,
    names,
  };
}
