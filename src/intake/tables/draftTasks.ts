import type { Doubt } from "../../plan/plan";
import type { DraftTask } from "../draft";
import type { Field } from "../fields";
import type { FieldRole } from "../labels";
import { EMPTY, type Mapped } from "../mapped";
import { readRoleWords } from "../roleWords";
import { isRestOfName } from "../unitList";
import type { AlignedRow } from "./alignRows";
import type { Assigned } from "./assignCells";
import { isUnitName } from "./cellKind";
import { isFieldRole, type Column } from "./columns";
import { varies, wordingOf, type TableHeading } from "./headings";

/** The fields of a cell under a column's label: one, or several where the cell tells roles by words (A牵头，B配合). */
export function cellFields(role: FieldRole, column: Column, value: Mapped): Field[] {
  const { level } = column;
  const byWords = role === "lead" || role === "responsible" ? readRoleWords(value, "own", false) : null;
  if (byWords) return byWords.map((field) => ({ ...field, level }));
  const at = value.from[0] ?? 0;
  // The label stands in the header, which belongs to no task alone: here it stands for nothing of the source.
  const offsets = new Int32Array(column.label.length + 1).fill(at);
  const label: Mapped = { text: `${column.label}：`, from: offsets, to: offsets };
  const [first = "", ...others] = value.text.split("\n");
  const stacked =
    others.length > 0 && isUnitName(first) && others.every((name) => isUnitName(name) && !isRestOfName(name));
  return [{ role, label, value, level, reach: null, place: "own", stacked, unclosed: false }];
}

/** Makes the task of an entry from its cells, the headings above it, and what else is accounted to it (`extras`). */
export function draftTask(
  columns: readonly Column[],
  row: AlignedRow | undefined,
  { entry, cells, doubts }: Assigned,
  extras: readonly Mapped[],
): DraftTask {
  const { measure, parent, group } = entry;
  const fields = columns.flatMap((column, index) => {
    const { role } = column;
    if (isFieldRole(role)) return (cells[index] ?? []).flatMap((cell) => cellFields(role, column, cell));
    const cell = row?.cells[index];
    return role === "detail" && cell && cell.text !== "" ? cellFields(role, column, cell) : [];
  });
  const remarks = columns.flatMap(({ role, label }, index) => {
    const cell = row?.cells[index];
    return role === "other" && cell && cell.text !== "" ? [{ label, cell }] : [];
  });
  return {
    seq: measure.seq,
    number: measure.number,
    headings: [
      ...group.headings.map((heading) => wordingOf(heading) ?? EMPTY),
      ...(parent ? [parent.whole] : []),
    ],
    text: measure.text,
    fields,
    remarks,
    extent: [
      ...extras,
      measure.whole,
      ...cells.flat(),
      ...fields.map(({ value }) => value),
      ...remarks.map(({ cell }) => cell),
    ],
    doubts: [...doubts, ...group.headings.filter(varies).map(variesDoubt)],
  };
}

function variesDoubt(heading: TableHeading): Doubt {
  const shown = wordingOf(heading)?.text.replace(/\s+/g, "") ?? "";
  return { code: "headingVaries", text: `标题在各页写法不一，取最完整的“${shown}”，请核对。` };
}
