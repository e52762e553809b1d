/**
 * What Excel for Windows puts on `window.external` of a task pane. The unmodified office.js finds its host through
 * it, so that `Office.onReady`, requirement sets, document settings and the theme are the real code.
 */
import type { HostTheme } from "./officeTheme";

/** Requirement sets that the preview answers for; a set that is not listed counts as unsupported. */
const REQUIREMENT_SETS = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.1",
  Settings: "1.1",
};

/** Bits of the host flags: the pane is a shared runtime, and custom functions live in it. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

const EXCEL = 1;
const TASK_PANE = 1;
const READ_WRITE_DOCUMENT = 3;
const DOCUMENT_OPENED = 1;
/** office.js takes the answer "the operation is under way and fine". */
const SUCCESS = 0;

/** office.js's numbers: a ribbon button was pressed, and its function has called `event.completed()`. */
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;

/** One press of a ribbon button as office.js takes it: the press's id, the function's name, the event as JSON. */
export type Press = readonly [id: string, functionName: string, event: string];

type CommandHandler = (eventId: number, press: Press) => void;

export interface HostContractOptions {
  /** A BCP 47 tag of Excel's display language, such as `zh-CN`. */
  readonly language: string;
  readonly documentName: () => string;
  readonly theme: () => HostTheme;
  /** The workbook's document settings, each any JSON. */
  readonly settings: Map<string, unknown>;
  /** office.js takes ribbon commands from now on. */
  readonly onCommandsReady: (send: (press: Press) => void) => void;
  /** The function of a press is done; `found` is false where the add-in has none of that name. */
  readonly onCommandDone: (pressId: string, found: boolean) => void;
}

type Callback = (status: number) => void;

export interface HostContract {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, (...arguments_: never[]) => unknown>>;
  Execute(id: number, parameters: unknown, callback?: Callback): void;
  RegisterEvent(id: number, target: string, handler: CommandHandler, callback?: Callback): void;
  UnregisterEvent(id: number, target: string, callback?: Callback): void;
}

/** The `external` object for one pane. */
export function hostContract(options: HostContractOptions): HostContract {
  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "preview",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.language,
    GetAppDataLocale: () => options.language,
    GetDocUrl: options.documentName,
    GetAppCapabilities: () => READ_WRITE_DOCUMENT,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostFullVersion: () => "16.0.14326.20454",
    GetOfficeThemeInfo: () => JSON.stringify(options.theme()),
    GetSettings: () => documentSettings(options.settings),
  };
  const flags = SHARED_RUNTIME | CUSTOM_FUNCTIONS;
  return {
    GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${options.language}$preview$$disableLogging$${flags}`,
    GetContext: () => context,
    Execute: (id: number, parameters: unknown, callback?: Callback) => {
      if (id === COMMAND_COMPLETED && Array.isArray(parameters)) {
        options.onCommandDone(String(parameters[0]), parameters[1] === SUCCESS);
      }
      callback?.(SUCCESS);
    },
    RegisterEvent: (id: number, _target: string, handler: CommandHandler, callback?: Callback) => {
      if (id === COMMAND_INVOKED) {
        options.onCommandsReady((press) => handler(COMMAND_INVOKED, press));
      }
      callback?.(SUCCESS);
    },
    UnregisterEvent: (_id: number, _target: string, callback?: Callback) => callback?.(SUCCESS),
  };
}

/** The old settings interface: parallel lists of keys and of values as JSON text; writing replaces all. */
function documentSettings(settings: Map<string, unknown>): {
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
} {
  return {
    Read(keys, values) {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys, values) {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, JSON.parse(values[index] ?? "null")));
    },
  };
}
