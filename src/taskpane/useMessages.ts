import { useEffect, useEffectEvent, useState } from "react";
import type { AddinError } from "../errors";
import type { TabId } from "./choices/workbookChoices";
import type { PaneSignal } from "./host/signals";
import { useServices } from "./services";

type Told = Extract<PaneSignal, { kind: "told" }>["sentence"];

/** What the pane has to say above its tabs. */
export interface Messages {
  /** Ids of the commands that were just taken back, newest first. */
  readonly undone: readonly string[] | null;
  readonly told: Told | null;
  readonly failed: { readonly error: unknown } | null;
  /** 撤销 from the ribbon stopped because of this. */
  readonly question: AddinError | null;
}

const NOTHING: Messages = { undone: null, told: null, failed: null, question: null };

export interface MessageBoard {
  readonly messages: Messages;
  readonly say: (message: Partial<Messages>) => void;
  readonly clear: () => void;
}

/**
 * The messages of the pane and of what happens outside its screens. A new one takes the place of the last.
 * @param show brings a tab to the front
 * @param changed the workbook is other than it was
 */
export function useMessages(show: (tab: TabId) => void, changed: () => void): MessageBoard {
  const { signals } = useServices();
  const [messages, setMessages] = useState(NOTHING);
  const say = (message: Partial<Messages>): void => setMessages({ ...NOTHING, ...message });

  const take = useEffectEvent((signal: PaneSignal) => {
    switch (signal.kind) {
      case "show":
        show(signal.tab);
        return;
      case "changed":
        changed();
        return;
      case "undone":
        say({ undone: signal.commands });
        changed();
        return;
      case "changedSince":
        say({ question: signal.error });
        return;
      case "failed":
        say({ failed: { error: signal.error } });
        return;
      case "told":
        say({ told: signal.sentence });
    }
  });
  useEffect(() => signals.receive((signal) => take(signal)), [signals]);
  return { messages, say, clear: () => setMessages(NOTHING) };
}
