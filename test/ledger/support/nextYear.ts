import { DEADLINE_KINDS } from "../../../src/plan/deadlineKind";
import type { Ledger, LedgerPlan } from "../../../src/ledger/ledger";
import { NO_FORMS } from "../../../src/plan/printedForm";
import { unitEntry } from "../../../src/vocabulary/vocabulary";
import { LEDGER, ledgerTask } from "../../taskpane/support/fakeQuarter";

function plan(name: string, level: string, year: number): LedgerPlan {
  const issuedOn = `${year}-02-20`;
  return { name, level, title: name, issuer: "", docNumber: "", issuedOn, year, forms: NO_FORMS };
}

const CLOSED = { due: "2024-06-30", reportedDoneOn: "2024-06-20", closedOn: "2024-06-28", checker: "冷莹" };

/** The register in March 2025: two plans of 2024, of which three tasks are not finished, and one of 2025. */
export const NEXT_YEAR: Ledger = {
  ...LEDGER,
  asOf: "2025-03-20",
  plans: [plan("24市", "市", 2024), plan("24区", "区", 2024), plan("25市", "市", 2025)],
  tasks: [
    ledgerTask("24市-001", { due: "2024-12-31" }),
    ledgerTask("24市-002", { due: "2025-09-30" }),
    ledgerTask("24市-003", CLOSED),
    ledgerTask("24市-004", { setState: "取消" }),
    ledgerTask("24市-005", { common: true }),
    ledgerTask("24区-001", { dueKind: DEADLINE_KINDS.ongoing }),
    ledgerTask("25市-001", { due: "2025-12-31", linked: ["24市-001"] }),
  ],
  units: [unitEntry("区民政局")],
};
