import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactNode } from "react";
import { countUnchecked } from "../../vocabulary/uncheckedNames";
import { useRead } from "../common/useRead";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";

interface UncheckedFigureProps {
  /** Counts the looks at the workbook. */
  readonly look: number;
  /** Whether the overview is the tab that is seen. */
  readonly shown: boolean;
  readonly onUnits: () => void;
}

/** 待核名称 of the whole register, which lead to the tab 单位; nothing where there are none. */
export function UncheckedFigure({ look, shown, onUnits }: UncheckedFigureProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units.unchecked;
  const read = useCallback(() => api.names.readNames(), [api]);
  // A failure is told by the figures, which read the same workbook.
  const { contents } = useRead(read, look, shown);
  const unchecked = useMemo(() => (contents ? countUnchecked(contents) : 0), [contents]);
  return (
    unchecked > 0 && (
      <Button size="small" onClick={onUnits}>
        {words.heading(unchecked)}
      </Button>
    )
  );
}
