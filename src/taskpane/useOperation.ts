import { useCallback, useEffect, useRef, useState } from "react";
import type { Control, Progress } from "../commands/command";
import { AddinError } from "../errors";

/** One thing under way, or how the last one ended. */
export type OperationState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly error: unknown };

export interface Operation {
  readonly state: OperationState;
  /** Runs `work`; resolves with its result, or undefined when it failed or was cancelled (see `state`). */
  readonly run: <T>(work: (control: Control) => Promise<T>) => Promise<{ readonly result: T } | undefined>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

const IDLE: OperationState = { kind: "idle" };

/** Progress, cancelling and failure of one screen's work. */
export function useOperation(): Operation {
  const [state, setState] = useState<OperationState>(IDLE);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback(async <T>(work: (control: Control) => Promise<T>) => {
    const controller = new AbortController();
    current.current = controller;
    setState({ kind: "running", progress: null, cancelling: false });
    const onProgress = (progress: Progress): void => {
      setState((now) => (now.kind === "running" ? { ...now, progress } : now));
    };
    try {
      const result = await work({ signal: controller.signal, onProgress });
      setState(IDLE);
      return { result };
    } catch (error) {
      setState(isCancelled(error) ? { kind: "cancelled" } : { kind: "failed", error });
      return undefined;
    }
  }, []);

  const cancel = useCallback(() => {
    current.current?.abort();
    setState((now) => (now.kind === "running" ? { ...now, cancelling: true } : now));
  }, []);
  const clear = useCallback(() => setState(IDLE), []);
  return { state, run, cancel, clear };
}

function isCancelled(error: unknown): boolean {
  return error instanceof AddinError && error.code === "cancelled";
}
