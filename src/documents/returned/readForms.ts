/**
 * Forms in a returned file, wherever they stand: sheets were copied together, rows and columns inserted, tables pasted.
 * A form begins at a header row (`readHeader`); lines above it are its head, lines below its foot. Nothing that holds text
 * is dropped: what is no part of a form is told.
 */
import { type KeyRead, readFormKey } from "../forms/formKey";
import { type FormHeader, readHeader } from "./header";
import type { PageCell, ReturnedFile, ReturnedPage } from "./page";
import type { ReturnedForm, StrangePage } from "./returnedForm";
import { readSignature, isSignatureLine } from "./signature";
import { RowReader } from "./rows";

type Line = readonly PageCell[];

/** A table on a page, before it is read. */
interface Block {
  readonly header: FormHeader;
  readonly headerLine: Line;
  readonly head: Line[];
  readonly body: Line[];
  readonly foot: Line[];
}

/** @param number tells files of one name apart */
export function readForms(
  file: ReturnedFile,
  number: number,
): { readonly forms: ReturnedForm[]; readonly strange: StrangePage[] } {
  const forms: ReturnedForm[] = [];
  const strange: StrangePage[] = [];
  for (const page of file.pages) {
    const blocks = blocksOf(page);
    if (blocks.length === 0 && page.rows.length > 0) {
      strange.push({ file: file.name, page: page.name, begins: lineText(page.rows[0] ?? []) });
    }
    for (const block of blocks) {
      forms.push(formOf(block, file.name, page.name, `${number}.${forms.length}`));
    }
  }
  return { forms, strange };
}

function blocksOf({ rows }: ReturnedPage): Block[] {
  const blocks: Block[] = [];
  let waiting: Line[] = [];
  for (const line of rows) {
    const block = blocks.at(-1);
    const header = readHeader(line);
    if (header !== null) {
      // Printed again at the top of a page.
      if (block !== undefined && waiting.length === 0 && sameLine(block.headerLine, line)) continue;
      blocks.push({ header, headerLine: line, head: waiting, body: [], foot: [] });
      waiting = [];
    } else if (block === undefined) {
      waiting.push(line);
    } else if (isFoot(line) && !waiting.some(isTitle)) {
      block.foot.push(...waiting, line);
      waiting = [];
    } else if (block.foot.length > 0 || waiting.length > 0 || isTitle(line)) {
      // It may be the head of a form below.
      waiting.push(line);
    } else {
      block.body.push(line);
    }
  }
  blocks.at(-1)?.foot.push(...waiting);
  return blocks;
}

function isFoot(line: Line): boolean {
  return isSignatureLine(line) || line.some(({ text }) => readFormKey(text) !== null);
}

const TITLE = /^附[表件]\s*[\d一二三四]?$|(?:完成情况|工作方案|办理方案|进展情况|落实情况)(?:表|汇总表)?$/u;

/** Behind a table without foot the title of the next. */
function isTitle(line: Line): boolean {
  return line.length === 1 && TITLE.test(line[0]?.text.trim() ?? "");
}

function sameLine(one: Line, other: Line): boolean {
  return lineText(one) === lineText(other);
}

function formOf({ header, head, body, foot }: Block, file: string, page: string, id: string): ReturnedForm {
  const reader = new RowReader(header, id);
  for (const line of body) reader.take(line);
  const around = [...head, ...foot];
  const told = foot.filter((line) => !isFoot(line)).map(lineText);
  const key = keyIn(around);
  return {
    id,
    file,
    page,
    kind: key?.kind === "key" ? key.key.kind : header.kind,
    key,
    head: head.map(lineText),
    rows: reader.rows(),
    signature: readSignature(around),
    outside: [...reader.outside, ...told],
  };
}

function keyIn(lines: readonly Line[]): KeyRead {
  const keys = lines
    .flatMap((line) => line.map(({ text }) => readFormKey(text)))
    .filter((key) => key !== null);
  return keys.find((key) => key.kind === "key") ?? keys[0] ?? null;
}

function lineText(line: Line): string {
  return line.map(({ text }) => text.trim()).join(" ");
}
