import { useEffect, useState } from "react";
import type { PageSelection } from "../../../workbook/summary/selectedFigure";
import { useServices } from "../../services";
import { useQuarter } from "../QuarterContext";

/** The cell of a summary that is selected, listened for while the stage is open; null for anything else. */
export function useSelectedFigure(): PageSelection | null {
  const { signals } = useServices();
  const quarter = useQuarter();
  const [selection, setSelection] = useState<PageSelection | null>(null);
  useEffect(() => {
    let stopped = false;
    const fail = (error: unknown): void => signals.send({ kind: "failed", error });
    const starting = quarter.watchFigure((next) => {
      if (!stopped) setSelection(next);
    });
    starting.catch(fail);
    return () => {
      stopped = true;
      starting.then((stop) => stop()).catch(fail);
    };
  }, [quarter, signals]);
  return selection;
}
