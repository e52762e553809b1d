import { AddinError } from "../errors";
import type { Gateway } from "./gateway";
import type { Claim } from "./journal";
import type { Pending, State } from "./stateSheet";

export function newClaim(gateway: Gateway, made: number): Claim {
  return { owner: gateway.id, at: gateway.clock().toISOString(), made };
}

/**
 * The entry that was cut off and is to be unmade; null when there is none.
 * @throws AddinError `busyElsewhere` when another client is still at work: it has shown life more recently than a
 * round trip may take
 */
export function cutOff(gateway: Gateway, state: State): Pending | null {
  const { pending } = state;
  const claim = pending?.unmaking ?? pending?.made ?? null;
  if (pending === null || claim === null) {
    return null;
  }
  const age = Math.abs(gateway.clock().getTime() - new Date(claim.at).getTime());
  if (claim.owner !== gateway.id && age < gateway.timeoutMs) {
    throw busyElsewhere(pending.head.command);
  }
  return pending;
}

/** Whether only the confirmation of a command is missing, which this client wrote: Ctrl+Z took it back. */
export function isConfirmed(gateway: Gateway, { head, unmaking }: Pending): boolean {
  return unmaking === null && gateway.confirmed.has(head.id);
}

export function busyElsewhere(command: string): AddinError {
  return new AddinError("busyElsewhere", { command });
}

/** Whether Excel stopped a batch because the workbook is no longer as it was read. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof AddinError &&
    error.code === "excelRefused" &&
    ["ItemNotFound", "ItemAlreadyExists", "InvalidArgument"].includes(String(error.parameters["code"]))
  );
}
