import fc from "fast-check";
import { readDocument } from "../../../src/intake/readDocument";
import { faultsInAccounts } from "../accounts";
import { onlyPlan } from "../seeds";

/** A row by column; blank where nothing is printed. */
type Row = Readonly<Record<Name, string>>;
const NAMES = ["seq", "text", "lead", "support", "leader", "deadline", "remark"] as const;
type Name = (typeof NAMES)[number];

interface Made {
  readonly sections: readonly (readonly Row[])[];
  /** The order in which the columns stand. */
  readonly order: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  /** Rows to a page; the header is printed again on each. */
  readonly page: number;
  readonly dress: keyof typeof DRESSES;
}

const HAN = "一二三四五六七八九";
const from = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const list = (...words: string[]): fc.Arbitrary<string> =>
  fc.uniqueArray(from(...words), { minLength: 1, maxLength: 3 }).map((names) => names.join("、"));
const row: fc.Arbitrary<Row> = fc.record({
  seq: fc.constant(""),
  text: fc
    .array(from("推进", "园区", "道路", "改造", "绿化", "服务", "12个", "“一站式”", "，"), {
      minLength: 3,
      maxLength: 12,
    })
    .map((parts) => `完成${parts.join("")}任务。`),
  lead: list("县教育局", "县财政局", "县住建局（县园林局）"),
  support: list("县水务局", "云岭街道办事处", "各相关部门", "各乡镇"),
  leader: from("张立新", "李晓明", "王敏"),
  deadline: from("6月底前", "2024年12月底前", "持续推进", "3月制定方案，长期坚持"),
  remark: from("", "省级考核", "接转上年"),
});
const made: fc.Arbitrary<Made> = fc.record({
  sections: fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
  order: fc
    .shuffledSubarray([...NAMES].slice(1), { minLength: 6 })
    .map((others): Name[] => ["seq", ...others]),
  labels: fc.record({
    seq: from("序号", "项次"),
    text: from("工作任务", "具体举措", "重点工作内容"),
    lead: from("牵头单位", "主办单位", "主要责任部门"),
    support: from("配合单位", "协办单位", "相关责任部门"),
    leader: from("责任领导", "牵头领导", "分管领导"),
    deadline: from("完成时限", "时间节点", "办结时限"),
    remark: from("备注", "联系人"),
  }),
  page: fc.integer({ min: 2, max: 9 }),
  dress: from("tabs", "pipes", "drawn", "blanks") as fc.Arbitrary<Made["dress"]>,
});

const section = (at: number): string => `${HAN.charAt(at)}、第${HAN.charAt(at)}方面`;
const width = (words: string): number => words.length + (words.match(/[\u2000-\uffff]/g)?.length ?? 0);

/** How a row is printed; `widths` are those of the widest cells. */
const DRESSES = {
  tabs: (cells: readonly string[]) => cells.join("\t"),
  pipes: (cells: readonly string[]) => `| ${cells.join(" | ")} |`,
  drawn: (cells: readonly string[]) => `│${cells.join("│")}│`,
  blanks: (cells: readonly string[], widths: readonly number[]) =>
    cells
      .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - width(cell) + 3))
      .join("")
      .trimEnd(),
} as const;

function print({ sections, order, labels, page, dress }: Made): string {
  const header = order.map((name) => labels[name]);
  let seq = 0;
  const rows = sections.map((list) =>
    list.map((one) => {
      seq += 1;
      return order.map((name) => (name === "seq" ? String(seq) : one[name]));
    }),
  );
  const all = [header, ...rows.flat()];
  const widths = header.map((_, index) => Math.max(...all.map((cells) => width(cells[index] ?? ""))));
  const line = (cells: readonly string[]): string => DRESSES[dress](cells, widths);
  const lines: string[] = [];
  let printed = 0;
  rows.forEach((list, at) => {
    list.forEach((cells, index) => {
      if (printed % page === 0) lines.push(...(printed === 0 ? [] : [""]), line(header));
      if (index === 0)
        lines.push(dress === "blanks" ? section(at) : line([section(at), ...header.slice(1).map(() => "")]));
      lines.push(line(cells));
      printed += 1;
    });
  });
  return `2024年云岭县重点工作任务分解表\n\n${lines.join("\n")}\n`;
}

test("a table in any dress, its columns in any order, is read back whole", async () => {
  await fc.assert(
    fc.asyncProperty(made, async (table) => {
      const intake = await readDocument({ text: print(table) });
      const { tasks } = onlyPlan(intake);
      const expected = table.sections.flatMap((list, at) =>
        list.map((one) => ({
          path: [section(at)],
          text: one.text,
          lead: one.lead.split("、"),
          support: one.support.split("、"),
          leaders: [one.leader],
          deadline: one.deadline,
          remarks: one.remark === "" ? [] : [{ label: table.labels.remark, text: one.remark }],
        })),
      );
      expect(
        tasks.map(({ path, text, lead, support, leaders, deadline, remarks }) => {
          return { path, text, lead, support, leaders, deadline, remarks };
        }),
      ).toEqual(expected);
      expect(tasks.map(({ seq }) => seq)).toEqual(expected.map((_, index) => String(index + 1)));
      expect(tasks.flatMap(({ doubts }) => doubts)).toEqual([]);
      expect(faultsInAccounts(intake)).toEqual([]);
      expect(intake.leftover.filter(({ why }) => why === "notUnderstood")).toEqual([]);
    }),
    { numRuns: 40, interruptAfterTimeLimit: 3000, markInterruptAsFailure: false },
  );
});
