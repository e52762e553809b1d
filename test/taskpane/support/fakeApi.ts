import type { Control } from "../../../src/commands/command";
import { needsRegister } from "../../../src/commands/needsRegister";
import { AddinError } from "../../../src/errors";
import type { Intake, PlanTable } from "../../../src/plan/plan";
import { plainText } from "../../../src/intake/documentText";
import type { DocumentSource } from "../../../src/intake/readers/readSource";
import type { PaneApi } from "../../../src/taskpane/paneApi";
import type { Comparison } from "../../../src/workbook/update/comparison";
import type { OpenSheet } from "../../../src/workbook/readOpenSheet";
import type { FunctionTables } from "../../../src/workbook/readFunctionTables";
import type { RegisterContents, RegisterTask } from "../../../src/workbook/registerContents";
import type { RegisterView } from "../../../src/workbook/registerView";
import type { WorkbookStatus } from "../../../src/workbook/status";
import type { WatchListeners } from "../../../src/workbook/watch/watcher";
import { type FakeNames, fakeNames } from "./fakeNames";
import { type FakeQuarter, fakeQuarter } from "./fakeQuarter";
import { sampleIntake } from "./sampleIntake";

export const REGISTER: Extract<WorkbookStatus, { kind: "register" }> = {
  kind: "register",
  plans: [
    {
      name: "24区",
      title: "2024年区《政府工作报告》责任分解方案",
      docNumber: "云政办〔2024〕3号",
      tasks: 3,
    },
  ],
  tasks: 3,
  asOf: "2024-10-08",
  asOfFollowsToday: true,
  warningDays: 7,
  states: [
    { state: "逾期", tasks: 1 },
    { state: "时限待定", tasks: 2 },
  ],
  undo: [{ id: "e1", command: "generateRegister", at: "2024-10-08T09:30:00.000Z", serial: 1 }],
};

const TASK: RegisterTask = {
  id: "24区-001",
  plan: "24区",
  seq: "1",
  path: ["一、发展目标"],
  text: "地区生产总值增长百分之六以上。",
  leaders: ["林一"],
  units: ["区发展和改革局", "各街道办事处"],
  due: "2024-09-30",
  state: "逾期",
  check: "",
};

/** The tasks of `REGISTER`. */
export const CONTENTS: RegisterContents = {
  tasks: [
    TASK,
    {
      ...TASK,
      id: "24区-002",
      seq: "2",
      text: "建成三座公园。",
      units: [],
      due: null,
      state: "时限待定",
      check: "没有读到责任单位，请对照原文。",
    },
    {
      ...TASK,
      id: "24区-003",
      seq: "",
      text: "完成老旧小区改造。",
      units: ["区住房和城乡建设局（区园林局）", "区城市管理执法局"],
      due: null,
      state: "时限待定",
    },
  ],
  duties: [{ plan: "24区", what: "第四季度完成情况", due: "2024-12-25" }],
};

/** What formulas would count. */
export const TABLES: FunctionTables = {
  register: [
    ["编号", "分管领导", "责任单位", "到期日", "办结日期", "办理状态", "完成时限"],
    ["24区-001", "林一", "区发展和改革局、区财政局", 45565, "", "", "9月底前"],
    ["24区-002", "王二", "区财政局", "", "", "", ""],
  ],
  vocabulary: [
    ["名称", "成员"],
    ["区发展和改革局", ""],
    ["各局", "区财政局"],
  ],
  asOf: 45573,
};

/** What is open in Excel. */
export const OPEN_SHEET: OpenSheet = { name: "2024年方案", document: plainText("一、修路") };

/** A workbook in memory that the pane's commands change as the real ones do. */
export interface FakeApi extends PaneApi {
  readonly names: FakeNames;
  readonly quarter: FakeQuarter;
  status: WorkbookStatus;
  contents: RegisterContents;
  intake: Intake;
  /** What was asked of it, in order. */
  readonly calls: string[];
  readonly sources: DocumentSource[];
  /** What a comparison finds; near tasks go as they are decided. */
  comparison: Comparison;
  readonly updates: Parameters<PaneApi["updateRegister"]["perform"]>[0][];
  /** The corrected tables that each reading was given. */
  readonly tables: (readonly PlanTable[])[];
  readonly generated: Parameters<PaneApi["generateRegister"]["perform"]>[0][];
  /** Of the watcher that runs now. */
  listeners: WatchListeners | null;
  /** Who wants to know in which task's row the selection lies. */
  readonly taskListeners: Set<Parameters<PaneApi["watchTask"]>[0]>;
  /** What the table was filtered to. */
  readonly views: RegisterView[];
  /** Put in the way of a call: awaited before it does its work, and may reject. */
  readonly gates: Partial<Record<Gate, (control?: Control) => Promise<void>>>;
}

type Gate = keyof PaneApi;

