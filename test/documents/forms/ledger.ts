import type { FormRequest } from "../../../src/documents/forms/formRequest";
import type { Ledger, LedgerDuty } from "../../../src/ledger/ledger";
import { unitEntry } from "../../../src/vocabulary/vocabulary";
import { LEDGER, ledgerTask } from "../../taskpane/support/fakeQuarter";

export const Q2 = { year: 2024, quarter: 2 } as const;

export const REQUEST: FormRequest = {
  kinds: ["report"],
  plans: ["24市", "24区"],
  period: Q2,
  supportReports: false,
  withProgress: false,
  withDoneOn: false,
  workPlanOfAll: [],
};

export function duty(fields: Partial<LedgerDuty>): LedgerDuty {
  return {
    key: "",
    plan: "24市",
    what: "",
    kind: "report",
    period: null,
    direction: "对下收",
    due: null,
    tasks: [],
    who: [],
    to: "",
    source: "文件",
    raw: "",
    ...fields,
  };
}

/** Two plans; the second task of the one and the first of the other are the same matter. */
export function twoPlans(fields: Partial<Ledger> = {}): Ledger {
  const [plan] = LEDGER.plans;
  if (!plan) throw new Error("no plan");
  return {
    ...LEDGER,
    plans: [
      plan,
      {
        ...plan,
        name: "24区",
        forms: {
          workPlan: null,
          report: {
            title: "×××(单位)X季度推进情况",
            above: ["主要负责人(签字)"],
            columns: ["序号", "目标任务", "推进情况", "备注"],
          },
        },
      },
    ],
    tasks: [
      ledgerTask("24市-001", { responsible: ["区民政局"], support: ["区财政局"], upper: ["市民政局"] }),
      ledgerTask("24市-002", { lead: ["区民政局"], responsible: ["区教育局", "各街道办事处"] }),
      ledgerTask("24市-003", { responsible: ["各相关部门"] }),
      ledgerTask("24市-004", { responsible: ["区民政局"], common: true }),
      ledgerTask("24市-005", { responsible: ["区民政局"], closedOn: "2024-05-01" }),
      ledgerTask("24区-001", { responsible: ["区民政局", "各街道办事处"], linked: ["24市-002"] }),
    ],
    units: [
      unitEntry("区民政局", { contacts: { head: "", deputy: "", liaison: "冷莹", phone: "8301" } }),
      unitEntry("区财政局"),
      unitEntry("各街道办事处", { members: ["东山街道办事处", "西山街道办事处"] }),
    ],
    ...fields,
  };
}
