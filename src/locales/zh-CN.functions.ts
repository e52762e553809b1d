import type { ErrorCode, ErrorParameters } from "../errors";
import type { ErrorText } from "./zh-CN.errors";

type FunctionErrors =
  | "noPlanFormula"
  | "noFrozenFormula"
  | "tooManyResults"
  | "cellOccupied"
  | "spillOccupied"
  | "cellIsRegister";

function named(kind: string, name: string | number | undefined): string {
  return name === undefined ? kind : `${kind}“${name}”`;
}

export const zhCNFunctionErrors = {
  noPlanFormula: (p) => ({
    title:
      p.unanswered === undefined || p.unanswered === 0
        ? `${named("工作表", p.sheet)}里没有 PLAN 公式。`
        : `${named("工作表", p.sheet)}里的 PLAN 公式还没有算出结果，没有改动。`,
    advice:
      p.unanswered === undefined || p.unanswered === 0
        ? "请先转到写着 PLAN 公式的工作表，再试一次。"
        : "显示 #SPILL! 的，请腾出下方和右侧的单元格；显示 #NAME? 或 #BUSY! 的，请等加载项算完，再试一次。",
  }),
  noFrozenFormula: (p) => ({
    title:
      p.changed === undefined || p.changed === 0
        ? `${named("工作表", p.sheet)}里没有可以变回公式的数值。`
        : `${named("工作表", p.sheet)}里由公式变成的数值都已改动或移动，没有变回公式。`,
    advice: "只有用“公式变数值”变成的、之后没有改动过的单元格才能变回公式。请转到那张工作表，再试一次。",
  }),
  tooManyResults: (p) => ({
    title: `公式${p.formulas === undefined ? "" : `（${p.formulas} 个）`}的结果太多，一次放不下，没有改动。`,
    advice: "请把它们分到几张工作表；只要数值的，也可以选中后复制，再“选择性粘贴”为“数值”。",
  }),
  cellOccupied: (p) => ({
    title: `单元格${p.address === undefined ? "" : ` ${p.address} `}里已有内容${p.content === undefined ? "" : `“${p.content}”`}，没有写入。`,
    advice: "请选一个空白单元格；确实要替换的，请点“仍然写入”。",
  }),
  spillOccupied: (p) => ({
    title: `结果要占 ${p.rows ?? ""} 行 ${p.columns ?? ""} 列，其中 ${p.address ?? ""} 已有内容，没有写入。`,
    advice: "请选一个下方和右侧都空着的单元格，例如新工作表的 A1。",
  }),
  cellIsRegister: (p) => ({
    title: `选中的单元格在${named("表格", p.table)}里，没有写入。`,
    advice: "请选一个表格以外的单元格，最好在自己新建的工作表里。",
  }),
} satisfies Readonly<Record<FunctionErrors & ErrorCode, (parameters: ErrorParameters) => ErrorText>>;

/** The page 函数. */
export const zhCNFunctions = {
  heading: "函数",
  open: "函数、例子和插入",
  intro: "在自己的工作表里用公式统计台账。下面的例子用的是这个工作簿里的数据。",
  reading: "正在读取台账…",
  needsRegister: "生成台账以后，这里会列出可用的函数和例子。",
  unit: "例子里的单位",
  leader: "例子里的领导",
  parameters: "参数",
  optional: "可不填",
  example: "例子",
  result: "结果",
  more: (rows: number, columns: number) => `共 ${rows} 行 ${columns} 列，这里只列出开头`,
  noExample: "这个工作簿里没有合适的数据作例子。",
  insert: "插入到所选单元格",
  insertNamed: (name: string) => `把 ${name} 插入到所选单元格`,
  insertAnyway: "仍然写入",
  inserted: (sheet: string, address: string, shown: string) => `已写入“${sheet}”${address}，显示“${shown}”。`,
  manyUnits: (units: number) =>
    `台账里有 ${units} 个单位。逐个写公式，Excel 要把整张台账传递同样多次；请用 WORKLOADTABLE 一次列出各单位。`,
  freezeHeading: "没有加载项的人也要看",
  freezeHint:
    "把当前工作表里的 PLAN 公式变成数值，再发给别人；以后可以变回公式。台账里的状态和逾期天数是普通公式，不用变。",
  freeze: "公式变数值",
  thaw: "数值变回公式",
  frozen: (sheet: string, formulas: number) => `工作表“${sheet}”的 ${formulas} 个 PLAN 公式已变成数值。`,
  thawed: (sheet: string, formulas: number) => `工作表“${sheet}”的 ${formulas} 处数值已变回公式。`,
  leftFrozen: "这些还没有结果，仍是公式：",
  leftThawed: "这些在变成数值以后改动过，没有动：",
};
