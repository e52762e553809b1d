import type { AddinError } from "../../errors";
import type { TabId } from "../choices/workbookChoices";

/** What happens outside the pane's own screens and has to be seen on them: ribbon commands, choices not saved. */
export type PaneSignal =
  | { readonly kind: "show"; readonly tab: TabId }
  /** The workbook is other than it was. */
  | { readonly kind: "changed" }
  | { readonly kind: "undone"; readonly commands: readonly string[] }
  /** 撤销 stopped because cells were changed since; the clerk is asked. */
  | { readonly kind: "changedSince"; readonly error: AddinError }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "told"; readonly sentence: "asOfFollowsAlready" | "nothingOverdue" };

export interface PaneSignals {
  readonly send: (signal: PaneSignal) => void;
  /** The one receiver; signals sent before it came are handed to it at once. @returns a function that stops it */
  readonly receive: (receiver: (signal: PaneSignal) => void) => () => void;
}

/** A ribbon command may have started the pane's page and run before the pane is drawn: its signals wait. */
export function createSignals(): PaneSignals {
  const waiting: PaneSignal[] = [];
  let receiver: ((signal: PaneSignal) => void) | null = null;
  return {
    send(signal) {
      if (receiver) {
        receiver(signal);
      } else {
        waiting.push(signal);
      }
    },
    receive(next) {
      receiver = next;
      for (const signal of waiting.splice(0)) {
        next(signal);
      }
      return () => {
        receiver = null;
      };
    },
  };
}
