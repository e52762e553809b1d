/** The charts of the sheet in front, drawn in a strip below the cells: Univer's grid has no place for them. */
import type { Chart, SheetModel } from "../host/model";
import { type Bar, type Bars, barsOf } from "./chartBars";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [460, 240];
/** Around the bars: for the title, the labels and the legend. */
const [LEFT, TOP, RIGHT, BOTTOM] = [150, 28, 20, 40];
const LONGEST_LABEL = 13;

export interface ChartStrip {
  /** Draws what the sheet has now; nothing is shown where it has no chart. */
  draw(sheet: SheetModel): void;
  remove(): void;
}

export function createChartStrip(place: HTMLElement): ChartStrip {
  const strip = document.createElement("details");
  strip.className = "charts";
  strip.open = true;
  place.append(strip);
  return {
    draw(sheet) {
      strip.hidden = sheet.charts.length === 0;
      const summary = document.createElement("summary");
      summary.textContent = `图表（${sheet.charts.length}）`;
      strip.replaceChildren(summary, ...sheet.charts.map((chart) => drawChart(chart, sheet)));
    },
    remove: () => strip.remove(),
  };
}

function drawChart(chart: Chart, sheet: SheetModel): SVGElement {
  const bars = barsOf(chart, (row, column) => sheet.cell(row, column).value);
  const svg = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: "img" });
  svg.setAttribute("aria-label", `${chart.title}：${told(bars)}`);
  svg.append(
    words(chart.title, { x: WIDTH / 2, y: 18, "text-anchor": "middle", "font-weight": "bold" }),
    ...bars.labels.map(({ text, at }) =>
      words(text.slice(0, LONGEST_LABEL), {
        ...along(chart, -6 / (WIDTH - LEFT - RIGHT), at),
        "text-anchor": chart.type.startsWith("Bar") ? "end" : "middle",
        "dominant-baseline": "middle",
      }),
    ),
    ...bars.bars.map((bar) => drawBar(chart, bar)),
    ...drawLegend(bars),
  );
  return svg;
}

function told({ bars }: Bars): string {
  return bars.map(({ label, series, value }) => `${label} ${series} ${value}`).join("；");
}

function drawBar(chart: Chart, { label, series, value, color, from, to, at, thickness }: Bar): SVGElement {
  const start = along(chart, from, at);
  const end = along(chart, to, at + thickness);
  const rect = shape("rect", {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
    fill: color,
  });
  const title = shape("title", {});
  title.textContent = `${label} ${series} ${value}`;
  rect.append(title);
  return rect;
}

/** A place by its shares along the values and across them. Columns stand where bars lie. */
function along({ type }: Chart, value: number, across: number): { x: number; y: number } {
  const [width, height] = [WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM];
  return type.startsWith("Bar")
    ? { x: LEFT + value * width, y: TOP + across * height }
    : { x: LEFT + (1 - across) * width, y: TOP + (1 - value) * height };
}

function drawLegend({ series, bars, most }: Bars): SVGElement[] {
  const shown = series.filter(({ name }) => bars.some((bar) => bar.series === name));
  const step = (WIDTH - 20) / Math.max(1, shown.length);
  const keys = shown.flatMap(({ name, color }, index) => [
    shape("rect", { x: 10 + index * step, y: HEIGHT - 14, width: 8, height: 8, fill: color }),
    words(name, { x: 21 + index * step, y: HEIGHT - 7 }),
  ]);
  return [words(String(most), { x: WIDTH - RIGHT, y: HEIGHT - BOTTOM + 14, "text-anchor": "end" }), ...keys];
}

function words(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = shape("text", { "font-size": 10, fill: "currentColor", ...attributes });
  element.textContent = text;
  return element;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
