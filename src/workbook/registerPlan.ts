import { AddinError } from "../errors";
import type { DefaultDue } from "../plan/due";
import type { Plan } from "../plan/plan";
import { loadAnatomy } from "./anatomy";
import { draftAddition, type Existing, loadExisting } from "./addPlan";
import type { Mark } from "./journal";
import { REGISTER_TABLE } from "./names";
import { draftNewRegister, loadTaken, type Taken } from "./newRegister";
import { loadObstacles, type Obstacles, obstacleTo, type Targets } from "./obstacles";
import { loadState, undoable } from "./stateSheet";
import { loadColumn, loadTable } from "./tablePresent";
import type { Operation, Queued } from "./transaction";

export interface PlanChoices {
  readonly plan: Plan;
  readonly defaultDue: DefaultDue;
  /** 方案简称 as the clerk wants it; null for the one that year and level give. */
  readonly planName: string | null;
  /** Pins 统计截止日 (YYYY-MM-DD) of a new register; null lets it follow today. */
  readonly asOf: string | null;
}

/** What is to be written, and where. */
export interface RegisterDraft {
  readonly targets: Targets;
  readonly marks: readonly Mark[];
  readonly planName: string;
  readonly joined: boolean;
  /** 编号 of the plan's tasks, in document order. */
  readonly ids: readonly string[];
  /** Queues what must still be so before anything is written. */
  readonly guard: (context: Excel.RequestContext) => void;
  /** Queues the writing; calls `made` after each sheet and name made, in the order of the marks. */
  readonly fill: (context: Excel.RequestContext, made: () => void) => Iterable<Queued>;
}

export interface PlanWritten {
  readonly planName: string;
  /** Rows read back. */
  readonly tasks: number;
  /** Whether the workbook had a register already. */
  readonly joined: boolean;
  /** 编号 of the plan's first task. */
  readonly firstId: string;
  /** The sheet of the register, whatever the clerk calls it. */
  readonly sheet: string;
}

interface Read {
  readonly taken: Taken;
  readonly existing: Existing | null;
  readonly obstacles: Obstacles;
}

/** A plan's way into the register: a new one, or the one that stands already. Three round trips. */
export function registerPlan(choices: PlanChoices): Operation<Read, RegisterDraft, PlanWritten> {
  return {
    command: "generateRegister",
    load(context) {
      const taken = loadTaken(context);
      const state = loadState(context);
      const anatomy = loadAnatomy(context);
      const existing = loadExisting(context, choices.plan);
      const obstacles = loadObstacles(context);
      return () => ({
        taken: taken(),
        existing: existing(anatomy(undoable(state()).length > 0)),
        obstacles: obstacles(),
      });
    },
    async draft({ taken, existing, obstacles }, breath) {
      const draft =
        existing === null ? draftNewRegister(choices, taken) : await draftAddition(choices, existing, breath);
      const obstacle = obstacleTo(draft.targets, obstacles);
      if (obstacle) {
        throw obstacle;
      }
      return draft;
    },
    guard: (context, draft) => draft.guard(context),
    apply: (context, draft, made) => draft.fill(context, made),
    verify,
  };
}

/** Reads 编号 back: every task must stand in the register once. */
function verify(context: Excel.RequestContext, draft: RegisterDraft): () => PlanWritten {
  const table = loadTable(context, REGISTER_TABLE);
  const column = loadColumn(context, REGISTER_TABLE, "编号");
  return () => {
    const expected = new Set(draft.ids);
    const found = column().filter((id) => expected.has(String(id)));
    if (found.length !== expected.size || new Set(found).size !== expected.size) {
      throw new AddinError("verifyFailed", { expected: expected.size, found: found.length });
    }
    return {
      planName: draft.planName,
      tasks: found.length,
      joined: draft.joined,
      sheet: table()?.sheet ?? "",
      firstId: draft.ids[0] ?? "",
    };
  };
}
