import { DUTY_SOURCES, dutyFacts, dutyKey, formKindOf } from "../../plan/duties";
import { withoutDefaultMark } from "../../plan/naming";
import { ownLevel } from "../../plan/ownLevel";
import { periodOfName } from "../../plan/period";
import { readPrintedForm } from "../../plan/printedForm";
import type { Ledger, LedgerDuty, LedgerPlan, LedgerTask } from "../../ledger/ledger";
import type { Report, WorkStep } from "../../ledger/report";
import { splitNames } from "../../vocabulary/splitNames";
import type { CellRow, CellValue } from "../cells";
import type { RegisterHeader } from "../columns";
import { loadDaysOff } from "../daysOffSetting";
import type { Gateway, Session } from "../gateway";
import {
  AS_OF_NAME,
  DUTY_TABLE,
  PLAN_TABLE,
  REGISTER_TABLE,
  REPORT_TABLE,
  WARNING_NAME,
  WORK_PLAN_TABLE,
} from "../names";
import { loadNameTables } from "../nameTables";
import { loadClosed } from "./closingTable";
import { loadFollowUps } from "./followUpTables";
import { dateOf, loadRows, numberOf, type Read, textOf } from "./rows";
import { YES } from "./tableColumns";
import type { ReportHeader, WorkPlanHeader } from "./tables";

/** In three answers however long the register is, for Excel on the web gives at most 5 MB in one. */
const LONG_TEXTS = ["责任事项"] as const satisfies readonly RegisterHeader[];
const OTHER_TEXTS = [
  "类目",
  "最新进展",
  "文件目标值",
  "我区目标",
  "完成时限",
  "备注",
] as const satisfies readonly RegisterHeader[];
const SHORT = [
  "编号",
  "方案",
  "序号",
  "分管领导",
  "牵头单位",
  "责任单位",
  "协办单位",
  "上级单位",
  "牵头层级",
  "主报单位",
  "具体单位",
  "到期日",
  "最终时限",
  "期限类别",
  "到期日来源",
  "延期至",
  "延期批准",
  "办理状态",
  "上报完成日期",
  "办结日期",
  "核验人",
  "关联事项",
  "组号",
  "共性",
] as const satisfies readonly RegisterHeader[];

/** Everything that the workbook holds of the year's work. Four round trips, however many rows there are. */
export async function readLedger(gateway: Gateway): Promise<Ledger> {
  return gateway.run(async (session) => {
    const names = loadNameTables(session.context);
    const settings = loadSettings(session.context);
    const [plans, duties] = [PLAN_TABLE, DUTY_TABLE].map((table) => loadRows(session.context, table));
    const short = await readColumns(session, SHORT);
    const long = await readColumns(session, LONG_TEXTS);
    const other = await readColumns(session, OTHER_TEXTS);
    const reports = loadReports(session.context);
    const workSteps = loadRows(session.context, WORK_PLAN_TABLE);
    const closed = loadClosed(session.context);
    const followUps = loadFollowUps(session.context);
    await session.sync();
    const planRows = (plans?.() ?? []).map(planOf);
    const columns = new Map([...short, ...long, ...other]);
    const count = columns.get("编号")?.length ?? 0;
    const tasks = Array.from({ length: count }, (_, row) =>
      taskOf((header) => columns.get(header)?.[row] ?? ""),
    );
    return {
      ...settings(),
      ...names(),
      plans: planRows,
      duties: (duties?.() ?? []).map((row) => dutyOf(row, planRows)),
      tasks: tasks.filter(({ id, text }) => id !== "" || text !== ""),
      reports: reports(),
      workSteps: workSteps().map(workStepOf),
      closed: closed(),
      ...followUps(),
    };
  });
}

function loadSettings(context: Excel.RequestContext): () => Pick<Ledger, "asOf" | "warningDays" | "daysOff"> {
  const daysOff = loadDaysOff(context);
  const [asOf, warning] = [AS_OF_NAME, WARNING_NAME].map((name) =>
    context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("values"),
  );
  const value = (range: Excel.Range | undefined): CellValue =>
    range === undefined || range.isNullObject ? "" : ((range.values as CellRow[])[0]?.[0] ?? "");
  return () => ({
    asOf: dateOf(value(asOf)) ?? "",
    warningDays: Number(value(warning)),
    daysOff: daysOff(),
  });
}

async function readColumns(
  { context, sync }: Session,
  headers: readonly RegisterHeader[],
): Promise<[RegisterHeader, CellValue[]][]> {
  const { columns } = context.workbook.tables.getItem(REGISTER_TABLE);
  const ranges = headers.map((header) => ({
    header,
    range: columns.getItemOrNullObject(header).getDataBodyRange().load("values"),
  }));
  await sync();
  return ranges.map(({ header, range }) => [
    header,
    range.isNullObject ? [] : (range.values as CellRow[]).map(([cell]) => cell ?? ""),
  ]);
}

