import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { namedCells } from "../../vocabulary/namedCells";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { entryNamed } from "./entryNamed";
import type { ChangeProps } from "./Manage";
import { Touched } from "./Touched";

/** 停用 and 恢复使用: the cells stay, and say so. */
export function RetireForm({ kind, name, contents, work, onDone }: ChangeProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units.manage;
  const isRetired = entryNamed(contents, kind, name)?.retired ?? false;
  async function retire(): Promise<void> {
    if (await work.perform(api.names.retireName, { kind, name, retired: !isRetired })) onDone();
  }
  return (
    <>
      {!isRetired && <Text>{words.retireHint}</Text>}
      <Touched
        cells={namedCells(contents.rows, kind, [name])}
        onConfirm={() => void retire()}
        isBusy={work.isBusy}
      />
    </>
  );
}
