import fc from "fast-check";
import type { Intake } from "../../../src/plan/plan";
import { readDocument } from "../../../src/intake/readDocument";
import type { DocumentSource } from "../../../src/intake/readers/readSource";
import { faultsInAccounts } from "../accounts";
import { onlyPlan } from "../seeds";
import { abstractNum, docx, escaped, item, lvl, num, p, tbl, tc, tr } from "./support/docx";
import { letterOf, textRow, xlsx } from "./support/xlsx";

interface Made {
  readonly text: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly leader: string;
  readonly deadline: string;
}

interface MadeTable {
  readonly groups: readonly (readonly Made[])[];
  readonly labels: readonly [string, string, string, string, string, string];
  /** Equal lead units, leaders and deadlines of neighbouring rows of a group are one cell. */
  readonly merged: boolean;
  /** Units stand on lines of their own. */
  readonly lines: boolean;
}

const TITLE = "2024年云岭县重点工作责任分解表";
const HAN = "一二三四五六七八九";

const text = fc
  .array(
    fc.constantFrom("推进", "园区", "道路", "改造", "绿化", "服务", "5.5万户", "12个", "“一站式”", "，"),
    {
      minLength: 5,
      maxLength: 30,
    },
  )
  .map((parts) => `完成${parts.join("")}任务。`);
const made: fc.Arbitrary<Made> = fc.record({
  text,
  lead: fc.uniqueArray(fc.constantFrom("县教育局", "县财政局", "县住建局（县园林局）"), {
    minLength: 1,
    maxLength: 3,
  }),
  support: fc.uniqueArray(fc.constantFrom("县水务局", "云岭街道办事处", "县各相关部门"), { maxLength: 3 }),
  leader: fc.constantFrom("周一鸣", "何苗"),
  deadline: fc.constantFrom("6月底前", "2024年12月底前", "持续推进"),
});
const table: fc.Arbitrary<MadeTable> = fc.record({
  groups: fc.array(fc.array(made, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
  labels: fc.constantFrom<MadeTable["labels"]>(
    ["重点工作", "工作措施", "牵头单位", "配合单位", "分管领导", "完成时限"],
    ["工作类目", "工 作 内 容", "牵 头 部 门", "协办单位", "责任领导", "完成时间"],
  ),
  merged: fc.boolean(),
  lines: fc.boolean(),
});

const groupName = (at: number): string => `（${HAN.charAt(at)}）第${HAN.charAt(at)}方面工作`;

/** A cell, or null where the one above reaches into its place. */
type Grid = readonly (readonly (string | null)[])[];

function gridOf({ groups, labels, merged, lines }: MadeTable): Grid {
  const separator = lines ? "\n" : "、";
  const rows = groups.flatMap((tasks, at) =>
    tasks.map((task, index): (string | null)[] => {
      const before = merged ? tasks[index - 1] : undefined;
      const unless = (same: boolean | undefined, words: string): string | null =>
        same === true ? null : words;
      return [
        unless(index > 0, groupName(at)),
        `${index + 1}. ${task.text}`,
        unless(before && before.lead.join() === task.lead.join(), task.lead.join(separator)),
        task.support.join(separator),
        unless(before && before.leader === task.leader, task.leader),
        unless(before && before.deadline === task.deadline, task.deadline),
      ];
    }),
  );
  return [[...labels], ...rows];
}

/** How many rows a cell reaches over. */
function spanAt(grid: Grid, row: number, column: number): number {
  let span = 1;
  while (grid[row + span]?.[column] === null) span += 1;
  return span;
}

function asDocx(grid: Grid): DocumentSource {
  const rows = grid.map((cells, row) =>
    tr(
      ...cells.map((cell, column) => {
        if (cell === null) return tc("", "<w:vMerge/>");
        return tc(cell, spanAt(grid, row, column) > 1 ? '<w:vMerge w:val="restart"/>' : "");
      }),
    ),
  );
  return { name: "a.docx", bytes: docx({ body: p(TITLE) + tbl(...rows) }) };
}

function asHtml(grid: Grid): DocumentSource {
  const rows = grid.map((cells, row) => {
    const printed = cells.map((cell, column) =>
      cell === null
        ? ""
        : `<td rowspan="${spanAt(grid, row, column)}">${escaped(cell).replaceAll("\n", "<br>")}</td>`,
    );
    return `<tr>${printed.join("")}</tr>`;
  });
  const page = `<!DOCTYPE html><html><body><p>${TITLE}</p><table>${rows.join("\n")}</table></body></html>`;
  return { name: "a.html", bytes: new Uint8Array(Buffer.from(page)) };
}

function asXlsx(grid: Grid): DocumentSource {
  const rows = grid.map((cells, row) =>
    textRow(
      row + 2,
      cells.map((cell) => cell ?? ""),
    ),
  );
  const merged = grid.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const span = cell === null ? 1 : spanAt(grid, row, column);
      return span > 1 ? [`${letterOf(column)}${row + 2}:${letterOf(column)}${row + span + 1}`] : [];
    }),
  );
  const sheet = { name: "表", rows: textRow(1, [TITLE]) + rows.join(""), merged: ["A1:F1", ...merged] };
  return { name: "a.xlsx", bytes: xlsx({ sheets: [sheet] }) };
}

