/** Page setup between the model and the .xlsx library. */
import type { Worksheet } from "@cj-tech-master/excelts";
import { columnLetters, columnNumber, parseAddress } from "../host/book/address";
import type { HeaderFooter, PageLayout } from "../host/model";
import { fromInches, rangeAddress, toInches } from "./units";

type Setup = Partial<Worksheet["pageSetup"]>;

/** Paper by Excel's words and the numbers of files (ECMA-376 18.3.1.63). */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
};

/** Files say "as many pages as it takes" with 0. */
const AS_MANY_AS_IT_TAKES = 0;

export function toPageSetup(layout: PageLayout): Setup {
  const { zoom, printArea, titleRows, titleColumns } = layout;
  const paper = PAPERS[layout.paperSize];
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  return {
    orientation: layout.orientation.toLowerCase(),
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? AS_MANY_AS_IT_TAKES,
          fitToHeight: zoom.verticalFitToPages ?? AS_MANY_AS_IT_TAKES,
        }
      : { scale: zoom.scale ?? 100 }),
    margins: {
      left: toInches(layout.leftMargin),
      right: toInches(layout.rightMargin),
      top: toInches(layout.topMargin),
      bottom: toInches(layout.bottomMargin),
      header: toInches(layout.headerMargin),
      footer: toInches(layout.footerMargin),
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draftMode,
    ...(printArea === null ? {} : { printArea: rangeAddress(printArea) }),
    ...(titleRows === null ? {} : { printTitlesRow: `${titleRows[0] + 1}:${titleRows[1] + 1}` }),
    ...(titleColumns === null
      ? {}
      : { printTitlesColumn: `${columnLetters(titleColumns[0])}:${columnLetters(titleColumns[1])}` }),
  };
}

/** What a file says, over what the model has where the file says nothing. */
export function fromPageSetup(setup: Setup, pages: HeaderFooter, before: PageLayout): PageLayout {
  const { margins } = setup;
  const inches = (given: number | undefined, otherwise: number): number =>
    given === undefined ? otherwise : fromInches(given);
  return {
    orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: Object.keys(PAPERS).find((name) => PAPERS[name] === setup.paperSize) ?? before.paperSize,
    zoom: zoomOf(setup),
    leftMargin: inches(margins?.left, before.leftMargin),
    rightMargin: inches(margins?.right, before.rightMargin),
    topMargin: inches(margins?.top, before.topMargin),
    bottomMargin: inches(margins?.bottom, before.bottomMargin),
    headerMargin: inches(margins?.header, before.headerMargin),
    footerMargin: inches(margins?.footer, before.footerMargin),
    centerHorizontally: setup.horizontalCentered === true,
    centerVertically: setup.verticalCentered === true,
    printGridlines: setup.showGridLines === true,
    printHeadings: setup.showRowColHeaders === true,
    printOrder: setup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver",
    blackAndWhite: setup.blackAndWhite === true,
    draftMode: setup.draft === true,
    printArea: setup.printArea === undefined ? null : parseAddress(setup.printArea),
    titleRows: spanOf(setup.printTitlesRow, (text) => Number(text) - 1),
    titleColumns: spanOf(setup.printTitlesColumn, columnNumber),
    headerFooter: pages,
  };
}

function zoomOf(setup: Setup): PageLayout["zoom"] {
  if (setup.fitToPage !== true) return { scale: setup.scale ?? 100 };
  return {
    ...(setup.fitToWidth === AS_MANY_AS_IT_TAKES ? {} : { horizontalFitToPages: setup.fitToWidth ?? 1 }),
    ...(setup.fitToHeight === AS_MANY_AS_IT_TAKES ? {} : { verticalFitToPages: setup.fitToHeight ?? 1 }),
  };
}

function spanOf(
  text: string | undefined,
  indexOf: (part: string) => number,
): readonly [number, number] | null {
  const [first, last = first] = text?.replaceAll("$", "").split(":") ?? [];
  return first === undefined || last === undefined ? null : [indexOf(first), indexOf(last)];
}

/** `&L…&C…&R…`, or null when all three parts are empty. */
export function toHeaderText(left: string, center: string, right: string): string | null {
  const text = [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ]
    .filter(([, part]) => part !== "")
    .map((parts) => parts.join(""))
    .join("");
  return text === "" ? null : text;
}

/** The three parts of a header or footer. Text before any mark stands in the middle; `&&` is no mark. */
export function fromHeaderText(text: string | null | undefined): Record<"L" | "C" | "R", string> {
  const parts = { L: "", C: "", R: "" };
  let current: keyof typeof parts = "C";
  for (const [piece] of (text ?? "").matchAll(/&[\s\S]|[^&]+|&/g)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") current = piece[1] as keyof typeof parts;
    else parts[current] += piece;
  }
  return parts;
}
