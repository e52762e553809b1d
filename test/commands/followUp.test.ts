import type { Command } from "../../src/commands/command";
import { decideCoordination } from "../../src/commands/decideCoordination";
import { extendDue } from "../../src/commands/extendDue";
import { issueNotices } from "../../src/commands/issueNotices";
import { recordReply } from "../../src/commands/recordReply";
import { settleInspection } from "../../src/commands/settleInspection";
import { undoLast } from "../../src/commands/undoLast";
import { verifyTasks, type Verification } from "../../src/commands/verifyTasks";
import type { Ledger } from "../../src/ledger/ledger";
import { printNotice } from "../../src/commands/printNotice";
import { NOTICE_LEVELS } from "../../src/ledger/notice";
import { tasksToVerify } from "../../src/ledger/verification";
import { readLedger } from "../../src/workbook/ledger/readLedger";
import { recoverPending } from "../../src/workbook/recovery";
import { attachBench, type Bench, closeBenches, LATER } from "../workbook/bench";
import { benchWithReports, inspect, issue, note, NOTICE } from "./reportedTasks";

jest.setTimeout(120_000);
afterAll(closeBenches);

function verifications(ledger: Ledger): Verification[] {
  return tasksToVerify(ledger).map(({ task, reports }, index) => ({
    task,
    shown: task,
    outcome:
      index === 0
        ? { kind: "close" }
        : { kind: "sendBack", reason: "只建成 12 个", reports: reports.map(({ key }) => key) },
  }));
}

function taskAt(ledger: Ledger, index: number) {
  const task = ledger.tasks[index];
  if (task === undefined) throw new Error("no such task");
  return task;
}

function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error("no row");
  return row;
}

interface Case {
  /** What has to be there before. */
  readonly before?: (bench: Bench) => Promise<unknown>;
  readonly perform: (bench: Bench, ledger: Ledger) => Promise<unknown>;
  readonly told: (ledger: Ledger) => unknown;
  readonly expected: unknown;
}

const CASES: Readonly<Record<string, Case>> = {
  "核验: one struck off, one sent back": {
    perform: (bench, ledger) =>
      verifyTasks.perform(bench.gateway, {
        verifications: verifications(ledger),
        on: "2024-05-06",
        checker: "冷莹",
      }),
    told: ({ tasks, reports, log }) => [
      tasks.map((task) => [task.reportedDoneOn, task.closedOn, task.checker]),
      reports.map((each) => [each.state, each.returnReason, each.returnedOn]),
      log.map((entry) => [entry.key, entry.kind, entry.taskId, entry.what, entry.reason, entry.by]),
    ],
    expected: [
      [
        ["2024-04-10", "2024-05-06", "冷莹"],
        [null, null, ""],
        [null, null, ""],
      ],
      [
        ["已报", "", null],
        ["退回", "只建成 12 个", "2024-05-06"],
      ],
      [
        ["变更2024-001", "办结", "24市-001", "办结日期 2024-05-06", "", "冷莹"],
        ["变更2024-002", "核验退回", "24市-002", "撤回上报完成日期 2024-04-10", "只建成 12 个", "冷莹"],
      ],
    ],
  },
  延期: {
    perform: (bench, ledger) =>
      extendDue.perform(bench.gateway, {
        task: taskAt(ledger, 2),
        askedOn: "2024-06-30",
        newDue: "2024-09-30",
        reason: "征地未完成",
        approver: "周岚",
      }),
    told: ({ tasks, log }) => [
      tasks.map((task) => [task.due, task.extendedTo, task.extensionApproval]).at(2),
      log.map((entry) => [entry.what, entry.reason, entry.by]),
    ],
    expected: [
      ["2024-06-30", "2024-09-30", "周岚"],
      [["2024-06-30 延至 2024-09-30（2024-06-30 申请）", "征地未完成", "周岚"]],
    ],
  },
  督办单: {
    perform: issue,
    told: ({ notices }) => notices,
    expected: [
      {
        ...NOTICE,
        key: "提醒单〔2024〕1号",
        issuedOn: "2024-05-01",
        repliedOn: null,
        reply: "",
        result: "",
      },
    ],
  },
  "a reply": {
    before: issue,
    perform: (bench, { notices }) =>
      recordReply.perform(bench.gateway, {
        notice: first(notices),
        repliedOn: "2024-05-09",
        reply: "已开工",
        result: "已落实",
      }),
    told: ({ notices }) => notices.map(({ repliedOn, reply, result }) => [repliedOn, reply, result]),
    expected: [["2024-05-09", "已开工", "已落实"]],
  },
  需协调事项: {
    perform: note,
    told: ({ coordinations }) => coordinations.map(({ key, state, notedOn }) => [key, state, notedOn]),
    expected: [["协调2024-001", "待协调", "2024-05-02"]],
  },
  "a decision": {
    before: note,
    perform: (bench, { coordinations }) =>
      decideCoordination.perform(bench.gateway, {
        matter: first(coordinations),
        leader: "周岚",
        outcome: "由区住建局划拨",
      }),
    told: ({ coordinations }) => coordinations.map(({ leader, outcome, state }) => [leader, outcome, state]),
    expected: [["周岚", "由区住建局划拨", "已协调"]],
  },
  督查记录: {
    perform: inspect,
    told: ({ inspections }) => inspections,
    expected: [
      {
        key: "督查2024-001",
        on: "2024-05-03",
        taskId: "24市-003",
        finding: "未开工",
        dueOn: "2024-05-30",
        outcome: "",
        inspector: "冷莹",
      },
    ],
  },
  "what came of a finding": {
    before: inspect,
    perform: (bench, { inspections }) =>
      settleInspection.perform(bench.gateway, { inspection: first(inspections), outcome: "已开工" }),
    told: ({ inspections }) => inspections.map(({ outcome }) => outcome),
    expected: ["已开工"],
  },
};

