import { bounding } from "../book/address";
import { hex } from "../book/styles";
import type { Sheet } from "../book/sheet";
import type { Area, Chart } from "../model";
import { HostError, invalidArgument, itemNotFound } from "../protocol/errors";
import { hostObject, isHostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { areaOf, RangeTarget } from "./rangeTarget";
import { flag, given, oneOf, text, whole } from "./values";

const TYPES = ["BarStacked", "BarClustered", "ColumnStacked", "ColumnClustered"] as const;
const LEGENDS = ["Bottom", "Top", "Left", "Right"] as const;
/** Where a new chart stands until it is put somewhere. */
const FIRST_PLACE: Area = { row: 0, column: 0, rows: 15, columns: 8 };

class ChartsTarget {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
  ) {}
}

class ChartTarget extends ChartsTarget {
  constructor(
    session: Session,
    sheet: Sheet,
    readonly id: string,
  ) {
    super(session, sheet);
  }

  get held(): Chart {
    const found = this.sheet.charts.find(({ id }) => id === this.id);
    if (found === undefined) throw itemNotFound(`chart ${this.id}`);
    return found;
  }

  change(change: Partial<Chart>): void {
    const held = this.held;
    this.sheet.charts = this.sheet.charts.map((chart) => (chart === held ? { ...chart, ...change } : chart));
  }
}

class SeriesTarget {
  constructor(
    readonly chart: ChartTarget,
    readonly index: number,
  ) {}
}

const collectionMembers: Members<ChartsTarget> = {
  className: "ChartCollection",
  get: { count: ({ sheet }) => sheet.charts.length },
  items: ({ session, sheet }) => sheet.charts.map(({ id }) => chart(session, sheet, id)),
  item: (target, key) => existing(target, key),
  call: {
    getItem: existing,
    getItemOrNullObject: (target, key) => (find(target, key) === null ? null : existing(target, key)),
    getItemAt: ({ session, sheet }, index) => {
      const found = sheet.charts[whole(index, 0)];
      if (found === undefined) throw itemNotFound(`chart ${String(index)}`);
      return chart(session, sheet, found.id);
    },
    getCount: ({ sheet }) => sheet.charts.length,
    add: (target, type, source, seriesBy) => add(target, type, source, seriesBy),
  },
};

function find({ sheet }: ChartsTarget, key: unknown): Chart | null {
  return sheet.charts.find(({ id, name }) => id === key || name === key) ?? null;
}

function existing(target: ChartsTarget, key: unknown): HostObject {
  const found = find(target, key);
  if (found === null) throw itemNotFound(`chart ${String(key)}`);
  return chart(target.session, target.sheet, found.id);
}

function add(
  { session, sheet }: ChartsTarget,
  type: unknown,
  source: unknown,
  seriesBy: unknown,
): HostObject {
  const number = 1 + Math.max(0, ...sheet.charts.map(({ id }) => Number(/\d+$/u.exec(id)?.[0] ?? 0)));
  const made: Chart = {
    id: `chart-${number}`,
    name: `图表 ${number}`,
    type: oneOf(type, TYPES),
    source: sourceOf(sheet, source, seriesBy),
    title: "",
    legend: "Right",
    isReversed: false,
    colors: {},
    place: FIRST_PLACE,
  };
  sheet.charts = [...sheet.charts, made];
  return chart(session, sheet, made.id);
}

/** The preview draws series from columns of the same sheet only. */
function sourceOf(sheet: Sheet, source: unknown, seriesBy: unknown): Area {
  if (!isHostObject(source) || !(source.target instanceof RangeTarget)) {
    throw invalidArgument("The source of a chart is a range.");
  }
  if (source.target.sheet.id !== sheet.id || (given(seriesBy) && seriesBy !== "Columns")) {
    throw new HostError("NotImplemented", "Charts of the preview take columns of their own sheet.");
  }
  return source.target.area;
}

