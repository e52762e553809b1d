import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openPreview } from "../../../preview/node";
import { readXlsx } from "../../../preview/xlsx/read";
import { describeWithLibreOffice, openInLibreOffice } from "../libreOffice";

const ROOT = path.resolve(__dirname, "../../..");
const SAMPLE = path.join(ROOT, "preview/page/sample/plan.txt");
const SEEDS = path.join(ROOT, "../shared/seeds");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "register-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As npm calls it: in the project's folder, with the caller's folder in INIT_CWD. */
function register(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ["--import", "tsx", "preview/cli/register.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
}

/** The rows of 责任台账 in a saved file, as records. */
async function rowsOf(file: string): Promise<Record<string, unknown>[]> {
  const workbook = await openPreview();
  try {
    await readXlsx(readFileSync(path.join(folder, file)), workbook.model);
    const sheet = workbook.model.sheetByName("责任台账");
    const table = sheet?.tables().find(({ name }) => name === "台账");
    if (!sheet || !table) return [];
    return Array.from({ length: table.area.rows - 1 }, (_, row) =>
      Object.fromEntries(
        table.columns.map(({ name }, column) => [name, sheet.cell(table.area.row + 1 + row, column).value]),
      ),
    );
  } finally {
    workbook.dispose();
  }
}

describe("npm run register", () => {
  test("writes the register of a document as a workbook", async () => {
    const { status, stdout, stderr } = register(SAMPLE, "-o", "out.xlsx", "--as-of", "2026-06-30");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/out\.xlsx：26市 26 件/);
    const rows = await rowsOf("out.xlsx");
    expect(rows).toHaveLength(26);
    expect(rows[0]).toMatchObject({
      编号: "26市-001",
      序号: 1,
      责任单位: "区发展和改革局",
      状态: "时限待定",
    });
  }, 120_000);

  test("makes the quarter's summary, too, with its charts", () => {
    const { status, stdout, stderr } = register(SAMPLE, "-o", "quarter.xlsx", "--quarter", "2026Q2");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/quarter\.xlsx：26市 26 件，2026年第二季度汇总/);
    const parts = unzipSync(readFileSync(path.join(folder, "quarter.xlsx")));
    expect(Object.keys(parts).filter((name) => name.startsWith("xl/charts/"))).toHaveLength(2);
    const chart = strFromU8(parts["xl/charts/chart1.xml"] ?? new Uint8Array());
    expect(chart).toContain("<c:v>时限待定</c:v>");
    expect(chart).toContain("'2026年第二季度汇总'!$A$");
  }, 120_000);

  test.each([
    ["no output", [SAMPLE]],
    ["a quarter that is none", [SAMPLE, "-o", "no.xlsx", "--quarter", "2026Q5"]],
    ["an unknown option", [SAMPLE, "-o", "no.xlsx", "--fast"]],
    ["a date that is none", [SAMPLE, "-o", "no.xlsx", "--as-of", "2026-02-30"]],
    ["a file that is not there", ["none.txt", "-o", "no.xlsx"]],
    ["a folder that is not there", [SAMPLE, "-o", "nowhere/no.xlsx"]],
    ["a text without a task", [path.join(ROOT, "LICENSE"), "-o", "no.xlsx"]],
  ])(
    "%s: one clear line, exit code 1, no file",
    (_what, args) => {
      const { status, stdout, stderr } = register(...args);
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr.trimEnd()).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
      expect(existsSync(path.join(folder, "no.xlsx"))).toBe(false);
    },
    120_000,
  );
});

const seed = existsSync(SEEDS) ? readdirSync(SEEDS).find((name) => name.startsWith("001_")) : undefined;

(seed === undefined ? describe.skip : describe)(
  seed === undefined ? "a real document (skipped: no seeds beside the project)" : "a real document",
  () => {
    describeWithLibreOffice("its register in LibreOffice", () => {
      test("has a row for every task, and its formulas calculate", async () => {
        const { status, stderr } = register(path.join(SEEDS, seed ?? ""), "-o", "seed.xlsx");
        expect([status, stderr]).toEqual([0, ""]);
        const { content } = await openInLibreOffice(folder, "seed.xlsx");
        const sheet = /<table:table table:name="责任台账".*?<\/table:table>/s.exec(content)?.[0] ?? "";
        expect(new Set(sheet.match(/22市-\d{3}/g)).size).toBe(132);
        expect(sheet.match(/>时限待定</g)).toHaveLength(127);
        // Five tasks, and the column that has the same name.
        expect(sheet.match(/>共性</g)).toHaveLength(6);
        expect(sheet).not.toMatch(/#NAME\?|#REF!|Err:5/);
      }, 180_000);
    });
  },
);
