import { useState } from "react";
import type { PaneCommand } from "../../paneCommand";
import { type OperationState, useOperation } from "../../useOperation";

/** One stage's commands, one at a time, and what the last one did. */
export interface QuarterWork {
  readonly state: OperationState;
  readonly isBusy: boolean;
  readonly done: { readonly command: string; readonly sentence: string } | null;
  /** @param say what is told when it is done. Resolves with what it gave; null when it failed or was cancelled */
  readonly perform: <Input, Done>(
    command: PaneCommand<Input, Done>,
    input: Input,
    say: (done: Done) => string,
  ) => Promise<{ readonly result: Done } | null>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** @param onChanged the workbook may be other than it was */
export function useQuarterWork(onChanged: () => void): QuarterWork {
  const { state, run, cancel, clear } = useOperation();
  const [done, setDone] = useState<QuarterWork["done"]>(null);
  return {
    state,
    isBusy: state.kind === "running",
    done,
    async perform(command, input, say) {
      setDone(null);
      const outcome = await run((control) => command.perform(input, control));
      if (outcome) setDone({ command: command.id, sentence: say(outcome.result) });
      // A failure may have left the workbook other than it was known to be.
      onChanged();
      return outcome ?? null;
    },
    cancel,
    clear() {
      setDone(null);
      clear();
    },
  };
}
