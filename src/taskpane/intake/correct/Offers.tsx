import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { earlyOf } from "../../../intake/corrections/earlyDeadlines";
import { answerOffer, OFFERS, type Offer, offersOf } from "../../../intake/corrections/offers";
import { useLocale } from "../../LocaleContext";
import { EarlyAnswers } from "./EarlyAnswers";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface AnswersProps {
  readonly offer: Offer;
  /** Indices of the tasks that it is answered for. */
  readonly tasks: readonly number[];
  /** Said before the words of the buttons, for several tasks at once. */
  readonly all: boolean;
}

/** Yes and no to something the reader offers. */
export function Answers({ offer, tasks, all }: AnswersProps): ReactNode {
  const { plan, apply, busy } = usePlanCorrections();
  const words = useLocale().review.offers;
  const styles = useStyles();
  const answer = (accept: boolean): void =>
    apply((reviewed) => answerOffer(reviewed, plan, new Set(tasks), { offer, accept }));
  const { yes, no } = words.answers[offer];
  return (
    <div className={styles.actions}>
      <Button size="small" disabled={busy} onClick={() => answer(true)}>
        {all ? words.all(yes) : yes}
      </Button>
      <Button size="small" disabled={busy} onClick={() => answer(false)}>
        {all ? words.all(no) : no}
      </Button>
    </div>
  );
}

/** What waits for the clerk's word, by kind, to be answered for all tasks at once; singly at each task. */
export function OfferSummary(): ReactNode {
  const { plan, reviewed } = usePlanCorrections();
  const words = useLocale().review.offers;
  const styles = useStyles();
  const { tasks = [], document } = reviewed.intake.plans[plan] ?? {};
  const early = tasks.flatMap((task, index) =>
    document && earlyOf(task, document).length > 0 ? [index] : [],
  );
  const waiting = OFFERS.map((offer) => ({
    offer,
    tasks: tasks.flatMap((task, index) => (offersOf(task).includes(offer) ? [index] : [])),
  })).filter((one) => one.tasks.length > 0);
  if (waiting.length + early.length === 0) return null;
  return (
    <section aria-label={words.heading}>
      <Text as="h3" weight="semibold" block style={{ margin: 0 }}>
        {words.heading}
      </Text>
      <ul className={styles.list}>
        {early.length > 0 && (
          <li className={styles.row}>
            <Text>{words.earlyCount(early.length)}</Text>
            <EarlyAnswers tasks={early} all />
          </li>
        )}
        {waiting.map((one) => (
          <li key={one.offer} className={styles.row}>
            <Text>{words.counts[one.offer](one.tasks.length)}</Text>
            <Answers offer={one.offer} tasks={one.tasks} all />
          </li>
        ))}
      </ul>
    </section>
  );
}
