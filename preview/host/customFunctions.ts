import type { ArrayValueObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { Engine } from "./engine/engine";

/** One function as the add-in's metadata declares it. */
export interface FunctionMetadata {
  /** As typed in a formula, namespace included: `PLAN.OVERDUE`. */
  readonly name: string;
  readonly id: string;
  readonly parameters: number;
}

/** Calls the add-in's function of an id with Excel's arguments; null while the add-in has associated none. */
export type FunctionCall = (id: string, ...args: unknown[]) => unknown;

/** Makes functions known to the formula engine, in place of any of the same names. */
export function registerFunctions(
  engine: Engine,
  functions: readonly FunctionMetadata[],
  call: FunctionCall,
): void {
  const { CustomFunction, IFunctionService } = engine.modules;
  const executors = functions.map(({ name, id, parameters }) => {
    const executor = new CustomFunction(name);
    executor.minParams = 0;
    executor.maxParams = parameters;
    // Univer's own way for custom functions makes no difference between 0, a blank cell and an omitted argument.
    executor.isCustom = () => false;
    executor.calculate = (...given) =>
      toEngine(
        engine,
        answered(() => call(id, ...fromEngine(given, parameters))),
      );
    return executor;
  });
  const service = engine.injector.get(IFunctionService);
  service.registerExecutors(...executors);
  // Formulas that were parsed before are remembered as calling nothing.
  service.deleteFormulaAstCacheKey(...functions.map(({ name }) => name));
}

/** As Excel calls: every argument a matrix, an omitted one null, the invocation object last. */
function fromEngine(given: readonly FunctionVariantType[], parameters: number): unknown[] {
  const args = Array.from({ length: parameters }, (_, index): unknown => {
    const value = given[index];
    if (value === undefined) return null;
    if (value.isArray())
      return (value as ArrayValueObject).getArrayValue().map((row) => row.map((each) => cell(each ?? null)));
    return isBlank(value as BaseValueObject) ? null : [[cell(value as BaseValueObject)]];
  });
  return [...args, {}];
}

function isBlank(value: BaseValueObject | null): value is null {
  return value === null || value.isNull();
}

/** A blank cell of a range is `""`. */
function cell(value: BaseValueObject | null): unknown {
  return isBlank(value) ? "" : value.getValue();
}

/** A function that throws would end Univer's calculation: in Excel it leaves an error value. */
function answered(call: () => unknown): unknown {
  try {
    return call() ?? "#NAME?";
  } catch (error) {
    return codeOf(error) ?? "#VALUE!";
  }
}

/** One value for a single cell, so that it does not count as a spilled array. */
function toEngine({ modules, unitId }: Engine, answer: unknown): BaseValueObject {
  const { ArrayValueObject } = modules;
  const rows = (Array.isArray(answer) ? (answer as unknown[][]) : [[answer]]).map((row) =>
    row.map((value) => engineValue(modules, value)),
  );
  const [first = []] = rows;
  const [single] = first;
  if (rows.length === 1 && first.length === 1 && single) return single;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: first.length,
    unitId,
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** A text stays one, whatever it looks like: Univer's factory would take `1-2` for a date and `007` for a number. */
function engineValue(
  { StringValueObject, ValueObjectFactory }: Engine["modules"],
  value: unknown,
): BaseValueObject {
  const code = codeOf(value);
  const isText = code === null && typeof value === "string" && !/^#(N\/A|NAME\?|VALUE!)$/u.test(value);
  return isText ? StringValueObject.create(value) : ValueObjectFactory.create((code ?? value) as string);
}

/** Excel's word of an error value, such as `#N/A`. */
function codeOf(value: unknown): string | null {
  return typeof value === "object" && value !== null && "code" in value ? String(value.code) : null;
}
