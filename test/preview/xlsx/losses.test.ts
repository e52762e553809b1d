import { strToU8, unzipSync, zipSync } from "fflate";
import { openPreview, type PreviewWorkbook } from "../../../preview/node";
import { lossesOfFile, lossesOfModel } from "../../../preview/xlsx/losses";
import { writeXlsx } from "../../../preview/xlsx/write";
import { fillWithEverything } from "./everything";

let workbook: PreviewWorkbook;

beforeEach(async () => {
  workbook = await openPreview();
});

afterEach(() => workbook.dispose());

test("a file written here holds nothing that would be lost", async () => {
  await fillWithEverything(workbook.model);
  expect(lossesOfModel(workbook.model)).toEqual([]);
  expect(lossesOfFile(await writeXlsx(workbook.model))).toEqual([]);
}, 60_000);

test.each([
  ["customXml/item1.xml", "<a/>", "自定义 XML 数据"],
  ["xl/charts/chart1.xml", "<c/>", "图表"],
  ["xl/webextensions/webextension1.xml", "<w/>", "加载项的设置和窗格"],
  ["xl/comments1.xml", "<c/>", "批注"],
  ["xl/strange/part.bin", "?", "其他内容：xl/strange/part.bin"],
  [
    "xl/worksheets/sheet9.xml",
    '<worksheet><hyperlinks><hyperlink ref="A1"/></hyperlinks></worksheet>',
    "超链接",
  ],
  ["xl/worksheets/sheet9.xml", '<cfRule type="dataBar" priority="1">', "图标集、色阶等类型的条件格式"],
  [
    "xl/tables/table9.xml",
    '<filterColumn colId="0"><filters/></filterColumn>',
    "表格的筛选条件（隐藏的行仍隐藏）",
  ],
])("%s with %s is listed", async (path, content, loss) => {
  const plain = unzipSync(await writeXlsx(workbook.model));
  expect(lossesOfFile(zipSync({ ...plain, [path]: strToU8(content) }))).toEqual([loss]);
});

test("what the workbook has and a file written here has not is listed", () => {
  workbook.model.setName({ name: "甲", formula: "=1", visible: true, comment: "说明" });
  expect(lossesOfModel(workbook.model)).toEqual(["名称的批注"]);
});

test("a package that is no workbook is refused", () => {
  expect(() => lossesOfFile(zipSync({ "word/document.xml": strToU8("<w/>") }))).toThrow("no workbook");
});
