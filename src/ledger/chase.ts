/** 催报: whose reports have not come, whom to call about them, and which tasks are late or nearly so. */
import { daysBetween, writtenDate } from "../plan/date";
import { type Period, periodName } from "../plan/period";
import { createLeaders } from "../vocabulary/leaders";
import type { UnitContacts } from "../vocabulary/vocabulary";
import { grouped } from "./figures/count";
import { dayToExtend } from "./extension";
import { judgeTask, type Ledger, type LedgerTask } from "./ledger";
import { type Report, REPORT_STATES } from "./report";
import { reportsOf } from "./reportCounts";

export interface UnsentUnit {
  readonly unit: string;
  readonly contacts: UnitContacts;
  /** Rows that are 未报 or were sent back and not answered. */
  readonly rows: readonly Report[];
  /** How many of them were sent back. */
  readonly returned: number;
  /** The earliest day on which one of them was due. */
  readonly dueOn: string | null;
}

/** Units under the 协助副主任 who helps the leader of most of what they owe; "" where nobody is entered. */
export interface ChaseGroup {
  readonly assistant: string;
  readonly units: readonly UnsentUnit[];
}

const UNSENT: readonly string[] = [REPORT_STATES.due, REPORT_STATES.returned];
const NOBODY: UnitContacts = { head: "", deputy: "", liaison: "", phone: "" };

/** Who has not reported for a period; a group without 协助副主任 comes last. */
export function unsentUnits(ledger: Ledger, period: Period): ChaseGroup[] {
  const rows = reportsOf(ledger.reports, period).filter(({ state }) => UNSENT.includes(state));
  const contacts = new Map((ledger.units ?? []).map((unit) => [unit.name, unit.contacts]));
  const assistantOf = assistants(ledger);
  const units = [...grouped(rows, ({ unit }) => [unit])].map(([unit, owed]) => ({
    unit,
    contacts: contacts.get(unit) ?? NOBODY,
    rows: owed,
    returned: owed.filter(({ state }) => state === REPORT_STATES.returned).length,
    dueOn: owed.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null,
  }));
  const groups = grouped(units, ({ rows: owed }) => [assistantOf(owed)]);
  return [...groups]
    .map(([assistant, members]) => ({ assistant, units: members }))
    .sort((a, b) => Number(a.assistant === "") - Number(b.assistant === ""));
}

/** Of the tasks behind some rows, the 协助副主任 who is met most often. */
function assistants({ tasks, leaders }: Ledger): (rows: readonly Report[]) => string {
  const known = createLeaders(leaders ?? []);
  const ofTask = new Map(tasks.map((task) => [task.id, task.leaders]));
  const assistantOf = (leader: string): string => {
    const meaning = known.meaningOf(leader);
    return meaning.kind === "known" ? meaning.entry.assistant : "";
  };
  return (rows) => {
    const met = grouped(
      rows.flatMap(({ taskId }) => (ofTask.get(taskId) ?? []).map(assistantOf)),
      (name) => (name === "" ? [] : [name]),
    );
    return [...met].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? "";
  };
}

/** What is sent to a unit that owes reports: who, what, since when. */
export function chaseText({ unit, contacts, rows, returned, dueOn }: UnsentUnit, period: Period): string {
  const byPlan = grouped(rows, ({ plan }) => [plan]);
  const matters = [...byPlan].map(([plan, owed]) => `${plan} ${owed.length} 项`).join("，");
  const whom = contacts.liaison === "" ? unit : `${unit} ${contacts.liaison}`;
  const due = dueOn === null ? "" : `应于${writtenDate(dueOn)}前报送，`;
  const back = returned === 0 ? "" : `其中 ${returned} 项已退回，请按退回理由补报。`;
  return `${whom}：您单位${periodName(period)}完成情况（${matters}）${due}目前尚未收到。${back}请尽快填好报送，如有困难请联系我们。`;
}

/** What is sent to a 协助副主任: the units of the group with whom to call. */
export function groupText({ assistant, units }: ChaseGroup, period: Period): string {
  const lines = units.map(({ unit, contacts, rows }) => {
    const person = [contacts.liaison, contacts.phone].filter((each) => each !== "").join(" ");
    return `${unit}（${rows.length} 项）${person === "" ? "" : `，联络员 ${person}`}`;
  });
  const greeting = assistant === "" ? "" : `${assistant}：`;
  return `${greeting}${periodName(period)}完成情况，以下 ${units.length} 家尚未报送：\n${lines.join("\n")}`;
}

export interface LateTask {
  readonly task: LedgerTask;
  readonly day: string;
  /** Days after the day; negative before it. */
  readonly late: number;
}

/** Tasks that are 逾期, longest first, and those that are 临期, nearest first. */
export function tasksInTrouble(ledger: Ledger): { overdue: LateTask[]; dueSoon: LateTask[] } {
  const judged = ledger.tasks.flatMap((task) => {
    const day = dayToExtend(task);
    const { key } = judgeTask(task, ledger);
    return day === null ? [] : [{ key, task, day, late: daysBetween(day, ledger.asOf) }];
  });
  const inState = (wanted: string): LateTask[] =>
    judged.flatMap(({ key, ...late }) => (key === wanted ? [late] : [])).sort((a, b) => b.late - a.late);
  return { overdue: inState("overdue"), dueSoon: inState("dueSoon") };
}
