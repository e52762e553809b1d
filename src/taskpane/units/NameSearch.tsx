import { Field, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Hit } from "../../vocabulary/searchNames";
import { useLocale } from "../LocaleContext";

/** As many as are seen without scrolling. */
const HITS_MOST = 8;

const useStyles = makeStyles({
  list: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hit: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected },
  by: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

interface NameSearchProps {
  readonly label: string;
  readonly hint?: string;
  readonly search: (query: string, most: number) => readonly Hit[];
  readonly onChoose: (name: string) => void;
  /** Backspace where nothing is typed. */
  readonly onBackspace?: () => void;
  /** What can be done with a word that is found nowhere. */
  readonly onNothing?: (typed: string) => ReactNode;
}

/** A box to find a name in, all by keyboard: arrows move, Enter chooses. Keys that an input method holds are its own. */
export function NameSearch(props: NameSearchProps): ReactNode {
  const { label, hint, search, onChoose, onBackspace, onNothing } = props;
  const locale = useLocale();
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const hits = isOpen ? search(typed, HITS_MOST) : [];
  const active = hits[Math.min(place, hits.length - 1)];

  function type(next: string): void {
    setTyped(next);
    setPlace(0);
    setOpen(true);
  }
  function close(): void {
    type("");
    setOpen(false);
  }
  function choose(name: string): void {
    type("");
    onChoose(name);
  }
  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event.nativeEvent)) return;
    const act = keyActions()[event.key];
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  }
  function keyActions(): Readonly<Record<string, (() => void) | undefined>> {
    const move = (by: number) => () => {
      setOpen(true);
      setPlace((before) => (isOpen ? Math.max(0, Math.min(hits.length - 1, before + by)) : 0));
    };
    return {
      ArrowDown: move(1),
      ArrowUp: move(-1),
      Enter: active && (() => choose(active.name)),
      Escape: isOpen || typed !== "" ? close : undefined,
      Backspace: typed === "" ? onBackspace : undefined,
    };
  }
  return (
    <>
      <Field label={label} {...(hint === undefined ? {} : { hint })}>
        <Input
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${hits.indexOf(active)}` : undefined}
          autoComplete="off"
          value={typed}
          onChange={(_event, data) => type(data.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
      </Field>
      {hits.length > 0 && (
        <div id={id} role="listbox" aria-label={label} className={styles.list}>
          {hits.map((hit, index) => (
            <HitLine
              key={hit.name}
              id={`${id}-${index}`}
              hit={hit}
              isActive={hit === active}
              onChoose={() => choose(hit.name)}
            />
          ))}
        </div>
      )}
      {isOpen && typed.trim() !== "" && hits.length === 0 && (
        <Text role="status">
          {locale.units.search.none} {onNothing?.(typed.trim())}
        </Text>
      )}
    </>
  );
}

/**
 * Whether the key belongs to an input method. WebKit ends the composition before it tells of the Enter that ended it;
 * only the old key code, 229, still says so.
 */
function isComposing(event: globalThis.KeyboardEvent): boolean {
  return event.isComposing || Reflect.get(event, "keyCode") === 229;
}

interface HitLineProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function HitLine({ id, hit, isActive, onChoose }: HitLineProps): ReactNode {
  const words = useLocale().units;
  const styles = useStyles();
  return (
    // The box keeps the focus; its keys move through the list.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={mergeClasses(styles.hit, isActive && styles.active)}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <span>{hit.name}</span>
      <Text size={200} className={styles.by}>
        {hit.by === null ? words.tasks(hit.uses) : words.search.by(hit.by)}
      </Text>
    </div>
  );
}
