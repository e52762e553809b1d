import type { Command, Control } from "../commands/command";
import type { GenerateRegisterDone, GenerateRegisterInput } from "../commands/generateRegister";
import type { DocumentSource } from "../intake/readers/readSource";
import type { Intake } from "../plan/plan";
import type { WorkbookStatus } from "../workbook/status";

/** A command with its services already in hand. */
export interface PaneCommand<Input, Done> {
  readonly id: string;
  readonly precondition: Command<Input, Done>["precondition"];
  perform(input: Input, control?: Control): Promise<Done>;
}

/** All that the pane asks of the rest of the add-in; handed in, so that components are tested without Excel. */
export interface PaneApi {
  readStatus(): Promise<WorkbookStatus>;
  /** Puts back a command that was cut off; resolves with its id, or null when there was none. */
  recover(): Promise<{ readonly command: string } | null>;
  /** @throws AddinError with a file code, `noTask` or `cancelled` */
  readDocument(source: DocumentSource, control: Control): Promise<Intake>;
  readonly generateRegister: PaneCommand<GenerateRegisterInput, GenerateRegisterDone>;
  /** @throws AddinError `changedSince` unless forced */
  readonly undoLast: PaneCommand<{ readonly force: boolean }, { readonly command: string }>;
  readonly goTo: PaneCommand<{ readonly sheet: string; readonly address?: string }, void>;
}
