import type { Ledger } from "../../../src/ledger/ledger";
import type { Plan } from "../../../src/plan/plan";
import { namesFound } from "../../../src/vocabulary/namesFound";
import { unitEntry } from "../../../src/vocabulary/vocabulary";
import { LEDGER, ledgerTask } from "../../taskpane/support/fakeQuarter";

/** What a workbook would hold after its first plan, without a workbook. */
export function ledgerOf(plan: Plan, name: string): Ledger {
  const idAt = (index: number): string => `${name}-${String(index + 1).padStart(3, "0")}`;
  const { title, issuer, docNumber, issuedOn, year, level } = plan.document;
  const [sample] = LEDGER.plans;
  if (!sample) throw new Error("no plan");
  return {
    ...LEDGER,
    asOf: `${year ?? 2022}-04-20`,
    plans: [
      {
        ...sample,
        name,
        title: title ?? "",
        issuer: issuer ?? "",
        docNumber: docNumber ?? "",
        issuedOn,
        year,
        level: level ?? "",
        forms: plan.document.forms,
      },
    ],
    units: namesFound(plan).units.map(({ name: unit, members = [] }) => unitEntry(unit, { members })),
    tasks: plan.tasks.map((task, index) =>
      ledgerTask(idAt(index), {
        plan: name,
        seq: task.seq ?? "",
        path: task.path,
        text: task.text,
        leaders: task.leaders,
        lead: task.lead,
        responsible: task.responsible,
        support: task.support,
        linked: task.linked.map(idAt),
        group: task.group ?? "",
        common: task.common,
      }),
    ),
  };
}
