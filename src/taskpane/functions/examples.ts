import { FUNCTIONS } from "../../functions/catalogue";
import type { Cell, Matrix } from "../../functions/cells";
import { FunctionError } from "../../functions/functionError";
import { fromSerial } from "../../plan/date";
import { splitNames } from "../../vocabulary/splitNames";
import type { FunctionTables } from "../../workbook/readFunctionTables";

/** An argument as it stands in the formula, and what Excel hands over for it. */
interface Argument {
  readonly text: string;
  readonly value: Matrix;
}

const OMITTED: Argument = { text: "", value: [[null]] };

/** What the examples speak of, chosen by the clerk from the register. */
export interface Subject {
  readonly unit: string;
  readonly leader: string;
}

/** A formula on this workbook's own data, and its answer. */
export interface Example {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
  /** The first rows as the cells would show them, or why there is no answer. */
  readonly shown: readonly (readonly string[])[] | string;
  readonly numberFormat?: string;
}

const ROWS_SHOWN = 4;
const COLUMNS_SHOWN = 4;
/** How the columns of an answer that are days are to be formatted; by function and place. */
const DATE_FORMAT = "yyyy-mm-dd";
const DATE_COLUMNS: Readonly<Record<string, number>> = { DUE: 0, MILESTONES: 0 };

/** Units and leaders that the register names; units by their number of tasks. */
export function subjectsOf(tables: FunctionTables): { readonly units: string[]; readonly leaders: string[] } {
  const table = answerOf("WORKLOADTABLE", [all(tables.register), vocabularyOf(tables), asOfOf(tables)]);
  const units = Array.isArray(table) ? table.slice(1, -1).map(([unit]) => String(unit)) : [];
  const leaders = column(tables, "分管领导")?.value.flatMap(([cell]) => splitNames(String(cell ?? ""))) ?? [];
  return { units, leaders: [...new Set(leaders)] };
}

/** The example of a function; null where the workbook has no data for it. */
export function exampleOf(id: string, tables: FunctionTables, subject: Subject): Example | null {
  const given = argumentsOf(id, tables, subject);
  if (given === null || given.some((argument) => argument === null)) return null;
  const list = given as readonly Argument[];
  const formula = `=PLAN.${id}(${list.map(({ text }) => text).join(",")})`;
  const answer = answerOf(id, list);
  if (typeof answer === "string") return { formula, rows: 1, columns: 1, shown: answer };
  return {
    formula,
    rows: answer.length,
    columns: answer[0]?.length ?? 1,
    shown: answer
      .slice(0, ROWS_SHOWN)
      .map((row) =>
        row.slice(0, COLUMNS_SHOWN).map((cell, place) => shownAs(cell, DATE_COLUMNS[id] === place)),
      ),
    ...(DATE_COLUMNS[id] !== undefined && answer.length === 1 ? { numberFormat: DATE_FORMAT } : {}),
  };
}

function argumentsOf(
  id: string,
  tables: FunctionTables,
  { unit, leader }: Subject,
): readonly (Argument | null)[] | null {
  const register = all(tables.register);
  const [due, done] = [column(tables, "到期日"), column(tables, "办结日期")];
  const asOf = asOfOf(tables);
  const units = tables.vocabulary === null ? null : vocabularyOf(tables);
  const responsible = column(tables, "责任单位");
  switch (id) {
    case "OVERDUE":
    case "OVERDUEDAYS":
      return [due, done, asOf];
    case "STATE":
      return [due, done, asOf, column(tables, "办理状态"), OMITTED, column(tables, "完成时限")];
    case "DUE":
    case "MILESTONES":
      return [deadlineIn(tables), yearOf(tables)];
    case "WORKLOAD":
      return unit === "" ? null : [literal(unit), register, ...(units ? [OMITTED, OMITTED, units] : [])];
    case "WORKLOADTABLE":
      return [register, units ?? OMITTED, asOf];
    case "TASKS":
      return leader === "" && unit === "" ? null : [literal(leader === "" ? unit : leader), register];
    case "UNIT":
      return unit === "" ? null : [literal(unit), units];
    case "UNITS":
    case "UNKNOWN":
      return [responsible, units];
    case "MEMBERS":
      return [collectiveIn(tables), units];
    default:
      return null;
  }
}

function answerOf(id: string, given: readonly Argument[]): unknown[][] | string {
  const implementation = FUNCTIONS[id];
  if (!implementation) return "#NAME?";
  const values = Array.from(
    { length: implementation.length },
    (_, place) => given[place]?.value ?? OMITTED.value,
  );
  try {
    return implementation(...values);
  } catch (error) {
    if (error instanceof FunctionError) return error.reason;
    throw error;
  }
}

function shownAs(cell: unknown, isDate: boolean): string {
  if (cell instanceof FunctionError) return cell.reason;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return isDate && typeof cell === "number" ? (fromSerial(cell) ?? String(cell)) : String(cell);
}

function literal(text: string): Argument {
  return { text: `"${text.replaceAll('"', '""')}"`, value: [[text]] };
}

function all(rows: FunctionTables["register"]): Argument {
  return { text: "台账[#All]", value: rows };
}

function vocabularyOf({ vocabulary }: FunctionTables): Argument {
  return vocabulary === null ? OMITTED : { text: "单位库[#All]", value: vocabulary };
}

function asOfOf({ asOf }: FunctionTables): Argument {
  return { text: "统计截止日", value: [[asOf]] };
}

function column({ register }: FunctionTables, header: string): Argument | null {
  const [headers = [], ...rows] = register;
  const place = headers.indexOf(header);
  return place < 0 ? null : { text: `台账[${header}]`, value: rows.map((row): Cell[] => [row[place] ?? ""]) };
}

/** The first deadline that the documents print; the longest of several lines would fill the pane. */
function deadlineIn(tables: FunctionTables): Argument | null {
  const printed = column(tables, "完成时限")?.value.map(([cell]) => String(cell ?? "").trim()) ?? [];
  const isShort = (text: string): boolean => text !== "" && text.length <= 40;
  const text = printed.find((each) => isShort(each) && /[月日季年]/u.test(each)) ?? printed.find(isShort);
  return text === undefined ? literal("6月底前") : literal(text);
}

/** The as-of date's year: what an example needs, where the clerk would name the plan's. */
function yearOf({ asOf }: FunctionTables): Argument {
  const year = Number((asOf === null ? null : fromSerial(asOf))?.slice(0, 4));
  return year > 0 ? { text: String(year), value: [[year]] } : OMITTED;
}

function collectiveIn({ vocabulary }: FunctionTables): Argument | null {
  const [headers = [], ...rows] = vocabulary ?? [];
  const [name, members] = [headers.indexOf("名称"), headers.indexOf("成员")];
  const found = rows.find((row) => members >= 0 && String(row[members] ?? "") !== "");
  return found === undefined ? null : literal(String(found[name] ?? ""));
}
