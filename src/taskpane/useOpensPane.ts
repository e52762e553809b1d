import { useEffect } from "react";
import type { WorkbookStatus } from "../workbook/status";
import { useChoices } from "./choices/useChoices";
import { useServices } from "./services";

/**
 * Keeps the workbook opening the pane by itself while it has a register, unless the clerk has switched that off. A
 * workbook whose register was taken back opens without it again; one that cannot be read is left as it is.
 */
export function useOpensPane(kind: WorkbookStatus["kind"]): void {
  const { host, signals, workbookChoices } = useServices();
  const { opensPane } = useChoices(workbookChoices);
  const wanted = { register: opensPane, empty: false, other: false, damaged: null, later: null }[kind];
  useEffect(() => {
    if (wanted !== null) {
      host.setOpensPane(wanted).catch((error: unknown) => signals.send({ kind: "failed", error }));
    }
  }, [host, signals, wanted]);
}
