import type { ErrorCode, ErrorParameters } from "../errors";
import { zhCNFunctionErrors } from "./zh-CN.functions";
import { zhCNFollowUpErrors } from "./zh-CN.followUp";
import { zhCNSummaryErrors } from "./zh-CN.summary";

/** What happened, in one sentence, and what the clerk can do about it. */
export interface ErrorText {
  readonly title: string;
  readonly advice: string;
}

/** 工作表“责任台账”, or only 工作表 where the error does not name it. */
function named(kind: string, name: string | number | undefined): string {
  return name === undefined || name === "" ? kind : `${kind}“${name}”`;
}

/** How a hidden sheet is brought to light, before something else is done with it; nothing for one in sight. */
function howToShow(visibility: string | number | undefined): string {
  if (visibility === "Hidden") {
    return "它是隐藏的：请右键任一工作表标签，点“取消隐藏”，选中它。然后";
  }
  return visibility === "VeryHidden"
    ? "它被宏或别的软件设成了深度隐藏，在“取消隐藏”里看不到，请管理员先把它显示出来。然后"
    : "";
}

export const zhCNErrors: Readonly<Record<ErrorCode, (parameters: ErrorParameters) => ErrorText>> = {
  fileEmpty: () => ({
    title: "文件是空的，没有文字。",
    advice: "请换一个有内容的文件，或把正文复制后用“粘贴文本”导入。",
  }),
  fileBinary: (p) => ({
    title: `${named("文件", p.name)}读不出文字。`,
    advice: "请用编写它的软件打开，另存为 .docx、.pdf 或 .txt 再导入，或复制正文后用“粘贴文本”导入。",
  }),
  fileTooLarge: (p) => ({
    title:
      p.megabytes === undefined ? "文件太大，没有读取。" : `文件有 ${p.megabytes} MB，太大了，没有读取。`,
    advice: `请只留下责任分解方案，去掉图片和其他内容${p.limit === undefined ? "" : `（不超过 ${p.limit} MB）`}，再导入。`,
  }),
  fileKindUnknown: (p) => ({
    title: `还不能读取${named("这种文件", p.name ?? p.kind)}。`,
    advice: "请打开它，另存为 .docx、.xlsx 或 .pdf 再导入，或复制正文后用“粘贴文本”导入。",
  }),
  fileOld: (p) => ({
    title: `${named("文件", p.name)}是 Word、Excel 或 WPS 的旧格式，不能直接读取。`,
    advice: `请用 Word、Excel 或 WPS 打开它，另存为 ${p.saveAs ?? ".docx"}，再导入；也可以复制正文后用“粘贴文本”导入。`,
  }),
  fileEncrypted: (p) => ({
    title: `${named("文件", p.name)}加了打开密码，读不出内容。`,
    advice: "请用密码打开它，在“文件 → 信息”里去掉密码后另存，再导入；也可以复制正文后用“粘贴文本”导入。",
  }),
  fileDamaged: (p) => ({
    title: `${named("文件", p.name)}不完整或已损坏，打不开。`,
    advice: "请重新下载或向发文单位再要一份；能用 Word、Excel 或 WPS 打开时，请另存一份再导入。",
  }),
  filePicture: (p) => ({
    title: `${named("文件", p.name)}是图片或扫描件，里面没有可以读取的文字。`,
    advice: "请向发文单位要电子文本；也可以先用识图软件提取文字、校对后用“粘贴文本”导入。",
  }),
  fileArchive: (p) => ({
    title: `${named("文件", p.name)}是压缩包。`,
    advice: "请先解压，再选择里面的责任分解方案。",
  }),
  fileProgram: (p) => ({
    title: `${named("文件", p.name)}是程序，不是文档。`,
    advice: "请选择责任分解方案的文件；不清楚它的来历时，不要打开它。",
  }),
  fileShortcut: (p) => ({
    title: `${named("文件", p.name)}是快捷方式，不是文档本身。`,
    advice: "请选择它指向的那个文件。",
  }),
  fileEncoding: () => ({
    title: "认不出这个文件的文字编码，读出来会是乱码，没有继续。",
    advice: "请用“记事本”打开它，另存时编码选“UTF-8”，再导入；也可以复制正文后用“粘贴文本”导入。",
  }),
  fileUnreadable: (p) => ({
    title: `${named("文件", p.name)}打不开。`,
    advice: "它可能已被移动、改名、删除，或者正被别的软件占用。请关闭打开它的软件，重新选择一次。",
  }),
  folderDropped: (p) => ({
    title: `${named("文件夹", p.name)}不能整个导入。`,
    advice: "请打开文件夹，把里面的责任分解方案单独拖进来，一次一个。",
  }),
  severalFiles: (p) => ({
    title: `一次只能导入一个文件${p.count === undefined ? "" : `，这次拖进来 ${p.count} 个`}，都没有读取。`,
    advice: "请一个一个地导入：先导入一份方案并生成台账，再导入下一份，会写进同一个台账。",
  }),
  noTask: () => ({
    title: "没有找到责任事项。",
    advice:
      "请确认这是责任分解方案，各项事项写明了责任单位；也可以只复制事项清单那一部分，用“粘贴文本”导入。",
  }),
  sheetEmpty: (p) => ({
    title: `${named("工作表", p.sheet)}里没有文字。`,
    advice: "请先转到放着责任分解方案的工作表，再点“用当前工作表”。",
  }),
  sheetTooWide: (p) => ({
    title: `${named("工作表", p.sheet)}有 ${p.columns ?? ""} 列，不像责任分解方案，没有读取。`,
    advice: `请把责任分解方案的各列复制到一张新工作表${p.limit === undefined ? "" : `（不超过 ${p.limit} 列）`}，再点“用当前工作表”。`,
  }),
  sheetIsOurs: (p) => ({
    title: `${named("工作表", p.sheet)}属于台账本身，不能当作方案导入。`,
    advice: "请先转到放着责任分解方案的工作表，再点“用当前工作表”。",
  }),
  cellEditMode: () => ({
    title: "有单元格正在编辑，Excel 现在不接受改动。",
    advice: "请按 Enter 或 Esc 结束编辑，再试一次。",
  }),
  excelTimeout: (p) => ({
    title: p.seconds === undefined ? "Excel 没有回应。" : `Excel 在 ${p.seconds} 秒内没有回应。`,
    advice:
      "如果有单元格正在编辑，请按 Enter 或 Esc 结束；请等 Excel 忙完、关闭打开的对话框，再试一次。没有做完的改动会在下次打开窗格时自动还原。",
  }),
  excelGone: () => ({
    title: "与 Excel 的连接断开了。",
    advice: "请关闭这个窗格再打开。没有做完的改动会在打开时自动还原。",
  }),
  excelRefused: () => ({
    title: "Excel 没有接受这一步。",
    advice: "请再试一次；仍不行时，请复制详情，交给管理员。",
  }),
  apiMissing: () => ({
    title: "这个版本的 Excel 缺少所需的功能。",
    advice: "请使用 Excel 2021 或更新的版本，或网页版 Excel。",
  }),
  planGone: (p) => ({
    title: `台账里没有方案“${p.name ?? ""}”了，没有写入。`,
    advice: "请重新查看工作簿，再选要更新的方案。",
  }),
  comparedSince: (p) => ({
    title: `比对以后，台账里的“${p.name ?? ""}”又有改动，没有写入。`,
    advice: "请重新比对，核对以后再更新。",
  }),
  planExists: (p) => ({
    title: `台账里已经有这份方案${p.title === undefined ? "" : `（${p.title}）`}，没有再写入一次。`,
    advice: "如果是同一份方案的新文件或更正，请选“更新”；如果是另一份文件，请核对标题。",
  }),
  belowOccupied: (p) => ({
    title: `${named("工作表", p.sheet)}的表格下方${p.address === undefined ? "" : `（${p.address}）`}有内容，新的行放不下。`,
    advice: "请把表格下方的内容移到别的工作表，再试一次。",
  }),
  mergedBelow: (p) => ({
    title: `${named("工作表", p.sheet)}的表格下方有合并单元格${p.address === undefined ? "" : `（${p.address}）`}，新的行放不下。`,
    advice: "请选中它，在“开始”里点“合并后居中”取消合并，再试一次。",
  }),
  sheetIsForeign: (p) => ({
    title: `已有${named("工作表", p.sheet)}，但不是由本加载项生成的，没有改动它。`,
    advice: `${howToShow(p.visibility)}请给那张工作表改一个名字，再试一次。`,
  }),
  tableIsForeign: (p) => ({
    title: `已有${named("表格", p.table)}，但不是由本加载项生成的，没有改动它。`,
    advice: "请选中那个表格，在“表设计”里改一个表名称，再试一次。",
  }),
  nameIsForeign: (p) => ({
    title: `已有${named("名称", p.name)}，但不是由本加载项生成的，没有改动它。`,
    advice: "请在“公式”的“名称管理器”里给它改一个名字（引用位置已是 #REF! 的，可以直接删除），再试一次。",
  }),
  cellTooLong: (p) => ({
    title: `${p.seq === undefined ? "有一件事项" : `序号 ${p.seq}`}的${named("内容", p.column)}超过一个单元格能放的字数${p.limit === undefined ? "" : `（${p.limit}）`}。`,
    advice: "多半是正文没有分开。请在原文件里给各项事项分行、编号，再导入。",
  }),
  nameGone: (p) => ({
    title: `${named("名称", p.name)}不在${p.table ?? "单位库或领导库"}中。`,
    advice: "可能刚刚被改名或删除。请刷新后再试。",
  }),
  nameTaken: (p) => ({
    title: `${named("名称", p.name)}已经在${p.table ?? "单位库或领导库"}中${p.owner === undefined || p.owner === "" ? "" : `，属于“${p.owner}”`}。`,
    advice: "一个名称只能指一个。如果是同一个，请合并；如果不是，请先在表中改掉原来的。",
  }),
  vocabularyGone: (p) => ({
    title: `工作簿里没有表格${named("", p.table)}。`,
    advice:
      "如果是刚刚删除的，请按 Ctrl+Z 恢复；否则请在“单位”页点“恢复单位库和领导库”，按台账里的名称重建。",
  }),
  vocabularyThere: () => ({
    title: "单位库和领导库都在，不用恢复。",
    advice: "如果看不到，请右键任一工作表标签，点“取消隐藏”。",
  }),
  changeTooLarge: (p) => ({
    title: `这次改动的单元格太多${p.megabytes === undefined ? "" : `（${p.megabytes} MB）`}，一次记不下，撤销不了，所以没有改动。`,
    advice: "请分几次做，例如先改一个方案，或先改一部分单位。",
  }),
  sheetProtected: (p) => ({
    title:
      p.sheet === undefined
        ? "有工作表受保护，或文件不能编辑，没有写入。"
        : `${named("工作表", p.sheet)}受保护，不能写入。`,
    advice: "请转到那张工作表，在“审阅”里点“撤消工作表保护”，再试一次；做完可以再保护起来。",
  }),
  workbookReadOnly: () => ({
    title: "这个工作簿是以只读方式打开的（或已标记为最终版本），改动存不回原文件，所以没有写入。",
    advice:
      "请点窗口上方的“仍然编辑”或“启用编辑”；如果文件正被别人打开，请等对方关闭后重新打开，或另存一份副本，在副本里做。",
  }),
  sheetHidden: (p) => ({
    title: `${named("工作表", p.sheet)}是隐藏的，转不过去。`,
    advice: `${howToShow(p.visibility)}再试一次。`,
  }),
  sheetGone: () => ({
    title: "要去的地方已经不在了。",
    advice: "工作表可能已改名或删除。请点“重新查看工作簿”，再试一次。",
  }),
  structureProtected: () => ({
    title: "工作簿的结构受保护，不能新建工作表。",
    advice: "请在“审阅”里点“保护工作簿”取消保护，再试一次；做完可以再保护起来。",
  }),
  unfinished: () => ({
    title: "上次有一步没有做完，工作簿还没有还原。",
    advice: "请关闭这个窗格再打开，加载项会先把工作簿还原。",
  }),
  busyElsewhere: () => ({
    title: "另一位同事正在用加载项改动这份台账，这一步没有做。",
    advice: "请等半分钟再试。如果是窗格刚才意外关闭，到时会自动还原没有做完的那一步。",
  }),
  lateEdits: (p) => ({
    title: `已经撤销。但就在撤销的同时，有${p.count === undefined ? "" : ` ${p.count} 处`}内容刚被改过，随之一并去掉了${p.where === undefined ? "" : `：${p.where}`}。`,
    advice: "请看看这些内容还要不要；要的话请重新填写，或告诉改动它的同事。",
  }),
  registerIsLater: (p) => ({
    title: `这份台账由更新版本的加载项生成${p.version === undefined ? "" : `（格式版本 ${p.version}）`}。`,
    advice: "请更新加载项后再打开。在此之前可以查看，但不会改动它。",
  }),
  registerDamaged: (p) => ({
    title: p.missing === undefined ? "台账不完整。" : `台账不完整，缺少：${p.missing}。`,
    advice: "如果刚刚删除过，请按 Ctrl+Z 恢复；否则请看“概览”里写明的修补办法，补好再试一次。",
  }),
  changedSince: (p) => ({
    title:
      p.count === undefined
        ? "那一步之后，有内容被改过。"
        : `那一步之后，有 ${p.count} 处被改过${p.where === undefined ? "" : `（${p.where}）`}。`,
    advice: `${p.undone === undefined ? "" : `后来的 ${p.undone} 步已经撤销。`}请先看看这些改动还要不要，再决定是否撤销。`,
  }),
  noRegister: () => ({
    title: "这个工作簿里还没有责任台账。",
    advice: "请先在“导入”里导入责任分解方案，生成台账。",
  }),
  taskGone: (p) => ({
    title: `台账里找不到${named("编号", p.id)}这一件。`,
    advice: "可能已被删除，或编号改过。请点“重新查看工作簿”，再从清单里找。",
  }),
  nothingToUndo: () => ({
    title: "没有可以撤销的操作。",
    advice: "加载项只能撤销它自己做的操作；手工改动请按 Ctrl+Z。",
  }),
  startupRefused: () => ({
    title: "Excel 没有接受“打开工作簿时自动打开窗格”。",
    advice: "台账照常使用；下次请在功能区“责任台账”里点“打开窗格”。",
  }),
  choicesNotSaved: () => ({
    title: "窗格的设置没有存进工作簿。",
    advice: "台账没有受影响。请保存工作簿后再改一次设置。",
  }),
  planNameUnfit: () => ({
    title: "请先改好方案简称。",
    advice: "方案简称只用汉字、字母和数字，不超过 12 个字，不能与已有方案重复。",
  }),
  targetUndecided: () => ({
    title: "请先选好写入方式：更新已有方案，还是作为新方案。",
    advice: "文号或年度、层级与台账里的方案相同，标题不同，只有您知道是不是同一份。",
  }),
  planNameTaken: (p) => ({
    title: `已有${named("方案", p.name)}，简称不能重复。`,
    advice: "请换一个方案简称。",
  }),
  journalDamaged: () => ({
    title: "这一步的记录被人改动过，加载项不能替您还原了。",
    advice: "工作簿保持现在的样子。请对照上一次保存的副本检查；以后的操作不受影响。",
  }),
  ...zhCNFunctionErrors,
  ...zhCNFollowUpErrors,
  ...zhCNSummaryErrors,
  verifyFailed: () => ({
    title: "写入后核对，与应写的内容不一致。",
    advice: "请再试一次；仍不行时，请复制详情，交给管理员。",
  }),
  cancelled: () => ({ title: "已取消。", advice: "工作簿没有改动。" }),
};

export const zhCNUnknownError: ErrorText = {
  title: "出了意料之外的问题。",
  advice: "请再试一次；仍不行时，请复制详情，交给管理员。",
};
