import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { generateRegister } from "../../src/commands/generateRegister";
import { readDocument } from "../../src/intake/readDocument";
import { isDate } from "../../src/plan/date";
import { createGateway } from "../../src/workbook/gateway";
import { type Client, openPreview } from "../node";
import { writeXlsx } from "../xlsx/write";
import { runProgram, UsageError } from "./program";

const USAGE = "用法：npm run --silent register -- 文件 -o 台账.xlsx [--as-of 2026-06-30]";

/** Longer than any round trip of a headless workbook takes. */
const ROUND_TRIP_MS = 600_000;

interface Order {
  readonly file: string;
  readonly output: string;
  readonly asOf: string | undefined;
}

/**
 * `npm run --silent register -- FILE -o OUT.xlsx [--as-of YYYY-MM-DD]`: runs the add-in headless on a document, through
 * Excel's client library, and saves the workbook. Several plans of one file join the same register. Paths are
 * relative to the folder npm was called in. Tasks without a printed deadline stay without a date.
 */
async function register(args: readonly string[]): Promise<string> {
  const { file, output, asOf } = readOrder(args);
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
    await save(output, await writeXlsx(workbook.model));
    return `已生成 ${output}：${written.join("，")}。\n`;
  } finally {
    workbook.dispose();
  }
}

function readOrder(args: readonly string[]): Order {
  const { values, positionals } = parse(args);
  const [file] = positionals;
  if (values.quarter !== undefined) {
    throw new UsageError("季度汇总还没有做好，请先去掉 --quarter。");
  }
  if (file === undefined || positionals.length > 1 || values.output === undefined) {
    throw new UsageError(USAGE);
  }
  const asOf = values["as-of"];
  if (asOf !== undefined && !isDate(asOf)) {
    throw new UsageError(`--as-of 要写成 2026-06-30 的样子，现在是“${asOf}”。`);
  }
  const from = process.env["INIT_CWD"] ?? process.cwd();
  return { file: path.resolve(from, file), output: path.resolve(from, values.output), asOf };
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

function gatewayOf(client: Client): ReturnType<typeof createGateway> {
  return createGateway({
    excel: client.Excel,
    host: client.host,
    clock: () => new Date(),
    ids: () => crypto.randomUUID(),
    timeoutMs: ROUND_TRIP_MS,
    timer(callback, milliseconds) {
      const handle = setTimeout(callback, milliseconds);
      return () => clearTimeout(handle);
    },
  });
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new UsageError(`写不了文件：${file}。请检查文件夹是否存在、文件是否正被打开。`, { cause: error });
  }
}

runProgram(register);
