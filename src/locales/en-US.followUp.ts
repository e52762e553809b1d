import { count } from "./counted";
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

export const enUSFollowUp: Locale["followUp"] = {
  working: "Writing…",
  figures: {
    carry: (tasks) => (tasks === 0 ? "" : `${count(tasks, "task")} left from earlier years`),
    verify: (tasks) => (tasks === 0 ? "" : `${count(tasks, "task")} to check`),
    chase: (units, overdue) =>
      [units === 0 ? "" : `${count(units, "unit")} missing`, overdue === 0 ? "" : `${overdue} overdue`]
        .filter((part) => part !== "")
        .join(", "),
    coordinate: (matters) => (matters === 0 ? "" : `${count(matters, "matter")} to decide`),
  },
  carry: {
    about:
      "A task taken into this year stays the row that it is, with its number and reports; this year’s forms and summaries include it, and the log and its remark say so. Tasks that are not taken stay with their plan and do not count this year.",
    none: "No unfinished task of earlier years is left to take over.",
    all: (tasks) => `All (${tasks})`,
    list: "Unfinished tasks of earlier years",
    into: (reason, plan) => `${reason}, into “${plan}”`,
    listed: (ids) =>
      `This year’s plan may list the same matter: ${ids}. What is listed need not be taken over.`,
    carry: (tasks) => `Take ${count(tasks, "task")} into this year`,
    done: (tasks, skipped) =>
      [
        `${count(tasks, "task")} taken into this year.`,
        skipped === "" ? "" : ` ${skipped} changed since shown and were left as they are.`,
      ].join(""),
  },
  verify: {
    none: "Nothing to check. Tasks that units report as done are listed here.",
    on: "Checked on",
    checker: "Checked by",
    needsChecker: "Enter who checks before striking off or sending back.",
    all: (tasks) => `All (${tasks})`,
    closeSelected: (tasks) => `Strike off ${count(tasks, "task")}`,
    list: "Tasks to check",
    standard: "Standard",
    target: "Target",
    deadline: "Deadline",
    reportedOn: "Reported done",
    late: (days) => `, ${count(days, "day")} late`,
    close: "Strike off",
    sendBack: "Send back",
    reason: "Reason",
    confirmBack: "Send back",
    done: (closed, sentBack, skipped) =>
      [
        `${closed} struck off, ${sentBack} sent back.`,
        skipped === "" ? "" : ` ${skipped} changed since shown and were left as they are.`,
      ].join(""),
  },
  coordinate: {
    raised: (matters) => `Difficulties in this period’s reports, not noted yet: ${matters}`,
    noteAll: (matters) => `Note these ${matters}`,
    note: "Note",
    noted: (matters) => `${count(matters, "matter")} noted.`,
    open: (matters) => `${count(matters, "matter")} to decide`,
    proposal: (proposal) => `Proposal: ${proposal}`,
    leader: "Leader who decides",
    outcome: "Decision",
    decide: "Note the decision",
    decided: (key) => `The decision on ${key} was noted.`,
  },
  chase: {
    unsent: (units) => (units === 0 ? "No unit is missing" : `${count(units, "unit")} missing`),
    group: (assistant, units) =>
      assistant === ""
        ? `${count(units, "unit")} without a deputy director`
        : `Deputy director ${assistant}: ${count(units, "unit")}`,
    groupText: "Text for the deputy director",
    text: "Text for the unit",
    copy: "Copy",
    owes: (rows, returned, dueOn) =>
      [
        `${count(rows, "row")} missing`,
        returned === 0 ? "" : `${returned} sent back`,
        dueOn === null ? "" : `due ${dueOn}`,
      ]
        .filter((part) => part !== "")
        .join(", "),
    liaison: (name, phone) => `Liaison ${[name, phone].filter((part) => part !== "").join(" ")}`,
    overdue: (tasks) => (tasks === 0 ? "No task is overdue" : `${tasks} overdue`),
    dueSoon: (tasks) => (tasks === 0 ? "No task is nearly due" : `${tasks} nearly due`),
    day: (day, late) =>
      late > 0
        ? `due ${day}, ${count(late, "day")} overdue`
        : late === 0
          ? `due ${day}, today`
          : `due ${day}, ${count(-late, "day")} left`,
    issue: (level) => `Issue ${level}`,
    issueAll: (units) => `Issue one to each of these ${units} units`,
    confirmIssue: (level) => `Number and record ${level}`,
    issued: (keys) => `Recorded: ${keys}.`,
    held: {
      waiting: "still within its time",
      settled: "carried out",
      highest: "the highest level",
    },
    heldBecause: (key, replyBy, why) => `${key} (answer by ${replyBy}): ${why}.`,
    matter: "Matter",
    demand: "Demand",
    replyBy: "Answer by",
    notices: (all, waiting) => `${count(all, "notice")}, ${waiting} open`,
    paper: "Notice (.docx)",
    sheet: "As a sheet to print",
    printed: (sheet) => `Made the sheet “${sheet}”, ready to print.`,
    unanswered: (replyBy, isMissed) => `answer by ${replyBy}, ${isMissed ? "missed" : "none yet"}`,
    answered: (on, result, reply) =>
      `answered ${on}${result === "" ? "" : `, ${result}`}${reply === "" ? "" : `: ${reply}`}`,
    noteReply: "Note the answer",
    repliedOn: "Answered on",
    reply: "Answer",
    result: "Result",
    noResult: "not decided",
    confirmReply: "Note",
    replied: (key) => `The answer to ${key} was noted.`,
    settings: "Sender, date and levels of notices",
    office: "Sender",
    issuedOn: "Issued on",
    levelsHint: "The next level follows only when the last was not answered in time or not carried out.",
    levelName: (rank) => `Name of level ${rank}`,
    replyDays: "Working days",
    saveLevels: "Save levels",
  },
};

export const enUSCard: Locale["card"] = {
  name: "Task card",
  of: (task) => `Card of ${task}`,
  selected: (task) => `Selected: ${task}`,
  gone: "The register no longer holds this task.",
  paper: "Task card (.docx)",
  extend: "Extend",
  dayNow: (day) =>
    day === null ? "No day is set." : `Due ${day} as things stand. The original day is kept.`,
  askedOn: "Asked on",
  newDue: "Extended to",
  reason: "Reason",
  approver: "Approved by",
  confirmExtend: "Record the extension",
  extended: (day) => `Extended to ${day}.`,
  inspect: "Note an inspection",
  on: "Inspected on",
  finding: "Finding",
  rectifyBy: "To be put right by",
  inspector: "Inspector",
  outcomeOf: (finding) => `What came of “${finding}”`,
  confirmOutcome: "Note what came of it",
  matter: "Note a matter to decide",
  unit: "Unit",
  problem: "Problem",
  proposal: "Proposal",
  decider: "Leader who decides",
  confirmNote: "Note",
  noted: (keys) => `Recorded: ${keys}.`,
};
