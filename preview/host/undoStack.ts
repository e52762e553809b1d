import { HostError } from "./protocol/errors";
import type { HostEvent } from "./session";

/** Takes a step back and tells of it; null where the preview can not, though Excel would. */
export type Undo = ((emit: (event: HostEvent) => void) => void) | null;

/** As many as Excel keeps. */
const MOST_STEPS = 100;

/**
 * What empties the person's undo stack, by Microsoft's list of calls without undo ("Undo capabilities", Excel on
 * Windows and Mac), as far as the preview has the members.
 */
const WITHOUT_UNDO: ReadonlySet<string> = new Set([
  "Workbook.insertWorksheetsFromBase64",
  "Workbook.save",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "Worksheet.copy",
  "Worksheet.delete",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.visibility",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
]);

/** What one person could take back with Ctrl+Z: own steps and those of the own add-in. */
export class UndoStack {
  #steps: Undo[] = [];
  #cleared = false;

  constructor(
    /** What was done since the last step, undefined where nothing was. */
    readonly takeStep: () => Undo | undefined,
    /** There is another number of steps. */
    readonly onChange: () => void = () => undefined,
  ) {}

  get depth(): number {
    return this.#steps.length;
  }

  push(undo: Undo): void {
    this.#steps = [...this.#steps, undo].slice(-MOST_STEPS);
    this.onChange();
  }

  clear(): void {
    this.#steps = [];
    this.onChange();
  }

  /** Takes the last step back; refused, and the step kept, where there is none or the preview can not. */
  takeBack(emit: (event: HostEvent) => void): void {
    const undo = this.#steps.at(-1) ?? null;
    if (undo === null) throw cannotTakeBack();
    undo(emit);
    this.#steps.pop();
    this.onChange();
  }

  /** A program has used a member such as `Worksheet.delete`. */
  used(member: string): void {
    this.#cleared ||= WITHOUT_UNDO.has(member);
  }

  /** After what a person did. */
  endAct(): void {
    this.push(this.takeStep() ?? null);
  }

  /** After a program's request: its writing is one step more, or has taken them all away. */
  endRequest(): void {
    const step = this.takeStep();
    if (this.#cleared) this.clear();
    else if (step !== undefined) this.push(step);
    this.#cleared = false;
  }
}

export function cannotTakeBack(): HostError {
  return new HostError("NotImplemented", "The preview can not take this step back.");
}
