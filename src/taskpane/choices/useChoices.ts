import { useSyncExternalStore } from "react";
import type { Choices } from "./choices";

/** The choices as they are now; the component is drawn again when one changes. */
export function useChoices<T>(choices: Choices<T>): T {
  return useSyncExternalStore(choices.subscribe, choices.get);
}
