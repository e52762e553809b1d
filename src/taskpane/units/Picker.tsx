import { Button, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState, type ReactNode } from "react";
import { nameKey } from "../../vocabulary/nameKey";
import { type CellChange, kindOf, type NameSelection } from "../../vocabulary/namesContents";
import { splitNames } from "../../vocabulary/splitNames";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { NameSearch } from "./NameSearch";
import type { Search } from "./namesView";
import type { NamesWork } from "./useNamesWork";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  chip: { display: "inline-flex", maxWidth: "100%" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface PickerProps {
  readonly selection: NameSelection;
  /** The row's place in the clerk's words. */
  readonly place: string;
  readonly search: Search;
  readonly work: NamesWork;
}

/** What the selected cells name, as chips, and a box to find more; several rows are edited together. */
export function Picker({ selection, place, search, work }: PickerProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units;
  const styles = useStyles();
  const [replaced, setReplaced] = useState<string | null>(null);
  const { header, rows } = selection;
  const kind = kindOf(header);
  const chips = chipsOf(rows);
  const last = chips[chips.length - 1];
  const heading = rows.length === 1 ? place : words.picker.rows(header, rows.length);

  function edit(change: CellChange): void {
    setReplaced(null);
    // All of them: what is shown may be behind what was just done, and a cell that has the name stays as it is.
    const cells = rows.map(({ id }) => ({ id, header }));
    void work.perform(api.names.editCells, { cells, change });
  }
  function choose(name: string): void {
    edit(replaced === null ? { kind: "add", name } : { kind: "replace", from: replaced, to: name });
  }
  return (
    <section aria-label={heading} className={styles.root}>
      <Text weight="semibold">{heading}</Text>
      {chips.length === 0 ? (
        <Text className={styles.hint}>{words.picker.empty}</Text>
      ) : (
        <ul aria-label={words.picker.names} className={styles.chips}>
          {chips.map(({ name, cells }) => (
            <li key={name} className={styles.chip}>
              <ToggleButton
                size="small"
                checked={replaced === name}
                aria-label={words.picker.replace(name)}
                onClick={() => setReplaced(replaced === name ? null : name)}
              >
                {rows.length === 1 ? name : words.picker.share(name, cells, rows.length)}
              </ToggleButton>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.picker.remove(name)}
                onClick={() => edit({ kind: "remove", name })}
              />
            </li>
          ))}
        </ul>
      )}
      <NameSearch
        label={replaced === null ? words.picker.add : words.picker.replacing(replaced)}
        hint={words.picker.keys}
        search={search(kind, header === "上级单位")}
        onChoose={choose}
        onBackspace={() => last && edit({ kind: "remove", name: last.name })}
        onNothing={(typed) => (
          <Button
            size="small"
            // The box must not lose the focus before the click counts.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void work.perform(api.names.addName, { kind, name: typed, type: null })}
          >
            {words.search.create(words.kinds[kind], typed)}
          </Button>
        )}
      />
    </section>
  );
}

/** Each name of the cells once, with the number of cells that hold it, in order of first appearance. */
function chipsOf(rows: NameSelection["rows"]): readonly { readonly name: string; readonly cells: number }[] {
  const chips = new Map<string, { name: string; cells: number }>();
  for (const { text } of rows) {
    for (const name of splitNames(text)) {
      const chip = chips.get(nameKey(name)) ?? { name, cells: 0 };
      chip.cells += 1;
      chips.set(nameKey(name), chip);
    }
  }
  return [...chips.values()];
}
