import { count } from "./counted";
import type { zhCNSend } from "./zh-CN.send";

export const enUSSend: typeof zhCNSend = {
  figure: (units, rows) => `${count(units, "unit")}, ${count(rows, "row")}`,
  offer: {
    heading: (plans) => `The notice of “${plans}” does not state the reporting days of this year`,
    text: "They can be put into the calendar as the system suggests (not set by the document), and changed there later:",
    day: (what, due) => `${what}: ${due}`,
    confirm: "Add to the calendar",
    confirming: "Writing…",
    confirmed: (duties) => `${count(duties, "row")} added to the calendar.`,
  },
  plans: "Plans",
  kinds: { label: "What to send", report: "Reports", workPlan: "Work plans", both: "Both" },
  supportReports: "Supporting units report too",
  withProgress: "With a column for the percentage",
  withDoneOn: "With a column for the day of completion",
  workPlanOfAll: (plans) =>
    `The notice of “${plans}” does not say who hands in a work plan: ask every reporting unit`,
  toBeMade: (units, added, existing) =>
    existing === 0
      ? `Forms for ${count(units, "unit")} will be made, ${count(added, "row")} added to the table of reports.`
      : `Forms for ${count(units, "unit")} will be made, ${count(added, "row")} added to the table of reports (${existing} already there stay).`,
  workPlansToBeMade: (units) => `Work plan forms for ${count(units, "unit")} will be made.`,
  nothing: "With these choices there is no form to send.",
  settled: (tasks) => `${count(tasks, "task")} finished, cancelled or put off: not asked about any more.`,
  unresolved: (tasks) => `${count(tasks, "task")} with names that stand for nobody yet: not sent to these`,
  unresolvedTask: (planName, seq, names) => `${planName} no. ${seq}: ${names}`,
  resolveHint:
    "Name the units of open collectives in the register, the members of the others in the list of units.",
  unknown: (names) =>
    `The notice asks “${names}” for a work plan, a name that the list of units does not know; forms go to the units that report on the tasks.`,
  send: "Send forms to the units",
  again: "Make the forms again",
  making: "Making the units’ forms…",
  done: (units, added) =>
    `Forms for ${count(units, "unit")} made, ${count(added, "row")} added to the table of reports.`,
  saveAll: "Save as .zip",
  saved:
    "The .zip was handed to the browser. If nothing was downloaded, open the forms below one by one and save them.",
  units: (units) => `The units’ forms (${units})`,
  save: (unit) => `Save the form of ${unit}`,
  saveShort: "Save",
  open: (unit) => `Open the form of ${unit}`,
  openShort: "Open",
};
