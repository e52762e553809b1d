import fc from "fast-check";
import { readDocument } from "../../../src/intake/readDocument";
import { faultsInAccounts } from "../accounts";
import { onlyPlan } from "../seeds";

interface Made {
  readonly text: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly deadline: string;
}

interface MadeGroup {
  readonly tasks: readonly Made[];
}

interface MadeTable {
  readonly groups: readonly MadeGroup[];
  readonly labels: readonly [string, string, string, string, string];
  /** Rows to a page; the header and the headings are printed again on each. */
  readonly page: number;
  readonly paragraphs: boolean;
  readonly merged: boolean;
}

const text = fc
  .array(
    fc.constantFrom("推进", "园区", "道路", "改造", "绿化", "服务", "5.5万户", "12个", "“一站式”", "，"),
    {
      minLength: 5,
      maxLength: 40,
    },
  )
  .map((parts) => `完成${parts.join("")}任务。`);
const lead = fc.uniqueArray(fc.constantFrom("教育局", "财政局", "住建局（园林局）", "交通局"), {
  minLength: 1,
  maxLength: 3,
});
const support = fc.uniqueArray(fc.constantFrom("水务局", "云岭街道办事处", "各相关部门", "各乡镇"), {
  minLength: 1,
  maxLength: 4,
});
const deadline = fc.constantFrom("6月底前", "2024年12月底前", "持续推进", "2024年3月制定方案，长期坚持");
const group = fc.record({
  tasks: fc.array(fc.record({ text, lead, support, deadline }), { minLength: 1, maxLength: 6 }),
});
const table: fc.Arbitrary<MadeTable> = fc.record({
  groups: fc.array(group, { minLength: 1, maxLength: 9 }),
  labels: fc.constantFrom<MadeTable["labels"]>(
    ["重点工作", "工作措施", "牵头单位", "配合单位", "完成时限"],
    ["责任领域", "具体举措", "主要责任部门", "相关责任部门", "时间节点"],
    ["工作类目", "工 作 内 容", "牵 头 部 门", "协办单位", "完成时间"],
  ),
  page: fc.integer({ min: 1, max: 7 }),
  paragraphs: fc.boolean(),
  merged: fc.boolean(),
});

const HAN = "一二三四五六七八九";
const heading = (at: number): string => `（${HAN.charAt(at)}）第${HAN.charAt(at)}方面工作`;

/** A table as it is pasted: lead units and deadline of a group blank below the first of equals where merged. */
function printTable({ groups, labels, page, paragraphs, merged }: MadeTable): string {
  const cell = (words: string): string => (paragraphs && words !== "" ? `<p>${words}</p>` : words);
  const lines: string[] = [];
  let row = 0;
  groups.forEach(({ tasks }, at) => {
    tasks.forEach((task, index) => {
      const before = tasks[index - 1];
      const top = row % page === 0;
      if (top) lines.push(...(row === 0 ? [] : [""]), labels.join("\t"));
      const sameLead = merged && !top && before?.lead.join() === task.lead.join();
      const sameDay = merged && !top && before?.deadline === task.deadline;
      lines.push(
        [
          index === 0 || top ? heading(at) : "",
          cell(`${index + 1}. ${task.text}`),
          cell(sameLead ? "" : task.lead.join("、")),
          cell(task.support.join("、")),
          cell(sameDay ? "" : task.deadline),
        ].join("\t"),
      );
      row += 1;
    });
  });
  return `2024年云岭县重点工作责任分解表\n\n${lines.join("\n")}\n`;
}

test("a table made at random and printed is read back whole", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (made) => {
      const intake = await readDocument({ text: printTable(made) });
      const { tasks } = onlyPlan(intake);
      const expected = made.groups.flatMap(({ tasks: list }, at) =>
        list.map((task, index) => ({ ...task, seq: String(index + 1), path: [heading(at)] })),
      );
      expect(
        tasks.map((task) => ({
          text: task.text,
          lead: task.lead,
          support: task.support,
          deadline: task.deadline,
          seq: task.seq,
          path: task.path,
        })),
      ).toEqual(expected);
      expect(faultsInAccounts(intake)).toEqual([]);
      expect(intake.leftover.filter(({ why }) => why === "notUnderstood")).toEqual([]);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 3000, markInterruptAsFailure: false },
  );
});

/** A PDF's table: text wrapped, one lead beside a single line or below several, the others below. */
function printWrapped({ groups }: MadeTable, width: number): string {
  const header = "工作类目 目标要求 主要责任部门 相关责任部门";
  const lines = groups.flatMap(({ tasks }, at) => [
    "",
    header,
    "",
    `第${HAN.charAt(at)}方面`,
    "工作",
    ...tasks.flatMap((task) => {
      const wrapped = task.text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
      const first = task.lead[0] ?? "";
      const others = task.support;
      return wrapped.length === 1
        ? ["", `${task.text} ${first}`, ...others]
        : ["", ...wrapped, "", first, "", ...others];
    }),
  ]);
  return `2024年云岭县重点工作责任分解方案\n${lines.join("\n")}\n`;
}

test("a table that lost its columns is read back: tasks, headings, and every name in its order", async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 24, max: 40 }), async (made, width) => {
      const intake = await readDocument({ text: printWrapped(made, width) });
      const { tasks } = onlyPlan(intake);
      const expected = made.groups.flatMap(({ tasks: list }, at) =>
        list.map((task) => ({
          text: task.text,
          names: [task.lead[0], ...task.support],
          path: [`第${HAN.charAt(at)}方面工作`],
        })),
      );
      const found = tasks.map((task) => ({
        text: task.text,
        names: [...task.lead, ...task.support],
        path: task.path,
      }));
      expect(found).toEqual(expected);
      expect(tasks.every((task) => task.lead.length >= 1)).toBe(true);
      expect(faultsInAccounts(intake)).toEqual([]);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 3000, markInterruptAsFailure: false },
  );
});
