import { useRef, useState } from "react";
import type { NamesChanged } from "../../vocabulary/namesContents";
import type { PaneCommand } from "../paneCommand";
import { type OperationState, useOperation } from "../useOperation";

/** Commands on names, one after the other however fast a clerk types, and what the last one changed. */
export interface NamesWork {
  readonly state: OperationState;
  readonly isBusy: boolean;
  readonly done: { readonly command: string; readonly changed: NamesChanged } | null;
  /** Resolves with whether it was done. */
  readonly perform: <Input>(command: PaneCommand<Input, NamesChanged>, input: Input) => Promise<boolean>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

export function useNamesWork(onChanged: () => void): NamesWork {
  const { state, run, cancel, clear } = useOperation();
  const [done, setDone] = useState<NamesWork["done"]>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  async function performNow<Input>(
    command: PaneCommand<Input, NamesChanged>,
    input: Input,
  ): Promise<boolean> {
    setDone(null);
    const outcome = await run((control) => command.perform(input, control));
    if (outcome) {
      setDone({ command: command.id, changed: outcome.result });
    }
    // A failure may have left the workbook other than it was known to be.
    onChanged();
    return outcome !== undefined;
  }
  return {
    state,
    isBusy: state.kind === "running",
    done,
    perform(command, input) {
      const turn = queue.current.then(() => performNow(command, input));
      queue.current = turn;
      return turn;
    },
    cancel,
    clear() {
      setDone(null);
      clear();
    },
  };
}
