/** A chart's bars as shares of its breadth and height. Pure; `charts.ts` draws them. */
import type { Chart, Scalar } from "../host/model";

export interface Bar {
  readonly label: string;
  readonly series: string;
  readonly value: number;
  readonly color: string;
  /** Along the values, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Across, 0 to 1: where it begins and how thick it is. */
  readonly at: number;
  readonly thickness: number;
}

export interface Bars {
  readonly bars: readonly Bar[];
  readonly labels: readonly { readonly text: string; readonly at: number }[];
  readonly series: readonly { readonly name: string; readonly color: string }[];
  /** What the far end of the values stands for. */
  readonly most: number;
}

/** Excel's own colours for series that nobody has coloured. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** How much of a label's room its bars take. */
const FILLED = 0.7;

export function barsOf(chart: Chart, value: (row: number, column: number) => Scalar): Bars {
  const { source, isReversed, colors } = chart;
  const isStacked = chart.type.endsWith("Stacked");
  const series = Array.from({ length: source.columns - 1 }, (_, index) => ({
    name: String(value(source.row, source.column + index + 1)),
    color: colors[index] ?? COLORS[index % COLORS.length] ?? "#4472C4",
  }));
  const rows = Array.from({ length: source.rows - 1 }, (_, index) => {
    const row = source.row + index + 1;
    const numbers = series.map((_each, each) => Number(value(row, source.column + each + 1)) || 0);
    return { label: String(value(row, source.column)), numbers };
  });
  const most = Math.max(1, ...rows.map(({ numbers }) => lengthOf(numbers, isStacked)));
  const room = 1 / Math.max(1, rows.length);
  // Excel's first bar lies at the axis' beginning: lowest, unless the order is reversed.
  const placeOf = (index: number): number => (isReversed ? index : rows.length - 1 - index) * room;
  const thickness = (room * FILLED) / (isStacked ? 1 : Math.max(1, series.length));
  const bars = rows.flatMap(({ label, numbers }, index) =>
    series.map(({ name, color }, each): Bar => {
      const before = isStacked ? numbers.slice(0, each).reduce((sum, number) => sum + number, 0) : 0;
      const length = numbers[each] ?? 0;
      const at = placeOf(index) + (room * (1 - FILLED)) / 2 + (isStacked ? 0 : each * thickness);
      return {
        label,
        series: name,
        value: length,
        color,
        from: before / most,
        to: (before + length) / most,
        at,
        thickness,
      };
    }),
  );
  return {
    bars: bars.filter(({ value: length }) => length > 0),
    labels: rows.map(({ label }, index) => ({ text: label, at: placeOf(index) + room / 2 })),
    series,
    most,
  };
}

function lengthOf(numbers: readonly number[], isStacked: boolean): number {
  return isStacked ? numbers.reduce((sum, number) => sum + number, 0) : Math.max(0, ...numbers);
}
