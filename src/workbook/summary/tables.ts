/** The rows of a page's sections. */
import type { Figures } from "../../ledger/figures/figures";
import type { GroupFigures } from "../../ledger/figures/byGroup";
import { type Count, sizeOf, sumOf, withoutRepeats } from "../../ledger/figures/count";
import type { Headline } from "../../ledger/figures/headline";
import type { JudgedTask } from "../../ledger/figures/judged";
import type { CellValue } from "../cells";
import { NONE, type PageCell, type PageRow, row, text } from "./page";
import {
  figureCell,
  type FigureColumn,
  GROUP_COLUMNS,
  HEADLINE_ROWS,
  MISSING_COLUMN,
  totalOf,
  UNIT_COLUMNS,
} from "./sections";
import { LISTS, type SectionId, TOTAL } from "./titles";

/** A section without its title: header, rows, and what is said at its foot. */
export interface SectionDraft {
  readonly id: SectionId;
  readonly rows: readonly PageRow[];
  readonly note?: string;
}

const NAMELESS = "（未写）";

/** More plans than these are no longer read side by side: they get a section. */
const PLANS_BESIDE = 4;
/** A printed list ends somewhere; its number in the table above opens to all of them. */
const LISTED_MOST = 300;
/** A task's text as a list shows it. */
const TEXT_LENGTH = 70;

export function headlineSection({ headline, byPlan, previous }: Figures): SectionDraft {
  const beside = byPlan.length > 1 && byPlan.length <= PLANS_BESIDE ? byPlan : [];
  const header = ["指标", "本期", ...beside.map(({ plan }) => plan), "上期", "增减"].map(text);
  const rows = HEADLINE_ROWS.map((line) =>
    row([
      text(line.header),
      figureCell(line.count(headline)),
      ...beside.map((each) => figureCell(line.count(each.headline))),
      ...againstPrevious(line, headline, previous),
    ]),
  );
  return { id: "headline", rows: [row(header), ...rows] };
}

function againstPrevious(
  line: FigureColumn<Headline>,
  headline: Headline,
  previous: Headline | null,
): PageCell[] {
  if (previous === null) return [text(NONE), text(NONE)];
  const [now, before] = [headline, previous].map((each) => figureCell(line.count(each)));
  const isBoth = typeof now?.value === "number" && typeof before?.value === "number";
  return [before ?? text(NONE), text(isBoth ? now.value - before.value : NONE)];
}

export function planSection({ byPlan }: Figures): SectionDraft[] {
  if (byPlan.length <= PLANS_BESIDE) return [];
  const groups = byPlan.map(({ plan, headline }) => ({ ...headline, name: plan }));
  return [{ id: "plans", rows: groupRows("方案", groups) }];
}

export function unitSection({ units, tasks }: Figures, namesMissing: boolean): SectionDraft {
  const columns = namesMissing ? [...UNIT_COLUMNS, MISSING_COLUMN] : UNIT_COLUMNS;
  const carried = sumOf(units.map((unit) => unit.carried));
  const common = tasks.filter((task) => task.common).length;
  const beside = common > 0 ? `，另有共性任务 ${common} 件` : "";
  return {
    id: "units",
    rows: figureRows("单位", columns, units, ({ unit }) => unit),
    note:
      `注：按件次统计，合计 ${sizeOf(carried)} 件次，涉及 ${sizeOf(withoutRepeats(carried))} 件${beside}。` +
      "一项事项对一个单位只计一次，计在最高角色；只经集合单位涉及的在“共性”列，不计入办结率。",
  };
}

export function leaderSection({ leaders, tasks }: Figures): SectionDraft {
  const times = sizeOf(sumOf(leaders.map(({ total }) => total)));
  return {
    id: "leaders",
    rows: groupRows("分管领导", leaders),
    note: `注：按件次统计，合计 ${times} 件次，涉及 ${tasks.length} 件。`,
  };
}

export function categorySection({ categories }: Figures): SectionDraft {
  return { id: "categories", rows: groupRows("类目", categories) };
}

