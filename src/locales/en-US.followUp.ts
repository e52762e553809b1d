import type { Locale } from "./locale";
import type { FollowUpErrorCode } from "./zh-CN.followUp";

export const enUSFollowUpErrors: Pick<Locale["errors"], FollowUpErrorCode> = {
  taskChangedSince: (p) => ({
    title: `Task ${p.seq ?? ""} was changed since it was shown, or is gone; nothing was written.`,
    advice: "Look at what the register holds now and try again.",
  }),
  rowChangedSince: (p) => ({
    title: `Row ${p.row ?? ""} of “${p.table ?? ""}” was changed since it was shown, or is gone; nothing was written.`,
    advice: "Look at what the table holds now and try again.",
  }),
  allChangedSince: (p) => ({
    title: `All ${p.count ?? ""} rows have changed since they were shown, or are gone; nothing was written.`,
    advice: "Look at the rows as they are now, then try again.",
  }),
  noticeNotDue: (p) => ({
    title: `“${p.level ?? ""}” is not what comes next for “${p.unit ?? ""}”; nothing was written.`,
    advice:
      "The next level follows only when the last notice was not answered in time or not carried out. Look at 督办记录 and try again.",
  }),
  extensionLate: (p) => ({
    title: `Task ${p.seq ?? ""} was due on ${p.due ?? ""} and the extension asked on ${p.askedOn ?? ""}; nothing was written.`,
    advice: "An extension is asked by the due day. If the letter came earlier, enter its date.",
  }),
  extensionNotLater: (p) => ({
    title: `Task ${p.seq ?? ""} is due on ${p.due ?? ""}; the new day is no later, so nothing was written.`,
    advice: "Enter a later day.",
  }),
};
