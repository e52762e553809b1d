import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { sizeOf } from "../../../ledger/figures/count";
import type { Ledger, LedgerTask } from "../../../ledger/ledger";
import type { RegisterTask } from "../../../workbook/registerContents";
import { WHOLE_REGISTER } from "../../../workbook/registerView";
import { draftPages } from "../../../workbook/summary/draftPages";
import { type FigureFound, figuresOn } from "../../../workbook/summary/figureAt";
import { keyOf } from "../../../workbook/summary/page";
import type { PageSelection } from "../../../workbook/summary/selectedFigure";
import { useLocale } from "../../LocaleContext";
import { FigureRows } from "../../overview/FigureRows";
import { ReportRows } from "./ReportRows";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface OpenedFigureProps {
  readonly ledger: Ledger;
  readonly selection: PageSelection | null;
}

/** The rows behind the number that is selected on a summary. */
export function OpenedFigure({ ledger, selection }: OpenedFigureProps): ReactNode {
  const words = useLocale().summary;
  const styles = useStyles();
  const found = useMemo(() => (selection === null ? null : find(ledger, selection)), [ledger, selection]);
  if (found === null) return <Text>{words.openHint}</Text>;
  const { count, section, row, column } = found;
  const tasks = count.of === "tasks" ? tasksOf(ledger, count.ids) : [];
  const hasTimes = new Set(count.ids).size < count.ids.length;
  const unit =
    count.of === "reports" ? words.units.reports : hasTimes ? words.units.times : words.units.tasks;
  const heading = words.figure(section, row, column, sizeOf(count), unit);
  return (
    <div className={styles.root}>
      <Difference found={found} />
      {count.of === "reports" ? (
        <ReportRows heading={heading} ledger={ledger} keys={count.ids} />
      ) : (
        <FigureRows
          key={heading}
          heading={heading}
          tasks={tasks}
          view={{ ...WHOLE_REGISTER, ids: tasks.map(({ id }) => id) }}
        />
      )}
    </div>
  );
}

/** What is to be known of a number beside its rows: that it is a share, or that the register has changed since. */
function Difference({ found }: { readonly found: FigureFound }): ReactNode {
  const words = useLocale().summary;
  const { shown, now, isShare, count } = found;
  const text =
    shown !== now
      ? words.since(String(shown), String(now))
      : isShare && typeof now === "number"
        ? words.rate(Math.round(now * sizeOf(count)), sizeOf(count))
        : null;
  return (
    text !== null && (
      <MessageBar intent={shown === now ? "info" : "warning"} layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
    )
  );
}

/** The page is worked out from the ledger as the tab's last row says that it was made. */
function find(ledger: Ledger, selection: PageSelection): FigureFound | null {
  const choices = keyOf(selection.rows);
  if (choices === null) return null;
  const page = draftPages(ledger, choices).pages.find(({ kind }) => kind === selection.kind);
  return page === undefined ? null : figuresOn(page, selection.rows)(selection.row, selection.column);
}

function tasksOf({ tasks }: Ledger, ids: readonly string[]): RegisterTask[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return [...new Set(ids)].flatMap((id) => {
    const task = byId.get(id);
    return task === undefined ? [] : [asListed(task)];
  });
}

function asListed({
  id,
  plan,
  seq,
  path,
  text,
  leaders,
  lead,
  responsible,
  support,
  due,
}: LedgerTask): RegisterTask {
  const units = [...new Set([...lead, ...responsible, ...support])];
  return { id, plan, seq, path, text, leaders, units, due, state: "", check: "" };
}
