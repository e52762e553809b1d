import { columnFace, REGISTER_HEADERS } from "../../../src/workbook/columns";
import type { Rows } from "./contents";
import { type Act, TASKS_PER_PLAN, type Trial } from "./trial";

/** What is wrong after a trial, in words; empty when all is well. */
export function faultsOf(trial: Trial): string[] {
  return [
    ...lostEdits(trial),
    ...doubled(trial),
    ...plansAndTasks(trial),
    ...journal(trial),
    ...numbers(trial),
    ...failures(trial),
  ];
}

/** Every edit is in the workbook, or a person removed it, or an undo took it with consent, or it was reported. */
function lostEdits({ acts, typed, contents }: Trial): string[] {
  const standing = contents.marks();
  return typed.flatMap((mark) => {
    const taker = acts.findLast(({ lost }) => lost.includes(mark));
    const never = acts.some(({ by, outcome }) => by === "person" && outcome !== "done");
    if (standing.has(mark) || (taker === undefined && never)) {
      return [];
    }
    return taker !== undefined && mayTake(taker) ? [] : [`${mark} was lost by ${say(taker)}`];
  });
}

function mayTake(act: Act): boolean {
  return act.by === "person" || act.outcome !== "done" || act.force === true;
}

function say(act: Act | undefined): string {
  return act === undefined ? "nobody" : `${act.by} ${act.client} at “${act.what}” (${act.outcome})`;
}

/** The add-in copies nothing that was there. */
function doubled({ acts }: Trial): string[] {
  return acts.flatMap((act) =>
    act.by === "addin" ? act.doubled.map((mark) => `${mark} was doubled by ${say(act)}`) : [],
  );
}

/** Plans that were taken in and not undone stand whole, but for rows that people removed; of others nothing. */
function plansAndTasks({ acts, contents }: Trial): string[] {
  const standing = contents.marks();
  const titles = contents.plans().map((row) => row["标题"] ?? "");
  const names = contents.plans().map((row) => row["简称"] ?? "");
  const copied = acts.some(({ what }) => what.startsWith("copy"));
  const faults: string[] = [];
  if (new Set(titles).size !== titles.length || new Set(names).size !== names.length) {
    faults.push(`plans stand twice: ${names.join()} ${titles.join()}`);
  }
  const ids = (contents.register() ?? []).map((row) => row["编号"] ?? "").filter((id) => id !== "");
  if (new Set(ids).size !== ids.length) {
    faults.push(`编号 stand twice: ${ids.join()}`);
  }
  for (const { plan, outcome } of acts.filter(({ what }) => what === "intake")) {
    const isThere = titles.includes(`第${plan}份责任分解方案`);
    for (let task = 1; task <= TASKS_PER_PLAN; task += 1) {
      const mark = `事项#${plan}-${task}`;
      const byHand = acts.some(({ by, lost }) => by === "person" && lost.includes(mark));
      if (isThere && !standing.has(mark) && !byHand) {
        faults.push(`${mark} is missing`);
      }
      if (!isThere && standing.has(mark) && !copied) {
        faults.push(`${mark} was left behind (${outcome})`);
      }
    }
  }
  return faults;
}

/** Nothing is under way, and there are as many plans as were taken in and not undone. */
function journal({ acts, contents }: Trial): string[] {
  const undone = acts.filter(
    ({ what, outcome }) => what === "undo" && ["done", "lateEdits"].includes(outcome),
  );
  const made = acts.filter(({ what, outcome }) => what === "intake" && outcome === "done");
  const faults = contents.claims().map((claim) => `left in the journal: ${claim}`);
  const plans = contents.plans().length;
  return plans === made.length - undone.length
    ? faults
    : [...faults, `${plans} plans, after ${made.length} were taken in and ${undone.length} undone`];
}

/** Every row with content has a number, or a flag that says why not; numbers that the watcher gave were told of. */
function numbers({ contents, clients }: Trial): string[] {
  const rows = contents.register() ?? [];
  const blank = rows.filter(
    (row) => row["编号"] === "" && hasContent(row) && !/不在方案表中|编号未自动更正/u.test(row["核对"] ?? ""),
  );
  const told = clients
    .flatMap(({ notices }) => notices)
    .filter(({ code }) => code === "idGiven" || code === "idRenewed")
    .reduce((sum, { parameters }) => sum + Number(parameters["count"]), 0);
  const printed = contents.plans().length * TASKS_PER_PLAN;
  const silent = rows.filter((row) => row["编号"] !== "" && !row["核对"]?.includes("编号由")).length;
  return [
    ...blank.map((row) => `no 编号: ${JSON.stringify(row)}`),
    ...(silent > printed + told ? [`${silent} numbers, of which ${printed} taken in and ${told} told`] : []),
  ];
}

function hasContent(row: Rows[number]): boolean {
  return REGISTER_HEADERS.some(
    (header) => header !== "编号" && columnFace(header).kind !== "formula" && (row[header] ?? "") !== "",
  );
}

function failures({ clients }: Trial): string[] {
  return clients.flatMap(({ failures: failed }, client) =>
    failed.map((error) => `watcher ${client} failed: ${String(error)}`),
  );
}
