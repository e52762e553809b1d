import { useCallback, useState } from "react";
import type { Control } from "../../commands/command";
import type { GenerateRegisterDone, GenerateRegisterInput } from "../../commands/generateRegister";
import type { AddinError } from "../../errors";
import type { DocumentSource } from "../../intake/readers/readSource";
import type { Intake, PlanTable } from "../../plan/plan";
import type { Comparison } from "../../workbook/update/comparison";
import type { UpdateChoices } from "../../workbook/update/comparePlan";
import type { PlanUpdated } from "../../workbook/update/updatePlan";
import type { PaneApi } from "../paneApi";
import { useOperation, type Operation } from "../useOperation";
import type { NearAnswers } from "./update/NearTasks";
import { useUpdating } from "./update/useUpdating";
import { readFile } from "./readFile";

/** Text from another program, with the markup that came beside it. */
export type PastedText = Extract<DocumentSource, { text: string }>;

/** A comparison with the register, and what it was made of. */
export interface Compared {
  readonly choices: UpdateChoices;
  readonly shown: Comparison;
}

/** Where the clerk is on the way from a document to a register. */
export type IntakeStep =
  /** `again`: in the place of a later step, whose focus it takes over. */
  | { readonly kind: "choose"; readonly again: boolean }
  | { readonly kind: "reading"; readonly name: string }
  | {
      readonly kind: "review";
      readonly name: string;
      readonly intake: Intake;
      /** Kept, so that it can be read again with columns as the clerk says. */
      readonly source: DocumentSource;
      /** What an update would write; null while the document itself is looked at. */
      readonly compared: Compared | null;
    }
  | { readonly kind: "done"; readonly done: GenerateRegisterDone }
  | { readonly kind: "updated"; readonly done: PlanUpdated };

export interface IntakeFlow {
  readonly step: IntakeStep;
  /** The reading or the writing that is under way, or how it failed. */
  readonly operation: Operation;
  readonly readFile: (file: File) => void;
  readonly readText: (pasted: PastedText, name: string) => void;
  /** `name` stands for the sheet until its own is known. */
  readonly readOpenSheet: (name: string) => void;
  /** Says why what came in cannot be read. */
  readonly refuse: (error: AddinError) => void;
  /** Reads the document that is being reviewed again, its tables' columns as given. */
  readonly readAgain: (tables: readonly PlanTable[]) => void;
  readonly generate: (input: GenerateRegisterInput) => void;
  /** Compares with the plan that stands in the register, before anything is written. */
  readonly compare: (choices: UpdateChoices) => void;
  /** Answers for near-equal tasks; compares again with them. */
  readonly decide: (answers: NearAnswers) => void;
  readonly refuseChange: (key: string, refuse: boolean) => void;
  readonly update: () => void;
  /** From a comparison, with the corrections as they were. */
  readonly backToReview: () => void;
  readonly startOver: () => void;
}

/** The way from a document to a register; a step that fails or is cancelled leads back to where it began. */
export function useIntake(api: PaneApi, onWritten: () => void): IntakeFlow {
  const [step, setStep] = useState<IntakeStep>({ kind: "choose", again: false });
  const operation = useOperation();
  const { run, clear } = operation;

  const read = useCallback(
    async (
      name: string,
      open: (control: Control) => Promise<DocumentSource>,
      tables: readonly PlanTable[] = [],
    ) => {
      setStep({ kind: "reading", name });
      const outcome = await run(async (control) => {
        const source = await open(control);
        const intake = await api.readDocument(source, { ...control, tables });
        return { intake, source, compared: null, name: "name" in source ? source.name : name };
      });
      setStep(outcome ? { kind: "review", ...outcome.result } : { kind: "choose", again: true });
    },
    [api, run],
  );
  const write = useCallback(
    async (input: GenerateRegisterInput) => {
      const outcome = await run((control) => api.generateRegister.perform(input, control));
      if (outcome) {
        setStep({ kind: "done", done: outcome.result });
      }
      // A failure may have left the workbook other than it was known to be, so it is looked at in any case.
      onWritten();
    },
    [api, run, onWritten],
  );

  const updating = useUpdating({ api, step, setStep, run, onWritten });
  return {
    step,
    operation,
    readFile: (file) => void read(file.name, async () => ({ name: file.name, bytes: await readFile(file) })),
    readText: (pasted, name) => void read(name, () => Promise.resolve(pasted)),
    readOpenSheet: (name) => void read(name, (control) => api.readOpenSheet(control)),
    readAgain(tables) {
      if (step.kind === "review") {
        const { name, source } = step;
        void read(name, () => Promise.resolve(source), tables);
      }
    },
    refuse: (error) => void run(() => Promise.reject(error)),
    generate: (input) => void write(input),
    ...updating,
    startOver: () => {
      clear();
      setStep({ kind: "choose", again: true });
    },
  };
}
