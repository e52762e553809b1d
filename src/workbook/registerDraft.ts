import { AddinError } from "../errors";
import { toSerial } from "../plan/date";
import { deadlineKind } from "../plan/deadlineKind";
import { initialDue, type DefaultDue } from "../plan/due";
import { ledBy, reporters, taskId, withDefaultMark } from "../plan/naming";
import type { Plan, PlanLevel, Task } from "../plan/plan";
import type { CellRow, CellValue } from "./cells";
import { columnFace, REGISTER_HEADERS, type RegisterHeader } from "./columns";
import { REGISTER_TABLE } from "./names";
import { DAYS_LATE_FORMULA, STATE_FORMULA } from "./stateFormula";
import type { TableDraft } from "./tableWriter";

/** Excel's limit for a cell. */
const CELL_LENGTH = 32_767;

/** What decides how a plan's tasks stand in the register, beside the plan. */
export interface RegisterChoices {
  /** 方案简称, such as 22市. */
  readonly planName: string;
  /** Our own level; null where the document does not show it. */
  readonly ownLevel: PlanLevel | null;
  /** 本级在上级文件中的名称. */
  readonly ownNames: readonly string[];
  readonly defaultDue: DefaultDue;
  /** How many 编号 were given under this short name before, to tasks that are gone. */
  readonly numbersGiven: number;
  /** For each task the 编号 of tasks of other plans that seem to be the same matter. */
  readonly linkedElsewhere: readonly (readonly string[])[];
}

/** The tasks of a plan as rows of the register, in document order. Pure. */
export function draftRegister(plan: Plan, choices: RegisterChoices): TableDraft {
  return {
    name: REGISTER_TABLE,
    key: "编号",
    row: 0,
    column: 0,
    columns: REGISTER_HEADERS.map((header) => ({ header, ...columnFace(header) })),
    rows: plan.tasks.map((task, index) => registerRow(task, index, plan, choices)),
  };
}

/** 编号 of a draft's rows. */
export function idsOf(register: TableDraft): string[] {
  const column = register.columns.findIndex(({ header }) => header === "编号");
  return register.rows.map((row) => String(row[column]));
}

function registerRow(task: Task, index: number, plan: Plan, choices: RegisterChoices): CellRow {
  const cells: Partial<Record<RegisterHeader, CellValue>> = {
    ...printedCells(task),
    ...derivedCells(task, plan, choices),
    关联事项: names([...linkedHere(task, plan, choices), ...(choices.linkedElsewhere[index] ?? [])]),
    编号: taskId(
      choices.planName,
      choices.numbersGiven + index + 1,
      choices.numbersGiven + plan.tasks.length,
    ),
    方案: choices.planName,
    状态: STATE_FORMULA,
    逾期天数: DAYS_LATE_FORMULA,
  };
  return REGISTER_HEADERS.map((header) => {
    const value = cells[header] ?? "";
    if (typeof value === "string" && value.length > CELL_LENGTH) {
      throw new AddinError("cellTooLong", {
        seq: task.seq ?? String(index + 1),
        column: header,
        limit: CELL_LENGTH,
      });
    }
    return value;
  });
}

/** What the document prints. */
function printedCells(task: Task): Partial<Record<RegisterHeader, CellValue>> {
  return {
    序号: seqCell(task.seq),
    类目: task.path.join(" / "),
    责任事项: task.text,
    分管领导: names(task.leaders),
    牵头单位: names(task.lead),
    责任单位: names(task.responsible),
    协办单位: names(task.support),
    完成时限: task.deadline ?? "",
    文件目标值: task.targets.map((target) => target.raw).join("；"),
    上级单位: names([...task.upperLead, ...task.upperResponsible]),
  };
}

function derivedCells(
  task: Task,
  plan: Plan,
  choices: RegisterChoices,
): Partial<Record<RegisterHeader, CellValue>> {
  const due = initialDue(task, plan.document, choices.defaultDue);
  const { units, byDefault } = reporters(task);
  return {
    到期日: dateCell(due.due),
    最终时限: dateCell(due.finalDue),
    到期日来源: due.source ?? "",
    期限类别: deadlineKind(task.milestones) ?? "",
    共性: task.common ? "是" : "",
    组号: task.group ?? "",
    牵头层级:
      ledBy({
        planLevel: plan.document.level,
        ownLevel: choices.ownLevel,
        upperLead: task.upperLead,
        ownNames: choices.ownNames,
      }) ?? "",
    // The mark stands where a person has not yet said who reports; one unit alone leaves nothing to say.
    主报单位: names(
      units.map((unit, index) =>
        byDefault && units.length > 1 && index === 0 ? withDefaultMark(unit) : unit,
      ),
    ),
    核对: [
      ...task.doubts.map(({ text }) => text),
      ...due.doubts.map(({ text }) => text),
      ...offeredDays(task),
      ...openUnits(task),
    ].join("；"),
  };
}

function linkedHere(task: Task, plan: Plan, { planName, numbersGiven }: RegisterChoices): string[] {
  return task.linked.map((index) =>
    taskId(planName, numbersGiven + index + 1, numbersGiven + plan.tasks.length),
  );
}

/** A day in the text is a deadline only if a person says so. */
function offeredDays(task: Task): string[] {
  if (task.offered.length === 0) return [];
  return [`正文中写有“${task.offered.map(({ raw }) => raw).join("、")}”，如是完成时限，请填到期日。`];
}

/** 各相关街道 counts for nobody until a person says which they are. */
function openUnits(task: Task): string[] {
  if (task.open.length === 0) return [];
  return [`“${task.open.join("、")}”是哪些单位，请填在“具体单位”栏。`];
}

function names(list: readonly string[]): string {
  return list.join("、");
}

function dateCell(date: string | null): CellValue {
  return date === null ? "" : toSerial(date);
}

/** A printed whole number becomes a number only where writing it back gives what was printed. */
function seqCell(seq: string | null): CellValue {
  const number = Number(seq);
  return seq !== null && Number.isSafeInteger(number) && String(number) === seq ? number : (seq ?? "");
}
