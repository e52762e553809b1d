import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookStatus } from "../workbook/status";
import type { PaneApi } from "./paneApi";

export interface Workbook {
  /** What the workbook was when it was last looked at; null until then. */
  readonly status: WorkbookStatus | null;
  /** How the last look failed, or null. */
  readonly failure: { readonly error: unknown } | null;
  /** Counts the looks: whatever was read at an earlier one may be out of date. */
  readonly look: number;
  /** The id of a command that had been cut off and was put back at the start. */
  readonly recovered: string | null;
  /** Looks again; what was known stays on the screen meanwhile, and when it fails. */
  readonly refresh: () => void;
}

type Seen = Pick<Workbook, "status" | "failure" | "look">;

/** What the workbook is. At the start whatever was cut off is put back first, so that what is shown is true. */
export function useWorkbook(api: PaneApi): Workbook {
  const [seen, setSeen] = useState<Seen>({ status: null, failure: null, look: 0 });
  const [recovered, setRecovered] = useState<string | null>(null);
  // Kept, so that every look waits for the one recovery and none reads a workbook that is half put back.
  const recovery = useRef<ReturnType<PaneApi["recover"]> | null>(null);
  const latest = useRef(0);

  const look = useCallback(async () => {
    const turn = ++latest.current;
    const show = (next: Partial<Seen>): void => {
      // An answer that a later look has overtaken would show the past.
      if (turn === latest.current) {
        setSeen((before) => ({ ...before, failure: null, ...next, look: turn }));
      }
    };
    try {
      recovery.current ??= api.recover();
      setRecovered((await recovery.current)?.command ?? null);
    } catch (error) {
      recovery.current = null;
      show({ failure: { error } });
      return;
    }
    try {
      show({ status: await api.readStatus() });
    } catch (error) {
      show({ failure: { error } });
    }
  }, [api]);

  useEffect(() => {
    void look();
  }, [look]);

  const refresh = useCallback(() => void look(), [look]);
  return { ...seen, recovered, refresh };
}
