import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { NoticeLevel } from "../../../ledger/notice";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  level: { display: "flex", gap: tokens.spacingHorizontalS },
  days: { width: "96px" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface LevelSettingsProps {
  readonly levels: readonly NoticeLevel[];
  readonly onChange: (levels: readonly NoticeLevel[]) => void;
}

/** What the levels of 督办单 are called here, and how many working days each leaves for the answer. */
export function LevelSettings({ levels, onChange }: LevelSettingsProps): ReactNode {
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  const [edited, setEdited] = useState(
    levels.map(({ name, replyDays }) => ({ name, days: String(replyDays) })),
  );
  const wanted = edited.map(({ name, days }) => ({ name: name.trim(), replyDays: Number(days) }));
  const isFit =
    wanted.every(({ name, replyDays }) => name !== "" && Number.isInteger(replyDays) && replyDays > 0) &&
    new Set(wanted.map(({ name }) => name)).size === wanted.length;
  const edit = (index: number, change: Partial<{ name: string; days: string }>): void =>
    setEdited(edited.map((level, at) => (at === index ? { ...level, ...change } : level)));
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.hint}>
        {words.levelsHint}
      </Text>
      {edited.map(({ name, days }, index) => (
        // The levels are told apart by their rank alone.
        <div key={`${index}`} className={styles.level}>
          <Field label={words.levelName(index + 1)}>
            <Input value={name} onChange={(_event, data) => edit(index, { name: data.value })} />
          </Field>
          <Field label={words.replyDays}>
            <Input
              type="number"
              min={1}
              className={styles.days}
              value={days}
              onChange={(_event, data) => edit(index, { days: data.value })}
            />
          </Field>
        </div>
      ))}
      <Button size="small" disabledFocusable={!isFit} onClick={() => onChange(wanted)}>
        {words.saveLevels}
      </Button>
    </div>
  );
}
