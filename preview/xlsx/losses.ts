import { unzipSync } from "fflate";
import type { WorkbookModel } from "../host/model";

/** Parts of the package that are read whole, or written anew by every program. */
const KEPT = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(core|app)\.xml$/,
  /^xl\/(workbook|styles|sharedStrings|calcChain|metadata)\.xml$/,
  /^xl\/(worksheets\/)?_rels\/[^/]+\.rels$/,
  /^xl\/worksheets\/[^/]+\.xml$/,
  /^xl\/tables\/[^/]+\.xml$/,
  // Its colours are looked up while reading.
  /^xl\/theme\/theme\d+\.xml$/,
];

/** What add-ins keep in a file; `addinSettings.ts` keeps the own one's. */
export const ADDIN_PARTS = "加载项的设置和窗格";

/** Parts that are dropped, by what a person would call them. */
const PARTS: readonly (readonly [path: RegExp, name: string])[] = [
  [/^customXml\//, "自定义 XML 数据"],
  [/^docProps\/custom\.xml$/, "自定义文档属性"],
  [/^docProps\/thumbnail/, "缩略图"],
  [/^xl\/vbaProject|^xl\/macrosheets\//, "宏"],
  [/^xl\/webextensions\//, ADDIN_PARTS],
  [/^xl\/(charts|chartsheets)\//, "图表"],
  [/^xl\/(drawings|media|diagrams|embeddings|ink)\//, "图片、图形和嵌入对象"],
  [/^xl\/(comments|threadedComments|persons)/, "批注"],
  [/^xl\/(pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches)\//, "数据透视表和切片器"],
  [/^xl\/(externalLinks|connections|queryTables|model)/, "外部链接和数据连接"],
  [/^xl\/(ctrlProps|activeX)\//, "窗体控件"],
  [/^xl\/printerSettings\//, "打印机的专用设置"],
  [/^xl\/richData\//, "单元格中的数据类型"],
  [/^_xmlsignatures\//, "数字签名"],
];

/** What stands inside the parts that are read, and is not understood; seen by its mark in the text. */
const MARKS: readonly (readonly [path: RegExp, mark: RegExp, name: string])[] = [
  [/^xl\/worksheets\//, /<hyperlink[\s>]/, "超链接"],
  [/^xl\/worksheets\//, /<cfRule[^>]*\bstopIfTrue="(1|true)"/, "条件格式的“如果为真则停止”"],
  [
    /^xl\/worksheets\//,
    /<cfRule(?=[\s])(?![^>]*\btype="(expression|cellIs)")/,
    "图标集、色阶等类型的条件格式",
  ],
  [/^xl\/worksheets\//, /<dataValidation[^>]*\b(type="time"|showDropDown="(1|true)")/, "部分数据验证"],
  [/^xl\/worksheets\//, /<dataValidation\s(?![^>]*\btype=)/, "只有提示信息的数据验证"],
  [/^xl\/worksheets\//, /<sheetProtection[^>]*\b(password|hashValue)=/, "工作表保护的密码"],
  [/^xl\/worksheets\//, /<sheetProtection[^>]*\bsheet="true"/, "工作表保护"],
  [/^xl\/worksheets\//, /<autoFilter[\s>/]/, "表格以外的筛选"],
  [/^xl\/worksheets\//, /<(rowBreaks|colBreaks)[\s>]/, "分页符"],
  [
    /^xl\/worksheets\//,
    /<headerFooter[^>]*\bdifferent(First|OddEven)="(1|true)"/,
    "首页或奇偶页不同的页眉页脚",
  ],
  [/^xl\/worksheets\//, /<f[^>]*\bt="(array|dataTable)"/, "数组公式的范围"],
  [/^xl\/worksheets\//, /<pane[^>]*\bstate="split"/, "拆分的窗口"],
  [/^xl\/worksheets\//, /<(picture|legacyDrawingHF)[\s>]/, "背景图片"],
  [
    /^xl\/worksheets\//,
    /<(protectedRange|scenario|customSheetView|dataConsolidate|ignoredError)[\s>]/,
    "其他工作表设置",
  ],
  [/^xl\/worksheets\//, /<x14:sparkline/, "迷你图"],
  [
    /^xl\/worksheets\//,
    /<x14:(conditionalFormatting|dataValidation)[\s>]/,
    "引用其他工作表的条件格式或数据验证",
  ],
  [/^xl\/tables\//, /<filterColumn[^>]*>\s*<(?!\/)/, "表格的筛选条件（隐藏的行仍隐藏）"],
  [/^xl\/tables\//, /\btotalsRowCount="[1-9]/, "表格汇总行的设置"],
  [/^xl\/sharedStrings\.xml$/, /<r>\s*<(rPr|t)/, "同一单元格内文字的不同格式"],
  [/^xl\/styles\.xml$/, /<gradientFill/, "渐变填充"],
  [/^xl\/workbook\.xml$/, /<(workbookProtection|fileSharing)[\s>/]/, "工作簿保护"],
  [
    /^xl\/workbook\.xml$/,
    /<definedName(?=[^>]*\blocalSheetId=)(?![^>]*\bname="_xlnm\.)/,
    "只属于一个工作表的名称",
  ],
  [/^xl\/workbook\.xml$/, /<definedName[^>]*\bcomment="[^"]/, "名称的批注"],
  [/^xl\/workbook\.xml$/, /<workbookPr[^>]*\bdate1904="(1|true)"/, "1904 日期系统"],
];

/**
 * What of an .xlsx file will not be in the file that is saved after it was opened here, in words for a person;
 * each only once. Parts of the package that nothing here knows are named by their path.
 * @throws when the bytes are no .xlsx file
 */
export function lossesOfFile(bytes: Uint8Array): readonly string[] {
  const losses = new Set<string>();
  const decoder = new TextDecoder();
  const parts = unzipSync(bytes);
  if (!("xl/workbook.xml" in parts)) throw new Error("The package holds no workbook");
  for (const [path, content] of Object.entries(parts)) {
    if (path.endsWith("/")) continue;
    const part = PARTS.find(([pattern]) => pattern.test(path));
    if (part !== undefined) losses.add(part[1]);
    else if (!KEPT.some((pattern) => pattern.test(path))) losses.add(`其他内容：${path}`);
    const marks = MARKS.filter(([pattern]) => pattern.test(path));
    const text = marks.length === 0 ? "" : decoder.decode(content);
    for (const [, mark, name] of marks) if (mark.test(text)) losses.add(name);
  }
  return [...losses];
}

/** What of a workbook an .xlsx file written here will not hold, in words for a person. */
export function lossesOfModel(model: WorkbookModel): readonly string[] {
  const losses: string[] = [];
  for (const sheet of model.sheets()) {
    const of = (what: string): number => losses.push(`工作表“${sheet.name}”：${what}`);
    if (sheet.conditionalFormats().some(({ stopIfTrue }) => stopIfTrue)) of("条件格式的“如果为真则停止”");
    const validations = sheet.validations();
    if (validations.some(({ kind }) => kind === "Time")) of("时间类型的数据验证");
    if (validations.some(({ kind, inCellDropDown }) => kind === "List" && !inCellDropDown)) {
      of("“不显示下拉箭头”的设置");
    }
    if (sheet.tables().some(({ columns }) => columns.some(({ filter }) => filter !== null)))
      of("表格的筛选条件");
    if ([...sheet.cells()].some(({ cell }) => /\b(LET|LAMBDA)\(/i.test(cell.formula ?? ""))) {
      of("含 LET 或 LAMBDA 的公式在 Excel 中可能要重新输入");
    }
  }
  if (model.names().some(({ comment }) => comment !== "")) losses.push("名称的批注");
  return losses;
}
