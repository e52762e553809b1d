/**
 * The add-in's document settings in an .xlsx file, where Excel keeps them: as properties of a web extension, which
 * the package's list of task panes refers to ([MS-OWEXML] 2.2).
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Reads XML; a browser's DOMParser, or another's. */
export type ParseXml = (text: string) => Document;

const FOLDER = "xl/webextensions";
const ANY_EXTENSION = /^xl\/webextensions\/webextension\d*\.xml$/;
const TYPES = "[Content_Types].xml";
const ROOT_RELATIONS = "_rels/.rels";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EXTENSIONS = "http://schemas.microsoft.com/office/webextensions";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATION_KINDS = "http://schemas.microsoft.com/office/2011/relationships";
const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.ms-office";

/** What a file holds of add-ins. */
export interface AddinsInFile {
  readonly settings: ReadonlyMap<string, unknown>;
  /** Another add-in has settings or a pane there, too. */
  readonly hasOthers: boolean;
}

export function readAddins(bytes: Uint8Array, addinId: string, parse: ParseXml): AddinsInFile {
  const parts = unzipSync(bytes, { filter: ({ name }) => ANY_EXTENSION.test(name) });
  const extensions = Object.values(parts).map((part) => parse(strFromU8(part)).documentElement);
  const isOurs = (extension: Element): boolean =>
    children(extension, "reference").some((each) => sameId(each.getAttribute("id") ?? "", addinId));
  const properties = extensions
    .filter(isOurs)
    .flatMap((extension) => children(extension, "properties"))
    .flatMap((list) => children(list, "property"));
  return {
    settings: new Map(
      properties.map((property) => [
        property.getAttribute("name") ?? "",
        JSON.parse(property.getAttribute("value") ?? "null") as unknown,
      ]),
    ),
    hasOthers: !extensions.every(isOurs),
  };
}

/** The file with the settings in it; as it is when there are none. */
export function withAddinSettings(
  bytes: Uint8Array,
  addinId: string,
  settings: ReadonlyMap<string, unknown>,
): Uint8Array {
  if (settings.size === 0) return bytes;
  const files = unzipSync(bytes);
  const added = (path: string, before: string, what: string): Uint8Array =>
    strToU8(strFromU8(files[path] ?? new Uint8Array()).replace(before, `${what}${before}`));
  return zipSync({
    ...files,
    [TYPES]: added(
      TYPES,
      "</Types>",
      `<Override PartName="/${FOLDER}/webextension1.xml" ContentType="${CONTENT}.webextension+xml"/>` +
        `<Override PartName="/${FOLDER}/taskpanes.xml" ContentType="${CONTENT}.webextensiontaskpanes+xml"/>`,
    ),
    [ROOT_RELATIONS]: added(
      ROOT_RELATIONS,
      "</Relationships>",
      relation("rIdAddins", "webextensiontaskpanes", `${FOLDER}/taskpanes.xml`),
    ),
    [`${FOLDER}/taskpanes.xml`]: strToU8(panes()),
    [`${FOLDER}/_rels/taskpanes.xml.rels`]: strToU8(
      `${DECLARATION}<Relationships xmlns="${RELATIONS}">` +
        `${relation("rId1", "webextension", "webextension1.xml")}</Relationships>`,
    ),
    [`${FOLDER}/webextension1.xml`]: strToU8(extension(addinId, settings)),
  });
}

function extension(addinId: string, settings: ReadonlyMap<string, unknown>): string {
  const properties = [...settings].map(
    ([name, value]) =>
      `<we:property name="${escaped(name)}" value="${escaped(JSON.stringify(value ?? null))}"/>`,
  );
  return (
    `${DECLARATION}<we:webextension xmlns:we="${EXTENSIONS}/webextension/2010/11" id="{${addinId}}">` +
    `<we:reference id="${addinId}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
    `<we:alternateReferences/><we:properties>${properties.join("")}</we:properties><we:bindings/>` +
    `<we:snapshot xmlns:r="${OFFICE_RELATIONS}"/></we:webextension>`
  );
}

function panes(): string {
  return (
    `${DECLARATION}<wetp:taskpanes xmlns:wetp="${EXTENSIONS}/taskpanes/2010/11">` +
    `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1">` +
    `<wetp:webextensionref xmlns:r="${OFFICE_RELATIONS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`
  );
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATION_KINDS}/${kind}" Target="${target}"/>`;
}

function children(of: Element, name: string): readonly Element[] {
  return [...of.children].filter(({ localName }) => localName === name);
}

function sameId(one: string, other: string): boolean {
  const bare = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
  return bare(one) === bare(other);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character);
}
