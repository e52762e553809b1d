import type { AddinError } from "../errors";
import type { Gateway } from "../workbook/gateway";
import type { WorkbookStatus } from "../workbook/status";

/** How far a command is. `total` is null while it is not known. */
export interface Progress {
  readonly phase: "reading" | "checking" | "making" | "writing" | "verifying" | "undoing";
  readonly done: number;
  readonly total: number | null;
}

/** How the caller listens and cancels. A command stops at the next point where nothing is half done. */
export interface Control {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * One thing a clerk can do. Its label and its sentences stand in `locales/` under `commands.<id>`.
 * `perform` resolves with what was done, or throws an `AddinError` after the workbook is as it was.
 */
export interface Command<Input, Done> {
  readonly id: string;
  /** Why it cannot be done in a workbook like this, or null when it can. */
  readonly precondition: (status: WorkbookStatus) => AddinError | null;
  readonly perform: (gateway: Gateway, input: Input, control?: Control) => Promise<Done>;
}
