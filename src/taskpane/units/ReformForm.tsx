import { Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { namedCells, namedDuties } from "../../vocabulary/namedCells";
import type { NamesContents } from "../../vocabulary/namesContents";
import { readRenames } from "../../vocabulary/pastedRenames";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { entryNamed } from "./entryNamed";
import { Touched } from "./Touched";
import type { NamesWork } from "./useNamesWork";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface ReformFormProps {
  readonly contents: NamesContents;
  readonly work: NamesWork;
}

/** 机构改革: a list of old and new names, all changed in one step. */
export function ReformForm({ contents, work }: ReformFormProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units.manage;
  const styles = useStyles();
  const [pasted, setPasted] = useState("");
  const { renames, unread } = readRenames(pasted);
  const known = renames.filter(({ from }) => entryNamed(contents, "unit", from) !== null);
  const old = known.map(({ from }) => from);
  const unknown = renames.filter((rename) => !known.includes(rename));
  async function reform(): Promise<void> {
    if (await work.perform(api.names.renameNames, { kind: "unit", renames: known })) setPasted("");
  }
  return (
    <div className={styles.root}>
      <Field label={words.reformLabel}>
        <Textarea rows={5} value={pasted} onChange={(_event, data) => setPasted(data.value)} />
      </Field>
      {pasted.trim() !== "" && (
        <>
          <ul className={styles.list}>
            {known.map(({ from, to }) => (
              <li key={from}>
                {entryNamed(contents, "unit", to) ? words.merges(from, to) : words.becomes(from, to)}
              </li>
            ))}
            {unknown.map(({ from }) => (
              <li key={from}>{words.unknown(from)}</li>
            ))}
          </ul>
          {unread.length > 0 && (
            <Text>
              {words.unread(unread.length)}
              {unread.join("；")}
            </Text>
          )}
          <Touched
            cells={namedCells(contents.rows, "unit", old)}
            duties={namedDuties(contents.dutyCells, old)}
            onConfirm={known.length > 0 ? () => void reform() : null}
            isBusy={work.isBusy}
          />
        </>
      )}
    </div>
  );
}
