import { Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { namedCells } from "../../vocabulary/namedCells";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import type { ChangeProps } from "./Manage";
import { NameSearch } from "./NameSearch";
import { Touched } from "./Touched";

/** 换人: the open tasks of a leader go to the successor. */
export function ReplaceForm({ name, contents, search, work, onDone }: ChangeProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units.manage;
  const [to, setTo] = useState<string | null>(null);
  const open = contents.rows.filter((row) => row.isOpen);
  const isOther = to !== null && to !== name;
  async function replace(successor: string): Promise<void> {
    if (await work.perform(api.names.replaceLeader, { from: name, to: successor })) onDone();
  }
  return (
    <>
      <NameSearch
        label={words.successor}
        hint={words.openOnly}
        search={search("leader", false)}
        onChoose={setTo}
      />
      {isOther && <Text>{words.handOver(name, to)}</Text>}
      <Touched
        cells={namedCells(open, "leader", [name])}
        onConfirm={isOther ? () => void replace(to) : null}
        isBusy={work.isBusy}
      />
    </>
  );
}
