import { Button, makeStyles, Spinner, Switch, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactNode } from "react";
import { kindOf, type NameSelection, type NamesContents } from "../../vocabulary/namesContents";
import type { WorkbookStatus } from "../../workbook/status";
import { ErrorNotice } from "../common/ErrorNotice";
import { useRead } from "../common/useRead";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";
import { GroupList } from "./GroupList";
import { Manage } from "./Manage";
import { MistakeList } from "./MistakeList";
import { cellPlace, namesView } from "./namesView";
import { Picker } from "./Picker";
import { UncheckedList } from "./UncheckedList";
import { useNamesWork } from "./useNamesWork";
import { useNameTools } from "./useNameTools";
import { useSelection } from "./useSelection";
import { VocabularyGone } from "./VocabularyGone";
import { WorkNotice } from "./WorkNotice";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    paddingBottom: tokens.spacingVerticalXL,
    // The place of what was done takes none while there is nothing to say.
    "& > :first-child:not(:has([class]))": { marginBottom: `calc(-1 * ${tokens.spacingVerticalXL})` },
    overflowWrap: "anywhere",
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface UnitsScreenProps {
  readonly status: WorkbookStatus;
  /** Counts the looks at the workbook. */
  readonly look: number;
  /** Whether this is the tab that is seen. */
  readonly shown: boolean;
  readonly onImport: () => void;
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** 单位: the names of the register, one for each unit and one for each leader. */
export function UnitsScreen(props: UnitsScreenProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  if (props.status.kind !== "register") {
    return (
      <div className={styles.root}>
        <Text>{locale.units.noRegister}</Text>
        <Button appearance="primary" onClick={props.onImport}>
          {locale.overview.goToImport}
        </Button>
      </div>
    );
  }
  return <RegisterNames {...props} lastCommand={props.status.undo[0]?.command ?? null} />;
}

function RegisterNames(props: UnitsScreenProps & { readonly lastCommand: string | null }): ReactNode {
  const { look, shown, lastCommand, onChanged, onUndone } = props;
  const { api } = useServices();
  const words = useLocale().units;
  const styles = useStyles();
  const read = useCallback(() => api.names.readNames(), [api]);
  const { contents, failure, again } = useRead(read, look, shown);
  const { tools, isFinal, failure: toolsFailure } = useNameTools();
  const work = useNamesWork(onChanged);
  const selection = useSelection(shown);
  const view = useMemo(() => (contents ? namesView(contents, tools) : null), [contents, tools]);
  return (
    <div className={styles.root}>
      <WorkNotice work={work} lastCommand={lastCommand} onUndone={onUndone} />
      {failure && <ErrorNotice error={failure.error} onRetry={again} />}
      {toolsFailure && <ErrorNotice error={toolsFailure.error} />}
      {contents && view ? (
        <>
          <VocabularyGone contents={contents} work={work} />
          {selection ? (
            <SelectionPicker selection={selection} contents={contents} search={view.search} work={work} />
          ) : (
            <Text size={200} className={styles.hint}>
              {words.picker.hint}
            </Text>
          )}
          <UncheckedList view={view} work={work} />
          {/* Decided on half the evidence, a group would keep the choice when the rest comes. */}
          {isFinal && <GroupList groups={view.groups} work={work} />}
          <MistakeList mistakes={view.mistakes} />
          <Manage contents={contents} search={view.search} work={work} />
          <StrictSwitch strict={contents.strict} onChanged={onChanged} />
        </>
      ) : (
        !failure && <Spinner label={words.reading} />
      )}
    </div>
  );
}

interface SelectionPickerProps extends Omit<Parameters<typeof Picker>[0], "place"> {
  readonly contents: NamesContents;
}

/** The picker over what the cells hold now: what was selected may have been edited since. */
function SelectionPicker({ selection, contents, search, work }: SelectionPickerProps): ReactNode {
  const locale = useLocale();
  const { header } = selection;
  const texts = new Map(contents.rows.map((row) => [row.id, row]));
  const rows = selection.rows.map(({ id, text }) => ({ id, text: texts.get(id)?.cells[header] ?? text }));
  const first = texts.get(rows[0]?.id ?? "");
  const now: NameSelection = { header, rows };
  return (
    <Picker
      // Another column or other rows begin anew: a box half filled must not write there.
      key={`${kindOf(header)} ${header} ${rows.map(({ id }) => id).join()}`}
      selection={now}
      place={first ? cellPlace(first, header, locale) : (rows[0]?.id ?? "")}
      search={search}
      work={work}
    />
  );
}

function StrictSwitch({
  strict,
  onChanged,
}: {
  readonly strict: boolean;
  readonly onChanged: () => void;
}): ReactNode {
  const { api } = useServices();
  const words = useLocale().units;
  const { state, run, clear } = useOperation();
  async function set(next: boolean): Promise<void> {
    await run((control) => api.names.setStrictNames.perform({ strict: next }, control));
    onChanged();
  }
  return (
    <>
      <Switch
        label={words.strict}
        checked={strict}
        disabled={state.kind === "running"}
        onChange={(_event, data) => void set(data.checked)}
      />
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </>
  );
}
