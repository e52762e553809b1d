import { AddinError } from "../errors";
import { planShortName } from "../plan/naming";
import { ownLevel } from "../plan/ownLevel";
import type { Plan } from "../plan/plan";
import { type Breath, run } from "../plan/slices";
import { LEADER_HEADER } from "../vocabulary/namesContents";
import { namesFound } from "../vocabulary/namesFound";
import { type Anatomy, isEssential } from "./anatomy";
import { type Addition, addRows, assertRoom, loadBelow, rowsMark } from "./addRows";
import { HIDDEN_WHEN_BLANK, type RegisterHeader } from "./columns";
import { damageLabels } from "./damage";
import { loadGivenNumbers } from "./givenNumbers";
import type { Mark } from "./journal";
import { type LeaderList, leaderListPlace, offerLeaders } from "./leaderList";
import { DUTY_TABLE, LEADER_TABLE, PLAN_TABLE, REGISTER_TABLE, UNIT_TABLE } from "./names";
import { linksAcross } from "./linksAcross";
import { decodeMemo, loadMemoCell } from "./namesMemo";
import { type KnownNames, knownNames, loadNameTables } from "./nameTables";
import { draftPlanSheet, fitToTable } from "./planSheet";
import { draftRegister, idsOf } from "./registerDraft";
import { colourDoubtfulNames, colourStates, isBlank } from "./registerLayout";
import type { PlanChoices, RegisterDraft } from "./registerPlan";
import { standardPlan } from "./standardPlan";
import { loadColumn, type TablePresent } from "./tablePresent";
import type { TableDraft } from "./tableWriter";
import type { Queued } from "./transaction";
import { draftLeaderSheet, draftUnitSheet } from "./vocabularySheet";

/** The tables that a plan adds to, in the order of writing, and the column by which their rows are known. */
const TABLES = [
  { name: PLAN_TABLE, key: "简称" },
  { name: DUTY_TABLE, key: "方案" },
  { name: UNIT_TABLE, key: "名称" },
  { name: LEADER_TABLE, key: "姓名" },
  { name: REGISTER_TABLE, key: "编号" },
] as const;

interface ExistingTable {
  readonly present: TablePresent;
  readonly keys: readonly string[];
  /** Why new rows have no room below; null when they have. */
  readonly below: AddinError | null;
}

/** A register that stands already. */
export interface Existing {
  readonly tables: ReadonlyMap<string, ExistingTable>;
  readonly planTitles: readonly string[];
  /** 责任事项 of the register's rows, in their order. */
  readonly texts: readonly string[];
  /** What 单位库 and 领导库 know. */
  readonly known: KnownNames;
  /** What 分管领导 offers; null where 领导库 is gone. */
  readonly leaders: LeaderList | null;
  readonly hidden: readonly RegisterHeader[];
  /** The highest 编号 ever given under short names whose rows are gone. */
  readonly given: ReadonlyMap<string, number>;
}

/** Queues the reading of what a plan is added to; the result is null when the workbook has no register. */
export function loadExisting(
  context: Excel.RequestContext,
  plan: Plan,
): (anatomy: Anatomy) => Existing | null {
  const rowsAtMost = plan.tasks.length + plan.document.duties.length + nameCount(plan);
  const tables = TABLES.map(({ name, key }) => ({
    name,
    keys: loadColumn(context, name, key),
    below: loadBelow(context, name, name === REGISTER_TABLE ? plan.tasks.length : rowsAtMost),
  }));
  const titles = loadColumn(context, PLAN_TABLE, "标题");
  const texts = loadColumn(context, REGISTER_TABLE, "责任事项");
  const nameTables = loadNameTables(context);
  const memo = loadMemoCell(context);
  const given = loadGivenNumbers(context);
  const hidden = HIDDEN_WHEN_BLANK.map((header) => ({ header, isHidden: loadHidden(context, header) }));
  return (anatomy) => {
    if (anatomy.kind === "none") {
      return null;
    }
    const refusal = damageInTheWay(anatomy);
    if (refusal) {
      throw refusal;
    }
    return {
      tables: new Map(
        tables.flatMap(({ name, keys, below }): [string, ExistingTable][] => {
          const present = anatomy.tables.get(name);
          return present ? [[name, { present, keys: keys().map(String), below: below() }]] : [];
        }),
      ),
      planTitles: titles().map(String),
      texts: texts().map(String),
      known: knownNames(nameTables()),
      leaders: leaderList(anatomy.tables.get(LEADER_TABLE) ?? null, memo()),
      given: given(),
      hidden: hidden.flatMap(({ header, isHidden }) => (isHidden() ? [header] : [])),
    };
  };
}

function leaderList(table: TablePresent | null, memo: string): LeaderList | null {
  const place = leaderListPlace(table);
  return place === null ? null : { place, strict: decodeMemo(memo).strict };
}

/** Why no plan can be added to a register, as far as can be told without the plan; null when it can. */
export function damageInTheWay({ damages }: Anatomy): AddinError | null {
  const inTheWay = damages.filter((damage) => damage.kind !== "columnGone" || isEssential(damage));
  return inTheWay.length === 0
    ? null
    : new AddinError("registerDamaged", { missing: damageLabels(inTheWay) });
}

function nameCount(plan: Plan): number {
  const found = namesFound(plan);
  return found.units.length + found.upperUnits.length + found.leaders.length;
}

function loadHidden(context: Excel.RequestContext, header: RegisterHeader): () => boolean {
  const column = context.workbook.tables
    .getItemOrNullObject(REGISTER_TABLE)
    .columns.getItemOrNullObject(header)
    .getDataBodyRange()
    .load("columnHidden");
  return () => !column.isNullObject && column.columnHidden;
}

