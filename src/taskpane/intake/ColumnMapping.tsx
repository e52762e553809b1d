import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ColumnField, PlanTable } from "../../plan/plan";
import { Disclosure } from "../common/Disclosure";
import { useLocale } from "../LocaleContext";

const FIELDS: readonly ColumnField[] = [
  "seq",
  "path",
  "text",
  "detail",
  "lead",
  "responsible",
  "support",
  "leader",
  "deadline",
  "other",
];

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface ColumnMappingProps {
  readonly table: PlanTable;
  readonly busy: boolean;
  /** The table as the clerk says, to be read again. */
  readonly onRead: (table: PlanTable) => void;
}

/** What each column of the table was taken for, by its label; the clerk may say otherwise. */
export function ColumnMapping({ table, busy, onRead }: ColumnMappingProps): ReactNode {
  const words = useLocale().review.columns;
  const labels = table.columns.map(({ label, field }) =>
    words.pair(label || words.blank, words.fields[field]),
  );
  return (
    <section aria-label={words.heading}>
      <Text as="h3" weight="semibold" block style={{ margin: 0 }}>
        {words.heading}
      </Text>
      <Text block>{labels.join("；")}</Text>
      <Disclosure label={words.change}>
        {() => <MappingForm table={table} busy={busy} onRead={onRead} />}
      </Disclosure>
    </section>
  );
}

function MappingForm({ table, busy, onRead }: ColumnMappingProps): ReactNode {
  const words = useLocale().review.columns;
  const styles = useStyles();
  const [columns, setColumns] = useState(table.columns);
  const change = (place: number, value: string): void => {
    const field = FIELDS.find((option) => option === value) ?? "other";
    setColumns(columns.map((column, at) => (at === place ? { ...column, field } : column)));
  };
  const hasText = columns.some(({ field }) => field === "text");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (hasText) onRead({ ...table, columns });
      }}
    >
      {columns.map(({ label, field }, place) => (
        <Field key={place} label={label || words.blankAt(place + 1)} orientation="horizontal">
          <Select value={field} onChange={(_event, { value }) => change(place, value)}>
            {FIELDS.map((option) => (
              <option key={option} value={option}>
                {words.fields[option]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Text size={200}>{hasText ? words.readAgainHint : words.needsText}</Text>
      <Button type="submit" size="small" disabled={busy || !hasText}>
        {words.readAgain}
      </Button>
    </form>
  );
}
