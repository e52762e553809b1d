import { AddinError } from "../../errors";
import { toSerial } from "../../plan/date";
import type { Plan } from "../../plan/plan";
import { type Breath, run, type Sliced } from "../../plan/slices";
import { namesFound } from "../../vocabulary/namesFound";
import { additionOf, type Existing, fill, loadExisting, withoutKnown } from "../addPlan";
import { type Addition, assertRoom, rowsMark } from "../addRows";
import { loadAnatomy } from "../anatomy";
import type { CellValue } from "../cells";
import { type TableEdit, cellsOf } from "../changeCells";
import type { RegisterHeader } from "../columns";
import type { CellChange, Mark } from "../journal";
import { type KeyedCells, loadKeyedCells } from "../keyedCells";
import { DUTY_TABLE, PLAN_TABLE, REGISTER_TABLE } from "../names";
import { loadObstacles, type Obstacles, obstacleTo } from "../obstacles";
import { draftPlanSheet } from "../planSheet";
import { standardPlan } from "../standardPlan";
import { idsOf } from "../registerDraft";
import { isBlank } from "../registerLayout";
import { loadState, undoable } from "../stateSheet";
import { loadColumn } from "../tablePresent";
import type { TableDraft } from "../tableWriter";
import type { Operation } from "../transaction";
import { draftLeaderSheet, draftUnitSheet } from "../vocabularySheet";
import { type CellsWritten, RowsMoved, writeCells } from "../writeCells";
import { type Comparison, type FieldChange, fieldKey } from "./comparison";
import { type ComparedPlan, comparePlan, type UpdateChoices } from "./comparePlan";
import { COMPARED, marked } from "./rowChanges";

/** What a new issue says of the plan as a whole. */
const PLAN_FACTS = ["标题", "印发单位", "文号", "印发日期"] as const;
const TASK_COUNT = "任务数";

export interface UpdateRead {
  readonly existing: Existing | null;
  readonly tasks: KeyedCells | null;
  readonly plans: KeyedCells | null;
  readonly duties: readonly string[];
  readonly obstacles: Obstacles;
}

/** Queues the reading of all that an update compares and adds to. */
export function loadForUpdate(context: Excel.RequestContext, plan: Plan): () => UpdateRead {
  const state = loadState(context);
  const anatomy = loadAnatomy(context);
  const existing = loadExisting(context, plan);
  const tasks = loadKeyedCells(context, REGISTER_TABLE, "编号", COMPARED);
  const plans = loadKeyedCells(context, PLAN_TABLE, "简称", [...PLAN_FACTS, TASK_COUNT]);
  const duties = ["方案", "报送内容", "报送时间"].map((header) => loadColumn(context, DUTY_TABLE, header));
  const obstacles = loadObstacles(context);
  return () => {
    const columns = duties.map((column) => column());
    return {
      existing: existing(anatomy(undoable(state()).length > 0)),
      tasks: tasks(),
      plans: plans(),
      duties: (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]).join(" ")),
      obstacles: obstacles(),
    };
  };
}

/** Sliced. @throws AddinError `noRegister`, `planGone` */
export function* compareRead(
  choices: UpdateChoices,
  { existing, tasks, plans }: UpdateRead,
): Sliced<ComparedPlan> {
  if (existing === null || tasks === null || plans === null) throw new AddinError("noRegister");
  const { planName } = choices;
  if (!plans.keys.includes(planName)) throw new AddinError("planGone", { name: planName });
  const standard = { ...choices, plan: standardPlan(choices.plan, existing.known) };
  const given = numbersGiven(planName, tasks, existing);
  return yield* comparePlan(standard, tasks, given, planChanges(choices, plans));
}

/** The highest number ever given under the short name. */
function numbersGiven(planName: string, { keys }: KeyedCells, { given }: Existing): number {
  const numbers = keys
    .filter((id) => id.startsWith(`${planName}-`))
    .map((id) => Number(id.slice(planName.length + 1)))
    .filter(Number.isSafeInteger);
  return numbers.reduce((most, number) => Math.max(most, number), given.get(planName) ?? 0);
}

