import { useCallback, useEffect, useRef, useState } from "react";
import type { RegisterContents } from "../../workbook/registerContents";
import type { PaneApi } from "../paneApi";

export interface RegisterRead {
  /** What was read last; it stays while it is read again. */
  readonly contents: RegisterContents | null;
  readonly failure: { readonly error: unknown } | null;
  readonly again: () => void;
}

/**
 * The register's tasks, read when they are to be seen (`shown`) and the workbook was looked at again since.
 * @param look counts the looks at the workbook
 */
export function useRegister(api: PaneApi, look: number, shown: boolean): RegisterRead {
  const [read, setRead] = useState<Omit<RegisterRead, "again">>({ contents: null, failure: null });
  const latest = useRef(0);
  const readAt = useRef<number | null>(null);

  const readAgain = useCallback(async () => {
    const turn = ++latest.current;
    const outcome = await api.readRegister().then(
      (contents) => ({ contents, failure: null }),
      (error: unknown) => ({ failure: { error } }),
    );
    if (turn === latest.current) {
      setRead((before) => ({ ...before, ...outcome }));
    }
  }, [api]);

  useEffect(() => {
    if (shown && readAt.current !== look) {
      readAt.current = look;
      void readAgain();
    }
  }, [look, shown, readAgain]);

  const again = useCallback(() => void readAgain(), [readAgain]);
  return { ...read, again };
}
