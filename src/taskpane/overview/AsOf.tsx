import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isDate } from "../../plan/date";
import { Disclosure } from "../common/Disclosure";
import { ErrorNotice } from "../common/ErrorNotice";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AsOfProps {
  /** 统计截止日, YYYY-MM-DD. */
  readonly asOf: string;
  readonly followsToday: boolean;
  readonly onChanged: () => void;
}

/** The day that everything is judged by, and how to pin it or let it go. */
export function AsOf({ asOf, followsToday, onChanged }: AsOfProps): ReactNode {
  const words = useLocale().overview;
  const styles = useStyles();
  return (
    <div>
      <Text>
        {words.asOf} <Text weight="semibold">{asOf}</Text>{" "}
        <Text className={styles.hint}>{followsToday ? words.followsToday : words.pinned}</Text>
      </Text>
      <Disclosure label={words.changeAsOf}>
        {() => <AsOfForm asOf={asOf} followsToday={followsToday} onChanged={onChanged} />}
      </Disclosure>
    </div>
  );
}

function AsOfForm({ asOf, followsToday, onChanged }: AsOfProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().overview;
  const styles = useStyles();
  const { state, run, clear } = useOperation();
  const [wanted, setWanted] = useState(asOf);
  const [invalid, setInvalid] = useState(false);
  const busy = state.kind === "running";

  async function set(date: string | null): Promise<void> {
    if (await run((control) => api.setAsOf.perform({ date }, control))) {
      onChanged();
    }
  }
  function pin(): void {
    setInvalid(!isDate(wanted));
    if (isDate(wanted)) {
      void set(wanted);
    }
  }
  return (
    <div className={styles.form}>
      <Field label={words.pinTo} {...(invalid ? { validationMessage: words.pinInvalid } : {})}>
        <Input
          type="date"
          value={wanted}
          onChange={(_event, data) => {
            setWanted(data.value);
            setInvalid(false);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button disabledFocusable={busy || (!followsToday && wanted === asOf)} onClick={pin}>
          {words.pin}
        </Button>
        {!followsToday && (
          <Button disabledFocusable={busy} onClick={() => void set(null)}>
            {words.release}
          </Button>
        )}
      </div>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </div>
  );
}
