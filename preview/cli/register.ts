import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { generateRegister } from "../../src/commands/generateRegister";
import { readDocument } from "../../src/intake/readDocument";
import { isDate } from "../../src/plan/date";
import { makeSummary } from "../../src/commands/makeSummary";
import { defaultChoices } from "../../src/ledger/figures/figures";
import { type Period, periodOfKey } from "../../src/plan/period";
import { countUnchecked } from "../../src/vocabulary/uncheckedNames";
import type { Gateway } from "../../src/workbook/gateway";
import { readLedger } from "../../src/workbook/ledger/readLedger";
import { readNames } from "../../src/workbook/readNames";
import { openPreview } from "../node";
import { writeXlsx } from "../xlsx/write";
import { gatewayOf } from "./gateway";
import { runProgram, UsageError } from "./program";

const USAGE = "用法：npm run --silent register -- 文件 -o 台账.xlsx [--quarter 2026Q2] [--as-of 2026-06-30]";

interface Order {
  readonly file: string;
  readonly output: string;
  readonly asOf: string | undefined;
  /** Whose summary tab is made. */
  readonly period: Period | null;
}

/**
 * `npm run --silent register -- FILE -o OUT.xlsx [--quarter 2026Q2] [--as-of YYYY-MM-DD]`: runs the add-in headless on a
 * document, through Excel's client library, and saves the workbook. Several plans of one file join the same register.
 * Paths are relative to the folder npm was called in. Tasks without a printed deadline stay without a date. The
 * quarter's summary has the as-of date as its own date, without one the period's end.
 */
async function register(args: readonly string[]): Promise<string> {
  const { file, output, asOf, period } = readOrder(args);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`读不到文件：${file}。请检查路径和权限。`, { cause: error });
  });
  const { plans } = await readDocument({ name: path.basename(file), bytes });
  const workbook = await openPreview({ name: path.basename(output) });
  try {
    const gateway = gatewayOf(await workbook.attach());
    const written: string[] = [];
    for (const plan of plans) {
      const done = await generateRegister.perform(gateway, {
        plan,
        defaultDue: "none",
        ...(asOf === undefined ? {} : { asOf }),
      });
      written.push(`${done.planName} ${done.tasks} 件`);
    }
    if (period !== null) written.push(await summarise(gateway, period, asOf));
    await save(output, await writeXlsx(workbook.model));
    return `已生成 ${output}：${written.join("，")}。\n`;
  } finally {
    workbook.dispose();
  }
}

/** Makes the period's tab over every plan of the register; answers what it is called. */
async function summarise(gateway: Gateway, period: Period, asOf: string | undefined): Promise<string> {
  const ledger = await readLedger(gateway);
  const { plans, ...choices } = defaultChoices(ledger, period);
  const { sheets } = await makeSummary.perform(gateway, {
    choices: {
      ...choices,
      plans: asOf === undefined ? plans : ledger.plans.map(({ name }) => name),
      asOf: asOf ?? choices.asOf,
      namesMissing: false,
      unchecked: countUnchecked(await readNames(gateway)),
    },
  });
  return sheets.join("，");
}

function readOrder(args: readonly string[]): Order {
  const { values, positionals } = parse(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.output === undefined) {
    throw new UsageError(USAGE);
  }
  const asOf = values["as-of"];
  if (asOf !== undefined && !isDate(asOf)) {
    throw new UsageError(`--as-of 要写成 2026-06-30 的样子，现在是“${asOf}”。`);
  }
  const period = values.quarter === undefined ? null : periodOfKey(values.quarter);
  if (values.quarter !== undefined && period === null) {
    throw new UsageError(
      `--quarter 要写成 2026Q2 的样子（第四期 2026Q4 是全年），现在是“${values.quarter}”。`,
    );
  }
  const from = process.env["INIT_CWD"] ?? process.cwd();
  return { file: path.resolve(from, file), output: path.resolve(from, values.output), asOf, period };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        "as-of": { type: "string" },
        quarter: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(USAGE, { cause: error });
  }
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new UsageError(`写不了文件：${file}。请检查文件夹是否存在、文件是否正被打开。`, { cause: error });
  }
}

runProgram(register);
