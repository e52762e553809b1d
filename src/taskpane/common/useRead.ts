import { useCallback, useEffect, useRef, useState } from "react";

export interface Read<T> {
  /** What was read last; it stays while it is read again. */
  readonly contents: T | null;
  readonly failure: { readonly error: unknown } | null;
  readonly again: () => void;
}

/**
 * What `read` gives, read when it is to be seen (`shown`) and the workbook was looked at again since.
 * @param look another one with every look at the workbook: their count, or what was read
 */
export function useRead<T>(read: () => Promise<T>, look: unknown, shown: boolean): Read<T> {
  const [seen, setSeen] = useState<Omit<Read<T>, "again">>({ contents: null, failure: null });
  const latest = useRef(0);
  const readAt = useRef<unknown>(null);

  const readAgain = useCallback(async () => {
    const turn = ++latest.current;
    const outcome = await read().then(
      (contents) => ({ contents, failure: null }),
      (error: unknown) => ({ failure: { error } }),
    );
    if (turn === latest.current) {
      setSeen((before) => ({ ...before, ...outcome }));
    }
  }, [read]);

  useEffect(() => {
    if (shown && readAt.current !== look) {
      readAt.current = look;
      void readAgain();
    }
  }, [look, shown, readAgain]);

  const again = useCallback(() => void readAgain(), [readAgain]);
  return { ...seen, again };
}
