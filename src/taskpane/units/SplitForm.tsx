import { Field, Select, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { namedCells } from "../../vocabulary/namedCells";
import type { PlacedCell } from "../../vocabulary/uncheckedNames";
import { PagedList } from "../common/PagedList";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import type { ChangeProps } from "./Manage";
import { cellPlace } from "./namesView";
import { Touched } from "./Touched";

const keyOf = ({ id, header }: PlacedCell): string => `${id} ${header}`;

/** 拆分: one unit becomes several, and each cell says which of them takes it over. */
export function SplitForm({ name, contents, work, onDone }: ChangeProps): ReactNode {
  const { api } = useServices();
  const locale = useLocale();
  const words = locale.units.manage;
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const into = [...new Set(typed.split(/[\n、，,]/u).map((line) => line.trim()))].filter(
    (line) => line !== "",
  );
  const cells = namedCells(contents.rows, "unit", [name]);
  const assigned = cells.flatMap((cell) => {
    const to = chosen.get(keyOf(cell));
    return to !== undefined && into.includes(to) ? [{ id: cell.id, header: cell.header, names: [to] }] : [];
  });
  async function split(): Promise<void> {
    if (await work.perform(api.names.splitUnit, { name, into, cells: assigned })) onDone();
  }
  return (
    <>
      <Field label={words.into}>
        <Textarea value={typed} onChange={(_event, data) => setTyped(data.value)} />
      </Field>
      {into.length > 1 && (
        <PagedList label={words.assign} items={cells} keyOf={keyOf}>
          {(cell) => (
            <Field label={`${cellPlace(cell.row, cell.header, locale)}：${cell.row.text.slice(0, 40)}`}>
              <Select
                value={chosen.get(keyOf(cell)) ?? ""}
                onChange={(_event, data) => setChosen(new Map([...chosen, [keyOf(cell), data.value]]))}
              >
                <option value="">{words.stays}</option>
                {into.map((unit) => (
                  <option key={unit}>{unit}</option>
                ))}
              </Select>
            </Field>
          )}
        </PagedList>
      )}
      <Touched
        cells={cells.filter((cell) => into.includes(chosen.get(keyOf(cell)) ?? ""))}
        onConfirm={into.length > 1 ? () => void split() : null}
        isBusy={work.isBusy}
      />
    </>
  );
}
