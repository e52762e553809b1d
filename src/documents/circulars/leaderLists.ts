import { openMatters } from "../../ledger/coordination";
import type { Figures } from "../../ledger/figures/figures";
import type { JudgedTask } from "../../ledger/figures/judged";
import type { Ledger } from "../../ledger/ledger";
import { writtenDate } from "../../plan/date";
import { STATES } from "../../plan/state";
import { createLeaders } from "../../vocabulary/leaders";
import { type Block, chineseNumber, type OfficialDocument } from "../docx/officialDocument";
import { centre, left, taskTable } from "./wording";

/** Leaders, or the 协助副主任 who help them: whose list is made. */
export interface ListOwner {
  readonly kind: "leader" | "assistant";
  readonly name: string;
}

/** 领导 with tasks, then 协助副主任 of such leaders; in the order of the register. */
export function listOwners(ledger: Ledger, figures: Figures): ListOwner[] {
  const { nameOf, assistantOf } = lookUp(ledger);
  const leaders = [...new Set(figures.tasks.flatMap(({ task }) => task.leaders.map(nameOf)))];
  const assistants = [...new Set(leaders.map(assistantOf))].filter((name) => name !== "");
  return [
    ...leaders.map((name): ListOwner => ({ kind: "leader", name })),
    ...assistants.map((name): ListOwner => ({ kind: "assistant", name })),
  ];
}

/**
 * 领导清单 before a meeting, one page or more for each owner: what waits for a decision first, what changed since the
 * period before, then the tasks by state.
 * @param before the figures of the period before; null where there were none
 */
export function leaderLists(
  owners: readonly ListOwner[],
  ledger: Ledger,
  figures: Figures,
  before: Figures | null,
): OfficialDocument {
  return {
    name: "领导清单",
    mark: null,
    page: "across",
    blocks: owners.flatMap((owner, index): Block[] => [
      ...(index === 0 ? [] : [{ kind: "pageBreak" } as const]),
      ...listOf(owner, ledger, figures, before),
    ]),
  };
}

function lookUp({ leaders }: Ledger): {
  nameOf: (name: string) => string;
  assistantOf: (name: string) => string;
} {
  const known = createLeaders(leaders ?? []);
  const entry = (name: string) => {
    const meaning = known.meaningOf(name);
    return meaning.kind === "known" ? meaning.entry : null;
  };
  return {
    nameOf: (name) => entry(name)?.name ?? name,
    assistantOf: (name) => entry(name)?.assistant ?? "",
  };
}

/** In the order in which a leader wants to hear of them; closed ones last. */
const ORDER = ["overdue", "toVerify", "dueSoon", "onTrack", "ongoing", "undated", "suspended"] as const;

function listOf(
  { kind, name }: ListOwner,
  ledger: Ledger,
  figures: Figures,
  before: Figures | null,
): Block[] {
  const { nameOf, assistantOf } = lookUp(ledger);
  const isOwn = (leader: string): boolean =>
    kind === "leader" ? nameOf(leader) === name : assistantOf(leader) === name;
  const tasks = figures.tasks.filter(({ task }) => task.leaders.some(isOwn));
  const ids = new Set(tasks.map(({ task }) => task.id));
  const matters = openMatters(ledger).filter(({ taskId, leader }) => isOwn(leader) || ids.has(taskId));
  const parts = [
    { heading: `需协调事项 ${matters.length} 项`, blocks: matterTable(matters, tasks) },
    changes(tasks, before),
    ...ORDER.map((key) => ofState(key, tasks)),
    closedPart(tasks),
  ].filter(({ blocks }) => blocks.length > 0);
  return [
    { kind: "title", lines: [kind === "leader" ? `${name}分管重点工作清单` : `${name}协助督办重点工作清单`] },
    { kind: "subtitle", text: `截至${writtenDate(figures.asOf)}，共 ${tasks.length} 件` },
    ...parts.flatMap(({ heading, blocks }, index): Block[] => [
      { kind: "heading", level: 1, text: `${chineseNumber(index + 1)}、${heading}` },
      ...blocks,
    ]),
  ];
}

interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

function ofState(key: (typeof ORDER)[number], tasks: readonly JudgedTask[]): Part {
  const own = tasks.filter(({ state }) => state === key);
  const word = STATES.find((state) => state.key === key)?.word ?? "";
  return { heading: `${word} ${own.length} 件`, blocks: taskTable(own) };
}

function closedPart(tasks: readonly JudgedTask[]): Part {
  const own = tasks.filter(({ state }) => state.startsWith("closed"));
  return { heading: `已办结 ${own.length} 件`, blocks: taskTable(own) };
}

/** Tasks whose state is another than in the period before. */
function changes(tasks: readonly JudgedTask[], before: Figures | null): Part {
  const words = new Map((before?.tasks ?? []).map(({ task, word }) => [task.id, word]));
  const changed = tasks.filter(({ task, word }) => words.has(task.id) && words.get(task.id) !== word);
  if (changed.length === 0) return { heading: "", blocks: [] };
  return {
    heading: `与上期相比有变化 ${changed.length} 件`,
    blocks: [
      {
        kind: "table",
        columns: [
          centre("方案", 1),
          centre("序号", 1),
          left("责任事项", 6),
          centre("上期", 1.6),
          centre("本期", 1.6),
        ],
        rows: changed.map(({ task, word }) => [
          task.plan,
          task.seq,
          task.text,
          words.get(task.id) ?? "",
          word,
        ]),
      },
    ],
  };
}

function matterTable(matters: Ledger["coordinations"], tasks: readonly JudgedTask[]): Block[] {
  if (matters.length === 0) return [];
  const seqs = new Map(tasks.map(({ task }) => [task.id, `${task.plan} ${task.seq}`]));
  return [
    {
      kind: "table",
      columns: [
        centre("事项", 1.4),
        centre("单位", 2),
        left("问题", 4),
        left("建议", 3),
        left("领导意见", 3),
      ],
      rows: matters.map(({ taskId, unit, problem, proposal }) => [
        seqs.get(taskId) ?? taskId,
        unit,
        problem,
        proposal,
        "",
      ]),
    },
  ];
}
