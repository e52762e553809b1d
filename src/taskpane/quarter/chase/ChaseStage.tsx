import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { tasksInTrouble, unsentUnits } from "../../../ledger/chase";
import type { NoticeDraft } from "../../../ledger/noticeDraft";
import { isDate } from "../../../plan/date";
import { useChoices } from "../../choices/useChoices";
import { Disclosure } from "../../common/Disclosure";
import { useLocale } from "../../LocaleContext";
import { useServices } from "../../services";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";
import { QuarterWorkNotice } from "../work/QuarterWorkNotice";
import { useQuarterWork } from "../work/useQuarterWork";
import { LateTasks } from "./LateTasks";
import { LevelSettings } from "./LevelSettings";
import { NoticeList } from "./NoticeList";
import { UnsentGroups } from "./UnsentGroups";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** What a 督办单 is issued with, and the act itself. */
export interface Issuing {
  readonly issuedOn: string;
  readonly isBusy: boolean;
  readonly onIssue: (drafts: readonly NoticeDraft[]) => void;
}

/** 催报: who has not reported, which tasks are late, and the notices that go out for it. */
export function ChaseStage({ ledger, period, status, onChanged, onUndone }: StageProps): ReactNode {
  const quarter = useQuarter();
  const { workbookChoices } = useServices();
  const { noticeLevels, office } = useChoices(workbookChoices);
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  const work = useQuarterWork(onChanged);
  const [issuedOn, setIssuedOn] = useState(() => quarter.today());
  const { overdue, dueSoon } = tasksInTrouble(ledger);
  const sender = office ?? ledger.plans[0]?.issuer ?? "";

  const issuing: Issuing = {
    issuedOn: isDate(issuedOn) ? issuedOn : quarter.today(),
    isBusy: work.isBusy || !isDate(issuedOn),
    onIssue: (notices) =>
      void work.perform(
        quarter.followUp.issueNotices,
        { notices, issuedOn, levels: noticeLevels },
        (issued) => words.issued(issued.map(({ key }) => key).join("、")),
      ),
  };
  const drafting = { notices: ledger.notices, levels: noticeLevels, issuedOn: issuing.issuedOn };
  return (
    <div className={styles.root}>
      <QuarterWorkNotice work={work} lastCommand={status.undo[0]?.command ?? null} onUndone={onUndone} />
      <UnsentGroups
        groups={unsentUnits(ledger, period)}
        period={period}
        drafting={drafting}
        issuing={issuing}
      />
      <LateTasks
        heading={words.overdue(overdue.length)}
        tasks={overdue}
        drafting={drafting}
        issuing={issuing}
      />
      <LateTasks heading={words.dueSoon(dueSoon.length)} tasks={dueSoon} drafting={drafting} issuing={null} />
      <NoticeList ledger={ledger} office={sender} work={work} />
      <Disclosure label={words.settings}>
        {() => (
          <div className={styles.root}>
            <Field label={words.office}>
              <Input
                value={sender}
                onChange={(_event, data) => workbookChoices.set({ office: data.value })}
              />
            </Field>
            <Field label={words.issuedOn}>
              <Input type="date" value={issuedOn} onChange={(_event, data) => setIssuedOn(data.value)} />
            </Field>
            <LevelSettings
              levels={noticeLevels}
              onChange={(levels) => workbookChoices.set({ noticeLevels: levels })}
            />
          </div>
        )}
      </Disclosure>
    </div>
  );
}
