import { Button, Card, Checkbox, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ApartPair, GroupDecisions } from "../../vocabulary/namesContents";
import { PagedList } from "../common/PagedList";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import type { NamesView } from "./namesView";
import type { NamesWork } from "./useNamesWork";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  card: { gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground2 },
  because: { color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalXXL },
});

type Group = NamesView["groups"][number];

interface GroupListProps {
  readonly groups: readonly Group[];
  readonly work: NamesWork;
}

const namesOf = (group: Group): readonly string[] => [group.name, ...group.variants.map(({ name }) => name)];

/** Names that may be one body, group by group; nothing is joined without a person. */
export function GroupList({ groups, work }: GroupListProps): ReactNode {
  const words = useLocale().units.groups;
  const styles = useStyles();
  if (groups.length === 0) {
    return null;
  }
  const heading = words.heading(groups.length);
  return (
    <section aria-label={heading} className={styles.root}>
      <ScreenHeading takesFocus={false}>{heading}</ScreenHeading>
      <Text size={200} className={styles.hint}>
        {words.hint}
      </Text>
      <SureGroups groups={groups.filter(({ strength }) => strength !== "possible")} work={work} />
      <PagedList
        label={heading}
        items={groups}
        keyOf={(group) => `${group.kind} ${namesOf(group).join(" ")}`}
      >
        {(group) => <GroupCard group={group} work={work} />}
      </PagedList>
    </section>
  );
}

/** All groups for which much speaks, decided in one step; what is merely possible is looked at one by one. */
function SureGroups({ groups, work }: GroupListProps): ReactNode {
  const { api } = useServices();
  const words = useLocale().units.groups;
  const styles = useStyles();
  if (groups.length < 2) {
    return null;
  }
  const decide = (decision: (group: Group) => Omit<GroupDecisions, "kind">): void => {
    const decisions = groups.map((group) => ({ kind: group.kind, ...decision(group) }));
    void work.perform(api.names.decideGroups, decisions);
  };
  const joining = (group: Group): Omit<GroupDecisions, "kind"> => ({
    joined: [{ name: group.name, others: group.variants.map(({ name }) => name) }],
    apart: [],
  });
  return (
    <div className={styles.actions}>
      <Button size="small" disabledFocusable={work.isBusy} onClick={() => decide(joining)}>
        {words.joinAll(groups.length)}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={work.isBusy}
        onClick={() => decide((group) => ({ joined: [], apart: allPairs(namesOf(group)) }))}
      >
        {words.partAll}
      </Button>
    </div>
  );
}

function GroupCard({ group, work }: { readonly group: Group; readonly work: NamesWork }): ReactNode {
  const { api } = useServices();
  const words = useLocale().units;
  const styles = useStyles();
  const names = namesOf(group);
  const [standard, setStandard] = useState(group.name);
  // What is merely possible is left to be ticked.
  const [included, setIncluded] = useState<ReadonlySet<string>>(
    new Set(
      group.variants.filter(({ evidence }) => evidence.strength !== "possible").map(({ name }) => name),
    ),
  );
  const others = names.filter((name) => name !== standard && (included.has(name) || name === group.name));
  const left = names.filter((name) => name !== standard && !others.includes(name));
  const decide = (joined: readonly string[], apart: readonly string[]): void => {
    const pairs = [standard, ...joined].flatMap((one) => apart.map((other): ApartPair => [one, other]));
    const decision: GroupDecisions = {
      kind: group.kind,
      joined: joined.length > 0 ? [{ name: standard, others: joined }] : [],
      apart: joined.length > 0 ? pairs : allPairs(names),
    };
    void work.perform(api.names.decideGroups, [decision]);
  };
  return (
    <Card
      role="group"
      aria-label={words.groups.group(group.name)}
      appearance="outline"
      size="small"
      className={styles.card}
    >
      <Field label={words.groups.standard}>
        <Select value={standard} onChange={(_event, data) => setStandard(data.value)}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {group.variants.map(({ name, tasks, evidence, like }) => (
        <div key={name}>
          <Checkbox
            label={`${name}（${words.tasks(tasks)}）`}
            aria-label={words.groups.include(name)}
            checked={name === standard || included.has(name)}
            disabled={name === standard}
            onChange={(_event, data) => setIncluded(toggled(included, name, data.checked === true))}
          />
          <Text size={200} block className={styles.because}>
            {words.groups.like(like)}：
            {words.groups.because(words.evidence[evidence.kind], words.strengths[evidence.strength])}
          </Text>
        </div>
      ))}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={work.isBusy || others.length === 0 || included.size === 0}
          onClick={() => decide(others, left)}
        >
          {words.groups.join}
        </Button>
        <Button size="small" disabledFocusable={work.isBusy} onClick={() => decide([], [])}>
          {words.groups.part}
        </Button>
      </div>
    </Card>
  );
}

function toggled(names: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(names);
  if (isIn) next.add(name);
  else next.delete(name);
  return next;
}

function allPairs(names: readonly string[]): readonly ApartPair[] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other): ApartPair => [one, other]));
}
