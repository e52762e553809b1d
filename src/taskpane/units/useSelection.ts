import { useEffect, useState } from "react";
import type { NameSelection } from "../../vocabulary/namesContents";
import { useServices } from "../services";

/** The name cells that are selected in the register, listened for while the tab is seen; null for anything else. */
export function useSelection(shown: boolean): NameSelection | null {
  const { api, signals } = useServices();
  const [selection, setSelection] = useState<NameSelection | null>(null);
  useEffect(() => {
    if (!shown) {
      return undefined;
    }
    let stopped = false;
    const fail = (error: unknown): void => signals.send({ kind: "failed", error });
    const starting = api.names.watchSelection((next) => {
      if (!stopped) setSelection(next);
    });
    starting.catch(fail);
    return () => {
      stopped = true;
      starting.then((stop) => stop()).catch(fail);
    };
  }, [api, shown, signals]);
  return selection;
}
