import type { Locale } from "./locale";
import type { SummaryErrorCode } from "./zh-CN.summary";

export const enUSSummaryErrors: Pick<Locale["errors"], SummaryErrorCode> = {
  summarySince: (p) => ({
    title: `${p.sheet === undefined ? "The summary" : `“${p.sheet}”`} was changed after you looked at it; it was not replaced.`,
    advice: "Look again at what would change, then decide.",
  }),
  summaryBelow: (p) => ({
    title: `Something of yours stands below the summary${p.cell === undefined ? "" : `, from ${p.cell} on`}, where the new one needs ${p.rows ?? "some"} more rows; nothing was replaced.`,
    advice: "Move it to the right of the summary or to another sheet, then make the summary again.",
  }),
  reportGone: () => ({
    title: "季度报送 no longer has this row.",
    advice: "It may have been deleted. Refresh and look again.",
  }),
  periodClosed: (p) => ({
    title: `${p.period ?? "The period"} was closed${p.on === undefined || p.on === "" ? "" : ` on ${p.on}`}; nothing was written.`,
    advice:
      "If it must be changed, tick “Write as a change after closing” and do it again; the sheet 定稿 keeps what was closed.",
  }),
  reportsChangedSince: () => ({
    title: "Reports of the period were changed after they were shown; it was not closed.",
    advice: "Refresh, look at what stands now, then close it.",
  }),
};

export const enUSSummary: Locale["summary"] = {
  intro:
    "The period's figures on a tab of their own: values only, to print and sign. The as-of date stays as it is.",
  asOf: "Date of the figures",
  asOfHint: "Tasks are judged on this day; reports count until they are due",
  asOfInvalid: "Enter a date",
  plans: "Plans",
  noPlan: "Choose at least one plan",
  namesMissing: "Name units that have not reported on the tab (otherwise on an internal sheet)",
  make: "Make the summary",
  makeAgain: "See what would change",
  making: "Making the summary",
  stands: (sheet, asOf) => `“${sheet}” is there, as of ${asOf}.`,
  touched: (sheet) =>
    `Somebody has typed into “${sheet}” since it was made; making it again writes over that (and can be undone).`,
  changesHeading: (count) => `${count} changes`,
  change: (section, row, column) => [section, row, column].filter((part) => part !== "").join(" · "),
  fromTo: (before, after) =>
    before === "" ? `new: ${after}` : after === "" ? `gone: ${before}` : `${before} → ${after}`,
  replace: "Replace the summary",
  keep: "Keep it",
  same: "Exactly as the summary that is there; nothing was changed.",
  made: (sheets) => `Made: ${sheets}.`,
  goTo: (sheet) => `Go to “${sheet}”`,
  openHint: "Select a number on the summary, and the tasks that it counts are listed here.",
  figure: (section, row, column, count, unit) =>
    `${[section, row, column].filter((part) => part !== "").join(" · ")}: ${count} ${unit}`,
  units: { tasks: "tasks", times: "tasks x units", reports: "reports" },
  since: (shown, now) =>
    `The register has changed since: the summary says ${shown}, now it is ${now}. Listed is what it is now.`,
  rate: (closed, due) => `${closed} closed on time of ${due} due. Listed are those due.`,
  report: (unit, seq) => `${unit} · no. ${seq}`,
  reportState: (state, due, came) =>
    [state, due === "" ? "" : `due ${due}`, came === "" ? "not here" : `came ${came}`]
      .filter((part) => part !== "")
      .join(", "),
  goToReport: (name) => `Go to the report: ${name}`,
  goToRow: "Go to",
  closing: {
    heading: "Close the period",
    intro: (reports) =>
      `Keeps the period's ${reports} reports as they are in the sheet 定稿; what is changed later is listed as a change after closing.`,
    unfinished: (missing, returned, toReview) =>
      `${missing} units have not reported, ${returned} have not answered a return and ${toReview} reports are not reviewed; what comes later is listed as a change after closing.`,
    close: "Close the period",
    closed: (reports) => `Closed; ${reports} reports kept.`,
    stands: (on) => `The period was closed${on === "" ? "" : ` on ${on}`}.`,
    unchanged: "Nothing has changed since.",
    since: (changed) => `${changed} changed after closing`,
    gone: (count) => `${count} rows are gone from 季度报送 since; their texts are in the sheet 定稿`,
    agree: "Write as a change after closing",
    figure: (since) => (since === 0 ? "closed" : `closed, ${since} changed since`),
  },
  rowHidden: "A filter hides this row; clear the filter to see it.",
};
