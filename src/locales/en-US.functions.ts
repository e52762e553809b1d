import type { Locale } from "./locale";
import type { zhCNFunctionErrors } from "./zh-CN.functions";

function named(kind: string, name: string | number | undefined): string {
  return name === undefined ? `the ${kind}` : `the ${kind} “${name}”`;
}

export const enUSFunctionErrors: typeof zhCNFunctionErrors = {
  noPlanFormula: (p) => ({
    title:
      p.unanswered === undefined || p.unanswered === 0
        ? `There is no PLAN formula on ${named("sheet", p.sheet)}.`
        : `The PLAN formulas on ${named("sheet", p.sheet)} have no results yet, so nothing was changed.`,
    advice:
      p.unanswered === undefined || p.unanswered === 0
        ? "Go to the sheet with PLAN formulas and try again."
        : "Where it says #SPILL!, clear the cells below and to the right; where it says #NAME? or #BUSY!, wait for the add-in and try again.",
  }),
  noFrozenFormula: (p) => ({
    title:
      p.changed === undefined || p.changed === 0
        ? `There are no values on ${named("sheet", p.sheet)} to turn back into formulas.`
        : `The values on ${named("sheet", p.sheet)} that were formulas have all been changed or moved, so they stay.`,
    advice:
      "Only cells turned by “Formulas to values”, and not changed since, can be turned back. Go to that sheet and try again.",
  }),
  tooManyResults: (p) => ({
    title: `The formulas${p.formulas === undefined ? "" : ` (${p.formulas})`} have too many results for one step, so nothing was changed.`,
    advice:
      "Put them on several sheets; for values alone you can also select them, copy, and choose Paste Special, Values.",
  }),
  cellOccupied: (p) => ({
    title: `Cell${p.address === undefined ? "" : ` ${p.address}`} is not blank${p.content === undefined ? "" : ` (“${p.content}”)`}, so nothing was written.`,
    advice: "Select a blank cell, or choose Write anyway to replace what it holds.",
  }),
  spillOccupied: (p) => ({
    title: `The result takes ${p.rows ?? ""} rows and ${p.columns ?? ""} columns, and ${p.address ?? ""} is not blank, so nothing was written.`,
    advice: "Select a cell with nothing below it or to its right, such as A1 of a new sheet.",
  }),
  cellIsRegister: (p) => ({
    title: `The selected cell is in ${named("table", p.table)}, so nothing was written.`,
    advice: "Select a cell outside the tables, best on a sheet of your own.",
  }),
};

export const enUSFunctions: Locale["functions"] = {
  heading: "Functions",
  open: "Functions, examples, inserting",
  intro:
    "Formulas that count the register on sheets of your own. The examples use the data in this workbook.",
  reading: "Reading the register…",
  needsRegister: "Once there is a register, the functions are listed here with examples.",
  unit: "Unit in the examples",
  leader: "Leader in the examples",
  parameters: "Parameters",
  optional: "optional",
  example: "Example",
  result: "Result",
  more: (rows: number, columns: number) => `${rows} rows and ${columns} columns; only the first are shown`,
  noExample: "This workbook has no data for an example.",
  insert: "Insert into the selected cell",
  insertNamed: (name: string) => `Insert ${name} into the selected cell`,
  insertAnyway: "Write anyway",
  inserted: (sheet: string, address: string, shown: string) =>
    `Written to ${address} of “${sheet}”; it shows “${shown}”.`,
  manyUnits: (units: number) =>
    `The register has ${units} units. With one formula for each, Excel hands the whole register over as many times; WORKLOADTABLE lists all of them at once.`,
  freezeHeading: "For people without the add-in",
  freezeHint:
    "Turns the PLAN formulas of the open sheet into values before you send it on; they can be turned back. State and days late in the register are ordinary formulas and stay.",
  freeze: "Formulas to values",
  thaw: "Values back to formulas",
  frozen: (sheet: string, formulas: number) => `${formulas} PLAN formulas on “${sheet}” are values now.`,
  thawed: (sheet: string, formulas: number) => `${formulas} values on “${sheet}” are formulas again.`,
  leftFrozen: "These have no result yet and stay formulas:",
  leftThawed: "These were changed since and stay as they are:",
};
