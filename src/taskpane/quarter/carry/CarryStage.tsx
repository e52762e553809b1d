import { Button, Card, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { carryOffers, type CarryOffer } from "../../../ledger/carryOver";
import { CardButton } from "../../card/CardButton";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";
import { QuarterWorkNotice } from "../work/QuarterWorkNotice";
import { useQuarterWork } from "../work/useQuarterWork";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  card: { gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

/** 上年结转: unfinished tasks of earlier years, ticked unless this year's plan seems to list them, to be taken over. */
export function CarryStage({ ledger, period, status, onChanged, onUndone }: StageProps): ReactNode {
  const quarter = useQuarter();
  const words = useLocale().followUp.carry;
  const styles = useStyles();
  const work = useQuarterWork(onChanged);
  const offers = carryOffers(ledger, period.year);
  // What a person has ticked or unticked; the rest stands as it is offered.
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isChosen = ({ task, listed }: CarryOffer): boolean => answers.get(task.id) ?? listed.length === 0;
  const selected = offers.filter(isChosen);

  function choose(chosen: readonly CarryOffer[], answer: boolean): void {
    setAnswers(new Map([...answers, ...chosen.map(({ task }) => [task.id, answer] as const)]));
  }

  return (
    <div className={styles.root}>
      <QuarterWorkNotice work={work} lastCommand={status.undo[0]?.command ?? null} onUndone={onUndone} />
      {offers.length === 0 ? (
        <Text className={styles.hint}>{words.none}</Text>
      ) : (
        <>
          <Text size={200} className={styles.hint}>
            {words.about}
          </Text>
          <Checkbox
            label={words.all(offers.length)}
            checked={selected.length === offers.length ? true : selected.length === 0 ? false : "mixed"}
            onChange={(_event, data) => choose(offers, data.checked === true)}
          />
          <Button
            appearance="primary"
            disabledFocusable={work.isBusy || selected.length === 0}
            onClick={() =>
              void work.perform(
                quarter.followUp.carryOver,
                { offers: selected, on: quarter.today() },
                ({ carried, skipped }) => words.done(carried, skipped.join("、")),
              )
            }
          >
            {words.carry(selected.length)}
          </Button>
          <PagedList label={words.list} items={offers} keyOf={({ task }) => task.id}>
            {(offer) => (
              <OfferCard
                offer={offer}
                isChosen={isChosen(offer)}
                onChoose={(answer) => choose([offer], answer)}
              />
            )}
          </PagedList>
        </>
      )}
    </div>
  );
}

interface OfferCardProps {
  readonly offer: CarryOffer;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function OfferCard({ offer, isChosen, onChoose }: OfferCardProps): ReactNode {
  const locale = useLocale();
  const words = locale.followUp.carry;
  const styles = useStyles();
  const { task, reason, into, listed } = offer;
  const name = locale.overview.taskSeq(task.plan, task.seq);
  return (
    <Card role="group" aria-label={name} appearance="outline" size="small" className={styles.card}>
      <Checkbox
        label={name}
        checked={isChosen}
        onChange={(_event, data) => onChoose(data.checked === true)}
      />
      <Text>{task.text}</Text>
      <Text size={200} className={styles.hint}>
        {words.into(reason, into)}
      </Text>
      {listed.length > 0 && <Text size={200}>{words.listed(listed.join("、"))}</Text>}
      <div>
        <CardButton id={task.id} task={name} />
      </div>
    </Card>
  );
}
