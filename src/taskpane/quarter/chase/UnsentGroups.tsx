import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type ChaseGroup, chaseText, groupText, type UnsentUnit } from "../../../ledger/chase";
import { type NoticeDrafting, unsentNotice } from "../../../ledger/noticeDraft";
import type { Period } from "../../../plan/period";
import { CopyText } from "../../common/CopyText";
import { Disclosure } from "../../common/Disclosure";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";
import type { Issuing } from "./ChaseStage";
import { NoticeForm } from "./NoticeForm";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  card: { gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface UnsentProps {
  readonly period: Period;
  readonly drafting: NoticeDrafting;
  readonly issuing: Issuing;
}

/** Units that have not reported, under the 协助副主任 who is told. */
export function UnsentGroups({
  groups,
  ...rest
}: UnsentProps & { readonly groups: readonly ChaseGroup[] }): ReactNode {
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  const units = groups.reduce((sum, group) => sum + group.units.length, 0);
  return (
    <section aria-label={words.unsent(units)} className={styles.root}>
      <Text weight="semibold">{words.unsent(units)}</Text>
      {groups.map((group) => (
        <Group key={group.assistant} group={group} {...rest} />
      ))}
    </section>
  );
}

function Group({
  group,
  period,
  drafting,
  issuing,
}: UnsentProps & { readonly group: ChaseGroup }): ReactNode {
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  const heading = words.group(group.assistant, group.units.length);
  const drafts = group.units.flatMap((unit) => unsentNotice(unit, period, drafting).draft ?? []);
  return (
    <div className={styles.root} role="group" aria-label={heading}>
      <Text>{heading}</Text>
      <Disclosure label={words.groupText}>
        {() => <CopyText text={groupText(group, period)} label={words.groupText} action={words.copy} />}
      </Disclosure>
      {drafts.length > 1 && (
        <Button size="small" disabledFocusable={issuing.isBusy} onClick={() => issuing.onIssue(drafts)}>
          {words.issueAll(drafts.length)}
        </Button>
      )}
      <PagedList label={heading} items={group.units} keyOf={({ unit }) => unit}>
        {(unit) => <Unit unit={unit} period={period} drafting={drafting} issuing={issuing} />}
      </PagedList>
    </div>
  );
}

function Unit({ unit, period, drafting, issuing }: UnsentProps & { readonly unit: UnsentUnit }): ReactNode {
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  const { liaison, phone } = unit.contacts;
  const { next, draft } = unsentNotice(unit, period, drafting);
  return (
    <Card role="group" aria-label={unit.unit} appearance="outline" size="small" className={styles.card}>
      <Text weight="semibold">{unit.unit}</Text>
      <Text size={200} className={styles.hint}>
        {words.owes(unit.rows.length, unit.returned, unit.dueOn)}
      </Text>
      {(liaison !== "" || phone !== "") && <Text size={200}>{words.liaison(liaison, phone)}</Text>}
      <Disclosure label={words.text}>
        {() => <CopyText text={chaseText(unit, period)} label={words.text} action={words.copy} />}
      </Disclosure>
      <NoticeForm next={next} draft={draft} issuing={issuing} />
    </Card>
  );
}
