import { Field, Input, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { nameKey } from "../../vocabulary/nameKey";
import { namedCells, namedDuties } from "../../vocabulary/namedCells";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import type { ChangeProps } from "./Manage";
import { entryNamed } from "./entryNamed";
import { Touched } from "./Touched";

/** 改名; a name that is there already is 并入. */
export function RenameForm({ kind, name, contents, work, onDone }: ChangeProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units.manage;
  const [typed, setTyped] = useState("");
  const to = typed.trim();
  const isOther = to !== "" && nameKey(to) !== nameKey(name);
  const isMerge = isOther && entryNamed(contents, kind, to) !== null;
  async function rename(): Promise<void> {
    if (await work.perform(api.names.renameNames, { kind, renames: [{ from: name, to }] })) onDone();
  }
  return (
    <>
      <Field label={words.rename}>
        <Input value={typed} onChange={(_event, data) => setTyped(data.value)} />
      </Field>
      {isOther && <Text>{isMerge ? words.merges(name, to) : words.becomes(name, to)}</Text>}
      <Touched
        cells={namedCells(contents.rows, kind, [name])}
        duties={kind === "unit" ? namedDuties(contents.dutyCells, [name]) : 0}
        onConfirm={isOther ? () => void rename() : null}
        isBusy={work.isBusy}
      />
    </>
  );
}
