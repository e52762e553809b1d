import { Parser } from "htmlparser2";
import { AddinError } from "../../../errors";
import type { Breath } from "../../../plan/slices";
import type { XmlElement } from "../xml";

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** What shows no text of the page, or none that belongs to it. */
const SILENT = new Set(
  (
    "head title script style noscript template svg math iframe object embed applet audio video canvas map " +
    "select option datalist button textarea input nav del strike"
  ).split(" "),
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
/** Deeper markup is an attack, or a mistake that no browser shows as meant. */
const DEPTH = 500;
/** Characters parsed between two breaths. */
const SLICE = 200_000;

/**
 * The tree of a page as a browser would show it: no scripts are run, nothing is fetched, what is hidden is left out.
 * Tags that a page leaves open are closed where HTML says so.
 * @throws AddinError fileDamaged where markup is nested beyond all pages
 */
export async function parseHtml(text: string, name: string, breath: Breath): Promise<XmlElement> {
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [root];
  let deepest = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const element: Open = { name: tag, attributes, children: [] };
        if (!isSilent(element)) open.at(-1)?.children.push(element);
        open.push(element);
        deepest = Math.max(deepest, open.length);
      },
      onclosetag: () => {
        open.pop();
      },
      ontext: (piece) => {
        open.at(-1)?.children.push(piece);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < text.length; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    if (deepest > DEPTH) throw new AddinError("fileDamaged", { name });
    await breath();
  }
  parser.end();
  return root;
}

function isSilent({ name, attributes }: XmlElement): boolean {
  return SILENT.has(name) || "hidden" in attributes || HIDDEN.test(attributes["style"] ?? "");
}
