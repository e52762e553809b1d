import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { dropTask } from "../../../intake/corrections/dropTask";
import { useLocale } from "../../LocaleContext";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface DropFormProps {
  readonly index: number;
  readonly onDone: () => void;
}

/** Takes a task out, with the reason, which stands beside it among what was left over. */
export function DropForm({ index, onDone }: DropFormProps): ReactNode {
  const { plan, apply } = usePlanCorrections();
  const words = useLocale().review.correct;
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const [own, setOwn] = useState("");
  const reason = words.dropReasons[chosen] ?? own.trim();
  return (
    <form
      aria-label={words.drop}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === "") return;
        onDone();
        apply((reviewed) => dropTask(reviewed, { plan, task: index }, reason));
      }}
    >
      <Field label={words.dropWhy}>
        <Select value={String(chosen)} onChange={(_event, { value }) => setChosen(Number(value))}>
          {words.dropReasons.map((option, place) => (
            <option key={option} value={String(place)}>
              {option}
            </option>
          ))}
          <option value={String(words.dropReasons.length)}>{words.dropOther}</option>
        </Select>
      </Field>
      {chosen === words.dropReasons.length && (
        <Field label={words.dropOwn} required>
          <Input value={own} onChange={(_event, { value }) => setOwn(value)} />
        </Field>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={reason === ""}>
          {words.dropNow}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
