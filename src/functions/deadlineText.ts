import type { DeadlineContext } from "../plan/deadline";
import { partsOf } from "../plan/date";
import { certainDate, dateOfCell, isBlank, type Cell } from "./cells";
import { FunctionError } from "./functionError";

/** Year and issue date as a clerk gives them beside a deadline: 2022 or a date of that year; the issue date's year otherwise. */
export function deadlineContext(year: Cell, issued: Cell): DeadlineContext {
  const issuedOn = dateOfCell(issued);
  return { year: yearOf(year) ?? (issuedOn === null ? null : (partsOf(issuedOn)?.year ?? null)), issuedOn };
}

function yearOf(cell: Cell): number | null {
  if (isBlank(cell)) return null;
  const year = Number(
    /^\s*(\d{4})\s*年?\s*$/u.exec(String(cell))?.[1] ?? partsOf(certainDate(cell) ?? "")?.year,
  );
  if (!(year >= 1900)) throw new FunctionError("invalidValue", `“${String(cell)}”不是年份`);
  return year;
}
