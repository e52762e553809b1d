import type { Control } from "../../../src/commands/command";
import { AddinError } from "../../../src/errors";

/** A call that ends when the test says so, or when it is cancelled. */
export function held(): {
  gate: (control?: Control) => Promise<void>;
  release: () => void;
  control: () => Control | undefined;
} {
  let release = (): void => undefined;
  let seen: Control | undefined;
  const gate = (control?: Control): Promise<void> =>
    new Promise((resolve, reject) => {
      seen = control;
      release = resolve;
      control?.signal?.addEventListener("abort", () => reject(new AddinError("cancelled")));
    });
  return { gate, release: () => release(), control: () => seen };
}
