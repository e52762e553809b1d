import type { TaskCard } from "../../ledger/taskCard";
import { periodName } from "../../plan/period";
import { type Block, chineseNumber, type OfficialDocument } from "../docx/officialDocument";

type Table = Extract<Block, { kind: "table" }>;
interface Part {
  readonly heading: string;
  readonly columns: Table["columns"];
  readonly rows: Table["rows"];
}

/** 事项卡: one task with everything that was noted of it, on A4. */
export function cardDocument(card: TaskCard): OfficialDocument {
  const { task } = card;
  const parts = partsOf(card).filter(({ rows }) => rows.length > 0);
  return {
    name: `事项卡 ${task.id}`,
    mark: null,
    page: "card",
    blocks: [
      { kind: "title", lines: ["事项卡"] },
      { kind: "subtitle", text: `${task.plan} 序号 ${task.seq}（${task.id}）` },
      { kind: "fields", rows: factsOf(card) },
      ...parts.flatMap(({ heading, columns, rows }, index): Block[] => [
        { kind: "heading", level: 1, text: `${chineseNumber(index + 1)}、${heading}` },
        { kind: "table", columns, rows },
      ]),
    ],
  };
}

/** What a card says of the task itself; lines with nothing to say are left out. */
export function factsOf({ task, plan, state, linked }: TaskCard): [string, string][] {
  const names = (list: readonly string[]): string => list.join("、");
  const late = state.daysLate > 0 ? `（${state.daysLate} 天）` : "";
  const extended = task.extendedTo === null ? "" : `${task.extendedTo}（${task.extensionApproval}批准）`;
  const closed = task.closedOn === null ? "" : `${task.closedOn}（核验人 ${task.checker}）`;
  const rows: [string, string][] = [
    ["方案", plan?.title ?? task.plan],
    ["类目", task.path.join(" / ")],
    ["责任事项", task.text],
    ["分管领导", names(task.leaders)],
    ["上级单位", names(task.upper)],
    ["牵头单位", names(task.lead)],
    ["责任单位", names(task.responsible)],
    ["具体单位", names(task.specific)],
    ["协办单位", names(task.support)],
    ["文件目标值", task.targets],
    ["我区目标", task.ownTarget],
    ["完成时限", task.deadline],
    ["到期日", task.due === null ? "" : `${task.due}${task.dueSource === "" ? "" : `（${task.dueSource}）`}`],
    ["延期", extended],
    ["状态", `${state.word}${late}`],
    ["上报完成", task.reportedDoneOn ?? ""],
    ["办结", closed],
    ["关联事项", linked.map(({ plan: other, seq, text }) => `${other} 序号 ${seq} ${text}`).join("\n")],
    ["备注", task.remark],
  ];
  return rows.filter(([, value]) => value !== "");
}

const left = (header: string, share: number) => ({ header, share, align: "left" }) as const;
const centre = (header: string, share: number) => ({ header, share, align: "center" }) as const;

/** The tables of a card; those without rows too. */
export function partsOf(card: TaskCard): Part[] {
  return [
    {
      heading: "办理方案",
      columns: [centre("单位", 2), left("具体工作内容", 5), centre("完成时间", 2), centre("责任人", 1.5)],
      rows: card.steps.map(({ unit, text, deadline, person, deputy }) => [
        unit,
        text,
        deadline,
        person === "" ? deputy : person,
      ]),
    },
    {
      heading: "完成情况",
      columns: [
        centre("期次", 2),
        centre("单位", 2),
        left("完成情况", 5),
        centre("自评", 1),
        centre("报送", 1.2),
      ],
      rows: card.reports.map(({ period, unit, text, unitState, state, difficulty }) => [
        period === null ? "" : periodName(period),
        unit,
        difficulty === "" ? text : `${text}\n困难问题：${difficulty}`,
        unitState,
        state,
      ]),
    },
    {
      heading: "需协调事项",
      columns: [centre("单位", 2), left("问题和建议", 5), centre("决定领导", 1.5), left("处理结果", 3)],
      rows: card.coordinations.map(({ unit, problem, proposal, leader, outcome, state }) => [
        unit,
        proposal === "" ? problem : `${problem}\n建议：${proposal}`,
        leader,
        outcome === "" ? state : outcome,
      ]),
    },
    {
      heading: "督办记录",
      columns: [centre("单号", 2.4), centre("单位", 2), left("要求", 4), centre("期限", 2), left("答复", 3)],
      rows: card.notices.map(({ key, unit, demand, replyBy, repliedOn, reply, result }) => [
        key,
        unit,
        demand,
        replyBy ?? "",
        repliedOn === null ? "未答复" : [`${repliedOn} ${result}`.trim(), reply].join("\n"),
      ]),
    },
    {
      heading: "督查记录",
      columns: [centre("日期", 2), left("发现问题", 5), centre("整改期限", 2), left("整改结果", 3)],
      rows: card.inspections.map(({ on, finding, dueOn, outcome }) => [
        on ?? "",
        finding,
        dueOn ?? "",
        outcome,
      ]),
    },
    {
      heading: "变更记录",
      columns: [
        centre("日期", 2),
        centre("事项", 1.5),
        left("内容", 4),
        left("理由", 3),
        centre("经办", 1.3),
      ],
      rows: card.log.map(({ on, kind, what, reason, by }) => [on ?? "", kind, what, reason, by]),
    },
  ];
}
