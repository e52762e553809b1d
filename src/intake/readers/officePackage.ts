import { AddinError } from "../../errors";
import type { Breath } from "../../plan/slices";
import { elementsIn, parseXml, type XmlElement } from "./xml";
import { openZip } from "./zip";

/** An Office file: its parts as XML, found by the relations between them and not by their usual names. */
export interface OfficePackage {
  readonly names: readonly string[];
  /** The part that the file's root points at: the document or the workbook. */
  readonly main: string;
  /** A part's root element; undefined where the file has no such part. */
  part(path: string | undefined): Promise<XmlElement | undefined>;
  /** The parts that a part refers to. */
  relations(path: string): Promise<Relations>;
}

export interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  /** By the last word of the relation's type: numbering, styles, sharedStrings. The first of each. */
  readonly byType: ReadonlyMap<string, string>;
}

/** @throws AddinError fileDamaged, fileEncrypted, fileTooLarge */
export async function openPackage(bytes: Uint8Array, name: string, breath: Breath): Promise<OfficePackage> {
  const zip = openZip(bytes, name, breath);
  const part = async (path: string | undefined): Promise<XmlElement | undefined> => {
    const data = path === undefined ? null : await zip.read(path);
    return data === null ? undefined : parseXml(data, name, breath);
  };
  const relations = async (path: string): Promise<Relations> => readRelations(path, await part(relsOf(path)));
  const main = (await relations("")).byType.get("officeDocument");
  if (main === undefined) throw new AddinError("fileDamaged", { name });
  return { names: zip.names, main, part, relations };
}

/** word/document.xml -> word/_rels/document.xml.rels */
function relsOf(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function readRelations(path: string, part: XmlElement | undefined): Relations {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  for (const { attributes } of elementsIn(part, "Relationship")) {
    // What lies outside the file is never read.
    if (attributes["TargetMode"] === "External") continue;
    const target = resolve(path, attributes["Target"] ?? "");
    const type = attributes["Type"]?.split("/").at(-1) ?? "";
    byId.set(attributes["Id"] ?? "", target);
    if (!byType.has(type)) byType.set(type, target);
  }
  return { byId, byType };
}

function resolve(path: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = path.split("/").slice(0, -1);
  for (const piece of target.split("/")) {
    if (piece === "..") parts.pop();
    else if (piece !== ".") parts.push(piece);
  }
  return parts.join("/");
}
