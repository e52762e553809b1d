import { fromSerial, toSerial } from "../../src/plan/date";
import { type StateFacts, stateOf } from "../../src/plan/state";
import { REGISTER_HEADERS, type RegisterHeader } from "../../src/workbook/columns";
import { generateRegister } from "../../src/commands/generateRegister";
import { closeBenches, openBench } from "./bench";
import { makePlan, makeTasks } from "./plans";
import fc from "fast-check";

afterEach(closeBenches);

const AS_OF = "2024-05-20";
const WARNING_DAYS = 7;

const date = fc
  .integer({ min: toSerial("2024-05-01"), max: toSerial("2024-06-10") })
  .map((serial) => fromSerial(serial));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });
const facts: fc.Arbitrary<StateFacts> = fc.record({
  due: maybe(date),
  finalDue: maybe(date),
  extendedTo: maybe(date),
  extensionApproval: maybe(fc.constant("周岚")),
  setState: fc.constantFrom(null, null, null, null, "取消", "暂缓"),
  reportedDoneOn: maybe(date),
  closedOn: maybe(date),
  checker: maybe(fc.constant("何松")),
  ongoing: fc.boolean(),
  common: fc.constantFrom(false, false, false, true),
  asOf: fc.constant(AS_OF),
  warningDays: fc.constant(WARNING_DAYS),
});

/** What a clerk would have typed for such facts. */
function cellsOf(given: StateFacts): Partial<Record<RegisterHeader, string | number>> {
  const day = (value: string | null): string | number => (value === null ? "" : toSerial(value));
  return {
    到期日: day(given.due),
    最终时限: day(given.finalDue),
    延期至: day(given.extendedTo),
    延期批准: given.extensionApproval ?? "",
    办理状态: given.setState ?? "",
    上报完成日期: day(given.reportedDoneOn),
    办结日期: day(given.closedOn),
    核验人: given.checker ?? "",
    期限类别: given.ongoing ? "持续推进" : "",
    共性: given.common ? "是" : "",
  };
}

test("the formulas in the sheet judge as the domain does", async () => {
  const samples = fc.sample(facts, { numRuns: 200, seed: 20240520 });
  const { gateway, client } = await openBench();
  await generateRegister.perform(gateway, {
    plan: makePlan(makeTasks(samples.length)),
    defaultDue: "none",
    asOf: AS_OF,
  });
  const judged = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("责任台账");
    const written = samples.map(cellsOf);
    for (const header of Object.keys(written[0] ?? {}) as RegisterHeader[]) {
      const column = REGISTER_HEADERS.indexOf(header);
      sheet.getRangeByIndexes(1, column, samples.length, 1).values = written.map((cells) => [
        cells[header] ?? "",
      ]);
    }
    await context.sync();
    const table = context.workbook.tables.getItem("台账");
    const state = table.columns.getItem("状态").getDataBodyRange().load("values");
    const late = table.columns.getItem("逾期天数").getDataBodyRange().load("values");
    await context.sync();
    return samples.map((_, index) => ({
      state: state.values[index]?.[0] as unknown,
      late: late.values[index]?.[0] as unknown,
    }));
  });
  const expected = samples.map((sample) => {
    const { word, daysLate } = stateOf(sample);
    return { state: word, late: daysLate === 0 ? "" : daysLate };
  });
  expect(new Set(expected.map(({ state }) => state)).size).toBe(12);
  expect(judged).toEqual(expected);
}, 60_000);
