import { elementsIn, type XmlElement } from "../xml";

/** How much of an element's text is words, and how much is links. */
interface Weight {
  readonly words: number;
  readonly links: number;
}

const CONTAINERS = new Set(
  "html body div section main article form center table tbody tr td font span".split(" "),
);
/** The element that holds this share of a page's words holds the document. */
const SHARE = 0.75;
/** A headline, its date and its source come to no more than this beside the text. */
const BESIDE = 1000;

/**
 * The part of a page that is the document: the innermost element that holds most of the words, widened again over what
 * stands right around it (the headline, the date), as long as that is not mostly links.
 */
export function mainContent(root: XmlElement): XmlElement {
  const weights = new Map<XmlElement, Weight>();
  weigh(root, false, weights);
  const way = [root];
  for (let next = heaviestIn(root, weights); next; next = heaviestIn(next, weights)) way.push(next);
  let found = way.length - 1;
  while (found > 0 && staysClose(weights.get(way[found - 1] ?? root), weights.get(way[found] ?? root)))
    found -= 1;
  return way[found] ?? root;
}

/** The container in an element that holds most of its words. */
function heaviestIn(element: XmlElement, weights: ReadonlyMap<XmlElement, Weight>): XmlElement | undefined {
  const least = (weights.get(element)?.words ?? 0) * SHARE;
  const heaviest = elementsIn(element).find((child) => (weights.get(child)?.words ?? 0) >= least);
  return heaviest && CONTAINERS.has(heaviest.name) && !isDataTable(heaviest) ? heaviest : undefined;
}

function weigh(element: XmlElement, inLink: boolean, weights: Map<XmlElement, Weight>): Weight {
  const link = inLink || element.name === "a";
  let [words, links] = [0, 0];
  for (const child of element.children) {
    if (typeof child === "string") {
      const length = child.replace(/\s+/g, "").length;
      if (link) links += length;
      else words += length;
    } else {
      const inner = weigh(child, link, weights);
      words += inner.words;
      links += inner.links;
    }
  }
  weights.set(element, { words, links });
  return { words, links };
}

function staysClose(outer: Weight | undefined, inner: Weight | undefined): boolean {
  const words = (outer?.words ?? 0) - (inner?.words ?? 0);
  const links = (outer?.links ?? 0) - (inner?.links ?? 0);
  return words <= BESIDE && links <= words;
}

/** A table whose rows have several cells with text of their own; others only place things on the page. */
export function isDataTable(element: XmlElement): boolean {
  if (element.name !== "table") return false;
  const rows = rowsOf(element);
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  return widest >= 2 && (widest >= 3 || !rows.some((row) => cellsOf(row).some(holdsTable)));
}

export function rowsOf(table: XmlElement): XmlElement[] {
  return elementsIn(table).flatMap((child) => {
    if (child.name === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.name) ? elementsIn(child, "tr") : [];
  });
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return elementsIn(row).filter(({ name }) => name === "td" || name === "th");
}

function holdsTable(element: XmlElement): boolean {
  return elementsIn(element).some((child) => child.name === "table" || holdsTable(child));
}
