import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookStatus } from "../workbook/status";
import type { PaneApi } from "./paneApi";

export type WorkbookView =
  | { readonly kind: "looking" }
  | { readonly kind: "known"; readonly status: WorkbookStatus }
  | { readonly kind: "failed"; readonly error: unknown };

export interface Workbook {
  readonly view: WorkbookView;
  /** The id of a command that had been cut off and was put back at the start. */
  readonly recovered: string | null;
  /** Looks again; what was known stays on the screen meanwhile. */
  readonly refresh: () => void;
}

/** What the workbook is. At the start whatever was cut off is put back first, so that what is shown is true. */
export function useWorkbook(api: PaneApi): Workbook {
  const [view, setView] = useState<WorkbookView>({ kind: "looking" });
  const [recovered, setRecovered] = useState<string | null>(null);
  // Kept, so that every look waits for the one recovery and none reads a workbook that is half put back.
  const recovery = useRef<ReturnType<PaneApi["recover"]> | null>(null);
  const latest = useRef(0);

  const look = useCallback(async () => {
    const turn = ++latest.current;
    const show = (next: WorkbookView): void => {
      // An answer that a later look has overtaken would show the past.
      if (turn === latest.current) {
        setView(next);
      }
    };
    try {
      recovery.current ??= api.recover();
      setRecovered((await recovery.current)?.command ?? null);
    } catch (error) {
      recovery.current = null;
      show({ kind: "failed", error });
      return;
    }
    try {
      show({ kind: "known", status: await api.readStatus() });
    } catch (error) {
      show({ kind: "failed", error });
    }
  }, [api]);

  useEffect(() => {
    void look();
  }, [look]);

  const refresh = useCallback(() => void look(), [look]);
  return { view, recovered, refresh };
}
