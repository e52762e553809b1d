import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { splitPlaces, splitTask, wholeCharacter } from "../../../intake/corrections/splitTask";
import type { Task } from "../../../plan/plan";
import { useLocale } from "../../LocaleContext";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
/** Enough to know a place by. */
const SHOWN = 24;

interface SplitFormProps {
  readonly task: Task;
  readonly index: number;
  readonly onDone: () => void;
}

/** Parts a task in two: the clerk says where the second begins. */
export function SplitForm({ task, index, onDone }: SplitFormProps): ReactNode {
  const { plan, apply } = usePlanCorrections();
  const words = useLocale().review.correct;
  const styles = useStyles();
  const places = splitPlaces(task.text);
  const [place, setPlace] = useState(places[0] ?? 0);
  const rest = task.text.slice(place).trim();
  const isPlace = rest !== "" && task.text.slice(0, place).trim() !== "";
  return (
    <form
      aria-label={words.split}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply((reviewed) => splitTask(reviewed, { plan, task: index }, place));
        onDone();
      }}
    >
      {places.length > 0 && (
        <Field label={words.splitWhere}>
          <RadioGroup value={String(place)} onChange={(_event, { value }) => setPlace(Number(value))}>
            {places.map((at) => (
              <Radio key={at} value={String(at)} label={beginning(task.text.slice(at).trim())} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={words.splitAnywhere}>
        <Textarea
          rows={5}
          resize="vertical"
          // To put the cursor in, not to write: what is typed is not taken.
          value={task.text}
          onSelect={({ currentTarget }) => setPlace(wholeCharacter(task.text, currentTarget.selectionStart))}
        />
      </Field>
      <Text role="status">{isPlace ? words.splitSecond(beginning(rest)) : words.noPlace}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={!isPlace}>
          {words.splitNow}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}

function beginning(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
