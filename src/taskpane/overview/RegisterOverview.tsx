import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { daysBetween, isDate } from "../../plan/date";
import { REGISTER_TABLE } from "../../workbook/names";
import type { RegisterContents } from "../../workbook/registerContents";
import type { WorkbookStatus } from "../../workbook/status";
import { useChoices } from "../choices/useChoices";
import { commandLabel } from "../commandLabel";
import { ErrorNotice } from "../common/ErrorNotice";
import { formatMoment } from "../common/formatMoment";
import { GoToButton } from "../common/GoToButton";
import { ScreenHeading } from "../common/ScreenHeading";
import { UndoButton } from "../common/UndoButton";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { AsOf } from "./AsOf";
import {
  countStates,
  type Figure,
  filterOptions,
  narrowed,
  nextDuty,
  sameFigure,
  stillThere,
  tableView,
  tasksOf,
} from "./countTasks";
import { FigureButton } from "./FigureButton";
import { FigureRows } from "./FigureRows";
import { FilterFields } from "./FilterFields";
import { RegisterTroubles } from "./RegisterTroubles";
import { StateBar } from "./StateBar";
import { UncheckedFigure } from "./UncheckedFigure";
import { useRead } from "../common/useRead";

type RegisterStatus = Extract<WorkbookStatus, { kind: "register" }>;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface RegisterOverviewProps {
  readonly status: RegisterStatus;
  /** Counts the looks at the workbook. */
  readonly look: number;
  /** Whether the overview is the tab that is seen. */
  readonly shown: boolean;
  readonly onImport: () => void;
  readonly onUnits: () => void;
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** 概览 of a register: the date it is judged by, its plans and states, the tasks behind each number, the last step. */
export function RegisterOverview(props: RegisterOverviewProps): ReactNode {
  const { status, look, shown, onImport, onUnits, onChanged, onUndone } = props;
  const { api } = useServices();
  const locale = useLocale();
  const words = locale.overview;
  const styles = useStyles();
  const read = useCallback(() => api.readRegister(), [api]);
  const { contents, failure, again } = useRead(read, look, shown);
  const [lastCommand] = status.undo;
  return (
    <div className={styles.root}>
      <ScreenHeading takesFocus={false}>{locale.workbook.register}</ScreenHeading>
      <RegisterTroubles status={status} />
      <AsOf
        key={status.asOf}
        asOf={status.asOf}
        followsToday={status.asOfFollowsToday}
        onChanged={onChanged}
      />
      {failure && <ErrorNotice error={failure.error} onRetry={again} />}
      {contents ? (
        <Figures status={status} contents={contents} />
      ) : (
        <>
          <StateBar
            total={status.tasks}
            states={status.states.map(({ state, tasks }) => ({ name: state, tasks }))}
            chosen={null}
            onChoose={null}
          />
          {!failure && <Spinner size="tiny" label={words.reading} />}
        </>
      )}
      <UncheckedFigure look={look} shown={shown} onUnits={onUnits} />
      <div className={styles.actions}>
        <GoToButton
          api={api}
          place={{ table: REGISTER_TABLE }}
          label={words.openRegister}
          appearance="primary"
        />
        <Button onClick={onImport}>{words.goToImport}</Button>
      </div>
      {lastCommand && (
        <section aria-label={words.history} className={styles.actions}>
          <Text block>
            {words.lastCommand(
              commandLabel(lastCommand.command, locale),
              formatMoment(lastCommand.at, locale.tag),
            )}
          </Text>
          <UndoButton command={lastCommand.command} onUndone={onUndone} />
        </section>
      )}
    </div>
  );
}

interface FiguresProps {
  readonly status: RegisterStatus;
  readonly contents: RegisterContents;
}

function Figures({ status, contents }: FiguresProps): ReactNode {
  const { workbookChoices } = useServices();
  const choices = useChoices(workbookChoices);
  const words = useLocale().overview;
  const [figure, setFigure] = useState<Figure | null>(null);
  const { tasks: all } = contents;
  const filter = useMemo(() => stillThere(choices, all), [choices, all]);
  const tasks = useMemo(() => narrowed(all, filter), [all, filter]);
  const options = useMemo(() => filterOptions(all, filter.plan), [all, filter.plan]);
  const titles = useMemo(() => new Map(status.plans.map(({ name, title }) => [name, title])), [status.plans]);
  const listed = useMemo(() => (figure ? tasksOf(figure, tasks) : []), [figure, tasks]);
  const toCheck = tasks.filter((task) => task.check !== "").length;
  const choose = (next: Figure): void => setFigure(sameFigure(figure, next) ? null : next);
  const headings = {
    all: () => words.total(listed.length),
    check: () => words.toCheck(listed.length),
    state: (state: string) => words.stateCount(state === "" ? words.noStateWord : state, listed.length),
  };
  return (
    <>
      <NextDuty status={status} contents={contents} plan={filter.plan} />
      <FilterFields
        options={options}
        titles={titles}
        total={all.length}
        filter={filter}
        onFilter={(changed) => workbookChoices.set({ ...filter, ...changed })}
      />
      <StateBar total={tasks.length} states={countStates(tasks)} chosen={figure} onChoose={choose} />
      <div>
        {toCheck > 0 && (
          <FigureButton
            figure={{ kind: "check" }}
            label={words.toCheck(toCheck)}
            total={tasks.length}
            chosen={figure}
            onChoose={choose}
          />
        )}{" "}
        <FigureButton
          figure={{ kind: "all" }}
          label={words.allTasks(tasks.length)}
          total={all.length}
          chosen={figure}
          onChoose={choose}
        />
      </div>
      {figure && (
        <FigureRows
          key={JSON.stringify([figure, filter])}
          heading={figure.kind === "state" ? headings.state(figure.state) : headings[figure.kind]()}
          tasks={listed}
          view={tableView(filter, figure, listed)}
        />
      )}
    </>
  );
}

interface NextDutyProps extends FiguresProps {
  readonly plan: string | null;
}

function NextDuty({ status, contents, plan }: NextDutyProps): ReactNode {
  const words = useLocale().overview;
  const duty = isDate(status.asOf) ? nextDuty(contents, plan, status.asOf) : null;
  return (
    duty && <Text>{words.nextDuty(duty.plan, duty.what, duty.due, daysBetween(status.asOf, duty.due))}</Text>
  );
}
