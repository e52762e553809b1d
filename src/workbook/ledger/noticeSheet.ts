import type { NoticePaper } from "../../documents/notices/noticeDocument";
import { writtenDate } from "../../plan/date";
import type { SheetDraft } from "../sheetDraft";
import { rule } from "../tableWriter";

/** Points. Together they fill an A4 sheet that stands upright. */
const LABEL_WIDTH = 96;
const VALUE_WIDTH = 384;
const TITLE_HEIGHT = 48;
const LINE_HEIGHT = 30;
/** Room to write the answer by hand. */
const ANSWER_HEIGHT = 180;
const CHARACTERS_A_LINE = 30;
const FONT = "仿宋_GB2312";
/** Excel allows no such characters in a sheet's name, and 31 characters. */
const FORBIDDEN = /[\\/?*[\]:]/gu;
const NAME_LENGTH = 31;

/** A 督办单 as a sheet that is ready to be printed, with room for the answer below. */
export function draftNoticePaper({ notice, tasks, office }: NoticePaper): SheetDraft {
  const { key, level, unit, matter, demand, issuedOn, replyBy, previous } = notice;
  const facts: [string, string][] = [
    ["单号", key],
    ["承办单位", unit],
    ["事由", matter],
    ...tasks.map(({ plan, seq, text }): [string, string] => [`${plan} ${seq}`, text]),
    ["要求", demand],
    ["答复期限", writtenDate(replyBy ?? "")],
    ["上一单", previous],
    ["发出单位", office],
    ["发出日期", writtenDate(issuedOn ?? "")],
  ];
  const said = facts.filter(([, value]) => value !== "");
  const settings = [[level, ""], ...said, ["办理情况", ""], ["主要负责人（签字盖章）", ""]];
  return {
    name: key.replaceAll(FORBIDDEN, "").slice(0, NAME_LENGTH),
    settings,
    tables: [],
    look: (sheet) => look(sheet, settings),
  };
}

function look(sheet: Excel.Worksheet, rows: readonly (readonly string[])[]): void {
  const whole = sheet.getRangeByIndexes(0, 0, rows.length, 2);
  whole.format.font.name = FONT;
  whole.format.font.size = 14;
  whole.format.wrapText = true;
  whole.format.verticalAlignment = "Center";
  const title = sheet.getRangeByIndexes(0, 0, 1, 2);
  title.merge(false);
  title.format.horizontalAlignment = "Center";
  title.format.font.size = 22;
  title.format.rowHeight = TITLE_HEIGHT;
  const [labels, values] = [LABEL_WIDTH, VALUE_WIDTH].map((width, column) => {
    const cells = sheet.getRangeByIndexes(1, column, rows.length - 1, 1);
    cells.format.columnWidth = width;
    return cells;
  });
  if (labels) labels.format.horizontalAlignment = "Center";
  if (values) values.format.horizontalAlignment = "Left";
  for (const [row, [, value = ""]] of rows.entries()) {
    const lines = Math.ceil(value.length / CHARACTERS_A_LINE);
    if (row > 0) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = LINE_HEIGHT * Math.max(1, lines);
  }
  sheet.getRangeByIndexes(rows.length - 2, 0, 1, 1).format.rowHeight = ANSWER_HEIGHT;
  sheet.getRangeByIndexes(rows.length - 1, 0, 1, 1).format.rowHeight = ANSWER_HEIGHT / 2;
  rule(sheet.getRangeByIndexes(1, 0, rows.length - 1, 2));
  const layout = sheet.pageLayout;
  layout.orientation = "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  sheet.activate();
}
