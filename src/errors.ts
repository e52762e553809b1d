/**
 * The add-in's one error class. Code throws it with a code and parameters; only the pane's boundary and the
 * command line turn it into a sentence, from `locales/`.
 */

/** Every code has a sentence under `errors` in each locale; the compiler checks it. */
export type ErrorCode =
  // a file that cannot be read
  | "fileEmpty"
  | "fileBinary"
  | "fileTooLarge"
  | "fileKindUnknown"
  | "fileOld"
  | "fileEncrypted"
  | "fileDamaged"
  | "filePicture"
  | "fileArchive"
  | "fileProgram"
  | "fileShortcut"
  | "fileEncoding"
  | "fileUnreadable"
  | "folderDropped"
  | "severalFiles"
  | "noTask"
  // the open sheet, read as a document
  | "sheetEmpty"
  | "sheetTooWide"
  | "sheetIsOurs"
  // Excel
  | "cellEditMode"
  | "excelTimeout"
  | "excelGone"
  | "excelRefused"
  | "apiMissing"
  // the workbook
  | "cellTooLong"
  | "planExists"
  | "belowOccupied"
  | "sheetIsForeign"
  | "tableIsForeign"
  | "nameIsForeign"
  | "sheetProtected"
  | "structureProtected"
  | "workbookReadOnly"
  | "sheetHidden"
  | "sheetGone"
  | "mergedBelow"
  | "unfinished"
  | "busyElsewhere"
  | "lateEdits"
  | "registerIsLater"
  | "registerDamaged"
  | "changedSince"
  | "changeTooLarge"
  | "noRegister"
  | "taskGone"
  | "reportGone"
  | "summarySince"
  | "summaryBelow"
  | "nothingToUndo"
  | "journalDamaged"
  | "startupRefused"
  | "choicesNotSaved"
  | "nameGone"
  | "nameTaken"
  | "vocabularyGone"
  | "vocabularyThere"
  | "planNameTaken"
  | "planGone"
  | "comparedSince"
  | "planNameUnfit"
  | "targetUndecided"
  // what is noted beside the register
  | "taskChangedSince"
  | "rowChangedSince"
  | "allChangedSince"
  | "periodClosed"
  | "reportsChangedSince"
  | "noticeNotDue"
  | "extensionLate"
  | "extensionNotLater"
  // formulas with our functions
  | "noPlanFormula"
  | "noFrozenFormula"
  | "tooManyResults"
  | "cellOccupied"
  | "spillOccupied"
  | "cellIsRegister"
  | "verifyFailed"
  | "cancelled";

export type ErrorParameters = Readonly<Record<string, string | number>>;

export class AddinError extends Error {
  override readonly name = "AddinError";

  constructor(
    readonly code: ErrorCode,
    readonly parameters: ErrorParameters = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
  }
}