export function upperSection({ upper }: Figures): SectionDraft[] {
  return upper.length === 0
    ? []
    : [
        {
          id: "upper",
          rows: groupRows("上级单位", upper),
          note: "注：每件计在文件最先写的上级单位；由本级牵头的单列。",
        },
      ];
}

function groupRows(label: string, groups: readonly GroupFigures[]): PageRow[] {
  return figureRows(label, GROUP_COLUMNS, groups, ({ name }) => (name === "" ? NAMELESS : name));
}

function figureRows<Row>(
  label: string,
  columns: readonly FigureColumn<Row>[],
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): PageRow[] {
  const header = row([text(label), ...columns.map((column) => text(column.header))]);
  if (rows.length === 0) return [header, row([text("（无）")])];
  return [
    header,
    ...rows.map((each) =>
      row([text(nameOf(each)), ...columns.map((column) => figureCell(column.count(each)))]),
    ),
    row([text(TOTAL), ...columns.map((column) => figureCell(totalOf(rows.map(column.count))))]),
  ];
}

/** The cells of a list's line: selected anywhere it opens to its row of the register or of 季度报送. */
export function lineOf(of: Count["of"], id: string, values: readonly CellValue[]): PageCell[] {
  const count: Count = { of, ids: [id] };
  return values.map((value) => ({ value, count }));
}

export function listSection(id: keyof typeof LISTS, lines: readonly (readonly PageCell[])[]): SectionDraft {
  const columns = LISTS[id];
  const spans = columns.map(({ span }) => span);
  const shown = lines.slice(0, LISTED_MOST);
  const rest = lines.length - shown.length;
  return {
    id,
    rows: [
      row(
        columns.map(({ header }) => text(header)),
        spans,
      ),
      ...(lines.length === 0 ? [row([text("（无）")])] : []),
      ...shown.map((cells) => row(cells, spans)),
    ],
    ...(rest > 0 ? { note: `注：共 ${lines.length} 项，其余 ${rest} 项不再列出，可在窗格中查看。` } : {}),
  };
}

export function overdueSection({ overdue }: Figures): SectionDraft {
  return listSection(
    "overdue",
    overdue.map((each) => {
      const { id, text: words } = each.task;
      return lineOf("tasks", id, [id, shortText(words), unitsOf(each), dueOf(each), each.daysLate]);
    }),
  );
}

export function toVerifySection({ toVerify }: Figures): SectionDraft {
  return listSection(
    "toVerify",
    toVerify.map((each) => {
      const { id, text: words } = each.task;
      const cells = [id, shortText(words), unitsOf(each), each.reportedDoneOn ?? "", dueOf(each)];
      return lineOf("tasks", id, cells);
    }),
  );
}

/** What 需协调事项 holds of the period, then what units have raised beside it. */
export function difficultySection({ difficulties, coordinations, tasks }: Figures): SectionDraft {
  const texts = new Map(tasks.map(({ task }) => [task.id, shortText(task.text)]));
  const held = coordinations.map(({ taskId, unit, problem, proposal, leader, outcome, state }) => {
    const handled = [proposal, leader, outcome, state].filter((part) => part !== "").join("；");
    return lineOf("tasks", taskId, [taskId, texts.get(taskId) ?? "", unit, problem, handled]);
  });
  const noted = new Set(coordinations.map(({ source }) => source));
  const raised = difficulties
    .filter(({ key }) => !noted.has(key))
    .map(({ taskId, unit, difficulty, key }) =>
      lineOf("reports", key, [taskId, texts.get(taskId) ?? "", unit, difficulty, ""]),
    );
  return listSection("difficulties", [...held, ...raised]);
}

export function shortText(words: string): string {
  return words.length <= TEXT_LENGTH ? words : `${words.slice(0, TEXT_LENGTH)}…`;
}

/** Who answers for a task: who leads it, or else everybody responsible. */
function unitsOf({ task }: JudgedTask): string {
  return (task.lead.length > 0 ? task.lead : task.responsible).join("、");
}

/** By approved extension where there is one. */
function dueOf({ task }: JudgedTask): string {
  return (task.extensionApproval === "" ? null : task.extendedTo) ?? task.due ?? "";
}