export function fakeApi(fields: Partial<Pick<FakeApi, "status" | "intake" | "contents">> = {}): FakeApi {
  async function enter(gate: Gate, control?: Control): Promise<void> {
    api.calls.push(gate);
    await api.gates[gate]?.(control);
  }
  const quarter = fakeQuarter(enter);
  const api: FakeApi = {
    status: { kind: "empty" },
    contents: CONTENTS,
    intake: sampleIntake(),
    calls: [],
    sources: [],
    tables: [],
    updates: [],
    comparison: { planName: "", document: [], changed: [], unchanged: 0, added: [], missing: [], near: [] },
    generated: [],
    listeners: null,
    views: [],
    gates: {},
    ...fields,
    async readStatus() {
      await enter("readStatus");
      return api.status;
    },
    async readRegister() {
      await enter("readRegister");
      return api.contents;
    },
    async readFunctionTables() {
      await enter("readFunctionTables");
      return TABLES;
    },
    async recover() {
      await enter("recover");
      return null;
    },
    async watch(listeners) {
      await enter("watch");
      api.listeners = listeners;
      return () => {
        api.calls.push("unwatch");
        // In strict mode a watcher is started twice and the first one stopped.
        api.listeners = api.listeners === listeners ? null : api.listeners;
        return Promise.resolve();
      };
    },
    taskListeners: new Set(),
    watchTask(listener) {
      api.taskListeners.add(listener);
      return Promise.resolve(() => Promise.resolve(void api.taskListeners.delete(listener)));
    },
    async readOpenSheet(control) {
      await enter("readOpenSheet", control);
      return OPEN_SHEET;
    },
    async readDocument(source, control) {
      api.sources.push(source);
      api.tables.push(control.tables ?? []);
      await enter("readDocument", control);
      return api.intake;
    },
    generateRegister: {
      id: "generateRegister",
      precondition: (status) => (status.kind === "damaged" ? new AddinError("registerDamaged") : null),
      async perform(input, control) {
        await enter("generateRegister", control);
        api.generated.push(input);
        const joined = api.status.kind === "register";
        api.status = REGISTER;
        return {
          planName: input.planName ?? "24区",
          tasks: input.plan.tasks.length,
          units: 4,
          leaders: 1,
          withoutDue: 2,
          doubtful: 1,
          sheet: "责任台账",
          joined,
          firstId: "24区-001",
        };
      },
    },
    async compareWithRegister({ planName, decisions }) {
      await enter("compareWithRegister");
      const near = api.comparison.near.filter(({ task }) => !decisions.near.has(task));
      return { ...api.comparison, planName, near };
    },
    updateRegister: {
      id: "updateRegister",
      precondition: needsRegister,
      async perform(input, control) {
        await enter("updateRegister", control);
        api.updates.push(input);
        const { changed, added, missing, unchanged } = input.shown;
        const counts = { changed: changed.length, added: added.length, missing: missing.length, unchanged };
        return { planName: input.planName, firstId: "24区-001", ...counts };
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
    undoBackTo: {
      id: "undoBackTo",
      precondition: () => null,
      async perform({ serial, force }, control) {
        await enter("undoBackTo", control);
        api.calls.push(`undoBackTo ${serial} ${force ? "forced" : "asked"}`);
        const steps = api.status.kind === "register" ? api.status.undo : [];
        const undone = steps.filter((step) => step.serial >= serial);
        api.status = { ...REGISTER, undo: steps.filter((step) => step.serial < serial) };
        return { commands: undone.map(({ command }) => command) };
      },
    },
    setAsOf: {
      id: "setAsOf",
      precondition: () => null,
      async perform({ date }, control) {
        await enter("setAsOf", control);
        api.status = { ...REGISTER, asOf: date ?? REGISTER.asOf, asOfFollowsToday: date === null };
      },
    },
    setWarningDays: {
      id: "setWarningDays",
      precondition: () => null,
      async perform({ days }, control) {
        await enter("setWarningDays", control);
        api.status = { ...REGISTER, warningDays: days };
      },
    },
    insertFunction: {
      id: "insertFunction",
      precondition: needsRegister,
      async perform({ formula, overwrites }, control) {
        api.calls.push(`insert ${formula}${overwrites ? " anyway" : ""}`);
        await enter("insertFunction", control);
        return { sheet: "我的统计", address: "B2", shown: "2" };
      },
    },
    freezeFormulas: {
      id: "freezeFormulas",
      precondition: needsRegister,
      async perform(_input, control) {
        await enter("freezeFormulas", control);
        return { sheet: "我的统计", formulas: 3, left: [] };
      },
    },
    thawFormulas: {
      id: "thawFormulas",
      precondition: needsRegister,
      async perform(_input, control) {
        await enter("thawFormulas", control);
        return { sheet: "我的统计", formulas: 2, left: [{ address: "A9", formula: "=PLAN.UNIT(A1)" }] };
      },
    },
    filterRegister: {
      id: "filterRegister",
      precondition: needsRegister,
      async perform(view, control) {
        await enter("filterRegister", control);
        api.views.push(view);
      },
    },
    goToTask: {
      id: "goToTask",
      precondition: () => null,
      async perform({ id }, control) {
        await enter("goToTask", control);
        api.calls.push(`goToTask ${id}`);
        return { hidden: false };
      },
    },
    goTo: {
      id: "goTo",
      precondition: () => null,
      async perform(place) {
        await enter("goTo");
        api.calls.push(`goTo ${"table" in place ? place.table : place.sheet}`);
      },
    },
    names: fakeNames(enter),
    quarter,
    loadQuarter: () => Promise.resolve(quarter),
  };
  return api;
}