/**
 * A further plan under the rows that stand already, with its own short name; units and leaders that the
 * vocabulary knows are not added again.
 *
 * @throws AddinError `planExists` when a plan of the same title is in the register; `planNameTaken`;
 * `belowOccupied`; `registerDamaged`
 */
export async function draftAddition(
  choices: PlanChoices,
  existing: Existing,
  breath: Breath,
): Promise<RegisterDraft> {
  const { defaultDue } = choices;
  const plan = standardPlan(choices.plan, existing.known);
  const title = plan.document.title ?? "";
  if (title !== "" && existing.planTitles.includes(title)) {
    throw new AddinError("planExists", { title });
  }
  const taken = shortNamesTaken(existing);
  const planName = choices.planName ?? planShortName(plan.document, taken);
  if (taken.includes(planName)) {
    throw new AddinError("planNameTaken", { name: planName });
  }
  const { ownNames } = plan.document;
  const register = draftRegister(plan, {
    planName,
    ownLevel: ownLevel(plan.document.issuer),
    ownNames,
    defaultDue,
    numbersGiven: existing.given.get(planName) ?? 0,
    linkedElsewhere: await run(
      linksAcross(
        { ids: existing.tables.get(REGISTER_TABLE)?.keys ?? [], texts: existing.texts },
        plan.tasks.map(({ text }) => text),
      ),
      breath,
    ),
  });
  const found = namesFound(plan);
  const drafts = [
    ...draftPlanSheet(plan, { planName, defaultDue, ownNames }, null).tables,
    ...draftUnitSheet(found).tables.map((table) => withoutKnown(table, existing)),
    ...draftLeaderSheet(found).tables.map((table) => withoutKnown(table, existing)),
    register,
  ];
  const additions = drafts.filter(({ rows }) => rows.length > 0).map((draft) => additionOf(draft, existing));
  const shown = existing.hidden.filter((header) => !isBlank(register, header));
  return {
    targets: {
      makesSheets: false,
      sheets: additions.map(({ present }) => present.sheet),
    },
    marks: [
      ...additions.map(rowsMark),
      ...shown.map((header): Mark => ({ kind: "shown", table: REGISTER_TABLE, header })),
    ],
    planName,
    joined: true,
    ids: idsOf(register),
    guard: (context) => {
      for (const addition of additions) {
        assertRoom(context, addition);
      }
    },
    fill: (context) => fill(context, { additions, shown, leaders: existing.leaders }),
  };
}

/** Short names of plans, and those that 编号 begins with, though the plan's own row may be gone. */
function shortNamesTaken({ tables }: Existing): string[] {
  const ids = tables.get(REGISTER_TABLE)?.keys ?? [];
  return [...(tables.get(PLAN_TABLE)?.keys ?? []), ...ids.map((id) => id.replace(/-[^-]*$/u, ""))];
}

/** Only the names that neither the table nor its other spellings have; the name is the first column of both. */
export function withoutKnown(table: TableDraft, { known }: Existing): TableDraft {
  const names = table.name === LEADER_TABLE ? known.leaders : known.units;
  const isNew = (name: string): boolean => names === null || names.meaningOf(name).kind === "unknown";
  return { ...table, rows: table.rows.filter(([name]) => isNew(String(name))) };
}

/** @throws AddinError `registerDamaged`, `belowOccupied`, `mergedBelow` */
export function additionOf(draft: TableDraft, existing: Existing): Addition {
  const table = existing.tables.get(draft.name);
  if (table === undefined) {
    throw new AddinError("registerDamaged", { missing: draft.name });
  }
  if (table.below) {
    throw table.below;
  }
  return { present: table.present, draft: fitToTable(draft, table.present.headers) };
}

interface Filling extends Pick<Existing, "leaders"> {
  readonly additions: readonly Addition[];
  readonly shown: readonly RegisterHeader[];
}

/** Queues the rows, their colours, the leaders they offer, and the columns that are shown now. */
export function* fill(
  context: Excel.RequestContext,
  { additions, shown, leaders }: Filling,
): Generator<Queued> {
  const { workbook } = context;
  const total = additions.reduce((sum, { draft }) => sum + draft.rows.length * draft.columns.length, 0);
  let cells = 0;
  for (const addition of additions) {
    for (const piece of addRows(context, addition)) {
      cells += piece.cells;
      yield { bytes: piece.bytes, share: Math.min(1, cells / total) };
    }
    if (addition.draft.name === REGISTER_TABLE) {
      dressAdded(workbook.tables.getItem(REGISTER_TABLE).worksheet, addition, leaders);
    }
  }
  const register = workbook.tables.getItem(REGISTER_TABLE);
  if (additions.some(({ present }) => present.name === REGISTER_TABLE && present.isSheetVisible)) {
    register.worksheet.activate();
  }
  for (const header of shown) {
    register.columns.getItem(header).getDataBodyRange().getEntireColumn().columnHidden = false;
  }
}

/** The formulas of the colours name a cell: `assertRoom` has seen that the table ends where it was read. */
function dressAdded(sheet: Excel.Worksheet, { present, draft }: Addition, leaders: LeaderList | null): void {
  const rows = {
    header: present.row,
    row: present.row + 1 + present.rowsUsed,
    rows: draft.rows.length,
    columnOf: (header: RegisterHeader): number | null =>
      present.headers.includes(header) ? present.column + present.headers.indexOf(header) : null,
  };
  colourStates(sheet, rows);
  colourDoubtfulNames(sheet, rows);
  const column = rows.columnOf(LEADER_HEADER);
  if (column !== null && leaders !== null) {
    offerLeaders(sheet.getRangeByIndexes(rows.row, column, rows.rows, 1), leaders);
  }
}
