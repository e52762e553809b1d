/** Charts as parts of an .xlsx package (ECMA-376 part 1, 20.5 and 21.2), which the library does not write. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { columnLetters } from "../host/book/address";
import type { Chart, SheetModel } from "../host/model";

const TYPES = "[Content_Types].xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument";
const LEGENDS = { Bottom: "b", Top: "t", Left: "l", Right: "r" } as const;

type Parts = Record<string, Uint8Array>;

/**
 * The file with the charts of its sheets; as it is where there are none.
 * @param sheets in the order of the file's `xl/worksheets/sheet1.xml`, `sheet2.xml` …
 */
export function withCharts(bytes: Uint8Array, sheets: readonly SheetModel[]): Uint8Array {
  if (sheets.every(({ charts }) => charts.length === 0)) return bytes;
  const parts: Parts = unzipSync(bytes);
  let charts = 0;
  for (const [index, sheet] of sheets.entries()) {
    if (sheet.charts.length === 0) continue;
    addDrawing(parts, index + 1, sheet.charts, charts);
    for (const chart of sheet.charts) {
      charts += 1;
      parts[`xl/charts/chart${charts}.xml`] = strToU8(chartXml(chart, sheet));
      declare(parts, `/xl/charts/chart${charts}.xml`, `${CONTENT}.drawingml.chart+xml`);
    }
  }
  return zipSync(parts);
}

/** @param before how many charts the file has already */
function addDrawing(parts: Parts, number: number, charts: readonly Chart[], before: number): void {
  const numbers = charts.map((_chart, index) => before + index + 1);
  const sheet = `xl/worksheets/sheet${number}.xml`;
  const place = /<tableParts|<\/worksheet>/u;
  insert(parts, sheet, place, `<drawing xmlns:r="${RELATIONS}" r:id="rIdDrawing"/>`);
  const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  parts[relations] ??= strToU8(relationsXml([]));
  const own = relation("rIdDrawing", "drawing", `../drawings/drawing${number}.xml`);
  insert(parts, relations, /<\/Relationships>/u, own);
  parts[`xl/drawings/drawing${number}.xml`] = strToU8(drawingXml(charts, numbers));
  parts[`xl/drawings/_rels/drawing${number}.xml.rels`] = strToU8(
    relationsXml(numbers.map((each) => relation(`rId${each}`, "chart", `../charts/chart${each}.xml`))),
  );
  declare(parts, `/xl/drawings/drawing${number}.xml`, `${CONTENT}.drawing+xml`);
}

function insert(parts: Parts, path: string, before: RegExp, what: string): void {
  const text = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(text.replace(before, (found) => `${what}${found}`));
}

function declare(parts: Parts, path: string, type: string): void {
  insert(parts, TYPES, /<\/Types>/u, `<Override PartName="${path}" ContentType="${type}"/>`);
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join("")}</Relationships>`;
}

function drawingXml(charts: readonly Chart[], numbers: readonly number[]): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    ({ name, place }, index) =>
      "<xdr:twoCellAnchor>" +
      corner("from", place.column, place.row) +
      corner("to", place.column + place.columns, place.row + place.rows) +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escaped(name)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}" ` +
      `r:id="rId${numbers[index] ?? 0}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return (
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">` +
    `${anchors.join("")}</xdr:wsDr>`
  );
}

function chartXml(chart: Chart, sheet: SheetModel): string {
  const { type, source, title, legend, isReversed } = chart;
  const direction = type.startsWith("Bar") ? "bar" : "col";
  const isStacked = type.endsWith("Stacked");
  const series = Array.from({ length: source.columns - 1 }, (_, index) => seriesXml(chart, sheet, index));
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="${direction}"/>` +
    `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ""}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    axisXml("catAx", isReversed ? "maxMin" : "minMax", direction === "bar" ? "l" : "b") +
    axisXml("valAx", "minMax", direction === "bar" ? "b" : "l") +
    `</c:plotArea><c:legend><c:legendPos val="${LEGENDS[legend]}"/><c:overlay val="0"/>${SMALL}</c:legend>` +
    '<c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
  );
}

/** Nine points, for a chart takes half a page at most. */
const SMALL =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

const GRID_LINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function titleXml(title: string): string {
  return title === ""
    ? ""
    : '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="1100" b="1"/>' +
        `<a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axisXml(kind: "catAx" | "valAx", orientation: string, position: string): string {
  const isValues = kind === "valAx";
  return (
    `<c:${kind}><c:axId val="${isValues ? 2 : 1}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>${isValues ? GRID_LINES : ""}` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `${SMALL}<c:crossAx val="${isValues ? 1 : 2}"/><c:crosses val="${isValues ? "max" : "autoZero"}"/></c:${kind}>`
  );
}

function seriesXml({ source, colors }: Chart, sheet: SheetModel, index: number): string {
  const column = source.column + index + 1;
  const rows = Array.from({ length: source.rows - 1 }, (_, down) => source.row + 1 + down);
  const reference = (of: number, first: number, last: number): string =>
    escaped(
      `'${sheet.name.replaceAll("'", "''")}'!$${columnLetters(of)}$${first + 1}:$${columnLetters(of)}$${last + 1}`,
    );
  const [first, last] = [source.row + 1, source.row + source.rows - 1];
  const cache = (of: number, at: readonly number[]): string =>
    `<c:ptCount val="${at.length}"/>` +
    at
      .map(
        (row, place) =>
          `<c:pt idx="${place}"><c:v>${escaped(String(sheet.cell(row, of).value))}</c:v></c:pt>`,
      )
      .join("");
  const color = colors[index];
  const fill =
    color === undefined
      ? ""
      : `<c:spPr><a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill></c:spPr>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${reference(column, source.row, source.row)}</c:f>` +
    `<c:strCache>${cache(column, [source.row])}</c:strCache></c:strRef></c:tx>${fill}<c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${reference(source.column, first, last)}</c:f>` +
    `<c:strCache>${cache(source.column, rows)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(column, first, last)}</c:f>` +
    `<c:numCache>${cache(column, rows)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
