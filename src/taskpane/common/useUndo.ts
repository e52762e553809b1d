import { useCallback, useState } from "react";
import type { Control } from "../../commands/command";
import { AddinError } from "../../errors";
import type { PaneApi } from "../paneApi";
import { useServices } from "../services";
import { type Operation, useOperation } from "../useOperation";

/** 撤销 under way, or stopped by a question. */
export interface Undo {
  readonly operation: Operation;
  /** Why it stopped: cells were changed since. */
  readonly question: AddinError | null;
  readonly start: () => void;
  /** The answer to the question. */
  readonly answer: (force: boolean) => void;
}

interface UndoOptions {
  /** Of the command down to which is taken back; null for the last one. */
  readonly serial: number | null;
  readonly onUndone: (commands: readonly string[]) => void;
  /** Some commands were taken back before a question stopped the rest. */
  readonly onPartly?: () => void;
}

type Attempt =
  | { readonly kind: "undone"; readonly commands: readonly string[] }
  | { readonly kind: "changed"; readonly error: AddinError };

/** 撤销 of one command or of several. Where cells were changed since, it asks. */
export function useUndo({ serial, onUndone, onPartly }: UndoOptions): Undo {
  const { api } = useServices();
  const operation = useOperation();
  const { run } = operation;
  const [question, setQuestion] = useState<AddinError | null>(null);

  const undo = useCallback(
    async (force: boolean) => {
      setQuestion(null);
      const outcome = await run((control) => attempt(api, serial, force, control));
      if (outcome?.result.kind === "undone") {
        onUndone(outcome.result.commands);
      } else if (outcome?.result.kind === "changed") {
        const { error } = outcome.result;
        setQuestion(error);
        if (error.parameters["undone"] !== undefined) {
          onPartly?.();
        }
      }
    },
    [api, run, serial, onUndone, onPartly],
  );

  return {
    operation,
    question,
    start: () => void undo(false),
    answer(force) {
      setQuestion(null);
      if (force) {
        void undo(true);
      }
    },
  };
}

async function attempt(
  api: PaneApi,
  serial: number | null,
  force: boolean,
  control: Control,
): Promise<Attempt> {
  try {
    if (serial === null) {
      const { command } = await api.undoLast.perform({ force }, control);
      return { kind: "undone", commands: [command] };
    }
    const { commands } = await api.undoBackTo.perform({ serial, force }, control);
    return { kind: "undone", commands };
  } catch (error) {
    if (error instanceof AddinError && error.code === "changedSince" && !force) {
      return { kind: "changed", error };
    }
    throw error;
  }
}
