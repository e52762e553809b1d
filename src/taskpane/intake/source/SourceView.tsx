import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import type { Intake } from "../../../plan/plan";
import { useLocale } from "../../LocaleContext";
import { Block } from "./Block";
import { doubtPlaces, type DoubtPlace } from "./doubtPlaces";
import { Legend } from "./Legend";
import { lookOf, type Look } from "./partLooks";
import { findBlock, type SourceBlock, sourcePages, sourceParts } from "./sourceParts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  steps: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  page: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

interface SourceViewProps {
  readonly intake: Intake;
  /** The plan whose tasks are listed beside; those of others have no card to go to. */
  readonly plan: number;
  /** Where to begin; a new object leads there again. */
  readonly goal: { readonly offset: number } | null;
  readonly nameOf: (task: number) => string;
  readonly onTask: (task: number) => void;
}

interface Cursor {
  readonly page: number;
  /** The block that takes the focus; null when only the page was turned. */
  readonly block: number | null;
  /** Its doubt, for the count. */
  readonly doubt: number | null;
}

/** The source with each part coloured by what it became, a page at a time, and a way from doubt to doubt. */
export function SourceView({ intake, plan, goal, nameOf, onTask }: SourceViewProps): ReactNode {
  const words = useLocale().review.source;
  const styles = useStyles();
  const parts = useMemo(() => sourceParts(intake), [intake]);
  const pages = useMemo(() => sourcePages(intake.text, parts), [intake, parts]);
  const doubts = useMemo(() => doubtPlaces(intake), [intake]);
  const looks = useMemo(() => looksOf(parts), [parts]);
  const [cursor, setCursor] = useState<Cursor>({ page: 0, block: null, doubt: null });
  const [led, setLed] = useState<SourceViewProps["goal"]>(null);
  if (goal !== led) {
    setLed(goal);
    if (goal) setCursor({ ...findBlock(pages, goal.offset), doubt: null });
  }
  const page = Math.min(cursor.page, Math.max(0, pages.length - 1));
  const blocks = pages[page] ?? [];

  function step(by: 1 | -1): void {
    const doubt = nextDoubt(doubts, cursor, blocks, by);
    const place = doubt === null ? undefined : doubts[doubt];
    if (place) setCursor({ ...findBlock(pages, place.start), doubt });
  }
  const root = useDoubtKeys(step);
  const turn = (to: number): void => setCursor({ page: to, block: 0, doubt: null });
  const current = cursor.doubt === null ? null : cursor.doubt + 1;
  return (
    <section ref={root} aria-label={words.heading} className={styles.root}>
      <Legend looks={looks} />
      <div className={styles.steps}>
        <Button
          size="small"
          disabled={doubts.length === 0}
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={() => step(-1)}
        >
          {words.previous}
        </Button>
        <Button
          size="small"
          disabled={doubts.length === 0}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => step(1)}
        >
          {words.next}
        </Button>
        <Text size={200} role="status">
          {doubts.length === 0 ? words.noDoubt : words.doubtOf(current, doubts.length)}
        </Text>
      </div>
      <div className={styles.page}>
        {blocks.map((block, index) => (
          <Block
            key={block.start}
            block={block}
            intake={intake}
            doubt={doubtIn(doubts, block)}
            focus={index === cursor.block ? cursor : null}
            name={block.task?.plan === plan ? nameOf(block.task.task) : null}
            onTask={onTask}
          />
        ))}
      </div>
      {pages.length > 1 && (
        <div className={styles.steps}>
          <Button size="small" disabled={page === 0} onClick={() => turn(page - 1)}>
            {words.previousPage}
          </Button>
          <Text size={200}>{words.pageOf(page + 1, pages.length)}</Text>
          <Button size="small" disabled={page + 1 >= pages.length} onClick={() => turn(page + 1)}>
            {words.nextPage}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Alt and an arrow anywhere inside step from doubt to doubt; each has its button too. */
function useDoubtKeys(step: (by: 1 | -1) => void): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  });
  useEffect(() => {
    const element = root.current;
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, []);
  return root;
}

function looksOf(parts: readonly { readonly kind: Parameters<typeof lookOf>[0] }[]): Set<Look> {
  return new Set([...parts.map(({ kind }) => lookOf(kind)), "target"]);
}

function doubtIn(doubts: readonly DoubtPlace[], { start, end }: SourceBlock): DoubtPlace | undefined {
  return doubts.find((doubt) => doubt.start >= start && doubt.start < end);
}

/** From the doubt last gone to, or from the page that is shown. */
function nextDoubt(
  doubts: readonly DoubtPlace[],
  cursor: Cursor,
  shown: readonly SourceBlock[],
  by: 1 | -1,
): number | null {
  if (doubts.length === 0) return null;
  if (cursor.doubt !== null) return (cursor.doubt + by + doubts.length) % doubts.length;
  const here = shown[cursor.block ?? 0]?.start ?? 0;
  const ahead = doubts.findIndex(({ start }) => start >= here);
  const next = ahead < 0 ? 0 : ahead;
  return by === 1 ? next : (next - 1 + doubts.length) % doubts.length;
}
