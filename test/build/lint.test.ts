import { execFileSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
/** Where the samples pretend to stand. Typed rules want a file that is there: src/commands/command.ts. */
const FILES = {
  plan: "src/plan/date.ts",
  intake: "src/intake/readDocument.ts",
  workbook: "src/workbook/gateway.ts",
  commands: "src/commands/command.ts",
  functions: "src/functions/overdue.ts",
  taskpane: "src/taskpane/App.tsx",
  preview: "preview/node.ts",
} as const;

interface Sample {
  readonly what: string;
  readonly file: keyof typeof FILES;
  readonly text: string;
  readonly rule: string;
  /** Whether the rule must fire or must let the text pass. */
  readonly fires: boolean;
}

const TYPED = "@typescript-eslint/no-floating-promises";
const DIRECTION = "house/import-direction";
const GLOBALS = "no-restricted-globals";
const SYNTAX = "no-restricted-syntax";

const SAMPLES: readonly Sample[] = [
  refused("plan imports workbook", "plan", 'import "../workbook/gateway";', DIRECTION),
  refused("plan imports a type of workbook", "plan", 'import type {} from "../workbook/status";', DIRECTION),
  refused("plan names a type of taskpane", "plan", 'export type A = import("../taskpane/App").A;', DIRECTION),
  refused("intake loads taskpane lazily", "intake", 'void import("../taskpane/App");', DIRECTION),
  refused("workbook imports commands", "workbook", 'import "../commands/command";', DIRECTION),
  refused("functions imports workbook", "functions", 'import "../workbook/gateway";', DIRECTION),
  refused("commands imports functions", "commands", 'import "../functions/overdue";', DIRECTION),
  refused("taskpane imports preview", "taskpane", 'import "../../preview/node";', DIRECTION),
  refused("commands imports from test", "commands", 'import "../../test/x";', DIRECTION),
  allowed("workbook imports plan", "workbook", 'import "../plan/date";', DIRECTION),
  allowed("plan imports errors", "plan", 'import "../errors";', DIRECTION),
  allowed("taskpane imports commands", "taskpane", 'import "../commands/command";', DIRECTION),
  allowed("preview imports src", "preview", 'import "../src/workbook/gateway";', DIRECTION),
  refused("plan reads the clock", "plan", "export const now = Date.now();", SYNTAX),
  refused("plan reads the clock by a new Date", "plan", "export const now = new Date();", SYNTAX),
  allowed("plan makes a date of parts", "plan", "export const day = new Date(2022, 1, 1);", SYNTAX),
  refused("plan throws dice", "plan", "export const dice = Math.random();", SYNTAX),
  refused("plan touches the page", "plan", "export const page = document.title;", GLOBALS),
  refused("workbook reaches for the global Excel", "workbook", "void Excel.run(() => undefined);", GLOBALS),
  allowed("workbook names Excel's types", "workbook", "export type R = Excel.Range;", GLOBALS),
  refused("a barrel file", "plan", 'export * from "./date";', SYNTAX),
  refused("a default export", "commands", "export default 1;", SYNTAX),
  refused("any", "plan", "export const a: any = 1;", "@typescript-eslint/no-explicit-any"),
  refused("!", "plan", "export const f = (a: 1 | null) => a!;", "@typescript-eslint/no-non-null-assertion"),
  refused("an empty catch", "plan", "try { [].at(0); } catch {}", "no-empty"),
  refused("a floating promise", "commands", "Promise.resolve();", TYPED),
  refused("the console in src", "commands", 'console.log("");', "no-console"),
  refused("301 lines", "plan", "export {};\n".repeat(301), "max-lines"),
  refused("a sync in a loop", "workbook", syncInLoop(), "office-addins/no-context-sync-in-loop"),
  refused(
    "a picture without words",
    "taskpane",
    'export const A = () => <img src="a" />;',
    "jsx-a11y/alt-text",
  ),
  refused("a hook in a condition", "taskpane", conditionalHook(), "react-hooks/rules-of-hooks"),
  refused(
    "a rule switched off",
    "plan",
    "/* eslint-disable no-empty */\ntry { [].at(0); } catch {}",
    "no-empty",
  ),
];

function refused(what: string, file: keyof typeof FILES, text: string, rule: string): Sample {
  return { what, file, text, rule, fires: true };
}

function allowed(what: string, file: keyof typeof FILES, text: string, rule: string): Sample {
  return { what, file, text, rule, fires: false };
}

function syncInLoop(): string {
  return `export async function f(context: Excel.RequestContext) {
    for (let i = 0; i < 2; i++) { await context.sync(); }
  }`;
}

function conditionalHook(): string {
  return `import { useState } from "react";
  export function A({ on }: { on: boolean }) {
    if (on) { useState(0); }
    return null;
  }`;
}

/** ESLint's configuration is an ES module, which jest cannot load; hence a process of its own. */
function lint(samples: readonly Sample[]): { rule: string | null; message: string }[][] {
  const input = JSON.stringify(
    samples.map(({ file, text, rule }) => ({
      file: path.join(ROOT, FILES[file]),
      text,
      typed: rule === TYPED,
    })),
  );
  const script = path.join(__dirname, "lintTexts.mjs");
  const output = execFileSync(process.execPath, [script], { cwd: ROOT, input, encoding: "utf8" });
  return JSON.parse(output) as { rule: string | null; message: string }[][];
}

describe("the house rules", () => {
  let answers: ReturnType<typeof lint> = [];
  beforeAll(() => {
    answers = lint(SAMPLES);
  }, 120_000);

  test.each(SAMPLES.map((sample, index) => [sample.fires ? "refuse" : "allow", sample.what, index] as const))(
    "%s: %s",
    (_, __, index) => {
      const sample = SAMPLES[index];
      const messages = answers[index] ?? [];
      // A sample that the parser cannot read would prove nothing.
      expect(messages.filter(({ rule }) => rule === null && !sample?.what.includes("switched off"))).toEqual(
        [],
      );
      expect(messages.some(({ rule }) => rule === sample?.rule)).toBe(sample?.fires);
    },
  );
});
