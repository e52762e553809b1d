import { createRequire } from "node:module";
import path from "node:path";
import { emptySheet, type Book } from "./host/book/book";
import type { FunctionCall, FunctionMetadata } from "./host/customFunctions";
import { Engine, type UniverModules } from "./host/engine/engine";
import { createHeadlessUniver } from "./host/engine/headless";
import type { Faults } from "./host/faults";
import { Host, type LoggedRequest } from "./host/host";
import type { Person } from "./host/person/person";
import type { Schedule } from "./host/queue";
import { snapshot } from "./host/snapshot";
import { openRealm } from "./realm";

/** What a client says of its host, for the gateway. */
export interface ClientHost {
  readonly language: string;
  readonly isSetSupported: (set: string, version: string) => boolean;
}

/** One person's Excel with the add-in in it. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ClientHost;
  /** Every request since the client was attached, oldest first. */
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults;
  /** Whoever sits before this Excel. */
  readonly person: Person;
  /** The grid is this client's from now on; it is the first one's unless somebody takes it. */
  takeGrid(): void;
  detach(): void;
}

export interface ClientOptions {
  /** Display language, `zh-CN` unless given. */
  readonly language?: string;
  /** The highest ExcelApi the host owns up to, `1.14` unless given. */
  readonly excelApi?: string;
}

export interface PreviewOptions {
  /** The file's name, `工作簿1.xlsx` unless given. */
  readonly name?: string;
  /** The workbook's clock, for dates typed without a year. */
  readonly now?: () => Date;
  /** Which of several waiting requests is served next; in the order of their coming unless given. */
  readonly schedule?: Schedule;
}

/** A workbook without Excel. Dispose it: it holds a whole calculation engine. */
export interface PreviewWorkbook {
  /** The workbook as plain data, for files and for looking behind the clients' backs. */
  readonly model: Book;
  attach(options?: ClientOptions): Promise<Client>;
  /** Makes an add-in's functions usable in formulas. */
  registerFunctions(functions: readonly FunctionMetadata[], call: FunctionCall): Promise<void>;
  /** Plain JSON of everything a person could see or save, for deep equality. */
  snapshot(): unknown;
  dispose(): void;
}

/** An empty workbook with one sheet, `Sheet1`. */
export function openPreview(options: PreviewOptions = {}): Promise<PreviewWorkbook> {
  const modules = loadEngine();
  const univer = createHeadlessUniver(modules);
  univer.createUnit(modules.UniverInstanceType.UNIVER_SHEET, {
    id: "workbook",
    name: options.name ?? "工作簿1.xlsx",
    sheetOrder: ["sheet-0"],
    sheets: { "sheet-0": emptySheet("sheet-0", "Sheet1") },
    styles: {},
  });
  const engine = new Engine(modules, univer, "workbook");
  const host = new Host(engine, options.now ?? (() => new Date()), options.schedule);
  return Promise.resolve({
    model: host.book,
    attach: (clientOptions) => Promise.resolve(attach(host, clientOptions ?? {})),
    registerFunctions: (functions, call) => host.registerFunctions(functions, call),
    snapshot: () => snapshot(host.book),
    dispose: () => {
      host.dispose();
      univer.dispose();
    },
  });
}

function attach(host: Host, { language = "zh-CN", excelApi = "1.14" }: ClientOptions): Client {
  const connection = host.attach(() => realm.Excel);
  const realm = openRealm(connection.bridge);
  return {
    Excel: realm.Excel,
    OfficeExtension: realm.OfficeExtension,
    host: { language, isSetSupported: (set, version) => set === "ExcelApi" && atLeast(excelApi, version) },
    requests: connection.requests,
    faults: connection.faults,
    person: connection.person,
    takeGrid: () => {
      host.gridClient = () => connection;
      host.turnGrid();
    },
    detach: () => {
      connection.detach();
      realm.close();
    },
  };
}

/** Whether version `have` (`1.14`) is `wanted` or later. */
function atLeast(have: string, wanted: string): boolean {
  const [major = 0, minor = 0] = have.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The bundle that `npm test` and the command line make first. */
function loadEngine(): UniverModules {
  const file = path.join(process.cwd(), ".cache/engine.cjs");
  return createRequire(file)(file) as UniverModules;
}