function planChanges({ plan: { document }, planName }: UpdateChoices, plans: KeyedCells): FieldChange[] {
  const row = plans.keys.indexOf(planName);
  const says: Readonly<Record<(typeof PLAN_FACTS)[number], CellValue>> = {
    标题: document.title ?? "",
    印发单位: document.issuer ?? "",
    文号: document.docNumber ?? "",
    印发日期: document.issuedOn === null ? "" : toSerial(document.issuedOn),
  };
  return PLAN_FACTS.flatMap((header) => {
    const before = plans.columns.get(header)?.[row];
    const after = says[header];
    return before === undefined || after === "" || after === before ? [] : [{ header, before, after }];
  });
}

export interface UpdateDraft extends Pick<Existing, "leaders"> {
  readonly marks: readonly Mark[];
  readonly edits: readonly TableEdit[];
  readonly additions: readonly Addition[];
  readonly shown: readonly RegisterHeader[];
  readonly comparison: Comparison;
  readonly addedIds: readonly string[];
}

/** What was shown is written, or nothing: a register that has changed since is compared again. */
async function draftUpdate(
  choices: UpdateChoices,
  expected: Comparison,
  read: UpdateRead,
  breath: Breath,
): Promise<UpdateDraft> {
  const { comparison, added } = await run(compareRead(choices, read), breath);
  if (comparison.near.length > 0 || JSON.stringify(comparison) !== JSON.stringify(expected)) {
    throw new AddinError("comparedSince", { name: choices.planName });
  }
  const { existing, tasks, plans } = read;
  if (existing === null || tasks === null || plans === null) throw new AddinError("noRegister");
  const edits = [
    edit(PLAN_TABLE, "简称", plans, planEdits(comparison, choices, plans)),
    edit(REGISTER_TABLE, "编号", tasks, taskEdits(comparison, choices, tasks)),
  ].filter(({ changed }) => changed.changes.length > 0);
  const additions = newTables(choices, added, read, existing).map((draft) => additionOf(draft, existing));
  const sheets = [...edits.map(({ cells }) => cells.sheet), ...additions.map(({ present }) => present.sheet)];
  const obstacle = obstacleTo({ makesSheets: false, sheets }, read.obstacles);
  if (obstacle) throw obstacle;
  const shown = existing.hidden.filter((header) => isFilled(header, added, edits));
  return {
    marks: [
      ...additions.map(rowsMark),
      ...shown.map((header): Mark => ({ kind: "shown", table: REGISTER_TABLE, header })),
      // Marks are unmade from the last: cells at the places where they are read, before rows go.
      ...edits.map(({ changed }): Mark => ({ kind: "cells", ...changed })),
    ],
    edits,
    additions,
    shown,
    leaders: existing.leaders,
    comparison,
    addedIds: idsOf(added),
  };
}

function edit(table: string, key: string, cells: KeyedCells, changes: readonly CellChange[]): TableEdit {
  const known = changes.filter(({ header }) => cells.columns.has(header));
  return { changed: { table, key, changes: known }, cells };
}

/** What the notice says otherwise, as far as the clerk wants it, and how many tasks the plan has now. */
function planEdits(
  { planName, document, added }: Comparison,
  { decisions: { refused } }: UpdateChoices,
  { keys, columns }: KeyedCells,
): CellChange[] {
  const facts = document.filter(({ header }) => !refused.has(fieldKey(planName, header)));
  const count = columns.get(TASK_COUNT)?.[keys.indexOf(planName)];
  const grown =
    typeof count === "number" && added.length > 0
      ? [{ header: TASK_COUNT, before: count, after: count + added.length }]
      : [];
  return [...facts, ...grown].map((change) => ({ key: planName, ...change }));
}

function taskEdits(
  { changed, missing }: Comparison,
  choices: UpdateChoices,
  cells: KeyedCells,
): CellChange[] {
  const { refused } = choices.decisions;
  const edits = changed.flatMap(({ id, fields }) =>
    fields
      .filter(({ header }) => !refused.has(fieldKey(id, header)))
      .map((field): CellChange => ({ key: id, ...field })),
  );
  const marks = missing.flatMap(({ id }): CellChange[] => {
    const before = cells.columns.get("核对")?.[cells.keys.indexOf(id)] ?? "";
    const after = marked(before);
    return after === before ? [] : [{ key: id, header: "核对", before, after }];
  });
  return [...edits, ...marks];
}

