import type { UnitForm } from "./draftForms";

const WIDTHS = [6, 30, 46, 10, 12, 16];

/** 发表清单: which file goes to whom, as the bytes of an .xlsx file. */
export async function writeSendList(
  forms: readonly UnitForm[],
  { title, note }: { readonly title: string; readonly note: string },
): Promise<Uint8Array> {
  const { Workbook } = await import("@cj-tech-master/excelts");
  const book = new Workbook();
  const sheet = book.addWorksheet("发表清单");
  const rows = forms.map(({ unit, file, contacts, blocks }, index) => [
    index + 1,
    unit,
    file,
    blocks.reduce((sum, { rows: tasks }) => sum + tasks.length, 0),
    contacts?.liaison ?? "",
    contacts?.phone ?? "",
  ]);
  sheet.addRows([
    [`${title} 发表清单`],
    ["序号", "单位", "文件", "事项（项）", "联络员", "电话"],
    ...rows,
    [note],
  ]);
  sheet.mergeCells(1, 1, 1, WIDTHS.length);
  sheet.getCell(1, 1).style = {
    font: { name: "黑体", size: 14 },
    alignment: { horizontal: "center", vertical: "middle" },
  };
  sheet.getRow(1).height = 30;
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
    sheet.getCell(2, index + 1).style = { font: { name: "宋体", bold: true } };
  });
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: 2, topLeftCell: "A3" }];
  sheet.pageSetup = { ...sheet.pageSetup, paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return new Uint8Array(await book.xlsx.writeBuffer({ validate: false }));
}
