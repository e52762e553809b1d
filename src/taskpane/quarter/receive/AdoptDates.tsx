import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { type DateOffer, dateOffers } from "../../../ledger/adoption";
import { Disclosure } from "../../common/Disclosure";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";
import { QuarterWorkNotice } from "../work/QuarterWorkNotice";
import { useQuarterWork } from "../work/useQuarterWork";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The days that work plans offer: accepted task by task, or a unit's all at once. */
export function AdoptDates({ ledger, status, onChanged, onUndone }: StageProps): ReactNode {
  const words = useLocale().receive;
  const quarter = useQuarter();
  const work = useQuarterWork(onChanged);
  const all = dateOffers(ledger);
  const offers = all.filter(({ heldBy, isAdopted }) => heldBy === null && !isAdopted);
  const held = all.filter(({ heldBy }) => heldBy !== null).length;

  function adopt(chosen: readonly DateOffer[]): void {
    void work.perform(
      quarter.adoptWorkPlan,
      chosen,
      ({ tasks, skipped }) => words.adopted(tasks.length) + words.skipped(skipped.length, skipped.join("、")),
    );
  }

  return (
    <>
      <QuarterWorkNotice work={work} lastCommand={status.undo[0]?.command ?? null} onUndone={onUndone} />
      {offers.length > 0 && (
        <Disclosure label={words.adopt(offers.length)}>
          {() => <OfferList offers={offers} held={held} busy={work.isBusy} onAdopt={adopt} />}
        </Disclosure>
      )}
    </>
  );
}

interface OfferListProps {
  readonly offers: readonly DateOffer[];
  readonly held: number;
  readonly busy: boolean;
  readonly onAdopt: (chosen: readonly DateOffer[]) => void;
}

function OfferList({ offers, held, busy, onAdopt }: OfferListProps): ReactNode {
  const words = useLocale().receive;
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = offers.filter(({ task }) => !left.has(task.id));
  const toggle = (those: readonly DateOffer[], take: boolean): void => {
    const ids = those.map(({ task }) => task.id);
    setLeft(new Set(take ? [...left].filter((id) => !ids.includes(id)) : [...left, ...ids]));
  };
  const units = [...byUnit(offers)].map(([unit, those]) => ({ unit, those }));
  const label = words.adopt(offers.length);
  return (
    <div className={styles.root}>
      <Text size={200}>
        {words.adoptHint}
        {held > 0 && words.held(held)}
      </Text>
      <PagedList label={label} items={units} keyOf={({ unit }) => unit}>
        {({ unit, those }) => {
          const taken = those.filter(({ task }) => !left.has(task.id)).length;
          return (
            <div role="group" aria-label={unit}>
              <Checkbox
                label={words.adoptUnit(unit, those.length)}
                disabled={busy}
                checked={taken === those.length ? true : taken === 0 ? false : "mixed"}
                onChange={(_event, { checked }) => toggle(those, checked === true)}
              />
              {those.map((offer) => (
                <Offer
                  key={offer.task.id}
                  offer={offer}
                  busy={busy}
                  taken={!left.has(offer.task.id)}
                  onTake={(take) => toggle([offer], take)}
                />
              ))}
            </div>
          );
        }}
      </PagedList>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => onAdopt(chosen)}
        >
          {words.adoptPerform(chosen.length)}
        </Button>
      </div>
    </div>
  );
}

interface OfferProps {
  readonly offer: DateOffer;
  readonly busy: boolean;
  readonly taken: boolean;
  readonly onTake: (take: boolean) => void;
}

function Offer({ offer, busy, taken, onTake }: OfferProps): ReactNode {
  const words = useLocale().receive;
  const { task, due, finalDue, ownTarget, standard } = offer;
  return (
    <div>
      <Checkbox
        checked={taken}
        disabled={busy}
        label={words.adoptTask(task.id, due, finalDue)}
        onChange={(_event, { checked }) => onTake(checked === true)}
      />
      <Text size={200} block>
        {[
          task.text,
          ...(ownTarget === "" ? [] : [words.ownTarget(ownTarget)]),
          ...(standard === "" ? [] : [words.standard(standard)]),
        ].join("　")}
      </Text>
    </div>
  );
}

/** Under the unit whose plan stands first: every offer once. */
function byUnit(offers: readonly DateOffer[]): Map<string, DateOffer[]> {
  const units = new Map<string, DateOffer[]>();
  for (const offer of offers) {
    const unit = offer.steps[0]?.unit ?? "";
    units.set(unit, [...(units.get(unit) ?? []), offer]);
  }
  return units;
}
