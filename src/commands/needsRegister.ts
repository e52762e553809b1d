import { AddinError } from "../errors";
import type { WorkbookStatus } from "../workbook/status";

/** The precondition of whatever works on a register that is there and whole. */
export function needsRegister(status: WorkbookStatus): AddinError | null {
  switch (status.kind) {
    case "register":
      return null;
    case "empty":
    case "other":
      return new AddinError("noRegister");
    case "damaged":
      return new AddinError("registerDamaged", { missing: status.missing.join("、") });
    case "later":
      return new AddinError("registerIsLater", { version: status.version });
  }
}
