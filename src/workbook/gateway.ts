import { AddinError } from "../errors";

/** What the add-in asks of the Office host beside the workbook. */
export interface Host {
  /** Display language, such as `zh-CN`. */
  readonly language: string;
  isSetSupported(name: string, version: string): boolean;
}

export interface GatewayOptions {
  /** Microsoft's client; handed in, so that two clients and Node work with the same code. */
  readonly excel: Pick<typeof Excel, "run">;
  readonly host: Host;
  readonly clock: () => Date;
  /** Ids that are never given twice. */
  readonly ids: () => string;
  /** How long one round trip may take. The client library itself waits for ever. */
  readonly timeoutMs: number;
  readonly timer: Timer;
}

/** Calls back after so many milliseconds, unless the returned function is called first. */
export type Timer = (callback: () => void, milliseconds: number) => () => void;

/** One conversation with Excel. Every `sync` is one round trip. */
export interface Session {
  readonly context: Excel.RequestContext;
  readonly sync: () => Promise<void>;
}

/** The only way to Excel. */
export interface Gateway {
  /** Tells this client's work in the journal from that of others. */
  readonly id: string;
  readonly timeoutMs: number;
  readonly host: Host;
  readonly clock: () => Date;
  readonly ids: () => string;
  /**
   * Ids of the journal's entries that this client has confirmed. A person's Ctrl+Z may take the confirmation back, and
   * with it nothing of what was done.
   */
  readonly confirmed: Set<string>;
  /**
   * Runs `work` against the workbook, waiting for a cell being edited.
   * @throws AddinError `excelTimeout` when an answer does not come (a late answer is ignored), `cellEditMode`,
   * `sheetProtected`, `apiMissing`, or `excelRefused` with what Excel said.
   */
  run<T>(work: (session: Session) => Promise<T>): Promise<T>;
}

export function createGateway(options: GatewayOptions): Gateway {
  const { excel, host, clock, ids, timeoutMs } = options;
  return {
    id: ids(),
    timeoutMs,
    host,
    clock,
    ids,
    confirmed: new Set(),
    async run(work) {
      try {
        return await excel.run({ delayForCellEdit: true }, (context) =>
          work({ context, sync: () => inTime(context.sync(), options) }),
        );
      } catch (error) {
        throw asAddinError(error);
      }
    },
  };
}

async function inTime<T>(answer: Promise<T>, { timeoutMs, timer }: GatewayOptions): Promise<T> {
  let stop = (): void => undefined;
  const expiry = new Promise<never>((_resolve, reject) => {
    stop = timer(() => {
      reject(new AddinError("excelTimeout", { seconds: Math.round(timeoutMs / 1000) }));
    }, timeoutMs);
  });
  try {
    return await Promise.race([answer, expiry]);
  } finally {
    stop();
  }
}

interface ClientError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** By shape, not by class: the error may come from another frame's copy of the client library. */
function isClientError(error: unknown): error is ClientError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

const CODES: Readonly<Record<string, "cellEditMode" | "sheetProtected" | "apiMissing">> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  AccessDenied: "sheetProtected",
  ApiNotFound: "apiMissing",
};

function asAddinError(error: unknown): unknown {
  if (error instanceof AddinError || !isClientError(error)) {
    return error;
  }
  const parameters = {
    code: error.code,
    message: error.message,
    statement: error.debugInfo?.statement ?? error.debugInfo?.errorLocation ?? "",
  };
  return new AddinError(CODES[error.code] ?? "excelRefused", parameters, { cause: error });
}
