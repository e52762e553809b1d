/** The charts beside 总体情况: native ones, which Excel draws from the tables of the page. */
import type { CellBlock } from "../cellBlock";
import type { CellRow } from "../cells";
import { type Run, runsOf } from "./look";
import { PAGE_COLUMNS } from "./page";
import type { SectionId } from "./titles";

interface ChartDraft {
  /** By which it is found again; people see `title`. */
  readonly name: string;
  readonly title: string;
  readonly type: "BarStacked" | "BarClustered";
  /** Header and labels included; places count from the page's corner. */
  readonly source: CellBlock;
  readonly place: CellBlock;
  /** One for each series. */
  readonly colours: readonly string[];
}

/** More bars than these are not told apart on half a page. */
const BARS_MOST = 10;

/** In the order of the table's columns: 办结, 待核验, 逾期, 临期, 正常推进, 长期推进, 时限待定, 共性, 暂缓, 取消. */
const STATE_COLOURS = [
  "#548235",
  "#A9D18E",
  "#C00000",
  "#FFC000",
  "#5B9BD5",
  "#9DC3E6",
  "#A6A6A6",
  "#D9D9D9",
  "#7F7F7F",
  "#404040",
];
const UNIT_COLOURS = ["#1F4E79", "#C00000"];

/** Where a page's values call for charts; none on a page without 总体情况. Pure. */
export function chartsOf(rows: readonly CellRow[]): ChartDraft[] {
  const runs = runsOf(rows);
  const headline = runOf(runs, "headline", "header");
  const beside = runOf(runs, "headline", "body");
  const [categories, units] = [runOf(runs, "categories", "body"), runOf(runs, "units", "body")];
  if (headline === null || beside === null || categories === null || units === null) return [];
  const half = Math.floor((headline.rows + beside.rows) / 2);
  const column = headline.columns + 1;
  const place = (start: number): CellBlock => ({
    row: start,
    column,
    rows: half,
    columns: PAGE_COLUMNS - column,
  });
  return [
    {
      name: "类目状态图",
      title: "各类目事项状态（件）",
      type: "BarStacked",
      source: sourceOf(categories, STATE_COLOURS.length),
      place: place(headline.start),
      colours: STATE_COLOURS,
    },
    {
      name: "单位承担图",
      title: "承担最多的单位：承担与逾期（件次）",
      type: "BarClustered",
      source: sourceOf(units, UNIT_COLOURS.length),
      place: place(headline.start + half),
      colours: UNIT_COLOURS,
    },
  ];
}

function runOf(runs: readonly Run[], section: SectionId, kind: Run["kind"]): Run | null {
  return runs.find((run) => run.section === section && run.kind === kind) ?? null;
}

/** A section's header and its first rows, labels and `series` columns. */
function sourceOf({ start, rows }: Run, series: number): CellBlock {
  return { row: start - 1, column: 0, rows: Math.min(rows, BARS_MOST) + 1, columns: series + 1 };
}

/** Queues the charts of a page that has just been written. */
export function makeCharts(sheet: Excel.Worksheet, first: Excel.Range, rows: readonly CellRow[]): void {
  for (const draft of chartsOf(rows)) {
    const chart = sheet.charts.add(draft.type, rangeOf(first, draft.source), "Columns");
    chart.name = draft.name;
    chart.title.text = draft.title;
    chart.legend.position = "Bottom";
    // Excel draws the first bar lowest.
    chart.axes.categoryAxis.reversePlotOrder = true;
    for (const [index, colour] of draft.colours.entries()) {
      chart.series.getItemAt(index).format.fill.setSolidColor(colour);
    }
    putIn(chart, first, draft.place);
  }
}

/** Queues that the charts follow a page whose rows have moved. One that somebody has taken away stays away. */
export function moveCharts(sheet: Excel.Worksheet, first: Excel.Range, rows: readonly CellRow[]): void {
  for (const { name, source, place } of chartsOf(rows)) {
    const chart = sheet.charts.getItemOrNullObject(name);
    chart.setData(rangeOf(first, source), "Columns");
    putIn(chart, first, place);
  }
}

function putIn(chart: Excel.Chart, first: Excel.Range, place: CellBlock): void {
  const range = rangeOf(first, place);
  chart.setPosition(range.getCell(0, 0), range.getLastCell());
}

function rangeOf(first: Excel.Range, { row, column, rows, columns }: CellBlock): Excel.Range {
  return first.getOffsetRange(row, column).getResizedRange(rows - 1, columns - 1);
}
