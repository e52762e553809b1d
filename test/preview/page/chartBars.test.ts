import type { Chart } from "../../../preview/host/model";
import { barsOf } from "../../../preview/page/chartBars";

const CELLS = [
  ["类目", "办结", "逾期"],
  ["一、重点工作", 3, 1],
  ["二、民生实事", 0, 2],
];
const CHART: Chart = {
  id: "1",
  name: "图",
  type: "BarStacked",
  source: { row: 0, column: 0, rows: 3, columns: 3 },
  title: "",
  legend: "Bottom",
  isReversed: true,
  colors: { 1: "#C00000" },
  place: { row: 0, column: 0, rows: 1, columns: 1 },
};
const bars = (change: Partial<Chart> = {}) =>
  barsOf({ ...CHART, ...change }, (row, column) => CELLS[row]?.[column] ?? "");

test("stacked bars follow one another along the longest, what is 0 has none", () => {
  expect(bars().most).toBe(4);
  expect(bars().bars.map(({ label, series, from, to }) => [label, series, from, to])).toEqual([
    ["一、重点工作", "办结", 0, 0.75],
    ["一、重点工作", "逾期", 0.75, 1],
    ["二、民生实事", "逾期", 0, 0.5],
  ]);
  expect(bars().series).toEqual([
    { name: "办结", color: "#4472C4" },
    { name: "逾期", color: "#C00000" },
  ]);
});

test("clustered bars stand beside one another; without reversing the first label comes last", () => {
  const { bars: clustered, most } = bars({ type: "BarClustered" });
  expect(most).toBe(3);
  const [first, second] = clustered;
  expect((first?.at ?? 0) + (first?.thickness ?? 0)).toBeCloseTo(second?.at ?? -1);
  expect(bars({ isReversed: false }).labels.map(({ at }) => at)).toEqual([0.75, 0.25]);
});
