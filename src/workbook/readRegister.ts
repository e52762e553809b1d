import { fromSerial } from "../plan/date";
import { moveOffDaysOff } from "../plan/daysOff";
import { splitNames } from "../vocabulary/splitNames";
import type { CellRow, CellValue } from "./cells";
import type { RegisterHeader } from "./columns";
import type { Gateway, Session } from "./gateway";
import { loadDaysOff } from "./daysOffSetting";
import { DUTY_TABLE, REGISTER_TABLE } from "./names";
import type { RegisterContents, RegisterDuty, RegisterTask } from "./registerContents";
import { loadColumn } from "./tablePresent";

/** Only what the overview shows: half of the register's width would be text that nobody looks at there. */
const COLUMNS = [
  "编号",
  "方案",
  "序号",
  "类目",
  "责任事项",
  "分管领导",
  "牵头单位",
  "责任单位",
  "协办单位",
  "到期日",
  "状态",
  "核对",
] as const satisfies readonly RegisterHeader[];
type Column = (typeof COLUMNS)[number];

/** Rows of one answer: 60,000 cells, well under the 5 MB that Excel on the web gives. */
const SLICE_ROWS = Math.floor(60_000 / COLUMNS.length);

/** What the register holds, for counting and listing. Two round trips, and one more for every 5,000 tasks beyond. */
export async function readRegister(gateway: Gateway): Promise<RegisterContents> {
  return gateway.run(async (session) => {
    const { context } = session;
    const body = registerBody(context).load("rowCount");
    const duties = loadDuties(context);
    await session.sync();
    const tasks: RegisterTask[] = [];
    for (let first = 0; first < body.rowCount; first += SLICE_ROWS) {
      const slice = await readSlice(session, first, Math.min(SLICE_ROWS, body.rowCount - first));
      for (const task of slice) {
        tasks.push(task);
      }
    }
    return { tasks, duties: duties() };
  });
}

function registerBody(context: Excel.RequestContext): Excel.Range {
  return context.workbook.tables.getItem(REGISTER_TABLE).getDataBodyRange();
}

async function readSlice({ context, sync }: Session, first: number, rows: number): Promise<RegisterTask[]> {
  const { columns } = context.workbook.tables.getItem(REGISTER_TABLE);
  const ranges = COLUMNS.map((header) => ({
    header,
    range: columns
      .getItemOrNullObject(header)
      .getDataBodyRange()
      .getCell(first, 0)
      .getResizedRange(rows - 1, 0)
      .load("values"),
  }));
  const body = registerBody(context).load("rowCount");
  await sync();
  const read = new Map(
    ranges.map(({ header, range }) => [header, range.isNullObject ? [] : (range.values as CellRow[])]),
  );
  // Rows may have gone since the first look: what stands below the table is not ours.
  const present = Math.max(0, Math.min(rows, body.rowCount - first));
  return Array.from({ length: present }, (_, index) =>
    taskOf((header) => read.get(header)?.[index]?.[0] ?? ""),
  ).filter((task) => task.id !== "" || task.text !== "");
}

function taskOf(cell: (header: Column) => CellValue): RegisterTask {
  const text = (header: Column): string => String(cell(header)).trim();
  const names = (header: Column): string[] => splitNames(text(header));
  return {
    id: text("编号"),
    plan: text("方案"),
    seq: text("序号"),
    path: text("类目")
      .split(" / ")
      .filter((heading) => heading !== ""),
    text: text("责任事项"),
    leaders: names("分管领导"),
    units: [...new Set([...names("牵头单位"), ...names("责任单位"), ...names("协办单位")])],
    due: dateOf(cell("到期日")),
    state: text("状态"),
    check: text("核对"),
  };
}

/** A day, or null for a blank cell and for text that nobody has made a date yet. */
function dateOf(cell: CellValue): string | null {
  return typeof cell === "number" ? fromSerial(cell) : null;
}

function loadDuties(context: Excel.RequestContext): () => RegisterDuty[] {
  const plans = loadColumn(context, DUTY_TABLE, "方案");
  const whats = loadColumn(context, DUTY_TABLE, "报送内容");
  const dues = loadColumn(context, DUTY_TABLE, "报送时间");
  const daysOff = loadDaysOff(context);
  return () => {
    const [plan, what, rule] = [plans(), whats(), daysOff()];
    return dues().flatMap((cell, index) => {
      const stated = dateOf(cell);
      if (stated === null) return [];
      const due = moveOffDaysOff(stated, rule);
      return [{ plan: String(plan[index] ?? ""), what: String(what[index] ?? ""), due }];
    });
  };
}
