import { strToU8, zipSync } from "fflate";

/** Parts of a Word document beside its body, as the XML inside their root elements. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** Further entries of the zip. */
  readonly files?: Readonly<Record<string, string>>;
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word document, as Word itself would write these parts. */
export function docx({ body, files = {}, ...parts }: DocxParts): Uint8Array {
  const names = ["numbering", "styles", "footnotes"] as const;
  const present = names.filter((name) => parts[name] !== undefined);
  const entries: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relationships(present.map((name) => [name, `${name}.xml`])),
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr/></w:body>`),
    ...files,
  };
  for (const name of present) entries[`word/${name}.xml`] = part(name, parts[name] ?? "");
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(xml)])));
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
}

function part(root: string, inner: string): string {
  return `${HEAD}<w:${root} xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="${COMPATIBILITY}">${inner}</w:${root}>`;
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A run of text. */
export function r(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of runs, or of plain text. */
export function p(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : r(content)}</w:p>`;
}

/** A paragraph that Word numbers. */
export function item(numId: number, level: number, content: string): string {
  return p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A cell; paragraphs are parted by line ends. */
export function tc(text: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split("\n")
    .map((line) => (line.startsWith("<w:p>") ? line : p(line)))
    .join("")}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join("")}</w:tr>`;
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
}

/** A level of a numbered list. */
export function lvl(level: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function abstractNum(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
}

export function num(id: number, abstract: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}
