import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
const FIXTURES = path.join(ROOT, "test/fixtures/intake");

/** As npm calls it: in the project's folder, with the caller's folder in INIT_CWD. */
function parse(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ["--import", "tsx", "preview/cli/parse.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: FIXTURES },
  });
}

describe("npm run parse", () => {
  test("prints one JSON object with exactly the promised keys", () => {
    const { status, stdout, stderr } = parse("upper-plan.txt");
    expect([status, stderr]).toEqual([0, ""]);
    const intake = JSON.parse(stdout) as Record<string, Record<string, Record<string, object>[]>[]>;
    const plan = intake["plans"]?.[0];
    expect(Object.keys(intake)).toEqual(["plans", "leftover"]);
    expect(Object.keys(plan ?? {})).toEqual(["document", "tasks"]);
    const document = "title issuer docNumber issuedOn year level duties";
    expect(Object.keys(plan?.["document"] ?? {})).toEqual(document.split(" "));
    const task =
      "seq path text upperLead upperResponsible lead responsible support leaders deadline milestones targets doubts source";
    expect(Object.keys(plan?.["tasks"]?.[0] ?? {})).toEqual(task.split(" "));
  }, 60_000);

  test("--text prints the text that the offsets count in", () => {
    const { stdout } = parse("square-brackets.utf16le.txt", "--text");
    expect(stdout).toMatch(/^2024年区《政府工作报告》任务清单\n/);
  }, 60_000);

  test.each([
    ["no file", []],
    ["a file that is not there", ["none.txt"]],
    ["a file without a task", ["../../../LICENSE"]],
    ["a binary file", ["../../../assets/icon-16.png"]],
    ["an option nobody knows", ["upper-plan.txt", "--csv"]],
  ])(
    "%s: exit code 1, one line in Chinese on stderr, nothing on stdout",
    (_, args) => {
      const { status, stdout, stderr } = parse(...args);
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^[^\n]*[\u4e00-\u9fff]{4}[^\n]*\n$/);
    },
    60_000,
  );
});