const chartMembers: Members<ChartTarget> = {
  className: "Chart",
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: ({ id }) => id,
    name: ({ held }) => held.name,
    chartType: ({ held }) => held.type,
  },
  set: {
    name: (target, name) => target.change({ name: text(name) }),
    chartType: (target, type) => target.change({ type: oneOf(type, TYPES) }),
  },
  navigate: {
    title: (target) => hostObject(titleMembers, target),
    legend: (target) => hostObject(legendMembers, target),
    axes: (target) => hostObject(axesMembers, target),
    series: (target) => hostObject(seriesMembers, target),
  },
  call: {
    setData: (target, source, seriesBy) => {
      target.change({ source: sourceOf(target.sheet, source, seriesBy) });
    },
    setPosition: (target, start, end) => {
      const [first, last] = [start, given(end) ? end : start].map((each) => areaGiven(target, each));
      if (first !== undefined && last !== undefined) target.change({ place: bounding(first, last) });
    },
    delete: ({ sheet, held }) => {
      sheet.charts = sheet.charts.filter((each) => each !== held);
    },
  },
};

function areaGiven({ session, sheet }: ChartTarget, cell: unknown): Area {
  return isHostObject(cell) && cell.target instanceof RangeTarget
    ? cell.target.area
    : areaOf(session, sheet, cell).area;
}

const titleMembers: Members<ChartTarget> = {
  className: "ChartTitle",
  get: { text: ({ held }) => held.title },
  set: { text: (target, words) => target.change({ title: text(words) }) },
};

const legendMembers: Members<ChartTarget> = {
  className: "ChartLegend",
  get: { position: ({ held }) => held.legend },
  set: { position: (target, word) => target.change({ legend: oneOf(word, LEGENDS) }) },
};

const axesMembers: Members<ChartTarget> = {
  className: "ChartAxes",
  navigate: { categoryAxis: (target) => hostObject(categoryAxisMembers, target) },
};

const categoryAxisMembers: Members<ChartTarget> = {
  className: "ChartAxis",
  get: { reversePlotOrder: ({ held }) => held.isReversed },
  set: { reversePlotOrder: (target, on) => target.change({ isReversed: flag(on) }) },
};

const seriesMembers: Members<ChartTarget> = {
  className: "ChartSeriesCollection",
  get: { count: ({ held }) => held.source.columns - 1 },
  items: (target) =>
    Array.from({ length: target.held.source.columns - 1 }, (_, index) => series(target, index)),
  call: {
    getItemAt: (target, index) => series(target, whole(index, 0)),
    getCount: ({ held }) => held.source.columns - 1,
  },
};

function series(target: ChartTarget, index: number): HostObject {
  if (index >= target.held.source.columns - 1) throw itemNotFound(`series ${index}`);
  return hostObject(oneSeriesMembers, new SeriesTarget(target, index));
}

const oneSeriesMembers: Members<SeriesTarget> = {
  className: "ChartSeries",
  get: {
    name: ({ chart: { sheet, held }, index }) =>
      String(sheet.cell(held.source.row, held.source.column + index + 1).value),
  },
  navigate: { format: (target) => hostObject(seriesFormatMembers, target) },
};

const seriesFormatMembers: Members<SeriesTarget> = {
  className: "ChartSeriesFormat",
  navigate: { fill: (target) => hostObject(fillMembers, target) },
};

const fillMembers: Members<SeriesTarget> = {
  className: "ChartFill",
  call: {
    setSolidColor: ({ chart: target, index }, color) => {
      target.change({ colors: { ...target.held.colors, [index]: hex(text(color)) } });
    },
  },
};

function chart(session: Session, sheet: Sheet, id: string): HostObject {
  return hostObject(chartMembers, new ChartTarget(session, sheet, id));
}

export function charts(session: Session, sheet: Sheet): HostObject {
  return hostObject(collectionMembers, new ChartsTarget(session, sheet));
}
