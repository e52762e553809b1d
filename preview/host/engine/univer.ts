/**
 * Every piece of Univer that the host uses, in one place: the packages are pinned, and some of these are not
 * meant for the public, so an upgrade starts by reading this list.
 *
 * Node loads this file as one bundle (`preview/cli/bundle-engine.mjs`), because a dozen packages behind it are
 * published in a form that jest can not load; the browser page imports it directly. The rest of the host only
 * knows its type and gets it handed in.
 */
import "./iteratorHelpers";

export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  HorizontalAlign,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  numfmt,
  Univer,
  UniverInstanceType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
export { DataValidationModel, UniverDataValidationPlugin } from "@univerjs/data-validation";
export {
  ArrayValueObject,
  CustomFunction,
  FormulaDataModel,
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  StringValueObject,
  UniverFormulaEnginePlugin,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
export { SheetsSelectionsService, UniverSheetsPlugin } from "@univerjs/sheets";
export {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
export { SheetDataValidationModel, UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
export { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
export { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
export { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
export { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
export { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
export { TableManager, UniverSheetsTablePlugin } from "@univerjs/sheets-table";
