import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ErrorNotice } from "../common/ErrorNotice";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";

/** More than a year ahead is no warning. */
const DAYS_MOST = 366;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  days: { maxWidth: "96px" },
});

interface WarningDaysProps {
  /** What the workbook has now. */
  readonly stored: number;
  readonly onChanged: () => void;
}

/** 临期天数: in the workbook and so the same for everybody; changing it is a command that can be taken back. */
export function WarningDays({ stored, onChanged }: WarningDaysProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().more.settings;
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  const [typed, setTyped] = useState<string | null>(null);
  const [invalid, setInvalid] = useState(false);

  async function save(): Promise<void> {
    const days = Number(typed);
    const valid = typed !== null && /^\d+$/.test(typed) && days <= DAYS_MOST;
    setInvalid(!valid);
    if (valid && (await run((control) => api.setWarningDays.perform({ days }, control)))) {
      setTyped(null);
      onChanged();
    }
  }

  return (
    <div className={styles.row}>
      <Field
        label={words.warningDays}
        hint={words.warningDaysHint}
        {...(invalid ? { validationMessage: words.warningDaysInvalid(DAYS_MOST) } : {})}
      >
        <Input
          className={styles.days}
          type="number"
          min={0}
          max={DAYS_MOST}
          value={typed ?? String(stored)}
          onChange={(_event, data) => {
            setTyped(data.value);
            setInvalid(false);
          }}
        />
      </Field>
      <Button
        disabledFocusable={state.kind === "running" || typed === null || typed === String(stored)}
        onClick={() => void save()}
      >
        {words.apply}
      </Button>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </div>
  );
}
