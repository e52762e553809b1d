import type { Control } from "../../../src/commands/command";
import { AddinError } from "../../../src/errors";
import type { Intake } from "../../../src/plan/plan";
import type { DocumentSource } from "../../../src/intake/readers/readSource";
import type { PaneApi } from "../../../src/taskpane/paneApi";
import type { WorkbookStatus } from "../../../src/workbook/status";
import { sampleIntake } from "./sampleIntake";

export const REGISTER: Extract<WorkbookStatus, { kind: "register" }> = {
  kind: "register",
  plans: [{ name: "24区", title: "2024年区《政府工作报告》责任分解方案", tasks: 3 }],
  tasks: 3,
  asOf: "2024-10-08",
  asOfFollowsToday: true,
  states: [
    { state: "逾期", tasks: 1 },
    { state: "时限待定", tasks: 2 },
  ],
  undo: [{ id: "e1", command: "generateRegister", at: "2024-10-08T09:30:00.000Z", serial: 1 }],
};

/** A workbook in memory that the pane's commands change as the real ones do. */
export interface FakeApi extends PaneApi {
  status: WorkbookStatus;
  intake: Intake;
  /** What was asked of it, in order. */
  readonly calls: string[];
  readonly sources: DocumentSource[];
  readonly generated: Parameters<PaneApi["generateRegister"]["perform"]>[0][];
  /** Put in the way of a call: awaited before it does its work, and may reject. */
  readonly gates: Partial<Record<Gate, (control?: Control) => Promise<void>>>;
}

type Gate = "readStatus" | "recover" | "readDocument" | "generateRegister" | "undoLast" | "goTo";

export function fakeApi(fields: Partial<Pick<FakeApi, "status" | "intake">> = {}): FakeApi {
  async function enter(gate: Gate, control?: Control): Promise<void> {
    api.calls.push(gate);
    await api.gates[gate]?.(control);
  }
  const api: FakeApi = {
    status: { kind: "empty" },
    intake: sampleIntake(),
    calls: [],
    sources: [],
    generated: [],
    gates: {},
    ...fields,
    async readStatus() {
      await enter("readStatus");
      return api.status;
    },
    async recover() {
      await enter("recover");
      return null;
    },
    async readDocument(source, control) {
      api.sources.push(source);
      await enter("readDocument", control);
      return api.intake;
    },
    generateRegister: {
      id: "generateRegister",
      precondition: (status) => (status.kind === "damaged" ? new AddinError("registerDamaged") : null),
      async perform(input, control) {
        await enter("generateRegister", control);
        api.generated.push(input);
        api.status = REGISTER;
        return {
          planName: "24区",
          tasks: input.plan.tasks.length,
          units: 4,
          leaders: 1,
          withoutDue: 2,
          doubtful: 1,
          sheet: "责任台账",
        };
      },
    },
    undoLast: {
      id: "undoLast",
      precondition: () => null,
      async perform({ force }, control) {
        await enter("undoLast", control);
        api.calls.push(force ? "forced" : "asked");
        api.status = { kind: "empty" };
        return { command: "generateRegister" };
      },
    },
    goTo: {
      id: "goTo",
      precondition: () => null,
      async perform({ sheet }) {
        await enter("goTo");
        api.calls.push(`goTo ${sheet}`);
      },
    },
  };
  return api;
}

/** A call that ends when the test says so, or when it is cancelled. */
export function held(): {
  gate: (control?: Control) => Promise<void>;
  release: () => void;
  control: () => Control | undefined;
} {
  let release = (): void => undefined;
  let seen: Control | undefined;
  const gate = (control?: Control): Promise<void> =>
    new Promise((resolve, reject) => {
      seen = control;
      release = resolve;
      control?.signal?.addEventListener("abort", () => reject(new AddinError("cancelled")));
    });
  return { gate, release: () => release(), control: () => seen };
}
