import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PlacedCell } from "../../vocabulary/uncheckedNames";
import { Disclosure } from "../common/Disclosure";
import { ErrorNotice } from "../common/ErrorNotice";
import { PagedList } from "../common/PagedList";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";
import { cellPlace } from "./namesView";

const useStyles = makeStyles({
  cell: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  place: { flexGrow: 1 },
  task: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  // A grid's child may be narrower than its text.
  text: { minWidth: 0, flexGrow: 1 },
});

/** As many as stand open; the others on demand. */
const SHOWN = 2;

interface CellListProps {
  readonly label: string;
  readonly cells: readonly PlacedCell[];
}

/** The cells concerned, by 序号, each to be gone to. */
export function CellList({ label, cells }: CellListProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units;
  const { state, run, clear } = useOperation();
  const [isHidden, setHidden] = useState(false);

  async function goTo({ id, header }: PlacedCell): Promise<void> {
    const outcome = await run((control) => api.names.goToCell.perform({ id, header }, control));
    setHidden(outcome?.result.hidden ?? false);
  }
  const line = (cell: PlacedCell): ReactNode => <CellLine cell={cell} onGoTo={() => void goTo(cell)} />;
  const keyOf = ({ id, header }: PlacedCell): string => `${id} ${header}`;
  return (
    <>
      <PagedList label={label} items={cells.slice(0, SHOWN)} keyOf={keyOf}>
        {line}
      </PagedList>
      {cells.length > SHOWN && (
        <Disclosure label={words.moreCells(cells.length)}>
          {() => (
            <PagedList label={words.moreCells(cells.length)} items={cells.slice(SHOWN)} keyOf={keyOf}>
              {line}
            </PagedList>
          )}
        </Disclosure>
      )}
      <div role="status">{isHidden && <Text>{words.rowHidden}</Text>}</div>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </>
  );
}

function CellLine({ cell, onGoTo }: { readonly cell: PlacedCell; readonly onGoTo: () => void }): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const place = cellPlace(cell.row, cell.header, locale);
  return (
    <div className={styles.cell}>
      <span className={styles.text}>
        <Text size={200}>{place}</Text>
        <Text size={200} className={styles.task}>
          {cell.row.text}
        </Text>
      </span>
      <Button size="small" aria-label={`${locale.units.goTo} ${place}`} onClick={onGoTo}>
        {locale.units.goTo}
      </Button>
    </div>
  );
}
