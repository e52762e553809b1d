import { sizeOf } from "../../ledger/figures/count";
import type { UnitFigures } from "../../ledger/figures/byUnit";
import type { GroupFigures } from "../../ledger/figures/byGroup";
import type { Figures } from "../../ledger/figures/figures";
import { writtenDate } from "../../plan/date";
import { periodName } from "../../plan/period";
import { type Block, chineseNumber, type OfficialDocument } from "../docx/officialDocument";
import { centre, left, overview, rateText, type Signing, taskTable } from "./wording";

/** periodic: how things stand, and who did well. naming: who fell short, by name; it goes out only when signed. */
export type CircularKind = "periodic" | "naming";

/** 主送 until the clerk says whom. */
export const EVERYBODY = "各相关单位";

export interface CircularPaper extends Signing {
  readonly kind: CircularKind;
  readonly figures: Figures;
  /** 文号, as the office gives it; "" leaves room for it. */
  readonly number: string;
  /** 主送 and 抄送. */
  readonly to: string;
  readonly copies: string;
}

/** 通报, from the figures of the summary. Nothing is ranked: units stand in the order of the figures. */
export function circularDocument(paper: CircularPaper): OfficialDocument {
  const { kind, figures, number, to, copies, office, on } = paper;
  const name = periodName(figures.period);
  const title = kind === "periodic" ? ["重点工作完成情况的通报"] : ["重点工作推进滞后情况的通报"];
  const parts = (kind === "periodic" ? periodicParts(figures) : namingParts(figures)).filter(
    ({ blocks }) => blocks.length > 0,
  );
  const day = writtenDate(on);
  return {
    name: `${name}${title.join("")}`,
    mark: kind === "naming" ? "需签批" : null,
    page: "official",
    blocks: [
      { kind: "title", lines: [`关于${name}`, ...title] },
      { kind: "subtitle", text: number === "" ? "〔    〕    号" : number },
      { kind: "addressee", text: `${to}：` },
      ...parts.flatMap(({ heading, blocks }, index): Block[] => [
        { kind: "heading", level: 1, text: `${chineseNumber(index + 1)}、${heading}` },
        ...blocks,
      ]),
      ...(kind === "naming" ? [{ kind: "toSign", label: "领导签批" } as const] : []),
      { kind: "signature", by: office, date: day },
      { kind: "imprint", copies, by: office, date: day },
    ],
  };
}

interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

const say = (text: string): Block => ({ kind: "paragraph", text });

function periodicParts(figures: Figures): Part[] {
  const { overdue, difficulties } = figures;
  const units = new Set(difficulties.map(({ unit }) => unit)).size;
  return [
    {
      heading: "总体情况",
      blocks: [say(overview(figures, writtenDate(figures.asOf))), groupTable("类目", figures.categories)],
    },
    { heading: "表扬", blocks: praise(figures.units) },
    {
      heading: "存在问题",
      blocks: [
        ...(overdue.length === 0 ? [] : [say(`逾期事项 ${overdue.length} 件：`), ...taskTable(overdue)]),
        ...(difficulties.length === 0
          ? []
          : [say(`${units} 家单位反映困难问题 ${difficulties.length} 项，需协调解决。`)]),
      ],
    },
    {
      heading: "下步要求",
      blocks: [
        say(
          "各责任单位要对照时限倒排工期，逾期事项要说明原因、明确完成时间；牵头单位要加强统筹，需协调解决的问题及时报告。",
        ),
      ],
    },
  ];
}

/** Who did all that was due in time and reported in time; the rule is told with the names. */
function praise(units: readonly UnitFigures[]): Block[] {
  const good = units.filter(
    ({ isCollective, rate, overdue, reporting }) =>
      !isCollective &&
      sizeOf(rate.due) > 0 &&
      sizeOf(rate.closedOnTime) === sizeOf(rate.due) &&
      [overdue, reporting.late, reporting.missing, reporting.returned].every((count) => sizeOf(count) === 0),
  );
  if (good.length === 0) return [];
  const names = good.map(({ unit }) => unit).join("、");
  return [say(`到期事项全部按期办结、完成情况按时报送的单位 ${good.length} 家，予以表扬：${names}。`)];
}

function namingParts(figures: Figures): Part[] {
  const { overdue, units } = figures;
  const behind = units.filter(
    ({ isCollective, overdue: late, reporting }) =>
      !isCollective && [late, reporting.missing, reporting.returned].some((count) => sizeOf(count) > 0),
  );
  return [
    { heading: "基本情况", blocks: [say(overview(figures, writtenDate(figures.asOf)))] },
    {
      heading: "推进滞后的单位",
      blocks:
        behind.length === 0
          ? []
          : [
              say(`下列 ${behind.length} 家单位有逾期事项，或没有报送、报送被退回：`),
              {
                kind: "table",
                columns: [
                  left("单位", 3),
                  centre("承担（件）", 1.4),
                  centre("逾期（件）", 1.4),
                  centre("未送（项）", 1.4),
                  centre("退回（项）", 1.4),
                ],
                rows: behind.map(({ unit, carried, overdue: late, reporting }) => [
                  unit,
                  ...[carried, late, reporting.missing, reporting.returned].map((count) =>
                    String(sizeOf(count)),
                  ),
                ]),
              },
            ],
    },
    { heading: "逾期事项", blocks: taskTable(overdue) },
    {
      heading: "整改要求",
      blocks: [
        say(
          "上述单位要在收到本通报后 5 个工作日内书面说明原因和整改措施，明确完成时间，由主要负责人签字后报送。",
        ),
      ],
    },
  ];
}

function groupTable(label: string, groups: readonly GroupFigures[]): Block {
  const closed = ({ states }: GroupFigures): number =>
    sizeOf(states.closedOnTime) + sizeOf(states.closedLate) + sizeOf(states.closedWithoutDue);
  return {
    kind: "table",
    columns: [
      left(label, 4),
      centre("件数", 1),
      centre("办结", 1),
      centre("待核验", 1.2),
      centre("逾期", 1),
      centre("按期办结率", 1.7),
    ],
    rows: groups.map((group) => [
      group.name === "" ? "未分类" : group.name,
      String(sizeOf(group.total)),
      String(closed(group)),
      String(sizeOf(group.states.toVerify)),
      String(sizeOf(group.states.overdue)),
      rateText(group.rate),
    ]),
  };
}
