import { readFile } from "node:fs/promises";
import path from "node:path";
import { readDocument } from "../../src/intake/readDocument";
import { readSource } from "../../src/intake/readers/readSource";
import type { Intake, Plan, Task } from "../../src/plan/plan";
import { runProgram, UsageError } from "./program";

/**
 * `npm run --silent parse -- FILE [--text]`: prints one JSON object with the plans and the leftover of a document, or
 * with --text the text that the offsets count in. FILE is relative to the folder npm was called in.
 * Bad input: exit code 1, one line on stderr, nothing on stdout.
 */
async function main(args: readonly string[]): Promise<string> {
  const file = args.find((argument) => !argument.startsWith("--"));
  const unknown = args.find((argument) => argument.startsWith("--") && argument !== "--text");
  if (unknown !== undefined) throw new UsageError(`不认识的选项：${unknown}。`);
  if (file === undefined) throw new UsageError("请给出文件：npm run --silent parse -- 文件 [--text]");
  const bytes = await readBytes(path.resolve(process.env["INIT_CWD"] ?? process.cwd(), file));
  const name = path.basename(file);
  if (args.includes("--text")) return (await readSource({ name, bytes }, () => Promise.resolve())).text;
  return `${JSON.stringify(printed(await readDocument({ name, bytes })), null, 2)}\n`;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`读不到文件：${file}。请检查路径和权限。`, { cause: error });
  }
}

/** The interface that scripts rely on: exactly these keys, whatever else the program knows. */
function printed(intake: Intake): object {
  return {
    plans: intake.plans.map(printedPlan),
    leftover: intake.leftover.map(({ start, end, text, why }) => ({ start, end, text, why })),
  };
}

function printedPlan({ document, tasks }: Plan): object {
  const { title, issuer, docNumber, issuedOn, year, level, duties } = document;
  return {
    document: { title, issuer, docNumber, issuedOn, year, level, duties },
    tasks: tasks.map(printedTask),
  };
}

function printedTask(task: Task): object {
  const {
    seq,
    path: headings,
    text,
    upperLead,
    upperResponsible,
    lead,
    responsible,
    support,
    leaders,
  } = task;
  const { deadline, milestones, targets, doubts, source } = task;
  return {
    seq,
    path: headings,
    text,
    upperLead,
    upperResponsible,
    lead,
    responsible,
    support,
    leaders,
    deadline,
    milestones,
    targets,
    doubts,
    source,
  };
}

runProgram(main);
