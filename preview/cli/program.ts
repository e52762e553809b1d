import { errorMessage } from "../../src/locales/errorMessage";
import { zhCN } from "../../src/locales/zh-CN";

/** A fault of the call itself; its message is for people. */
export class UsageError extends Error {}

/**
 * Runs a command-line program: what it gives goes to stdout; when it fails, one line goes to stderr, nothing to
 * stdout, and the exit code is 1.
 */
export function runProgram(main: (args: readonly string[]) => Promise<string>): void {
  main(process.argv.slice(2)).then(
    (output) => {
      process.stdout.write(output);
    },
    (error: unknown) => {
      const line = error instanceof UsageError ? error.message : explain(error);
      process.stderr.write(`${line.replace(/\s*\n\s*/g, " ")}\n`);
      process.exitCode = 1;
    },
  );
}

function explain(error: unknown): string {
  const { title, advice } = errorMessage(error, zhCN);
  return `${title}${advice}`;
}
