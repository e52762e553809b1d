import { Field, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import english from "../../functions/functions-en-US.json";
import chinese from "../../functions/functions.json";
import type { FunctionTables } from "../../workbook/readFunctionTables";
import { ErrorNotice } from "../common/ErrorNotice";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";
import { exampleOf, subjectsOf } from "./examples";
import { Freeze } from "./Freeze";
import { FunctionCard, type FunctionDescription } from "./FunctionCard";

/** From so many on, one table is better than a formula for each. */
const MANY_UNITS = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** 函数: what clerks can write into their own sheets, with examples calculated on this workbook. */
export function FunctionsPage({ onChanged }: { readonly onChanged: () => void }): ReactNode {
  const { api } = useServices();
  const words = useLocale().functions;
  const styles = useStyles();
  const { state, run } = useOperation();
  const [tables, setTables] = useState<FunctionTables | null>(null);

  useEffect(() => {
    let isShown = true;
    void run(() => api.readFunctionTables()).then((read) => {
      if (read && isShown) setTables(read.result);
    });
    return () => {
      isShown = false;
    };
  }, [api, run]);

  return (
    <div className={styles.root}>
      <Text>{words.intro}</Text>
      {state.kind === "failed" && <ErrorNotice error={state.error} />}
      {tables === null && state.kind !== "failed" && <Spinner size="small" label={words.reading} />}
      {tables && <Functions tables={tables} onChanged={onChanged} />}
      <Freeze onChanged={onChanged} />
    </div>
  );
}

interface FunctionsProps {
  readonly tables: FunctionTables;
  readonly onChanged: () => void;
}

function Functions({ tables, onChanged }: FunctionsProps): ReactNode {
  const locale = useLocale();
  const words = locale.functions;
  const { units, leaders } = useMemo(() => subjectsOf(tables), [tables]);
  const [unit, setUnit] = useState(units[0] ?? "");
  const [leader, setLeader] = useState(leaders[0] ?? "");
  const descriptions: readonly FunctionDescription[] = (locale.tag === "zh-CN" ? chinese : english).functions;
  const examples = useMemo(
    () => new Map(descriptions.map(({ id }) => [id, exampleOf(id, tables, { unit, leader })])),
    [descriptions, tables, unit, leader],
  );
  const choices = [
    { label: words.unit, value: unit, options: units, choose: setUnit },
    { label: words.leader, value: leader, options: leaders, choose: setLeader },
  ];
  return (
    <>
      {choices.map(({ label, value, options, choose }) => (
        <Field key={label} label={label}>
          <Select value={value} onChange={(_event, data) => choose(data.value)}>
            {options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </Select>
        </Field>
      ))}
      {descriptions.map((description) => (
        <FunctionCard
          key={description.id}
          description={description}
          example={examples.get(description.id) ?? null}
          {...(description.id === "WORKLOAD" && units.length >= MANY_UNITS
            ? { advice: words.manyUnits(units.length) }
            : {})}
          onChanged={onChanged}
        />
      ))}
    </>
  );
}
