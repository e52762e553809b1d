import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlacedCell } from "../../vocabulary/uncheckedNames";
import { useLocale } from "../LocaleContext";
import { CellList } from "./CellList";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
});

interface TouchedProps {
  readonly cells: readonly PlacedCell[];
  /** How many cells of 报送日历 change beside them. */
  readonly duties?: number;
  /** Null while what is asked for is not complete. */
  readonly onConfirm: (() => void) | null;
  readonly isBusy: boolean;
}

/** Every cell that a change touches, and the one button that makes it. */
export function Touched({ cells, duties = 0, onConfirm, isBusy }: TouchedProps): ReactNode {
  const words = useLocale().units.manage;
  const styles = useStyles();
  const rows = new Set(cells.map(({ id }) => id)).size;
  const heading = cells.length === 0 ? words.touchesNone : words.touches(cells.length, rows);
  return (
    <div className={styles.root}>
      <Text size={200}>{heading}</Text>
      {duties > 0 && <Text size={200}>{words.touchesDuties(duties)}</Text>}
      {cells.length > 0 && <CellList label={heading} cells={cells} />}
      <Button
        appearance="primary"
        disabledFocusable={isBusy || onConfirm === null}
        onClick={() => onConfirm?.()}
      >
        {words.confirm}
      </Button>
    </div>
  );
}
