import { Field, Select, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DoubtfulRow } from "../../../documents/returned/receipt";
import { useLocale } from "../../LocaleContext";

/** Values of the list that no 编号 can have. */
const UNDECIDED = " ";
const NONE = "";
const SHOWN = 60;

interface DoubtfulRowsProps {
  readonly rows: readonly DoubtfulRow[];
  readonly busy: boolean;
  readonly onDecide: (row: string, task: string | null) => void;
}

/** Rows that may be one of several tasks: a person says which. */
export function DoubtfulRows({ rows, busy, onDecide }: DoubtfulRowsProps): ReactNode {
  const words = useLocale().receive;
  return rows.map(({ id, row, says, candidates }) => (
    <Field key={id} label={words.doubtful(row)} hint={says}>
      <Select
        value={UNDECIDED}
        disabled={busy}
        onChange={(_event, { value }) => onDecide(id, value === NONE ? null : value)}
      >
        <option value={UNDECIDED}>{words.chooseUnit}</option>
        {candidates.map((task) => (
          <option key={task.id} value={task.id}>
            {`${task.id} ${task.text.slice(0, SHOWN)}`}
          </option>
        ))}
        <option value={NONE}>{words.noneOfThem}</option>
      </Select>
    </Field>
  ));
}

/** A list of texts behind a line that opens. */
export function ToldLines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul style={{ margin: 0 }}>
      {lines.map((line, index) => (
        <li key={index}>
          <Text size={200}>{line}</Text>
        </li>
      ))}
    </ul>
  );
}
