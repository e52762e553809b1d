import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { UnconfirmedForm } from "../../../documents/returned/receipt";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
});

interface UnconfirmedFormsProps {
  readonly forms: readonly UnconfirmedForm[];
  /** Those that are asked to report in the period. */
  readonly units: readonly string[];
  readonly onConfirm: (form: string, unit: string) => void;
}

/** Forms without a key: a person says whose they are. */
export function UnconfirmedForms({ forms, units, onConfirm }: UnconfirmedFormsProps): ReactNode {
  const words = useLocale().receive;
  if (forms.length === 0) return null;
  const label = words.unconfirmed(forms.length);
  return (
    <section aria-label={label}>
      <Text as="h4" weight="semibold" block style={{ margin: 0 }}>
        {label}
      </Text>
      <Text size={200}>{words.unconfirmedHint}</Text>
      <PagedList label={label} items={forms} keyOf={({ form }) => form.id}>
        {(each) => <Unconfirmed each={each} units={units} onConfirm={onConfirm} />}
      </PagedList>
    </section>
  );
}

function Unconfirmed({
  each: { form, guess, keyDamaged },
  units,
  onConfirm,
}: Pick<UnconfirmedFormsProps, "units" | "onConfirm"> & { readonly each: UnconfirmedForm }): ReactNode {
  const words = useLocale().receive;
  const styles = useStyles();
  const [unit, setUnit] = useState(guess ?? "");
  const name = words.sheet(form.file, form.page);
  const offered = guess === null || guess === "" || units.includes(guess) ? units : [guess, ...units];
  return (
    <div role="group" aria-label={name}>
      <Text block>
        {name}
        {keyDamaged && <Text size={200}> {words.keyDamaged}</Text>}
      </Text>
      <div className={styles.row}>
        {guess === "" ? (
          <Text size={200}>{words.severalUnits(form.rows.length)}</Text>
        ) : (
          <Field label={words.whose}>
            <Select value={unit} onChange={(_event, { value }) => setUnit(value)}>
              <option value="">{words.chooseUnit}</option>
              {offered.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </Field>
        )}
        <Button disabledFocusable={guess !== "" && unit === ""} onClick={() => onConfirm(form.id, unit)}>
          {words.confirm}
        </Button>
      </div>
    </div>
  );
}
