import type { Cell, Matrix } from "../src/functions/cells";
import { associated } from "./functions/associated";
import { COUNTIF_MISTAKES } from "./functions/countifMistakes";
import { AS_OF, handedOver, syntheticRegister, UNITS } from "./functions/syntheticRegister";
import { openBenchWorkbook } from "./functions/workbook";
import type { Recorder, Suite } from "./recorder";

type Functions = Awaited<ReturnType<typeof associated>>;

const ROLE_COLUMNS = ["牵头单位", "责任单位", "协办单位"] as const;
const TABLE = `=PLAN.WORKLOADTABLE(台账[#All],,${AS_OF})`;

/** Excel hands every argument over as a range, an omitted one as null, and its invocation object last. */
const cell = (value: Cell): Matrix => [[value]];
const INVOCATION = {};

/** The custom functions over large registers, beside the formulas that they take the place of. */
export const suite: Suite = {
  name: "functions",

  async run(recorder) {
    const functions = await associated();
    await besideCountif(recorder, functions);
    await scalarCells(recorder, functions);
    await growth(recorder, functions);
    await mistakes(recorder, functions);
  },
};

/** Both in the preview's engine: from a changed row of the register to all answers calculated anew. */
async function besideCountif(recorder: Recorder, functions: Functions): Promise<void> {
  const register = syntheticRegister(10_000);
  const countifs = UNITS.map((unit) => ROLE_COLUMNS.map((column) => `=COUNTIF(台账[${column}],"*${unit}*")`));
  const recalculated = async (what: string, samples: number, formulas: string[][]): Promise<number> => {
    const workbook = await openBenchWorkbook(register, functions);
    await workbook.write(formulas);
    let change = 0;
    const median = await recorder.measure(what, samples, async () => {
      await workbook.change(ROLE_COLUMNS, 5, UNITS[(change += 1) % UNITS.length] ?? "");
    });
    workbook.dispose();
    return median;
  };
  const table = await recalculated("a row changed: PLAN.WORKLOADTABLE, 10,000 tasks", 9, [[TABLE]]);
  const formulas = await recalculated("a row changed: 3 x 200 COUNTIF, 10,000 tasks", 3, countifs);
  recorder.atLeast("PLAN.WORKLOADTABLE, times faster than 600 COUNTIF", formulas / table, 20);
}

/** A thousand cells that each name the whole register, handed over anew each time. */
async function scalarCells(recorder: Recorder, functions: Functions): Promise<void> {
  const workload = functions.get("WORKLOAD");
  const register = syntheticRegister(10_000);
  let round = 0;
  // Two copies by turns: no call gets the very arrays that the one before was given.
  let copies: readonly Matrix[] = [];
  const handOver = (): void => {
    round += 1;
    copies = [handedOver(register, round), handedOver(register, round)];
  };
  const cells = (count: number) => (): void => {
    for (let index = 0; index < count; index += 1) {
      const unit = cell(UNITS[index % UNITS.length] ?? "");
      workload?.(unit, copies[index % 2], null, null, null, INVOCATION);
    }
  };
  const one = await recorder.measure("1 cell PLAN.WORKLOAD, 10,000 tasks", 9, cells(1), handOver);
  const thousand = await recorder.measure(
    "1,000 cells PLAN.WORKLOAD, 10,000 tasks",
    3,
    cells(1000),
    handOver,
  );
  // Handing over and comparing remain; a thousand readings of the register would be a thousand times one.
  recorder.atMost("1,000 cells, in times of the one that reads the register", thousand / one, 250);
}

/** Time as a power of the number of tasks: 1 is linear. */
async function growth(recorder: Recorder, functions: Functions): Promise<void> {
  const table = functions.get("WORKLOADTABLE");
  const sizes = [1000, 10_000, 100_000];
  const times: number[] = [];
  let round = 0;
  for (const size of sizes) {
    const register = syntheticRegister(size);
    let given: Matrix = register;
    const time = await recorder.measure(
      `PLAN.WORKLOADTABLE alone, ${size.toLocaleString("en")} tasks`,
      size > 10_000 ? 3 : 9,
      () => table?.(given, null, cell(AS_OF), INVOCATION),
      () => {
        round += 1;
        given = handedOver(register, round);
      },
    );
    times.push(time);
  }
  recorder.atMost("growth from 1k to 100k tasks, exponent", exponent(sizes, times), 1.2);
}

/** The slope of the least-squares line through the logarithms. */
function exponent(sizes: readonly number[], times: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const over = x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] ?? 0) - meanY), 0);
  return over / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}

/** The same lists asked both ways, in the engine. */
async function mistakes(recorder: Recorder, functions: Functions): Promise<void> {
  for (const { why, unit, register, vocabulary } of COUNTIF_MISTAKES) {
    const workbook = await openBenchWorkbook(register, functions);
    const literal = (rows: Matrix): string =>
      `{${rows.map((row) => row.map((text) => `"${String(text)}"`).join(",")).join(";")}}`;
    const units = vocabulary === undefined ? "" : `,,,${literal(vocabulary)}`;
    await workbook.write([
      [`=PLAN.WORKLOAD("${unit}",台账[#All]${units})`],
      [`=${ROLE_COLUMNS.map((column) => `COUNTIF(台账[${column}],"*${unit}*")`).join("+")}`],
    ]);
    const [[right] = [], [countif] = []] = await workbook.read("A1:A2");
    recorder.note(`COUNTIF is wrong about ${why}: ${unit} ${String(right)}, COUNTIF ${String(countif)}`);
    workbook.dispose();
  }
}
