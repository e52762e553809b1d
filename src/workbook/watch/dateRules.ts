import { fromSerial, toSerial } from "../../plan/date";
import { type DeadlineContext, parseDeadline } from "../../plan/deadline";
import { deadlineKind } from "../../plan/deadlineKind";
import { beforeIssue, DUE_SOURCES, earliestDue, finalDue } from "../../plan/due";
import { typedDate, typedNumber } from "../../plan/typedDate";
import type { CellValue } from "../cells";
import { quoted } from "./flags";
import type { RowEditor } from "./rowEditor";
import { WATCHED, type WatchedHeader } from "./sight";
import { columnFace } from "../columns";

const DATES: readonly WatchedHeader[] = WATCHED.filter((header) => columnFace(header).kind === "date");

/** What a date cell comes to: the day's serial number, or null where no certain day is meant. */
export function dateMeant(content: CellValue, context: DeadlineContext): number | null {
  const date = typeof content === "number" ? typedNumber(content) : typedDate(content, context);
  if (date === null) {
    return null;
  }
  // A serial that Excel made stays as it is, with its time of day, too.
  const serial = toSerial(date);
  return typeof content === "number" && Math.floor(content) === serial ? content : serial;
}

export function isFormula(content: CellValue): boolean {
  return String(content).startsWith("=");
}

/** Text in date columns becomes a date or is flagged. A formula of the clerk's own is left alone. */
export function readTypedDates(row: RowEditor, context: DeadlineContext): void {
  for (const header of DATES) {
    const content = row.get(header);
    row.judge(header);
    if (content === "" || isFormula(content)) {
      continue;
    }
    const serial = dateMeant(content, context);
    if (serial === null) {
      row.flag(header, `${header}${quoted(content)}看不出日期`, "dateUnread", { text: String(content) });
    } else if (serial !== content && row.correct(header, serial)) {
      row.tell(header, "dateRead", { text: String(content), date: fromSerial(serial) ?? "" });
    }
  }
}

/** An edited 完成时限 decides the dates; a 到期日 set by hand says that it comes from 督查室. */
export function followDeadline(row: RowEditor, context: DeadlineContext): void {
  const dueByHand = row.changed("到期日");
  if (row.changed("完成时限")) {
    readDeadline(row, context, dueByHand);
  }
  if (dueByHand && !row.changed("到期日来源")) {
    const due = row.get("到期日");
    if (due === "") {
      row.correct("到期日来源", "");
    } else if (typeof due === "number" || isFormula(due)) {
      row.correct("到期日来源", DUE_SOURCES.office);
    }
  }
}

function readDeadline(row: RowEditor, context: DeadlineContext, dueByHand: boolean): void {
  const text = String(row.get("完成时限"));
  row.judge("完成时限");
  if (isFormula(text)) {
    return;
  }
  const milestones = parseDeadline(text, context);
  const due = earliestDue(milestones, context.issuedOn);
  const undated = milestones.some(({ kind }) => kind === "other");
  if (due === null && (undated || beforeIssue(milestones, context.issuedOn).length > 0)) {
    const why = undated ? "看不出日期" : "早于印发日";
    row.flag("完成时限", `完成时限${quoted(text)}${why}`, "deadlineUnread", { text });
    return;
  }
  row.correct("期限类别", deadlineKind(milestones) ?? "");
  // A row that was pasted whole, or a date typed beside the deadline: what the person gave stands.
  if (milestones.length === 0 || dueByHand || (row.before === null && row.get("到期日") !== "")) {
    return;
  }
  const last = finalDue(milestones, context.issuedOn);
  const followed = [
    row.correct("到期日", due === null ? "" : toSerial(due)),
    row.correct("最终时限", last === null ? "" : toSerial(last)),
    row.correct("到期日来源", due === null ? "" : DUE_SOURCES.office),
  ];
  if (followed.includes(true)) {
    row.tell("完成时限", "deadlineRead", { text, date: due ?? "" });
  }
}
