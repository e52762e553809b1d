import {
  Button,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { NameKind, NamesContents } from "../../vocabulary/namesContents";
import { Disclosure } from "../common/Disclosure";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { entryNamed } from "./entryNamed";
import { NameSearch } from "./NameSearch";
import type { Search } from "./namesView";
import { ReformForm } from "./ReformForm";
import { RenameForm } from "./RenameForm";
import { ReplaceForm } from "./ReplaceForm";
import { RetireForm } from "./RetireForm";
import { SplitForm } from "./SplitForm";
import type { NamesWork } from "./useNamesWork";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface ManageProps {
  readonly contents: NamesContents;
  readonly search: Search;
  readonly work: NamesWork;
}

const ACTIONS = {
  unit: ["rename", "split", "retire"],
  leader: ["rename", "replace", "retire"],
} as const;
type Action = (typeof ACTIONS)[NameKind][number];

/** What every form of a change is given. */
export interface ChangeProps {
  readonly kind: NameKind;
  readonly name: string;
  readonly contents: NamesContents;
  readonly search: Search;
  readonly work: NamesWork;
  readonly onDone: () => void;
}

/** Changes of units and leaders. Each shows every row that it touches before anything is written. */
export function Manage({ contents, search, work }: ManageProps): ReactNode {
  const words = useLocale().units.manage;
  const kinds = useLocale().units.kinds;
  const styles = useStyles();
  const [kind, setKind] = useState<NameKind>("unit");
  const [name, setName] = useState<string | null>(null);
  return (
    <section aria-label={words.heading} className={styles.root}>
      <ScreenHeading takesFocus={false}>{words.heading}</ScreenHeading>
      <RadioGroup
        layout="horizontal"
        aria-label={words.choose}
        value={kind}
        onChange={(_event, data) => {
          setKind(data.value === "leader" ? "leader" : "unit");
          setName(null);
        }}
      >
        <Radio value="unit" label={kinds.unit} />
        <Radio value="leader" label={kinds.leader} />
      </RadioGroup>
      <NameSearch label={words.choose} search={search(kind, false)} onChoose={setName} />
      {name !== null && (
        <Changes
          key={`${kind} ${name}`}
          kind={kind}
          name={name}
          contents={contents}
          search={search}
          work={work}
          onDone={() => setName(null)}
        />
      )}
      <Disclosure label={words.actions.reform}>
        {() => <ReformForm contents={contents} work={work} />}
      </Disclosure>
    </section>
  );
}

const FORMS: Readonly<Record<Action, (props: ChangeProps) => ReactNode>> = {
  rename: RenameForm,
  split: SplitForm,
  retire: RetireForm,
  replace: ReplaceForm,
};

function Changes(props: ChangeProps): ReactNode {
  const { kind, name, contents, onDone } = props;
  const words = useLocale().units.manage;
  const styles = useStyles();
  const [action, setAction] = useState<Action | null>(null);
  const Form = action && FORMS[action];
  const label = (each: Action): string =>
    each === "retire" && entryNamed(contents, kind, name)?.retired
      ? words.actions.restore
      : words.actions[each];
  return (
    <div role="group" aria-label={words.chosen(name)} className={styles.form}>
      <Text weight="semibold">{words.chosen(name)}</Text>
      <div className={styles.actions}>
        {ACTIONS[kind].map((each) => (
          <ToggleButton key={each} size="small" checked={action === each} onClick={() => setAction(each)}>
            {label(each)}
          </ToggleButton>
        ))}
        <Button size="small" appearance="subtle" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
      {Form && <Form {...props} />}
    </div>
  );
}
