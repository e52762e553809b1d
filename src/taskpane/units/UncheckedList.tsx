import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { guessUnitType } from "../../vocabulary/guessUnitType";
import { kindOf } from "../../vocabulary/namesContents";
import type { Suggestion } from "../../vocabulary/suggest";
import type { UncheckedName } from "../../vocabulary/uncheckedNames";
import { UPPER_UNIT } from "../../vocabulary/unitTypes";
import { useChoices } from "../choices/useChoices";
import { Disclosure } from "../common/Disclosure";
import { PagedList } from "../common/PagedList";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { CellList } from "./CellList";
import { NameSearch } from "./NameSearch";
import type { NamesView, Search } from "./namesView";
import type { NamesWork } from "./useNamesWork";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap" },
  card: { gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface UncheckedListProps {
  readonly view: NamesView;
  readonly work: NamesWork;
}

const keyOf = ({ kind, upper, name }: UncheckedName): string => `${kind} ${String(upper)} ${name}`;

/** 待核名称, each with what can be done about it. */
export function UncheckedList({ view, work }: UncheckedListProps): ReactNode {
  const { api, workbookChoices } = useServices();
  const words = useLocale().units.unchecked;
  const styles = useStyles();
  const { putOff } = useChoices(workbookChoices);
  const { unchecked } = view;
  const isPutOff = (name: UncheckedName): boolean => putOff.includes(keyOf(name));
  const now = unchecked.filter((name) => !isPutOff(name));
  const later = unchecked.filter(isPutOff);
  // Those that have been dealt with since are forgotten.
  const setLater = (name: UncheckedName): void =>
    workbookChoices.set({ putOff: [...later, name].map(keyOf) });
  const card = (name: UncheckedName): ReactNode => (
    <UncheckedCard
      name={name}
      suggestions={view.suggest(name)}
      search={view.search}
      work={work}
      onLater={isPutOff(name) ? null : () => setLater(name)}
    />
  );
  return (
    <section aria-label={words.heading(unchecked.length)} className={styles.root}>
      <div className={styles.head}>
        <ScreenHeading takesFocus={false}>{words.heading(unchecked.length)}</ScreenHeading>
        <Button
          appearance="primary"
          disabledFocusable={work.isBusy}
          onClick={() => void work.perform(api.names.auditNames, undefined)}
        >
          {words.audit}
        </Button>
      </div>
      {unchecked.length === 0 && <Text className={styles.hint}>{words.none}</Text>}
      <PagedList label={words.heading(unchecked.length)} items={now} keyOf={keyOf}>
        {card}
      </PagedList>
      {later.length > 0 && (
        <Disclosure label={words.left(later.length)}>
          {() => (
            <PagedList label={words.left(later.length)} items={later} keyOf={keyOf}>
              {card}
            </PagedList>
          )}
        </Disclosure>
      )}
    </section>
  );
}

interface UncheckedCardProps {
  readonly name: UncheckedName;
  readonly suggestions: readonly Suggestion[];
  readonly search: Search;
  readonly work: NamesWork;
  /** Null where it is put off already. */
  readonly onLater: (() => void) | null;
}

function UncheckedCard({ name, suggestions, search, work, onLater }: UncheckedCardProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units;
  const styles = useStyles();
  const { kind, trouble, upper, cells } = name;
  const replace = (to: string): void => {
    const change = { kind: "replace", from: name.name, to } as const;
    void work.perform(api.names.editCells, { cells, change });
  };
  const add = (): void => {
    const type = upper ? UPPER_UNIT : kind === "unit" ? guessUnitType(name.name) : null;
    void work.perform(api.names.addName, { kind, name: name.name, type });
  };
  return (
    <Card role="group" aria-label={name.name} appearance="outline" size="small" className={styles.card}>
      <Text weight="semibold">{name.name}</Text>
      <Text size={200} className={styles.hint}>
        {words.unchecked.troubles[trouble](words.tables[kind])}
        {upper && ` · ${words.unchecked.upper}`} · {words.cells(cells.length)}
      </Text>
      <CellList label={name.name} cells={cells} />
      {name.claimants.map((claimant) => (
        <Button key={claimant} size="small" disabledFocusable={work.isBusy} onClick={() => replace(claimant)}>
          {words.unchecked.replace(claimant)}
        </Button>
      ))}
      {trouble === "unknown" &&
        suggestions.map((suggestion) => (
          <SuggestionLine
            key={suggestion.name}
            name={name}
            suggestion={suggestion}
            work={work}
            onReplace={replace}
          />
        ))}
      <div className={styles.actions}>
        {trouble === "unknown" && (
          <Button size="small" disabledFocusable={work.isBusy} onClick={add}>
            {words.unchecked.add(words.kinds[kind])}
          </Button>
        )}
        {onLater && (
          <Button size="small" appearance="subtle" onClick={onLater}>
            {words.unchecked.later}
          </Button>
        )}
      </div>
      <Disclosure label={words.unchecked.other}>
        {() => (
          <NameSearch
            label={words.unchecked.other}
            search={search(kindOf(cells[0]?.header ?? "责任单位"), upper)}
            onChoose={replace}
          />
        )}
      </Disclosure>
    </Card>
  );
}

interface SuggestionLineProps {
  readonly name: UncheckedName;
  readonly suggestion: Suggestion;
  readonly work: NamesWork;
  readonly onReplace: (to: string) => void;
}

function SuggestionLine({ name, suggestion, work, onReplace }: SuggestionLineProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units;
  const styles = useStyles();
  const { evidence, like } = suggestion;
  return (
    <div>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={work.isBusy}
          onClick={() => onReplace(suggestion.name)}
        >
          {words.unchecked.replace(suggestion.name)}
        </Button>
        <Button
          size="small"
          disabledFocusable={work.isBusy}
          onClick={() =>
            void work.perform(api.names.addAlias, {
              kind: name.kind,
              name: suggestion.name,
              alias: name.name,
            })
          }
        >
          {words.unchecked.alias(suggestion.name)}
        </Button>
      </div>
      <Text size={200} className={styles.hint}>
        {like !== suggestion.name && `${words.groups.like(like)}：`}
        {words.groups.because(words.evidence[evidence.kind], words.strengths[evidence.strength])}
      </Text>
    </div>
  );
}
