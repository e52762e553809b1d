import type { LedgerTask } from "../../ledger/ledger";
import type { Notice } from "../../ledger/notice";
import { writtenDate } from "../../plan/date";
import type { Block, OfficialDocument } from "../docx/officialDocument";

export interface NoticePaper {
  readonly notice: Notice;
  /** The tasks that it is about. */
  readonly tasks: readonly LedgerTask[];
  /** 落款. */
  readonly office: string;
}

/** A 督办单 to be printed and handed over, with a slip for the answer. */
export function noticeDocument({ notice, tasks, office }: NoticePaper): OfficialDocument {
  const { key, level, unit, matter, demand, issuedOn, replyBy, previous } = notice;
  const day = writtenDate(issuedOn ?? "");
  const reply = writtenDate(replyBy ?? "");
  return {
    name: key,
    mark: null,
    page: "official",
    blocks: [
      { kind: "title", lines: [level] },
      { kind: "subtitle", text: key },
      { kind: "addressee", text: `${unit}：` },
      { kind: "paragraph", text: `${sentence(matter)}现发此单，请按要求办理。` },
      ...tasksTable(tasks),
      { kind: "heading", level: 1, text: "一、办理要求" },
      { kind: "paragraph", text: sentence(demand) },
      { kind: "heading", level: 1, text: "二、答复期限" },
      {
        kind: "paragraph",
        text: `请于${reply}前将办理情况经主要负责人签字后书面报我室。${previous === "" ? "" : `（上一单：${previous}）`}`,
      },
      { kind: "signature", by: office, date: day },
      { kind: "pageBreak" },
      { kind: "title", lines: [`${level}办理回执`] },
      { kind: "subtitle", text: key },
      {
        kind: "fields",
        rows: [
          ["承办单位", unit],
          ["督办事项", matter],
          ["办理情况", "\n\n\n\n\n\n\n\n"],
          ["完成时间", ""],
          ["主要负责人\n（签字盖章）", "\n\n"],
          ["填报日期", ""],
        ],
      },
    ],
  };
}

/** Ends with a full stop, whatever the clerk wrote. */
function sentence(text: string): string {
  return /[。！？]$/u.test(text) || text === "" ? text : `${text}。`;
}

function tasksTable(tasks: readonly LedgerTask[]): Block[] {
  if (tasks.length === 0) return [];
  return [
    {
      kind: "table",
      columns: [
        { header: "方案", share: 1, align: "center" },
        { header: "序号", share: 1, align: "center" },
        { header: "责任事项", share: 5, align: "left" },
        { header: "完成时限", share: 1.6, align: "center" },
      ],
      rows: tasks.map(({ plan, seq, text, deadline, due }) => [
        plan,
        seq,
        text,
        deadline === "" ? (due ?? "") : deadline,
      ]),
    },
  ];
}
