import { generateRegister } from "../../src/commands/generateRegister";
import { setAsOf } from "../../src/commands/setAsOf";
import { undoLast } from "../../src/commands/undoLast";
import { readStatus } from "../../src/workbook/readStatus";
import { type Bench, closeBenches } from "../workbook/bench";
import { SECOND, withRegister } from "./register";

afterEach(closeBenches);
jest.setTimeout(30_000);

describe("撤销 where a sheet has been protected since", () => {
  const pin = (bench: Bench): Promise<unknown> => setAsOf.perform(bench.gateway, { date: "2024-03-01" });
  const join = (bench: Bench): Promise<unknown> => generateRegister.perform(bench.gateway, SECOND);

  test.each([
    ["a setting", pin, "方案信息", false],
    ["a setting, without asking", pin, "方案信息", true],
    ["a further plan", join, "单位库", false],
  ])("%s: names the sheet, and can be done once it is open", async (_what, perform, sheet, force) => {
    const bench = await withRegister();
    await perform(bench);
    await bench.client.person.protect(sheet);
    const before = bench.workbook.snapshot();
    await expect(undoLast.perform(bench.gateway, { force })).rejects.toMatchObject({
      code: "sheetProtected",
      parameters: { sheet },
    });
    expect(bench.workbook.snapshot()).toEqual(before);
    await bench.client.Excel.run(async ({ workbook, sync }) => {
      workbook.worksheets.getItem(sheet).protection.unprotect();
      await sync();
    });
    await undoLast.perform(bench.gateway, { force });
    expect(await readStatus(bench.gateway)).toMatchObject({ tasks: 3, asOf: "2024-05-01" });
  });
});
