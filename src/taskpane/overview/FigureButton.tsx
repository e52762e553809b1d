import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../LocaleContext";
import { type Figure, sameFigure } from "./countTasks";

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, minWidth: "unset" },
  key: {
    width: "12px",
    height: "12px",
    flexShrink: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
  },
});

interface FigureButtonProps {
  readonly figure: Figure;
  /** The figure as it is read: 逾期 7 件. */
  readonly label: string;
  /** Of how many. */
  readonly total: number;
  readonly color?: string;
  readonly chosen: Figure | null;
  readonly onChoose: ((figure: Figure) => void) | null;
}

/** A number that lists its tasks when pressed. A screen reader hears of how many it is a part. */
export function FigureButton(props: FigureButtonProps): ReactNode {
  const { figure, label, total, color, chosen, onChoose } = props;
  const words = useLocale().overview;
  const styles = useStyles();
  return (
    <ToggleButton
      size="small"
      appearance="outline"
      className={styles.button}
      aria-label={words.figureOf(label, total)}
      checked={sameFigure(chosen, figure)}
      disabledFocusable={onChoose === null}
      icon={
        color === undefined ? null : (
          <span aria-hidden className={styles.key} style={{ backgroundColor: color }} />
        )
      }
      onClick={() => onChoose?.(figure)}
    >
      {label}
    </ToggleButton>
  );
}
