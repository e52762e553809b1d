import { enUSFunctionErrors } from "./en-US.functions";
import { enUSFollowUpErrors } from "./en-US.followUp";
import { enUSSummaryErrors } from "./en-US.summary";
import type { Locale } from "./locale";

/** Sheet "X", or only "a sheet" where the error does not name it. */
function named(kind: string, name: string | number | undefined): string {
  return name === undefined || name === "" ? `a ${kind}` : `the ${kind} “${name}”`;
}

/** How a hidden sheet is brought to light, before something else is done with it; nothing for one in sight. */
function howToShow(visibility: string | number | undefined): string {
  if (visibility === "Hidden") {
    return "It is hidden: right-click any sheet tab, choose Unhide and select it. ";
  }
  return visibility === "VeryHidden"
    ? "A macro or another program has hidden it where Unhide does not list it; ask your administrator to show it. "
    : "";
}

export const enUSErrors: Locale["errors"] = {
  fileEmpty: () => ({
    title: "The file is empty.",
    advice: "Choose a file with text in it, or copy the text and use “Paste text”.",
  }),
  fileBinary: (p) => ({
    title: `Could not find text in ${named("file", p.name)}.`,
    advice:
      "Open it in the program that wrote it and save it as .docx, .pdf or .txt, or copy the text and use “Paste text”.",
  }),
  fileTooLarge: (p) => ({
    title:
      p.megabytes === undefined
        ? "The file is too large and was not read."
        : `The file is ${p.megabytes} MB, too large, and was not read.`,
    advice: `Keep only the plan and remove pictures and other content${p.limit === undefined ? "" : ` (up to ${p.limit} MB)`}, then import again.`,
  }),
  fileKindUnknown: (p) => ({
    title: `Cannot read ${named("file", p.name ?? p.kind)} of this kind yet.`,
    advice: "Open it and save it as .docx, .xlsx or .pdf, or copy the text and use “Paste text”.",
  }),
  fileOld: (p) => ({
    title: `Cannot read ${named("file", p.name)}: it is in an old format of Word, Excel or WPS.`,
    advice: `Open it, save it as ${p.saveAs ?? ".docx"} and import again, or copy the text and use “Paste text”.`,
  }),
  fileEncrypted: (p) => ({
    title: `Cannot read ${named("file", p.name)}: it asks for a password.`,
    advice:
      "Open it with the password, remove the password under File, Info, save and import again; or copy the text and use “Paste text”.",
  }),
  fileDamaged: (p) => ({
    title: `Cannot open ${named("file", p.name)}: it is incomplete or damaged.`,
    advice:
      "Download it again or ask the issuing office for another copy; if Word, Excel or WPS can open it, save a copy there and import that.",
  }),
  filePicture: (p) => ({
    title: `Cannot read ${named("file", p.name)}: it is a picture or a scan without text.`,
    advice:
      "Ask the issuer for the electronic text; or extract the text with a recognition program, check it, and use “Paste text”.",
  }),
  fileArchive: (p) => ({
    title: `Cannot read ${named("file", p.name)}: it is an archive.`,
    advice: "Unpack it first, then choose the plan inside.",
  }),
  fileProgram: (p) => ({
    title: `Cannot read ${named("file", p.name)}: it is a program, not a document.`,
    advice: "Choose the file of the plan; do not open this one unless you know where it comes from.",
  }),
  fileShortcut: (p) => ({
    title: `Cannot read ${named("file", p.name)}: it is a shortcut, not the document itself.`,
    advice: "Choose the file that it points to.",
  }),
  fileEncoding: () => ({
    title: "The text encoding of this file is not known, so it was not read.",
    advice: "Open it in Notepad, save it as UTF-8 and import again, or copy the text and use “Paste text”.",
  }),
  fileUnreadable: (p) => ({
    title: `Could not open ${named("file", p.name)}.`,
    advice:
      "It may have been moved, renamed or deleted, or another program holds it. Close that program and choose the file again.",
  }),
  folderDropped: (p) => ({
    title: `Cannot import ${named("folder", p.name)} as a whole.`,
    advice: "Open the folder and drop the plan inside it by itself, one file at a time.",
  }),
  severalFiles: (p) => ({
    title: `Only one file can be imported at a time${p.count === undefined ? "" : `; there were ${p.count}`}. None was read.`,
    advice: "Import them one by one: create the register from one plan, then import the next into it.",
  }),
  noTask: () => ({
    title: "No tasks were found.",
    advice:
      "Check that this is a responsibility breakdown whose items name their units; or copy only the list of items and use “Paste text”.",
  }),
  sheetEmpty: (p) => ({
    title: `There is no text on ${named("sheet", p.sheet)}.`,
    advice: "Go to the sheet that holds the plan, then choose “Use open sheet” again.",
  }),
  sheetTooWide: (p) => ({
    title: `Did not read ${named("sheet", p.sheet)}: with ${p.columns ?? "so many"} columns it does not look like a plan.`,
    advice: `Copy the plan's columns to a new sheet${p.limit === undefined ? "" : ` (up to ${p.limit} columns)`}, then choose “Use open sheet” again.`,
  }),
  sheetIsOurs: (p) => ({
    title: `Cannot import ${named("sheet", p.sheet)}: it belongs to the register itself.`,
    advice: "Go to the sheet that holds the plan, then choose “Use open sheet” again.",
  }),
  cellEditMode: () => ({
    title: "A cell is being edited, so Excel accepts no changes now.",
    advice: "Press Enter or Esc to finish editing, then try again.",
  }),
  excelTimeout: (p) => ({
    title:
      p.seconds === undefined ? "Excel did not answer." : `Excel did not answer within ${p.seconds} seconds.`,
    advice:
      "If a cell is being edited, press Enter or Esc. Wait until Excel is idle, close open dialogs, and try again. Unfinished changes are put back when the pane is next opened.",
  }),
  excelGone: () => ({
    title: "The connection to Excel was lost.",
    advice: "Close this pane and open it again. Unfinished changes are put back when it opens.",
  }),
  excelRefused: () => ({
    title: "Excel did not accept this step.",
    advice: "Try again; if it fails again, copy the details for your administrator.",
  }),
  apiMissing: () => ({
    title: "This version of Excel lacks a feature that is needed.",
    advice: "Use Excel 2021 or later, or Excel on the web.",
  }),
  planGone: (p) => ({
    title: `The register no longer holds the plan “${p.name ?? ""}”; nothing was written.`,
    advice: "Look at the workbook again and choose the plan to update.",
  }),
  comparedSince: (p) => ({
    title: `The plan “${p.name ?? ""}” was changed in the register since it was compared; nothing was written.`,
    advice: "Compare again, check, and then update.",
  }),
  planExists: (p) => ({
    title: `The register already holds this plan${p.title === undefined ? "" : ` (${p.title})`}; it was not written again.`,
    advice:
      "If this is a new issue or a correction of it, choose to update; if it is another document, check its title.",
  }),
  belowOccupied: (p) => ({
    title: `There is something under the table on ${named("sheet", p.sheet)}${p.address === undefined ? "" : ` (${p.address})`}; the new rows have no room.`,
    advice: "Move what stands under the table to another sheet, then try again.",
  }),
  mergedBelow: (p) => ({
    title: `There are merged cells under the table on ${named("sheet", p.sheet)}${p.address === undefined ? "" : ` (${p.address})`}; the new rows have no room.`,
    advice: "Select them, choose Merge & Center on the Home tab to unmerge them, and try again.",
  }),
  sheetIsForeign: (p) => ({
    title: `There is ${named("sheet", p.sheet)}, not made by this add-in; it was not changed.`,
    advice: `${howToShow(p.visibility)}Rename that sheet and try again.`,
  }),
  tableIsForeign: (p) => ({
    title: `There is ${named("table", p.table)}, not made by this add-in; it was not changed.`,
    advice: "Select that table, rename it under Table Design, and try again.",
  }),
  nameIsForeign: (p) => ({
    title: `There is ${named("name", p.name)}, not made by this add-in; it was not changed.`,
    advice:
      "Rename it in Name Manager under Formulas (delete it if it refers to #REF! already) and try again.",
  }),
  cellTooLong: (p) => ({
    title: `The content of ${named("column", p.column)} in ${p.seq === undefined ? "a task" : `task ${p.seq}`} is longer than a cell holds${p.limit === undefined ? "" : ` (${p.limit})`}.`,
    advice:
      "The text was probably not split. Put each item on its own numbered line in the file and import again.",
  }),
  nameGone: (p) => ({
    title: `${named("the name", p.name)} is not in ${p.table ?? "单位库 or 领导库"}.`,
    advice: "It may just have been renamed or deleted. Refresh and try again.",
  }),
  nameTaken: (p) => ({
    title: `${named("the name", p.name)} is in ${p.table ?? "单位库 or 领导库"} already${p.owner === undefined || p.owner === "" ? "" : `, as “${p.owner}”`}.`,
    advice:
      "A name stands for one only. If they are the same, merge them; if not, change the other one in the table first.",
  }),
  vocabularyGone: (p) => ({
    title: `The workbook has no ${named("table", p.table)}.`,
    advice:
      "If you have just deleted it, press Ctrl+Z; otherwise have it made again from the register's names on the units tab.",
  }),
  vocabularyThere: () => ({
    title: "单位库 and 领导库 are both there; nothing to restore.",
    advice: "If you cannot see them, right-click a sheet tab and choose Unhide.",
  }),
  changeTooLarge: (p) => ({
    title: `Too many cells would change at once${p.megabytes === undefined ? "" : ` (${p.megabytes} MB)`} for undo to remember them, so nothing was changed.`,
    advice: "Do it in parts: one plan, or some of the units, at a time.",
  }),
  sheetProtected: (p) => ({
    title:
      p.sheet === undefined
        ? "A sheet is protected or the file cannot be edited, so nothing was written."
        : `Cannot write to ${named("sheet", p.sheet)}: it is protected.`,
    advice: "Go to that sheet, choose Unprotect Sheet under Review, and try again; protect it afterwards.",
  }),
  workbookReadOnly: () => ({
    title:
      "This workbook is open for reading only (or marked as final); changes could not be saved, so nothing was written.",
    advice:
      "Choose “Edit Anyway” or “Enable Editing” above the sheet; if somebody else has the file open, wait and open it again, or save a copy and work there.",
  }),
  sheetHidden: (p) => ({
    title: `Cannot show ${named("sheet", p.sheet)}: it is hidden.`,
    advice: `${howToShow(p.visibility)}Try again.`,
  }),
  sheetGone: () => ({
    title: "The place to go to is not there any more.",
    advice: "The sheet may have been renamed or deleted. Look at the workbook again, then try again.",
  }),
  structureProtected: () => ({
    title: "The workbook structure is protected, so no sheet can be added.",
    advice: "Turn off Protect Workbook under Review and try again.",
  }),
  unfinished: () => ({
    title: "An earlier step was not finished and the workbook has not been put back yet.",
    advice: "Close this pane and open it again; the add-in puts the workbook back first.",
  }),
  busyElsewhere: () => ({
    title: "A colleague is changing this register with the add-in; nothing was done.",
    advice:
      "Wait half a minute and try again. If a pane was closed by accident, its unfinished step is put back then.",
  }),
  lateEdits: (p) => ({
    title: `Undone. But something was edited at that very moment and went with it${p.where === undefined ? "" : `: ${p.where}`}.`,
    advice: "If they are still wanted, enter them again, or tell the colleague who made them.",
  }),
  registerIsLater: (p) => ({
    title: `This register was made by a later version of the add-in${p.version === undefined ? "" : ` (format version ${p.version})`}.`,
    advice: "Update the add-in. Until then it can be viewed but will not be changed.",
  }),
  registerDamaged: (p) => ({
    title:
      p.missing === undefined
        ? "The register is incomplete."
        : `The register is incomplete. Missing: ${p.missing}.`,
    advice:
      "If something was just deleted, press Ctrl+Z; otherwise mend it as the overview says, then try again.",
  }),
  changedSince: (p) => ({
    title:
      p.count === undefined
        ? "Something was changed after that step."
        : `Changed after that step: ${p.count}${p.where === undefined ? "" : ` (${p.where})`}.`,
    advice: `${p.undone === undefined ? "" : `Later steps undone: ${p.undone}. `}Check whether those changes are still wanted, then decide whether to undo.`,
  }),
  noRegister: () => ({
    title: "This workbook has no register yet.",
    advice: "Import a plan under “Import” first to create the register.",
  }),
  taskGone: (p) => ({
    title: `${p.id === undefined ? "That task" : `Task ${p.id}`} is no longer in the register.`,
    advice: "It may have been deleted or renumbered. Look at the workbook again and find it in the list.",
  }),
  nothingToUndo: () => ({
    title: "There is nothing to undo.",
    advice: "The add-in undoes only what it did itself; use Ctrl+Z for changes made by hand.",
  }),
  startupRefused: () => ({
    title: "Excel did not accept that the pane opens with the workbook.",
    advice: "The register works as usual; next time use “Open the pane” on the ribbon.",
  }),
  choicesNotSaved: () => ({
    title: "The pane's settings were not saved in the workbook.",
    advice: "The register is not affected. Save the workbook and change the setting again.",
  }),
  planNameUnfit: () => ({
    title: "Change the short name of the plan first.",
    advice: "Use letters and digits only, at most 12, and no name that another plan has.",
  }),
  targetUndecided: () => ({
    title: "Say first how to write: update a plan that is there, or write a new one.",
    advice: "A plan in the register has the same number, or year and level, and another title.",
  }),
  planNameTaken: (p) => ({
    title: `There is ${named("plan", p.name)} already; short names must differ.`,
    advice: "Choose another short name.",
  }),
  journalDamaged: () => ({
    title: "The record of this step was changed by hand, so it cannot be put back.",
    advice:
      "The workbook stays as it is. Compare it with the last saved copy; later commands are not affected.",
  }),
  ...enUSFunctionErrors,
  ...enUSFollowUpErrors,
  ...enUSSummaryErrors,
  verifyFailed: () => ({
    title: "What was written did not match what should be there.",
    advice: "Try again; if it fails again, copy the details for your administrator.",
  }),
  cancelled: () => ({ title: "Cancelled.", advice: "The workbook was not changed." }),
};

export const enUSUnknownError: Locale["unknownError"] = {
  title: "Something unexpected went wrong.",
  advice: "Try again; if it fails again, copy the details for your administrator.",
};