/** Rows of added tasks, of units and leaders that are new, and of duties that the register does not have. */
function newTables(
  { plan, planName, defaultDue }: UpdateChoices,
  added: TableDraft,
  { duties }: UpdateRead,
  existing: Existing,
): TableDraft[] {
  const found = namesFound(plan);
  const { ownNames } = plan.document;
  const [, dutyTable] = draftPlanSheet(plan, { planName, defaultDue, ownNames }, null).tables;
  const newDuties = (dutyTable?.rows ?? []).filter((row) => !duties.includes(row.slice(0, 3).join(" ")));
  return [
    ...(dutyTable ? [{ ...dutyTable, rows: newDuties }] : []),
    ...draftUnitSheet(found).tables.map((table) => withoutKnown(table, existing)),
    ...draftLeaderSheet(found).tables.map((table) => withoutKnown(table, existing)),
    added,
  ].filter(({ rows }) => rows.length > 0);
}

function isFilled(header: RegisterHeader, added: TableDraft, edits: readonly TableEdit[]): boolean {
  const edited = edits.some(({ changed }) => changed.changes.some((change) => change.header === header));
  return edited || (added.rows.length > 0 && !isBlank(added, header));
}

export interface PlanUpdated {
  readonly planName: string;
  /** Tasks in which a field was changed. */
  readonly changed: number;
  readonly added: number;
  readonly unchanged: number;
  readonly missing: number;
  /** 编号 of a task to look at; null where the plan holds none. */
  readonly firstId: string | null;
}

/** Cells of rows that stand and rows below them, in one transaction of three round trips. */
export function updatePlan(
  choices: UpdateChoices,
  expected: Comparison,
): Operation<UpdateRead, UpdateDraft, PlanUpdated> {
  // Of the attempt under way.
  let written: CellsWritten[] = [];
  return {
    command: "updateRegister",
    load: (context) => loadForUpdate(context, choices.plan),
    draft: (read, breath) => draftUpdate(choices, expected, read, breath),
    guard(context, { additions }) {
      for (const addition of additions) assertRoom(context, addition);
    },
    *apply(context, draft) {
      written = [];
      for (const one of draft.edits) {
        for (const block of writeCells(context, one.changed, cellsOf(one))) {
          written.push(block);
          yield { bytes: block.bytes, share: 0 };
        }
      }
      yield* fill(context, draft);
    },
    verify(context, draft) {
      const ids = loadColumn(context, REGISTER_TABLE, "编号");
      return () => {
        verifyCells(written);
        const expectedIds = new Set(draft.addedIds);
        const found = ids().filter((id) => expectedIds.has(String(id)));
        if (found.length !== expectedIds.size) {
          throw new AddinError("verifyFailed", { expected: expectedIds.size, found: found.length });
        }
        return doneOf(draft, choices);
      };
    },
  };
}

function verifyCells(written: readonly CellsWritten[]): void {
  const moved = written.filter((block) => !block.isAsSeen());
  if (moved.length > 0) {
    throw new RowsMoved("updateRegister", () => moved.forEach((block) => block.putBack()));
  }
  if (!written.every((block) => block.isAsWritten())) {
    throw new AddinError("verifyFailed", { command: "updateRegister" });
  }
}

function doneOf({ comparison, addedIds }: UpdateDraft, { decisions }: UpdateChoices): PlanUpdated {
  const { changed, unchanged, missing } = comparison;
  const isChanged = ({ id, fields }: (typeof changed)[number]): boolean =>
    fields.some(({ header }) => !decisions.refused.has(fieldKey(id, header)));
  const really = changed.filter(isChanged);
  return {
    planName: comparison.planName,
    changed: really.length,
    added: addedIds.length,
    unchanged: unchanged + changed.length - really.length,
    missing: missing.length,
    firstId: really[0]?.id ?? addedIds[0] ?? missing[0]?.id ?? changed[0]?.id ?? null,
  };
}
