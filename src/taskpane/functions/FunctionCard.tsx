import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { AddinError } from "../../errors";
import type { FormulaInserted } from "../../workbook/insertFormula";
import { Disclosure } from "../common/Disclosure";
import { ErrorNotice } from "../common/ErrorNotice";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";
import type { Example } from "./examples";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: `0 ${tokens.spacingHorizontalXS}` },
  table: { borderCollapse: "collapse" },
});

/** A function as its metadata describes it. */
export interface FunctionDescription {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
}

interface FunctionCardProps {
  readonly description: FunctionDescription;
  readonly example: Example | null;
  /** What is better than many of these; nothing otherwise. */
  readonly advice?: string;
  readonly onChanged: () => void;
}

/** One function: what it gives, its parameters, an example on this workbook, and the way into a cell. */
export function FunctionCard({ description, example, advice, onChanged }: FunctionCardProps): ReactNode {
  const words = useLocale().functions;
  const styles = useStyles();
  const name = `PLAN.${description.id}`;
  return (
    <article aria-label={name} className={styles.card}>
      <Text weight="semibold">{name}</Text>
      <Text>{description.description}</Text>
      <Disclosure label={words.parameters}>
        {() => (
          <ul>
            {description.parameters.map((parameter) => (
              <li key={parameter.name}>
                <span className={styles.code}>{parameter.name}</span>
                {parameter.optional === true && ` (${words.optional})`} {parameter.description}
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      {advice !== undefined && <Text className={styles.hint}>{advice}</Text>}
      {example === null ? (
        <Text className={styles.hint}>{words.noExample}</Text>
      ) : (
        <>
          <Text className={styles.code}>{example.formula}</Text>
          <Answer example={example} />
          <InsertButton name={name} example={example} onChanged={onChanged} />
        </>
      )}
    </article>
  );
}

function Answer({ example: { shown, rows, columns } }: { readonly example: Example }): ReactNode {
  const words = useLocale().functions;
  const styles = useStyles();
  if (typeof shown === "string") return <Text className={styles.hint}>{shown}</Text>;
  const isWhole = rows === shown.length && columns === shown[0]?.length;
  return (
    <>
      <table aria-label={words.result} className={styles.table}>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && (
        <Text size={200} className={styles.hint}>
          {words.more(rows, columns)}
        </Text>
      )}
    </>
  );
}

interface InsertButtonProps {
  readonly name: string;
  readonly example: Example;
  readonly onChanged: () => void;
}

function InsertButton({ name, example, onChanged }: InsertButtonProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().functions;
  const { state, run, clear } = useOperation();
  const [inserted, setInserted] = useState<FormulaInserted | null>(null);

  async function insert(overwrites: boolean): Promise<void> {
    const { formula, rows, columns, numberFormat } = example;
    const wanted = {
      formula,
      rows,
      columns,
      overwrites,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    };
    setInserted(null);
    const done = await run((control) => api.insertFunction.perform(wanted, control));
    if (done) {
      setInserted(done.result);
      onChanged();
    }
  }

  const isOccupied =
    state.kind === "failed" && state.error instanceof AddinError && state.error.code === "cellOccupied";
  return (
    <>
      <div>
        <Button
          size="small"
          aria-label={words.insertNamed(name)}
          disabledFocusable={state.kind === "running"}
          onClick={() => void insert(false)}
        >
          {words.insert}
        </Button>
      </div>
      {inserted && (
        <Text role="status">{words.inserted(inserted.sheet, inserted.address, inserted.shown)}</Text>
      )}
      {state.kind === "failed" && (
        <ErrorNotice
          error={state.error}
          onDismiss={clear}
          actions={isOccupied && <Button onClick={() => void insert(true)}>{words.insertAnyway}</Button>}
        />
      )}
    </>
  );
}
