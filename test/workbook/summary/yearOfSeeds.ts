import { unitEntry, type UnitEntry } from "../../../src/vocabulary/vocabulary";
import { firstEntries } from "../../../src/vocabulary/firstEntries";
import { namesFound } from "../../../src/vocabulary/namesFound";
import { leaderEntry } from "../../../src/vocabulary/leaders";
import { toSerial } from "../../../src/plan/date";
import type { Plan } from "../../../src/plan/plan";
import { planShortName } from "../../../src/plan/naming";
import { ownLevel } from "../../../src/plan/ownLevel";
import type { Ledger } from "../../../src/ledger/ledger";
import { type Report, unreported } from "../../../src/ledger/report";
import type { CellValue } from "../../../src/workbook/cells";
import { draftRegister } from "../../../src/workbook/registerDraft";
import { taskOf } from "../../../src/workbook/ledger/readLedger";
import { onlyPlan, readSeed } from "../../intake/seeds";

/** A row of 台账 as its cells stand, by header. */
export type Row = Record<string, CellValue>;

export interface Year {
  /** What the sheets hold; the plain count knows nothing else. */
  readonly rows: readonly Row[];
  readonly reports: readonly Report[];
  readonly ledger: Ledger;
  /** Names in 单位库 that are ours. */
  readonly known: readonly string[];
}

export const PERIODS = ([1, 2, 3, 4] as const).map((quarter) => ({ year: 2022, quarter }));
const DUE = { 1: "2022-04-10", 2: "2022-07-10", 3: "2022-10-10", 4: "2022-12-25" } as const;

/** The documents 000 and 001 in one register, and a year in which dates, checks and reports are filled by a script. */
export async function yearOfSeeds(): Promise<Year> {
  const plans = await Promise.all(["001", "000"].map(async (seed) => onlyPlan(await readSeed(seed))));
  const rows = plans.flatMap(rowsOf).map(filled);
  const reports = rows.flatMap((row, index) => reportsOn(row, index));
  const units = new Map<string, UnitEntry>();
  for (const entry of plans.flatMap((plan) => firstEntries(namesFound(plan)))) {
    if (!units.has(entry.name)) units.set(entry.name, entry);
  }
  units.set("区直机关工委", unitEntry("区直机关工委"));
  const leaders = new Set(rows.flatMap((row) => String(row["分管领导"]).split("、")));
  const ledger: Ledger = {
    asOf: "2022-05-01",
    warningDays: 7,
    daysOff: "before",
    plans: plans.map(({ document }) => ({
      name: planShortName(document),
      level: document.level ?? "",
      title: document.title ?? "",
      issuer: document.issuer ?? "",
      docNumber: document.docNumber ?? "",
      issuedOn: document.issuedOn,
      year: document.year,
      forms: document.forms,
    })),
    tasks: rows.map((row) => taskOf((header) => row[header] ?? "")),
    duties: [],
    units: [...units.values()],
    leaders: [...leaders].filter((name) => name !== "").map((name) => leaderEntry(name)),
    reports,
    workSteps: [],
    closed: [],
    notices: [],
    coordinations: [],
    inspections: [],
    log: [],
  };
  const known = [...units.values()].filter(({ type }) => type !== "上级单位").map(({ name }) => name);
  return { rows, reports, ledger, known };
}

function rowsOf(plan: Plan): Row[] {
  const { columns, rows } = draftRegister(plan, {
    planName: planShortName(plan.document),
    ownLevel: ownLevel(plan.document.issuer),
    ownNames: plan.document.ownNames,
    defaultDue: "none",
    numbersGiven: 0,
    linkedElsewhere: [],
  });
  return rows.map((cells) =>
    Object.fromEntries(columns.map(({ header }, index) => [header, cells[index] ?? ""])),
  );
}

/** What people would have entered by the end of the year; by the row's number, so that every case comes. */
function filled(row: Row, index: number): Row {
  const day = (month: number, date: number): number =>
    toSerial(`2022-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
  const due = index % 3 === 0 ? day(1 + (index % 12), 15 + (index % 13)) : row["到期日"];
  const isDated = due !== "";
  return {
    ...row,
    到期日: due ?? "",
    最终时限: isDated && index % 4 === 0 ? day(12, 31) : (row["最终时限"] ?? ""),
    期限类别: index % 11 === 0 ? "持续推进" : (row["期限类别"] ?? ""),
    ...(index % 5 === 0 ? { 上报完成日期: day(1 + (index % 11), 20) } : {}),
    ...(index % 10 === 0 ? { 办结日期: day(1 + (index % 11), 25) } : {}),
    ...(index % 10 === 0 && index % 30 !== 0 ? { 核验人: "夏舟" } : {}),
    ...(index % 13 === 0 ? { 延期至: day(11, 30) } : {}),
    ...(index % 26 === 0 ? { 延期批准: "周岚" } : {}),
    ...(index % 41 === 7 ? { 办理状态: "取消" } : {}),
    ...(index % 43 === 7 ? { 办理状态: "暂缓" } : {}),
  };
}

function reportsOn(row: Row, index: number): Report[] {
  if (row["共性"] === "是") return [];
  const names = String(row["牵头单位"] || row["责任单位"]).split("、");
  return PERIODS.flatMap((period) =>
    names
      .filter((name) => name !== "" && !name.includes("各"))
      .map((unit, place): Report => {
        const turn = (index + place + period.quarter) % 7;
        const due = DUE[period.quarter];
        const came = [null, due, `2022-${due.slice(5, 7)}-28`, due, "2022-01-05", due, null][turn] ?? null;
        const state = ["未报", "已报", "已报", "退回", "补报", "审核通过", "已报"][turn] ?? "未报";
        const asked = { period, plan: String(row["方案"]), taskId: String(row["编号"]), unit };
        return {
          ...unreported({ ...asked, role: "责任", dueOn: due }),
          text: turn === 0 ? "" : "已建成。",
          unitState: turn === 5 ? "完成" : "正常",
          difficulty: turn === 2 && index % 2 === 0 ? "场地不足" : "",
          state,
          reportedOn: came,
        };
      }),
  );
}
