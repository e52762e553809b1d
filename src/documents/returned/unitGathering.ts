import type { LedgerTask } from "../../ledger/ledger";
import type { Gathered } from "./gathered";
import type { DoubtfulRow, PlanContent, RefusedRow, ReportContent, RowRefusal, UnitReceipt } from "./receipt";
import type { ReturnedForm, ReturnedRow, Signature } from "./returnedForm";

const SHOWN = 40;

/** What has been found of one unit, form by form. */
export class UnitGathering {
  readonly reports: Gathered<ReportContent> = new Map();
  readonly plans: Gathered<PlanContent> = new Map();
  readonly #files = new Set<string>();
  readonly #outside: string[] = [];
  readonly #doubtful: DoubtfulRow[] = [];
  readonly #refused: RefusedRow[] = [];
  #signature: Signature = { approvedBy: "", date: "" };

  constructor(readonly unit: string) {}

  /** @param whole whether what stands around the table is told here: of a table of several units once */
  file({ file, signature, outside }: ReturnedForm, whole: boolean): void {
    this.#files.add(file);
    if (whole) this.#outside.push(...outside);
    if (signature.approvedBy !== "") this.#signature = signature;
  }

  doubt({ file }: ReturnedForm, row: ReturnedRow, candidates: readonly LedgerTask[]): void {
    const says = shortened(row.answer.done || (row.steps[0]?.step ?? ""));
    this.#doubtful.push({ id: row.id, file, row: rowName(row), says, candidates });
  }

  refuse({ file }: ReturnedForm, row: ReturnedRow, reason: RowRefusal): void {
    this.#refused.push({ file, row: rowName(row), reason });
  }

  told(): Omit<UnitReceipt, "reports" | "plans" | "missing"> {
    return {
      unit: this.unit,
      files: [...this.#files],
      signature: this.#signature,
      doubtful: this.#doubtful,
      refused: this.#refused,
      outside: this.#outside,
    };
  }
}

function rowName({ seq, text, taskId }: ReturnedRow): string {
  return [seq === "" ? taskId : seq, shortened(text)].filter((part) => part !== "").join(" ");
}

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
