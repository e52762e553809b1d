/** A unit's form as it was read back; nothing of it is matched yet. */
import type { FormKind } from "../../plan/duties";
import type { KeyRead } from "../forms/formKey";
import type { FormField } from "../forms/formSheet";

export type AnswerField = Extract<FormField, "done" | "unitState" | "progress" | "doneOn" | "difficulty">;
export type StepField = Extract<FormField, "step" | "deadline" | "deputy" | "section" | "person">;

/** One step of a work plan, as written. */
export type ReturnedStep = Readonly<Record<StepField, string>>;

/** What a form says of one task. */
export interface ReturnedRow {
  /** Names the row among all that were read. */
  readonly id: string;
  /** 编号, 序号, 责任事项 as they stand in the form; "" where they do not. */
  readonly taskId: string;
  readonly seq: string;
  readonly text: string;
  /** The column 单位 of a table of several units; "" otherwise. */
  readonly unit: string;
  readonly answer: Readonly<Record<AnswerField, string>>;
  readonly steps: readonly ReturnedStep[];
  readonly ownTarget: string;
  readonly standard: string;
}

/** Who signed, as written; "" where nothing stands. */
export interface Signature {
  readonly approvedBy: string;
  readonly date: string;
}

export interface ReturnedForm {
  readonly id: string;
  readonly file: string;
  readonly page: string;
  readonly kind: FormKind;
  readonly key: KeyRead;
  /** Lines above the table. */
  readonly head: readonly string[];
  readonly rows: readonly ReturnedRow[];
  readonly signature: Signature;
  /** Text in and around the table that is no part of a form, told to the clerk. */
  readonly outside: readonly string[];
}

/** A page on which no form was recognised, though it holds text. */
export interface StrangePage {
  readonly file: string;
  readonly page: string;
  /** Its first line. */
  readonly begins: string;
}
