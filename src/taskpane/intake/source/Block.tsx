import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Intake } from "../../../plan/plan";
import { useLocale } from "../../LocaleContext";
import type { DoubtPlace } from "./doubtPlaces";
import { Part } from "./Part";
import type { SourceBlock } from "./sourceParts";

const useStyles = makeStyles({
  block: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: "1.7" },
  doubtful: {
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  note: { color: tokens.colorStatusWarningForeground1, display: "block" },
});

interface BlockProps {
  readonly block: SourceBlock;
  readonly intake: Intake;
  readonly doubt: DoubtPlace | undefined;
  /** A new object takes the focus here. */
  readonly focus: object | null;
  /** Of its task; null where there is no card to go to. */
  readonly name: string | null;
  readonly onTask: (task: number) => void;
}

/** The parts of one task that stand together, or one other part of the source. */
export function Block({ block, intake, doubt, focus, name, onTask }: BlockProps): ReactNode {
  const words = useLocale().review.source;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) root.current?.focus();
  }, [focus]);
  const { task } = block;
  const targets = task ? (intake.plans[task.plan]?.tasks[task.task]?.targets ?? []) : [];
  const raws = targets.map(({ raw }) => raw);
  return (
    <div
      ref={root}
      tabIndex={-1}
      role="group"
      aria-label={name ?? words.passage}
      className={doubt ? styles.doubtful : undefined}
    >
      {task && name !== null && (
        <Button appearance="transparent" size="small" onClick={() => onTask(task.task)}>
          {words.toTask(name)}
        </Button>
      )}
      {doubt?.task && (
        <Text size={200} className={styles.note}>
          {doubt.texts.join(" ")}
        </Text>
      )}
      <div className={styles.block}>
        {block.parts.map((part, index) => (
          <span key={part.start}>
            {index > 0 && intake.text.slice(block.parts[index - 1]?.end, part.start)}
            <Part part={part} text={intake.text} targets={raws} />
          </span>
        ))}
      </div>
    </div>
  );
}