describe("three round trips, and undo leaves no trace", () => {
  let shared: Promise<Bench> | null = null;
  test.each(Object.entries(CASES))("%s", async (_name, each) => {
    // One workbook for all: each case takes back what it did.
    const bench = await (shared ??= benchWithReports());
    await each.before?.(bench);
    const before = bench.workbook.snapshot();
    const ledger = await readLedger(bench.gateway);
    const start = bench.roundTrips();
    await each.perform(bench, ledger);
    expect(bench.roundTrips() - start).toBe(3);
    expect(each.told(await readLedger(bench.gateway))).toEqual(each.expected);
    await undoLast.perform(bench.gateway, { force: false });
    expect(bench.workbook.snapshot()).toEqual(before);
    if (each.before) await undoLast.perform(bench.gateway, { force: false });
  });
});

test.each(["核验: one struck off, one sent back", "a reply"])(
  "%s: cut off at any request, it happens whole or not at all",
  async (name) => {
    const each = CASES[name];
    if (each === undefined) throw new Error("no such case");
    for (const at of [1, 2, 3]) {
      const bench = await benchWithReports();
      await each.before?.(bench);
      const before = bench.workbook.snapshot();
      const ledger = await readLedger(bench.gateway);
      bench.client.faults.partial(at, 8);
      const failed = await each.perform(bench, ledger).then(
        () => false,
        () => true,
      );
      const next = await attachBench(bench.workbook, LATER);
      await recoverPending(next.gateway);
      if (failed) {
        expect(bench.workbook.snapshot()).toEqual(before);
      } else {
        expect(each.told(await readLedger(next.gateway))).toEqual(each.expected);
      }
      closeBenches();
    }
  },
);

test("a 督办单 on a sheet of its own: three round trips, words as words, once; undo takes the sheet away", async () => {
  const bench = await benchWithReports();
  await issue(bench);
  const before = bench.workbook.snapshot();
  const ledger = await readLedger(bench.gateway);
  const paper = { notice: first(ledger.notices), tasks: ledger.tasks.slice(2), office: "云溪区督查室" };
  const start = bench.roundTrips();
  await expect(printNotice.perform(bench.gateway, paper)).resolves.toEqual({ sheet: "提醒单〔2024〕1号" });
  expect(bench.roundTrips() - start).toBe(3);
  const values = await bench.client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("提醒单〔2024〕1号").getUsedRange().load("values");
    await context.sync();
    return range.values.map((row: unknown[]) => row.join("|"));
  });
  expect(values).toContain("答复期限|2024年5月10日");
  expect(values).toContain("24市 3|建成社区食堂 20 个。");
  await expect(printNotice.perform(bench.gateway, paper)).rejects.toMatchObject({ code: "sheetIsForeign" });
  await undoLast.perform(bench.gateway, { force: false });
  expect(bench.workbook.snapshot()).toEqual(before);
});

describe("what has changed since it was shown is left as it is", () => {
  test("核验 passes over it and does the rest; with nothing left it refuses", async () => {
    const bench = await benchWithReports();
    const all = verifications(await readLedger(bench.gateway));
    const input = { on: "2024-05-06", checker: "冷莹" };
    await verifyTasks.perform(bench.gateway, { ...input, verifications: all.slice(0, 1) });
    const done = await verifyTasks.perform(bench.gateway, { ...input, verifications: all });
    expect(done).toMatchObject({ closed: 0, sentBack: 1, skipped: [{ id: "24市-001" }] });
    const before = bench.workbook.snapshot();
    await expect(verifyTasks.perform(bench.gateway, { ...input, verifications: all })).rejects.toMatchObject({
      code: "taskChangedSince",
      parameters: { seq: "1" },
    });
    expect(bench.workbook.snapshot()).toEqual(before);
  });

  test("an extension, a reply and a notice of a level that is not due refuse", async () => {
    const bench = await benchWithReports();
    const { gateway } = bench;
    const task = taskAt(await readLedger(gateway), 2);
    const asked = { task, newDue: "2024-09-30", reason: "征地未完成", approver: "周岚" };
    const refused = <Input, Done>(command: Command<Input, Done>, input: Input) =>
      expect(command.perform(gateway, input)).rejects;
    await refused(extendDue, { ...asked, askedOn: "2024-07-01" }).toMatchObject({ code: "extensionLate" });
    await refused(extendDue, { ...asked, askedOn: "2024-06-01", newDue: "2024-06-30" }).toMatchObject({
      code: "extensionNotLater",
    });
    await extendDue.perform(gateway, { ...asked, askedOn: "2024-06-01" });
    await refused(extendDue, { ...asked, askedOn: "2024-06-01" }).toMatchObject({ code: "taskChangedSince" });

    await issue(bench);
    const again = { notices: [NOTICE], issuedOn: "2024-05-10", levels: NOTICE_LEVELS };
    await refused(issueNotices, again).toMatchObject({ code: "noticeNotDue" });
    const higher = { ...NOTICE, level: "督办单", previous: "提醒单〔2024〕1号" };
    const issued = await issueNotices.perform(gateway, {
      ...again,
      notices: [higher],
      issuedOn: "2024-05-11",
    });
    expect(issued.map(({ key }) => key)).toEqual(["督办单〔2024〕1号"]);

    const notice = first((await readLedger(gateway)).notices);
    const reply = { notice, repliedOn: "2024-05-12", reply: "已开工", result: "已落实" };
    await recordReply.perform(gateway, reply);
    await refused(recordReply, reply).toMatchObject({ code: "rowChangedSince" });
  });
});
