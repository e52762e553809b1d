import type { Sheet } from "../book/sheet";
import type { Area, HeaderFooter, PageLayout } from "../model";
import { invalidArgument } from "../protocol/errors";
import { hostObject, isHostObject, type HostObject, type Members } from "../protocol/hostObject";
import type { Session } from "../session";
import { range } from "./range";
import { areaOf, RangeTarget } from "./rangeTarget";
import { flag, number, oneOf, record, text } from "./values";

class LayoutTarget {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
  ) {}

  get layout(): PageLayout {
    return this.sheet.pageLayout;
  }

  change(change: Partial<PageLayout>): void {
    this.sheet.pageLayout = { ...this.sheet.pageLayout, ...change };
  }
}

const PAPERS = ["Letter", "Legal", "Tabloid", "Ledger", "A3", "A4", "A4Small", "A5", "B4", "B5"] as const;
const FLAGS = [
  "centerHorizontally",
  "centerVertically",
  "printGridlines",
  "printHeadings",
  "blackAndWhite",
  "draftMode",
] as const;
const MARGINS = [
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
] as const;

const members: Members<LayoutTarget> = {
  className: "PageLayout",
  get: {
    orientation: ({ layout }) => layout.orientation,
    paperSize: ({ layout }) => layout.paperSize,
    zoom: ({ layout }) => layout.zoom,
    printOrder: ({ layout }) => layout.printOrder,
    ...Object.fromEntries(
      [...FLAGS, ...MARGINS].map((key) => [key, ({ layout }: LayoutTarget) => layout[key]]),
    ),
  },
  set: {
    orientation: (target, word) => target.change({ orientation: oneOf(word, ["Portrait", "Landscape"]) }),
    paperSize: (target, word) => target.change({ paperSize: oneOf(word, PAPERS) }),
    zoom: (target, zoom) => target.change({ zoom: writtenZoom(zoom) }),
    printOrder: (target, word) =>
      target.change({ printOrder: oneOf(word, ["DownThenOver", "OverThenDown"]) }),
    ...Object.fromEntries(
      FLAGS.map((key) => [key, (target: LayoutTarget, on: unknown) => target.change({ [key]: flag(on) })]),
    ),
    ...Object.fromEntries(
      MARGINS.map((key) => [
        key,
        (target: LayoutTarget, points: unknown) => target.change({ [key]: margin(points) }),
      ]),
    ),
  },
  navigate: { headersFooters: (target) => hostObject(headersFootersMembers, target) },
  call: {
    setPrintArea: (target, area) => target.change({ printArea: areaGiven(target, area) }),
    setPrintTitleRows: (target, rows) => {
      const area = areaGiven(target, rows);
      target.change({ titleRows: [area.row, area.row + area.rows - 1] });
    },
    setPrintTitleColumns: (target, columns) => {
      const area = areaGiven(target, columns);
      target.change({ titleColumns: [area.column, area.column + area.columns - 1] });
    },
    setPrintMargins: (target, unit, given) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(unit, ["Points", "Inches", "Centimeters"])
      ];
      const margins = record(given);
      for (const key of MARGINS) {
        const value = margins[key.replace("Margin", "")];
        if (value !== undefined) target.change({ [key]: margin(value) * points });
      }
    },
    getPrintAreaOrNullObject: ({ session, sheet, layout }) =>
      layout.printArea === null ? null : range(session, sheet, layout.printArea),
    getPrintTitleRowsOrNullObject: ({ session, sheet, layout: { titleRows } }) =>
      titleRows === null
        ? null
        : range(session, sheet, {
            row: titleRows[0],
            rows: titleRows[1] - titleRows[0] + 1,
            column: 0,
            columns: 16_384,
          }),
  },
};

function margin(given: unknown): number {
  const points = number(given);
  if (points < 0) throw invalidArgument("A margin can not be negative.");
  return points;
}

function writtenZoom(given: unknown): PageLayout["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(given);
  if (typeof scale === "number" && (scale < 10 || scale > 400))
    throw invalidArgument("The scale is 10 to 400.");
  return {
    ...(typeof scale === "number" ? { scale } : {}),
    ...(typeof horizontalFitToPages === "number" ? { horizontalFitToPages } : {}),
    ...(typeof verticalFitToPages === "number" ? { verticalFitToPages } : {}),
  };
}

function areaGiven({ session, sheet }: LayoutTarget, given: unknown): Area {
  if (isHostObject(given) && given.target instanceof RangeTarget) return given.target.area;
  const found = areaOf(session, sheet, given);
  if (found.sheet.id !== sheet.id) throw invalidArgument("The range is on another sheet.");
  return found.area;
}

const headersFootersMembers: Members<LayoutTarget> = {
  className: "HeaderFooterGroup",
  get: { state: () => "Default" },
  navigate: { defaultForAllPages: (target) => hostObject(headerFooterMembers, target) },
};

const PARTS: readonly (keyof HeaderFooter)[] = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
];

const headerFooterMembers: Members<LayoutTarget> = {
  className: "HeaderFooter",
  get: Object.fromEntries(
    PARTS.map((part) => [part, ({ layout }: LayoutTarget) => layout.headerFooter[part]]),
  ),
  set: Object.fromEntries(
    PARTS.map((part) => [
      part,
      (target: LayoutTarget, value: unknown) =>
        target.change({ headerFooter: { ...target.layout.headerFooter, [part]: text(value) } }),
    ]),
  ),
};

export function pageLayout(session: Session, sheet: Sheet): HostObject {
  return hostObject(members, new LayoutTarget(session, sheet));
}
