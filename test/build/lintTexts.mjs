/**
 * Reads [{file, text, typed}] from standard input, lints each text as if it stood in that file, and prints the rules
 * broken. Only what asks for it pays for type information, and only that must name a file that is there.
 */
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const samples = JSON.parse(await text(process.stdin));

async function rulesBroken(eslint, { file, text }) {
  const [result] = await eslint.lintText(text, { filePath: file });
  return result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message }));
}

const withTypes = new ESLint();
const untyped = { files: ["**/*.{ts,tsx}"], ...tseslint.configs.disableTypeChecked };
const withoutTypes = new ESLint({ overrideConfig: untyped });
const answers = [];
for (const sample of samples) {
  answers.push(await rulesBroken(sample.typed ? withTypes : withoutTypes, sample));
}
process.stdout.write(JSON.stringify(answers));
