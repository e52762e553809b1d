import type { Control } from "../../../src/commands/command";
import { NO_FORMS } from "../../../src/plan/printedForm";
import type { Ledger, LedgerTask } from "../../../src/ledger/ledger";
import type { QuarterApi } from "../../../src/taskpane/quarterApi";

export function ledgerTask(id: string, fields: Partial<LedgerTask> = {}): LedgerTask {
  return {
    id,
    plan: id.replace(/-\d+$/u, ""),
    seq: String(Number(id.replace(/^.*-/u, ""))),
    path: ["一、重点工作"],
    text: "建成社区食堂 20 个。",
    leaders: ["周岚"],
    lead: [],
    responsible: ["区民政局"],
    support: [],
    upper: [],
    ledBy: "",
    reporters: [],
    specific: [],
    deadline: "",
    targets: "",
    ownTarget: "",
    due: null,
    finalDue: null,
    dueKind: "",
    dueSource: "",
    extendedTo: null,
    extensionApproval: "",
    setState: "",
    reportedDoneOn: null,
    closedOn: null,
    checker: "",
    linked: [],
    group: "",
    common: false,
    progress: "",
    remark: "",
    ...fields,
  };
}

export const LEDGER: Ledger = {
  asOf: "2024-05-20",
  warningDays: 7,
  daysOff: "before",
  plans: [
    {
      name: "24市",
      level: "市",
      title: "2024年市《政府工作报告》涉及我区目标任务责任分解方案",
      issuer: "云溪区人民政府办公室",
      docNumber: "云政办〔2024〕3号",
      issuedOn: "2024-02-20",
      year: 2024,
      forms: NO_FORMS,
    },
  ],
  tasks: [ledgerTask("24市-001"), ledgerTask("24市-002", { responsible: ["区教育局", "区民政局"] })],
  duties: [],
  units: [],
  leaders: [],
  reports: [],
  workSteps: [],
  notices: [],
  coordinations: [],
  inspections: [],
  log: [],
};

export interface FakeQuarter extends QuarterApi {
  ledger: Ledger;
}

type Enter = (gate: "loadQuarter", control?: Control) => Promise<void>;

/** A year's work in memory. */
export function fakeQuarter(enter: Enter): FakeQuarter {
  const quarter: FakeQuarter = {
    ledger: LEDGER,
    async readLedger() {
      await enter("loadQuarter");
      return quarter.ledger;
    },
  };
  return quarter;
}
