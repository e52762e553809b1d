import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  stage: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  heading: { margin: 0 },
  button: { fontWeight: tokens.fontWeightSemibold, paddingLeft: 0 },
  figure: { color: tokens.colorNeutralForeground2 },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface StageLineProps {
  readonly label: string;
  /** How far the stage is. */
  readonly figure: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Made only when opened. */
  readonly children: () => ReactNode;
}

/** A stage: its name and figure, and below them, when it is opened, what can be done. */
export function StageLine({ label, figure, isOpen, onToggle, children }: StageLineProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-label={label} className={styles.stage}>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <Button
            appearance="transparent"
            className={styles.button}
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
          >
            {label}
          </Button>
        </h3>
        {figure !== "" && (
          <Text size={200} className={styles.figure}>
            {figure}
          </Text>
        )}
      </div>
      <div id={id} hidden={!isOpen} className={isOpen ? styles.body : undefined}>
        {isOpen && children()}
      </div>
    </section>
  );
}
