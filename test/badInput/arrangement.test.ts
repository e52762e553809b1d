import { generateRegister } from "../../src/commands/generateRegister";
import { goTo } from "../../src/commands/goTo";
import { undoLast } from "../../src/commands/undoLast";
import { readStatus } from "../../src/workbook/readStatus";
import { closeBenches, openBench } from "../workbook/bench";
import { inExcel, SECOND, withRegister } from "./register";

afterEach(closeBenches);
jest.setTimeout(30_000);

describe("a clerk's own arrangement of the sheets", () => {
  test("renamed sheets: a further plan finds its tables, and says where it wrote", async () => {
    const bench = await withRegister();
    for (const [sheet, name] of [
      ["责任台账", "2024年台账（正式）"],
      ["方案信息", "设置"],
      ["单位库", "通讯录"],
      ["领导库", "领导"],
    ] as const) {
      await bench.client.person.renameSheet(sheet, name);
    }
    const done = await generateRegister.perform(bench.gateway, SECOND);
    expect(done).toMatchObject({ tasks: 2, sheet: "2024年台账（正式）" });
    expect(await readStatus(bench.gateway)).toMatchObject({ kind: "register", tasks: 5 });
    await goTo.perform(bench.gateway, { table: "台账" });
    expect(bench.workbook.snapshot()).toMatchObject({ active: "2024年台账（正式）" });
  });

  test("a hidden register takes a further plan, and 转到 says how to show it", async () => {
    const bench = await withRegister();
    await inExcel(bench, ({ worksheets }) => {
      worksheets.getItem("Sheet1").activate();
      worksheets.getItem("责任台账").visibility = "VeryHidden";
    });
    expect(await generateRegister.perform(bench.gateway, SECOND)).toMatchObject({ tasks: 2 });
    const before = bench.workbook.snapshot();
    await expect(goTo.perform(bench.gateway, { table: "台账" })).rejects.toThrow(
      expect.objectContaining({
        code: "sheetHidden",
        parameters: { sheet: "责任台账", visibility: "VeryHidden" },
      }) as Error,
    );
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("undo does not go back to a sheet that has been hidden since", async () => {
    const bench = await withRegister();
    await inExcel(bench, ({ worksheets }) => {
      worksheets.getItem("Sheet1").visibility = "Hidden";
      worksheets.add("临时");
    });
    await undoLast.perform(bench.gateway, { force: false });
    expect(await readStatus(bench.gateway)).toEqual({ kind: "empty" });
  });

  test("转到 a sheet that is gone says so", async () => {
    const bench = await openBench();
    await expect(goTo.perform(bench.gateway, { sheet: "责任台账" })).rejects.toThrow(
      expect.objectContaining({ code: "sheetGone" }) as Error,
    );
  });
});
