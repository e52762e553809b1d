/** What each row of a page is, told from its values: so a page looks the same wherever its values came from. */
import type { CellRow } from "../cells";
import { LISTS, type ListColumn, type SectionId, TITLES, TOTAL } from "./titles";

export type RowKind =
  "title" | "fact" | "section" | "header" | "body" | "total" | "note" | "blank" | "signature" | "key";

/** Rows of one kind that follow one another. */
export interface Run {
  readonly kind: RowKind;
  /** The section they are in; null above the first. */
  readonly section: SectionId | null;
  /** Zero-based, and how many. */
  readonly start: number;
  readonly rows: number;
  /** The section's header; empty above the first. */
  readonly header: CellRow;
  /** How many columns the section takes. */
  readonly columns: number;
}

const SECTION_TITLE = /^[一二三四五六七八九十]+、(.+)$/u;

export function runsOf(rows: readonly CellRow[]): Run[] {
  const runs: { -readonly [Key in keyof Run]: Run[Key] }[] = [];
  let section: SectionId | null = null;
  let header: CellRow = [];
  for (const [index, cells] of rows.entries()) {
    const before = runs.at(-1);
    const kind = kindOf(cells, index, before?.kind ?? null);
    if (kind === "section") section = sectionOf(String(cells[0]));
    if (kind === "header") header = cells;
    if (before?.kind === kind && kind !== "section" && before.section === section) {
      before.rows += 1;
    } else {
      runs.push({ kind, section, start: index, rows: 1, header, columns: broadOf(section, header) });
    }
  }
  return runs;
}

function kindOf([cell = "", ...rest]: CellRow, index: number, before: RowKind | null): RowKind {
  const first = String(cell);
  if (index === 0) return "title";
  if (first === "") return "blank";
  // A 类目 may be called so, too; behind it stand numbers.
  if (sectionOf(first) !== null && rest.every((other) => other === "")) return "section";
  if (before === "section") return "header";
  if (first.startsWith("表号 ")) return "key";
  if (first.startsWith("制表：")) return "signature";
  if (before === "title" || before === "fact") return "fact";
  if (first.startsWith("注：")) return "note";
  return first === TOTAL ? "total" : "body";
}

/** Null for a heading that is none of ours. */
export function sectionOf(first: string): SectionId | null {
  const title = SECTION_TITLE.exec(first)?.[1];
  const found = Object.entries(TITLES).find(([, each]) => each === title);
  return (found?.[0] as SectionId | undefined) ?? null;
}

/** The columns of a list; null for a section of counts. */
export function listOf(section: SectionId | null): readonly ListColumn[] | null {
  return section !== null && section in LISTS ? LISTS[section as keyof typeof LISTS] : null;
}

function broadOf(section: SectionId | null, header: CellRow): number {
  const list = listOf(section);
  return list === null
    ? header.findLastIndex((cell) => cell !== "") + 1
    : list.reduce((sum, { span }) => sum + span, 0);
}
