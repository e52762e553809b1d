import type { Locale } from "./locale";

export const enUSCircular: Locale["circular"] = {
  intro: "These papers use the figures of the summary; edit them after saving.",
  prepare: "Prepare the papers",
  asOf: "Figures as of",
  office: "Signed by",
  circulars: "Circulars",
  number: "Document number",
  to: "To",
  copies: "Copies",
  periodic: "Circular",
  naming: "Circular naming who fell short",
  namingHint:
    "It names units with overdue tasks and missing or returned reports, and is marked as awaiting approval.",
  leaderList: "Lists for leaders",
  owner: "For",
  allOwners: (owners) => `All ${owners} (one file)`,
  ownerNamed: {
    leader: (name) => name,
    assistant: (name) => `${name} (deputy director)`,
  },
  saveList: "List (.docx)",
  others: "Assessment and reporting upward",
  assessment: "Assessment table",
  upward: "Report to the upper level",
};
