import { readFileSync } from "node:fs";
import path from "node:path";
import type { PreviewWorkbook } from "../../preview/node";
import { toSerial, isDate } from "../../src/plan/date";
import { associated, registerIn } from "./associated";
import { openPreview } from "../../preview/node";

const GUIDE = readFileSync(path.join(__dirname, "../../docs/使用指南.md"), "utf8");

/** The guide's tables, top to bottom, as rows of cells. */
function tables(): string[][][] {
  return GUIDE.split(/\n\n/u).flatMap((part) => {
    const lines = part.split("\n").filter((line) => line.startsWith("|") && !/^\|[-|]+\|$/u.test(line));
    return lines.length > 0
      ? [
          lines.map((line) =>
            line
              .split("|")
              .slice(1, -1)
              .map((cell) => cell.trim()),
          ),
        ]
      : [];
  });
}

const tableFrom = (header: string): string[][] => tables().find(([headers]) => headers?.[0] === header) ?? [];

/** Every example: formula and what it shows. */
const EXAMPLES = tables()
  .filter(([headers]) => headers?.[0] === "公式")
  .flatMap(([, ...rows]) =>
    rows.map(([formula = "", shown = ""]) => [formula.replaceAll("`", ""), shown] as const),
  );

let workbook: PreviewWorkbook;
let shown: unknown[];

beforeAll(async () => {
  workbook = await openPreview();
  await registerIn(workbook, associated());
  const { Excel } = await workbook.attach();
  shown = await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    for (const [name, header] of [
      ["台账", "编号"],
      ["单位库", "名称"],
    ] as const) {
      const rows = tableFrom(header).map((row) => row.map((cell) => (isDate(cell) ? toSerial(cell) : cell)));
      const sheet = worksheets.add(name);
      const range = sheet.getRange("A1").getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
      range.values = rows;
      sheet.tables.add(range, true).name = name;
    }
    const asOf = worksheets.getItem("单位库").getRange("Z1");
    asOf.values = [[toSerial("2024-07-01")]];
    names.add("统计截止日", asOf);
    await context.sync();
    const sheet = worksheets.getItem("Sheet1");
    // Room to spill for each: a formula in every twentieth row.
    const cells = EXAMPLES.map(([formula], index) => {
      const cell = sheet.getCell(index * 20, 0);
      cell.formulas = [[formula]];
      return cell.load("text");
    });
    await context.sync();
    return cells.map((cell) => cell.text[0]?.[0]);
  });
}, 60_000);

afterAll(() => workbook.dispose());

test("the guide shows every function", () => {
  const used = EXAMPLES.map(([formula]) => formula).join();
  for (const id of associated().keys()) expect(used).toContain(`PLAN.${id}(`);
});

test.each(EXAMPLES.map(([formula, expected], index) => [formula, expected, index] as const))(
  "%s shows %s",
  (_, expected, index) => {
    // Of a spilled table the guide shows the beginning of its first row.
    expect(shown[index]).toBe(expected.endsWith("……") ? expected.split("、")[0] : expected);
  },
);
