import { generateRegister } from "../../../src/commands/generateRegister";
import { columnLetter } from "../../../src/workbook/columns";
import type { WatchNotice } from "../../../src/workbook/watch/notice";
import { startWatcher, type Watcher } from "../../../src/workbook/watch/watcher";
import { type Bench, openBench } from "../bench";
import { withBetween } from "../between";
import { makePlan, makeTask } from "../plans";

export const SHEET = "责任台账";

/** A bench with a register of four tasks, watched. */
export interface Watching extends Bench {
  readonly watcher: Watcher;
  readonly notices: WatchNotice[];
  readonly failures: unknown[];
  /** Waits until the host has told everything and the watcher has dealt with it, its own echo included. */
  readonly rest: () => Promise<void>;
  /** Round trips of the watcher since the last time this was asked. */
  readonly looks: () => number;
  /** How often the pane was told to refresh. */
  readonly changes: () => number;
}

export const TASKS = [
  makeTask({
    seq: "1",
    deadline: "6月底前",
    milestones: [{ raw: "6月底前", due: "2024-06-30", what: null, kind: "dated" }],
  }),
  makeTask({ seq: "2", text: "改造老旧小区 30 个。" }),
  makeTask({ seq: "3", text: "新建学校 2 所。" }),
  makeTask({ seq: "4", text: "修缮道路 5 条。" }),
];

export async function openWatching(): Promise<Watching> {
  const bench = await openBench();
  await generateRegister.perform(bench.gateway, { plan: makePlan(TASKS), defaultDue: "none" });
  return watch(bench);
}

/** Watches from one client of a workbook; `between` is done just before each of the watcher's requests. */
export async function watch(
  bench: Bench,
  between: (request: number) => Promise<void> = () => Promise.resolve(),
): Promise<Watching> {
  let roundTrips = 0;
  const { gateway } = withBetween(bench, () => {
    roundTrips += 1;
    return between(roundTrips);
  });
  const notices: WatchNotice[] = [];
  const failures: unknown[] = [];
  let changes = 0;
  const watcher = await startWatcher(gateway, {
    onNotice: (notice) => void notices.push(notice),
    onWorkbookChanged: () => void (changes += 1),
    onFailure: (error) => void failures.push(error),
  });
  await watcher.settled();
  roundTrips = 0;
  return {
    ...bench,
    watcher,
    notices,
    failures,
    async rest() {
      // More than once: what the watcher writes comes back to it as an event.
      for (let turn = 0; turn < 2; turn += 1) {
        await hear(bench);
        await watcher.settled();
      }
    },
    looks: () => {
      const since = roundTrips;
      roundTrips = 0;
      return since;
    },
    changes: () => changes,
  };
}

/** Events of a request are sent before the answer to the next one. */
async function hear({ client }: Bench): Promise<void> {
  for (let request = 0; request < 2; request += 1) {
    await client.Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
  }
}

export type Row = Readonly<Record<string, string | number>>;

interface Table {
  readonly headers: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (string | number)[])[];
}

async function tableOf(bench: Bench): Promise<Table> {
  return bench.client.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("台账").getRange().load("formulas,rowIndex,columnIndex");
    await context.sync();
    const [headers = [], ...rows] = range.formulas as (string | number)[][];
    return { headers: headers.map(String), row: range.rowIndex, column: range.columnIndex, rows };
  });
}

/** The register's rows, top to bottom, by header. */
export async function rowsOf(bench: Bench): Promise<Row[]> {
  const { headers, rows } = await tableOf(bench);
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ""])));
}

export async function headersOf(bench: Bench): Promise<readonly string[]> {
  return (await tableOf(bench)).headers;
}

export async function rowOf(bench: Bench, id: string): Promise<Row> {
  const row = (await rowsOf(bench)).find((each) => each["编号"] === id);
  if (row === undefined) throw new Error(`${id} is not in the register`);
  return row;
}

/** The address of a task's cell, wherever it stands now; the data row (from 0) does as well as the 编号. */
export async function addressOf(bench: Bench, task: string | number, header: string): Promise<string> {
  const { headers, row, column, rows } = await tableOf(bench);
  const index =
    typeof task === "number" ? task : rows.findIndex((each) => each[headers.indexOf("编号")] === task);
  return `${columnLetter(column + headers.indexOf(header))}${row + index + 2}`;
}

/** A person types into one cell of a task. */
export async function typeInto(
  bench: Bench,
  task: string | number,
  header: string,
  value: string | number,
): Promise<void> {
  await bench.client.person.type(SHEET, await addressOf(bench, task, header), [[value]]);
}

/** What was told, without the time. */
export function told({ notices }: Watching): string[] {
  return notices.map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`);
}

export function codes({ notices }: Watching): string[] {
  return notices.map(({ code }) => code);
}

/** The cells of the clerk's own columns, and everything outside the register. */
export function others(rows: readonly Row[], own: string): (string | number)[] {
  return rows.map((row) => row[own] ?? "");
}
