import { AddinError } from "../../../errors";
import type { DocumentText } from "../../documentText";
import { run, type Breath } from "../../../plan/slices";
import { openPackage, type OfficePackage } from "../officePackage";
import { writeBlocks, type TextBlock } from "../textBlocks";
import { childOf, elementsIn, type XmlElement } from "../xml";
import { BodyReader, type DocxContext } from "./body";
import { readNumbering } from "./numbering";
import { readStyles } from "./styles";

/** Separators that Word keeps among the notes. */
const NO_NOTES = new Set(["separator", "continuationSeparator", "continuationNotice"]);
const PICTURE = /\/media\/[^/]+$/;

/**
 * A Word document's text as a person sees it with all tracked changes accepted: the numbers that Word generates are
 * printed, hidden text and field instructions are not, a cell over several rows stands once. Headers and footers are
 * left out; footnotes stand at the end, as asides.
 * @throws AddinError fileDamaged, fileEncrypted, fileTooLarge, filePicture (pictures and no text), cancelled
 */
export async function readDocx(bytes: Uint8Array, name: string, breath: Breath): Promise<DocumentText> {
  const file = await openPackage(bytes, name, breath);
  const { byType } = await file.relations(file.main);
  const document = await file.part(file.main);
  const body = childOf(document, "body");
  if (!body) throw new AddinError("fileDamaged", { name });
  const context: DocxContext = {
    styles: readStyles(await file.part(byType.get("styles"))),
    numbering: readNumbering(await file.part(byType.get("numbering"))),
    fields: [],
    notes: [],
  };
  const reader = new BodyReader(context);
  await run(reader.read(body), breath);
  const notes = await readNotes(file, byType, context, breath);
  const read = await run(writeBlocks([...reader.blocks, ...notes]), breath);
  if (read.text.trim() === "" && file.names.some((part) => PICTURE.test(part))) {
    throw new AddinError("filePicture", { name });
  }
  return read;
}

async function readNotes(
  file: OfficePackage,
  byType: ReadonlyMap<string, string>,
  context: DocxContext,
  breath: Breath,
): Promise<TextBlock[]> {
  if (context.notes.length === 0) return [];
  const parts = {
    footnote: notesIn(await file.part(byType.get("footnotes")), "footnote"),
    endnote: notesIn(await file.part(byType.get("endnotes")), "endnote"),
  };
  const blocks: TextBlock[] = [];
  // Reading a note may meet further references; those are the note's own marks.
  for (const { kind, id } of [...context.notes]) {
    const note = parts[kind].get(id);
    if (!note) continue;
    const reader = new BodyReader(context);
    await run(reader.read(note), breath);
    const text = reader.blocks.map((block) => (block.kind === "table" ? "" : block.text)).join("\n");
    blocks.push({ kind: "aside", text: text.trim(), why: "footnote" });
  }
  return blocks;
}

function notesIn(part: XmlElement | undefined, name: string): Map<string, XmlElement> {
  const notes = elementsIn(part, name).filter(({ attributes }) => !NO_NOTES.has(attributes["type"] ?? ""));
  return new Map(notes.map((note) => [note.attributes["id"] ?? "", note]));
}