/** A row of 台账. */
export function taskOf(read: Read<RegisterHeader>): LedgerTask {
  const text = (header: RegisterHeader): string => textOf(read(header));
  const names = (header: RegisterHeader): string[] => splitNames(text(header));
  const date = (header: RegisterHeader): string | null => dateOf(read(header));
  return {
    id: text("编号"),
    plan: text("方案"),
    seq: text("序号"),
    path: text("类目")
      .split(" / ")
      .filter((heading) => heading !== ""),
    text: text("责任事项"),
    leaders: names("分管领导"),
    lead: names("牵头单位"),
    responsible: names("责任单位"),
    support: names("协办单位"),
    upper: names("上级单位"),
    ledBy: text("牵头层级"),
    reporters: names("主报单位").map(withoutDefaultMark),
    specific: names("具体单位"),
    deadline: text("完成时限"),
    targets: text("文件目标值"),
    ownTarget: text("我区目标"),
    due: date("到期日"),
    finalDue: date("最终时限"),
    dueKind: text("期限类别"),
    dueSource: text("到期日来源"),
    extendedTo: date("延期至"),
    extensionApproval: text("延期批准"),
    setState: text("办理状态"),
    reportedDoneOn: date("上报完成日期"),
    closedOn: date("办结日期"),
    checker: text("核验人"),
    linked: names("关联事项"),
    group: text("组号"),
    common: text("共性") === YES,
    progress: text("最新进展"),
    remark: text("备注"),
  };
}

function planOf(read: Read): LedgerPlan {
  return {
    name: textOf(read("简称")),
    level: textOf(read("层级")),
    title: textOf(read("标题")),
    issuer: textOf(read("印发单位")),
    docNumber: textOf(read("文号")),
    issuedOn: dateOf(read("印发日期")),
    year: numberOf(read("年度")),
    forms: {
      workPlan: readPrintedForm(textOf(read("办理方案表式"))),
      report: readPrintedForm(textOf(read("完成情况表式"))),
    },
  };
}

/** Registers made earlier lack the columns behind 文件原文: what they would say is read from the sentence. */
function dutyOf(read: Read, plans: readonly LedgerPlan[]): LedgerDuty {
  const text = (header: string): string => textOf(read(header));
  const stated = {
    plan: text("方案"),
    what: text("报送内容"),
    due: dateOf(read("报送时间")),
    to: text("报送至"),
    raw: text("文件原文"),
  };
  const plan = plans.find(({ name }) => name === stated.plan);
  const facts = dutyFacts(stated, { year: plan?.year ?? null, ownLevel: ownLevel(plan?.issuer ?? null) });
  const kind = formKindOf(text("表式")) ?? facts.kind;
  return {
    ...stated,
    kind,
    period: periodOfName(text("期次")) ?? facts.period,
    direction: text("方向") || facts.direction,
    key: text("报送号") || dutyKey(stated.plan, stated.what, { ...facts, kind, due: stated.due }),
    tasks: splitNames(text("报送事项（序号）")),
    who: splitNames(text("报送单位")),
    source: text("来源") || DUTY_SOURCES.document,
  };
}

/** Queues the reading of 季度报送; none where no form has gone out. */
export function loadReports(context: Excel.RequestContext): () => Report[] {
  const rows = loadRows(context, REPORT_TABLE);
  return () => rows().map(reportOf);
}

function reportOf(read: Read<ReportHeader>): Report {
  return {
    key: textOf(read("报送号")),
    period: periodOfName(textOf(read("期次"))),
    plan: textOf(read("方案")),
    taskId: textOf(read("编号")),
    unit: textOf(read("单位")),
    role: textOf(read("角色")),
    text: textOf(read("完成情况")),
    unitState: textOf(read("单位自评")),
    progress: textOf(read("进度")),
    difficulty: textOf(read("困难问题")),
    state: textOf(read("报送状态")),
    dueOn: dateOf(read("应报日期")),
    reportedOn: dateOf(read("报送日期")),
    late: textOf(read("迟报")) === YES,
    approvedBy: textOf(read("审定人")),
    approvedOn: dateOf(read("审定日期")),
    sealed: textOf(read("盖章件")),
    returnReason: textOf(read("退回理由")),
    returnedOn: dateOf(read("退回日期")),
    file: textOf(read("文件")),
  };
}

function workStepOf(read: Read<WorkPlanHeader>): WorkStep {
  return {
    key: textOf(read("步骤号")),
    plan: textOf(read("方案")),
    taskId: textOf(read("编号")),
    unit: textOf(read("单位")),
    step: numberOf(read("步骤")),
    text: textOf(read("具体工作内容")),
    deadline: textOf(read("完成时间")),
    due: dateOf(read("节点日期")),
    deputy: textOf(read("单位分管负责人")),
    section: textOf(read("责任科室")),
    person: textOf(read("责任人")),
    ownTarget: textOf(read("我区目标")),
    standard: textOf(read("验收标准")),
    adopted: textOf(read("采用")) === YES,
    receivedOn: dateOf(read("收到日期")),
    file: textOf(read("文件")),
  };
}
