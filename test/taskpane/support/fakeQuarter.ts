import { figuresOf } from "../../../src/ledger/figures/figures";
import { sheetName } from "../../../src/workbook/summary/draftPages";
import type { Control } from "../../../src/commands/command";
import { needsRegister } from "../../../src/commands/needsRegister";
import { pagesOf } from "../../../src/commands/readReturnedFiles";
import type { ReturnedPage } from "../../../src/documents/returned/page";
import { AddinError } from "../../../src/errors";
import { plainText } from "../../../src/intake/documentText";
import type { PaneCommand } from "../../../src/taskpane/paneCommand";
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
  closed: [],
  notices: [],
  coordinations: [],
  inspections: [],
  log: [],
};

export interface FakeQuarter extends QuarterApi {
  ledger: Ledger;
  /** What the files hold that come back, by name; one that is not named is damaged. */
  readonly returned: Map<string, readonly ReturnedPage[]>;
  /** What the quarter's commands were given, in order. */
  readonly given: { readonly command: string; readonly input: unknown }[];
}

type MakeCommand = <Input, Done>(id: string, done: (input: Input) => Done) => PaneCommand<Input, Done>;

function fakeFollowUp(command: MakeCommand): QuarterApi["followUp"] {
  return {
    verifyTasks: command("verifyTasks", ({ verifications }) => {
      const closed = verifications.filter(({ outcome }) => outcome.kind === "close").length;
      return { closed, sentBack: verifications.length - closed, skipped: [] };
    }),
    carryOver: command("carryOver", ({ offers }) => ({ carried: offers.length, skipped: [] })),
    extendDue: command("extendDue", () => undefined),
    issueNotices: command("issueNotices", ({ notices, issuedOn }) =>
      notices.map((notice, index) => ({
        ...notice,
        key: `${notice.level}〔2024〕${index + 1}号`,
        issuedOn,
        repliedOn: null,
        reply: "",
        result: "",
      })),
    ),
    printNotice: command("printNotice", ({ notice }) => ({ sheet: notice.key })),
    recordReply: command("recordReply", () => undefined),
    noteCoordinations: command("noteCoordinations", ({ matters }) => ({
      keys: matters.map((_matter, index) => `协调2024-00${index + 1}`),
    })),
    decideCoordination: command("decideCoordination", () => undefined),
    recordInspection: command("recordInspection", () => ({ key: "督查2024-001" })),
    settleInspection: command("settleInspection", () => undefined),
  };
}

type Enter = (gate: "loadQuarter", control?: Control) => Promise<void>;

/** A year's work in memory. */
export function fakeQuarter(enter: Enter): FakeQuarter {
  const command = <Input, Done>(id: string, done: (input: Input) => Done): PaneCommand<Input, Done> => ({
    id,
    precondition: needsRegister,
    perform(input) {
      quarter.given.push({ command: id, input });
      return Promise.resolve(done(input));
    },
  });
  const quarter: FakeQuarter = {
    ledger: LEDGER,
    given: [],
    returned: new Map(),
    async readLedger() {
      await enter("loadQuarter");
      return quarter.ledger;
    },
    today: () => "2024-05-20",
    readReturnedFiles(dropped) {
      const read = dropped.map((one) => ({
        name: one.name,
        pages: "text" in one ? pagesOf(plainText(one.text)) : quarter.returned.get(one.name),
      }));
      return Promise.resolve({
        files: read.flatMap(({ name, pages }) => (pages ? [{ name, pages }] : [])),
        unreadable: read.flatMap(({ name, pages }) =>
          pages ? [] : [{ name, error: new AddinError("fileDamaged", { name }) }],
        ),
      });
    },
    sendForms: command("sendForms", ({ draft }) => ({
      files: draft.forms.map(({ file }) => ({ name: file, bytes: new Uint8Array([1]) })),
      added: draft.reports.length,
    })),
    confirmDuties: command("confirmDuties", (duties) => duties.length),
    takeBackForms: command("takeBackForms", ({ takings }) => ({
      reports: takings.reports.length,
      steps: takings.steps.length,
      tasks: [],
      skipped: [],
    })),
    adoptWorkPlan: command("adoptWorkPlan", (offers) => ({
      tasks: offers.map(({ task }) => task.id),
      skipped: [],
    })),
    followUp: fakeFollowUp(command),
    readPages: () => Promise.resolve({ 汇总: null, 未送: null }),
    makeSummary: command("makeSummary", ({ choices }) => ({
      figures: figuresOf(quarter.ledger, choices),
      sheets: [sheetName({ kind: "汇总", period: choices.period })],
    })),
    closePeriod: command("closePeriod", ({ reports }) => reports.length),
    watchFigure: () => Promise.resolve(() => Promise.resolve()),
    goToReport: command("goToReport", () => ({ hidden: false })),
    reviewReports: command("reviewReports", ({ approved, returned }) => ({
      approved: approved.length,
      returned: returned.length,
      skipped: [],
    })),
  };
  return quarter;
}
