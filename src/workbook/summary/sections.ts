/** The columns of counts: their headers, and the cell of one row. */
import { CLOSED, type Headline } from "../../ledger/figures/headline";
import type { GroupFigures } from "../../ledger/figures/byGroup";
import type { UnitFigures } from "../../ledger/figures/byUnit";
import { type Count, type Rate, sumOf } from "../../ledger/figures/count";
import type { StateKey } from "../../plan/state";
import { number, type PageCell, share } from "./page";
import { RATE } from "./titles";

/** A column of counts: its header, and the cell of one row. */
export interface FigureColumn<Row> {
  readonly header: string;
  readonly count: (row: Row) => Count | Rate;
}

/** Beside one another and in this order, for the chart is drawn from them. */
const STATE_COLUMNS: readonly { readonly header: string; readonly keys: readonly StateKey[] }[] = [
  { header: "办结", keys: [...CLOSED] },
  { header: "待核验", keys: ["toVerify"] },
  { header: "逾期", keys: ["overdue"] },
  { header: "临期", keys: ["dueSoon"] },
  { header: "正常推进", keys: ["onTrack"] },
  { header: "长期推进", keys: ["ongoing"] },
  { header: "时限待定", keys: ["undated"] },
  { header: "共性", keys: ["common"] },
  { header: "暂缓", keys: ["suspended"] },
  { header: "取消", keys: ["cancelled"] },
];

export const GROUP_COLUMNS: readonly FigureColumn<Omit<GroupFigures, "name">>[] = [
  ...STATE_COLUMNS.map(({ header, keys }) => ({
    header,
    count: ({ states }: Pick<GroupFigures, "states">) => sumOf(keys.map((key) => states[key])),
  })),
  { header: "件数", count: ({ total }) => total },
  { header: "到期", count: ({ rate }) => rate.due },
  { header: "按期办结", count: ({ rate }) => rate.closedOnTime },
  { header: RATE, count: ({ rate }) => rate },
];

/** 承担 and 逾期 first, for the chart is drawn from them. */
export const UNIT_COLUMNS: readonly FigureColumn<UnitFigures>[] = [
  { header: "承担", count: ({ carried }) => carried },
  { header: "逾期", count: ({ overdue }) => overdue },
  { header: "牵头", count: ({ lead }) => lead },
  { header: "责任", count: ({ responsible }) => responsible },
  { header: "协办", count: ({ support }) => support },
  { header: "共性", count: ({ common }) => common },
  { header: "到期", count: ({ due }) => due },
  { header: "办结", count: ({ closed }) => closed },
  { header: "逾期办结", count: ({ closedLate }) => closedLate },
  { header: RATE, count: ({ rate }) => rate },
  { header: "应报", count: ({ reporting }) => reporting.due },
  { header: "已报", count: ({ reporting }) => reporting.in },
  { header: "迟报", count: ({ reporting }) => reporting.late },
];
/** Only where the clerk wants it on the tab. */
export const MISSING_COLUMN: FigureColumn<UnitFigures> = {
  header: "未送",
  count: ({ reporting }) => reporting.missing,
};

export const HEADLINE_ROWS: readonly FigureColumn<Headline>[] = [
  { header: "责任事项（件）", count: ({ total }) => total },
  { header: "　去重", count: ({ distinct }) => distinct },
  { header: "办结", count: ({ closed }) => closed },
  { header: "　按期", count: ({ states }) => states.closedOnTime },
  { header: "　逾期办结", count: ({ states }) => states.closedLate },
  { header: "　无时限", count: ({ states }) => states.closedWithoutDue },
  { header: "单位上报完成", count: ({ reportedDone }) => reportedDone },
  { header: "待核验", count: ({ states }) => states.toVerify },
  { header: "正常推进", count: ({ states }) => states.onTrack },
  { header: "临期", count: ({ states }) => states.dueSoon },
  { header: "逾期", count: ({ states }) => states.overdue },
  { header: "长期推进", count: ({ states }) => states.ongoing },
  { header: "时限待定", count: ({ states }) => states.undated },
  { header: "共性任务", count: ({ states }) => states.common },
  { header: "暂缓", count: ({ states }) => states.suspended },
  { header: "取消", count: ({ states }) => states.cancelled },
  { header: RATE, count: ({ rate }) => rate },
  { header: "应报（项）", count: ({ reporting }) => reporting.due },
  { header: "已报", count: ({ reporting }) => reporting.in },
  { header: "　其中迟报", count: ({ reporting }) => reporting.late },
  { header: "　其中退回", count: ({ reporting }) => reporting.returned },
  { header: "未送", count: ({ reporting }) => reporting.missing },
  { header: "　其后送来", count: ({ reporting }) => reporting.after },
];

export function figureCell(figure: Count | Rate): PageCell {
  return "due" in figure ? share(figure) : number(figure);
}

/** 合计 over rows, column by column; a rate is of the sums. */
export function totalOf(figures: readonly (Count | Rate)[]): Count | Rate {
  const counts = figures.flatMap((figure) => ("due" in figure ? [] : [figure]));
  const rates = figures.flatMap((figure) => ("due" in figure ? [figure] : []));
  return rates.length > 0
    ? {
        due: sumOf(rates.map(({ due }) => due)),
        closedOnTime: sumOf(rates.map(({ closedOnTime }) => closedOnTime)),
      }
    : sumOf(counts);
}
