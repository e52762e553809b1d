import { strToU8, zipSync } from "fflate";
import { escaped } from "./docx";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface XlsxSheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  /** The XML of the rows. */
  readonly rows: string;
  readonly merged?: readonly string[];
}

export interface XlsxParts {
  readonly sheets: readonly XlsxSheet[];
  readonly strings?: readonly string[];
  readonly styles?: string;
  readonly from1904?: boolean;
}

/** A workbook, as Excel itself would write these parts. */
export function xlsx({ sheets, strings = [], styles = "", from1904 = false }: XlsxParts): Uint8Array {
  const targets = sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const);
  const list = sheets.map(({ name, state }, index) => {
    const visibility = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  const entries: Record<string, string> = {
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...targets,
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
  };
  sheets.forEach(({ rows, merged = [] }, index) => {
    const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    entries[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData><mergeCells>${cells}</mergeCells></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(xml)])));
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
}

/** A row of texts, written into their cells. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, index) =>
    text === "" ? "" : `<c r="${letterOf(index)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join("")}</row>`;
}

export function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}
