import { Parser } from "htmlparser2";
import { AddinError } from "../../errors";
import type { Breath } from "../../plan/slices";

/**
 * An element of an Office part. Names stand without their prefix: the parts that are read here never use one name in
 * two namespaces at one place.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Word nests a table in a table in a text box; nobody nests so deep. */
const DEPTH = 200;
/** Bytes parsed between two breaths. */
const SLICE = 64_000;

/**
 * Parses a part. No entity is known beside XML's own five and character references, and nothing outside the part is
 * ever read.
 * @throws AddinError fileDamaged where the part is cut off or nested beyond all documents
 */
export async function parseXml(bytes: Uint8Array, name: string, breath: Breath): Promise<XmlElement> {
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [root];
  let deepest = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const element: Open = { name: localName(tag), attributes: localNames(attributes), children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        deepest = Math.max(deepest, open.length);
      },
      onclosetag: () => {
        open.pop();
      },
      ontext: (text) => {
        open.at(-1)?.children.push(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += SLICE) {
    const more = at + SLICE < bytes.length;
    parser.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: more }));
    if (deepest > DEPTH) throw new AddinError("fileDamaged", { name });
    if (more) await breath();
  }
  // The parser would close at the end what the part left open.
  const cut = open.length > 1;
  parser.end();
  const [element] = elementsIn(root);
  if (!element || cut) throw new AddinError("fileDamaged", { name });
  return element;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

export function elementsIn(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = (parent?.children ?? []).filter((child) => typeof child !== "string");
  return name === undefined ? elements : elements.filter((element) => element.name === name);
}

/** The first child of that name; with several names, a child of a child. */
export function childOf(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = parent;
  for (const name of names) found = elementsIn(found, name)[0];
  return found;
}

/** The attribute `val` of a child, as Word writes its properties. */
export function valueOf(parent: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return childOf(parent, ...names)?.attributes["val"];
}

/** Whether Word's switch is on: present and not switched off. */
export function isOn(parent: XmlElement | undefined, ...names: readonly string[]): boolean {
  const found = childOf(parent, ...names);
  return found !== undefined && !["0", "false", "off"].includes(found.attributes["val"] ?? "");
}

/** All text below an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === "string" ? child : textIn(child)))
    .join("");
}