/** Separated values know no merged cells: each row prints its own. */
function asCsv(grid: Grid): DocumentSource {
  const filled: string[][] = [];
  for (const cells of grid) {
    const above = filled.at(-1);
    filled.push(cells.map((cell, column) => cell ?? above?.[column] ?? ""));
  }
  const lines = filled.map((cells) => cells.map((cell) => `"${cell}"`).join(","));
  return { name: "a.csv", bytes: new Uint8Array(Buffer.from(`${TITLE}\r\n${lines.join("\r\n")}\r\n`)) };
}

function expectedTasks({ groups }: MadeTable): object[] {
  return groups.flatMap((tasks, at) =>
    tasks.map((task, index) => ({ ...task, seq: String(index + 1), path: [groupName(at)] })),
  );
}

function tasksOf(intake: Intake): object[] {
  return onlyPlan(intake).tasks.map(({ text: words, lead, support, leaders, deadline, seq, path }) => ({
    text: words,
    lead,
    support,
    leader: leaders.join(),
    deadline,
    seq,
    path,
  }));
}

describe("a table made at random is read back whole", () => {
  const kinds = { docx: asDocx, html: asHtml, xlsx: asXlsx, csv: asCsv };

  test.each(Object.entries(kinds))("from %s", async (_, print) => {
    await fc.assert(
      fc.asyncProperty(table, async (printed) => {
        const intake = await readDocument(print(gridOf(printed)));
        expect(tasksOf(intake)).toEqual(expectedTasks(printed));
        expect(onlyPlan(intake).document).toMatchObject({ title: TITLE, year: 2024, level: "县" });
        expect(onlyPlan(intake).tasks.flatMap(({ doubts }) => doubts)).toEqual([]);
        expect(faultsInAccounts(intake)).toEqual([]);
        expect(intake.leftover.filter(({ why }) => why === "notUnderstood")).toEqual([]);
      }),
      { numRuns: 20, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false },
    );
  });
});

describe("a list made at random is read back whole", () => {
  const NUMBERING =
    abstractNum(
      0,
      lvl(0, "chineseCountingThousand", "（%1）"),
      lvl(1, "decimal", "%2．", '<w:lvlRestart w:val="0"/>'),
    ) + num(1, 0);
  const fieldsOf = (task: Made, labels: MadeTable["labels"]): string[] => [
    `${labels[2].replaceAll(" ", "")}：${task.lead.join("、")}`,
    ...(task.support.length > 0 ? [`${labels[3]}：${task.support.join("、")}`] : []),
    `${labels[4]}：${task.leader}`,
    `${labels[5]}：${task.deadline}`,
  ];

  const asNumberedDocx = ({ groups, labels }: MadeTable): DocumentSource => {
    const body = groups.map((tasks, at) =>
      [
        item(1, 0, `第${HAN.charAt(at)}方面工作`),
        ...tasks.flatMap((task) => [
          item(1, 1, task.text),
          ...fieldsOf(task, labels).map((field) => p(field)),
        ]),
      ].join(""),
    );
    return {
      name: "a.docx",
      bytes: docx({ body: p(TITLE.replace("表", "方案")) + body.join(""), numbering: NUMBERING }),
    };
  };
  const asListedHtml = ({ groups, labels }: MadeTable): DocumentSource => {
    let count = 1;
    const parts = groups.map((tasks, at) => {
      const items = tasks.map(
        (task) => `<li><p>${task.text}</p><p>${fieldsOf(task, labels).join("<br>")}</p></li>`,
      );
      const list = `<h3>${groupName(at)}</h3><ol start="${count}">${items.join("")}</ol>`;
      count += tasks.length;
      return list;
    });
    const page = `<html><body><h1>${TITLE.replace("表", "方案")}</h1>${parts.join("")}</body></html>`;
    return { name: "a.html", bytes: new Uint8Array(Buffer.from(page)) };
  };

  test.each(Object.entries({ docx: asNumberedDocx, html: asListedHtml }))("from %s", async (_, print) => {
    await fc.assert(
      fc.asyncProperty(table, async (printed) => {
        const intake = await readDocument(print(printed));
        const expected = expectedTasks(printed).map((task, index) => ({ ...task, seq: String(index + 1) }));
        expect(tasksOf(intake)).toEqual(expected);
        expect(faultsInAccounts(intake)).toEqual([]);
      }),
      { numRuns: 20, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false },
    );
  });
});
