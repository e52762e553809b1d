import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Duty, PlanDocument } from "../../plan/plan";
import { Disclosure } from "../common/Disclosure";
import { useLocale } from "../LocaleContext";
import { settleNotice } from "../../intake/corrections/settle";
import { DocumentEditor } from "./correct/DocumentEditor";
import { DutyEditor } from "./correct/DutyEditor";
import { usePlanCorrections } from "./correct/useCorrections";
import { DoubtList } from "./DoubtList";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  edit: { alignSelf: "flex-start" },
  duty: { marginBlock: tokens.spacingVerticalS },
});

/** What the notice says of the plan itself, to be compared with the paper. */
export function PlanCard({ document }: { readonly document: PlanDocument }): ReactNode {
  const locale = useLocale();
  const { plan, apply } = usePlanCorrections();
  const words = locale.review.plan;
  const styles = useStyles();
  return (
    <Card
      role="group"
      aria-label={words.heading}
      appearance="filled-alternative"
      size="small"
      className={styles.card}
    >
      <Facts document={document} />
      {document.doubts.length > 0 && (
        <DoubtList
          doubts={document.doubts}
          label={locale.review.tasks.doubts(document.doubts.length)}
          onSeen={(doubt) => apply((reviewed) => settleNotice(reviewed, plan, doubt))}
        />
      )}
      {document.duties.length > 0 && (
        <Disclosure label={locale.review.duties(document.duties.length)}>
          {() => document.duties.map((duty, place) => <DutyText key={place} duty={duty} />)}
        </Disclosure>
      )}
    </Card>
  );
}

/** Title, number and the like, as read or as the clerk is putting them right. */
function Facts({ document }: { readonly document: PlanDocument }): ReactNode {
  const { busy } = usePlanCorrections();
  const locale = useLocale();
  const words = locale.review.plan;
  const styles = useStyles();
  const [edits, setEdits] = useState(false);
  if (edits) return <DocumentEditor document={document} onDone={() => setEdits(false)} />;
  const facts = [
    [words.issuer, document.issuer],
    [words.docNumber, document.docNumber],
    [words.issuedOn, document.issuedOn],
    [words.year, document.year === null ? null : locale.review.yearOf(document.year)],
    [words.level, document.level],
  ] as const;
  return (
    <>
      <Text weight="semibold">{document.title ?? locale.review.untitled}</Text>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value ?? locale.review.notFound}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" className={styles.edit} disabled={busy} onClick={() => setEdits(true)}>
        {words.edit}
      </Button>
    </>
  );
}

function DutyText({ duty }: { readonly duty: Duty }): ReactNode {
  const words = useLocale().review;
  const styles = useStyles();
  return (
    <div className={styles.duty}>
      {duty.raw}{" "}
      <Text className={styles.term}>{duty.due === null ? words.dutyNoDue : words.dutyDue(duty.due)}</Text>
      <Text block className={styles.term}>
        {words.dutyScope(duty.who.join("、"), duty.tasks.join("、"))}
      </Text>
      <Disclosure label={words.dutyEdit}>{() => <DutyEditor duty={duty} />}</Disclosure>
    </div>
  );
}
