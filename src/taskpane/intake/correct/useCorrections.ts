import { createContext, use, useState } from "react";
import type { Reviewed } from "../../../intake/corrections/reviewed";
import type { Intake } from "../../../plan/plan";

export type Correction = (reviewed: Reviewed) => Reviewed;

/** What was read as it is corrected, step by step, each of which can be taken back before anything is written. */
export interface Corrections {
  readonly reviewed: Reviewed;
  readonly apply: (correction: Correction) => void;
  /** Null when there is nothing to take back, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

interface History {
  readonly past: readonly Reviewed[];
  readonly now: Reviewed;
  readonly future: readonly Reviewed[];
}

export function useCorrections(intake: Intake): Corrections {
  const [history, setHistory] = useState<History>(() => begun(intake));
  const { past, now, future } = history;
  const before = past.at(-1);
  const [after, ...later] = future;
  return {
    reviewed: now,
    apply(correction) {
      setHistory((one) => {
        const corrected = correction(one.now);
        return corrected === one.now ? one : { past: [...one.past, one.now], now: corrected, future: [] };
      });
    },
    undo: before
      ? () => setHistory({ past: past.slice(0, -1), now: before, future: [now, ...future] })
      : null,
    redo: after ? () => setHistory({ past: [...past, now], now: after, future: later }) : null,
  };
}

function begun(intake: Intake): History {
  return { past: [], now: { intake, dropped: [] }, future: [] };
}

/** The corrections of one plan, for everything below its review. */
export interface PlanCorrections extends Corrections {
  /** Index of the plan. */
  readonly plan: number;
  /** Nothing may be corrected while it is being written. */
  readonly busy: boolean;
}

export const CorrectionsContext = createContext<PlanCorrections | null>(null);

export function usePlanCorrections(): PlanCorrections {
  const corrections = use(CorrectionsContext);
  if (!corrections) throw new Error("no review above this component");
  return corrections;
}
