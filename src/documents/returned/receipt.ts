/** 收表: what the returned files would bring, unit by unit, for a person to look at before anything is written. */
import type { LedgerTask } from "../../ledger/ledger";
import type { Report, WorkStep } from "../../ledger/report";
import type { ReturnedForm, Signature, StrangePage } from "./returnedForm";
import type { FormRefusal } from "./whose";

/** What a person has said; nothing is asked twice. */
export interface ReceiveChoices {
  /** The day on which the files came. */
  readonly receivedOn: string;
  /** By form: whose it is. "" confirms a table whose rows name their units. */
  readonly units: ReadonlyMap<string, string>;
  /** By row: which task it is; null for none. */
  readonly tasks: ReadonlyMap<string, string | null>;
  /** By `Answer.key`: which option counts; `KEEP` leaves what stands. */
  readonly answers: ReadonlyMap<string, number>;
  /** Units whose sealed copy has come (盖章件). */
  readonly sealed: ReadonlySet<string>;
}

export const KEEP = -1;

/** What a unit says of one task in one period. */
export interface ReportContent {
  readonly text: string;
  readonly unitState: string;
  readonly progress: string;
  readonly difficulty: string;
  /** 完成日期; null where none is certain. */
  readonly doneOn: string | null;
}

export interface PlanStep {
  readonly text: string;
  readonly deadline: string;
  readonly deputy: string;
  readonly section: string;
  readonly person: string;
}

export interface PlanContent {
  readonly steps: readonly PlanStep[];
  readonly ownTarget: string;
  readonly standard: string;
}

/** One way to answer, and where it was written. */
export interface Option<Content> {
  readonly content: Content;
  readonly file: string;
  readonly signature: Signature;
  /** Written for this task, or for another that it is linked with (关联事项) or grouped with (组号). */
  readonly via: "row" | "linked" | "group";
}

/** new: nothing stood there, or it had been returned. conflict: a person must choose; `chosen` is null until then. */
export type Outcome = "new" | "unchanged" | "conflict";

export interface Answer<Content, Present> {
  readonly key: string;
  readonly task: LedgerTask;
  readonly unit: string;
  readonly present: Present;
  /** Different from each other and from what stands. */
  readonly options: readonly Option<Content>[];
  readonly outcome: Outcome;
  /** Index in `options`, `KEEP`, or null. */
  readonly chosen: number | null;
}

export type ReportAnswer = Answer<ReportContent, Report>;
/** `present` is empty where the unit had sent no work plan for the task. */
export type PlanAnswer = Answer<PlanContent, readonly WorkStep[]>;

export type RowRefusal =
  /** The register has no such task. */
  | "unknownTask"
  /** The unit was not asked about it in this period. */
  | "notAsked"
  | "unknownUnit"
  /** Longer than a cell can hold. */
  | "tooLong";

export interface RefusedRow {
  readonly file: string;
  /** 序号 and the beginning of the text, or what else the row is known by. */
  readonly row: string;
  readonly reason: RowRefusal;
}

/** A row that may be one of several tasks. */
export interface DoubtfulRow {
  readonly id: string;
  readonly file: string;
  readonly row: string;
  readonly says: string;
  /** The most alike first. */
  readonly candidates: readonly LedgerTask[];
}

export interface UnitReceipt {
  readonly unit: string;
  readonly files: readonly string[];
  readonly signature: Signature;
  readonly reports: readonly ReportAnswer[];
  readonly plans: readonly PlanAnswer[];
  readonly doubtful: readonly DoubtfulRow[];
  readonly refused: readonly RefusedRow[];
  /** Tasks of the period of which nothing stands and nothing came. */
  readonly missing: readonly LedgerTask[];
  /** Text in the files that is no part of a form. */
  readonly outside: readonly string[];
}

export interface Receipt {
  readonly units: readonly UnitReceipt[];
  readonly refused: readonly { readonly form: ReturnedForm; readonly reason: FormRefusal }[];
  /** Forms without a key: whose they are is asked. */
  readonly unconfirmed: readonly UnconfirmedForm[];
  readonly strange: readonly StrangePage[];
  readonly rows: RowCounts;
}

export interface UnconfirmedForm {
  readonly form: ReturnedForm;
  /** "" where every row names its unit. */
  readonly guess: string | null;
  readonly keyDamaged: boolean;
}

/** Every row of every form, once: read = answered + blank + doubtful + refused + waiting. */
export interface RowCounts {
  readonly read: number;
  readonly answered: number;
  /** Nothing written in it. */
  readonly blank: number;
  readonly doubtful: number;
  readonly refused: number;
  /** In forms that were refused or wait for a person. */
  readonly waiting: number;
}
