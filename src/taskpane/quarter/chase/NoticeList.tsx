import {
  Button,
  Card,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { writeDocx } from "../../../documents/docx/writeDocx";
import { noticeDocument, type NoticePaper } from "../../../documents/notices/noticeDocument";
import type { Ledger } from "../../../ledger/ledger";
import { isMissed, NOTICE_RESULTS, type Notice } from "../../../ledger/notice";
import { isDate } from "../../../plan/date";
import { Disclosure } from "../../common/Disclosure";
import { PagedList } from "../../common/PagedList";
import { SaveDocument } from "../../common/SaveDocument";
import { useLocale } from "../../LocaleContext";
import { useQuarter } from "../QuarterContext";
import type { QuarterWork } from "../work/useQuarterWork";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface NoticeListProps {
  readonly ledger: Ledger;
  readonly office: string;
  readonly work: QuarterWork;
}

/** 督办记录: those that wait for an answer first, each as a paper and with its answer. */
export function NoticeList({ ledger, office, work }: NoticeListProps): ReactNode {
  const words = useLocale().followUp.chase;
  const { notices, asOf, tasks } = ledger;
  if (notices.length === 0) return null;
  const waiting = notices.filter(({ result }) => result === "");
  const sorted = [...waiting, ...notices.filter(({ result }) => result !== "").toReversed()];
  const paperOf = (notice: Notice): NoticePaper => ({
    notice,
    tasks: tasks.filter(({ id }) => notice.taskIds.includes(id)),
    office,
  });
  return (
    <Disclosure label={words.notices(notices.length, waiting.length)}>
      {() => (
        <PagedList
          label={words.notices(notices.length, waiting.length)}
          items={sorted}
          keyOf={({ key }) => key}
        >
          {(notice) => <NoticeCard notice={notice} asOf={asOf} paper={paperOf(notice)} work={work} />}
        </PagedList>
      )}
    </Disclosure>
  );
}

interface NoticeCardProps {
  readonly notice: Notice;
  readonly asOf: string;
  readonly paper: NoticePaper;
  readonly work: QuarterWork;
}

function NoticeCard({ notice, asOf, paper, work }: NoticeCardProps): ReactNode {
  const { followUp } = useQuarter();
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  const { key, unit, matter, replyBy, repliedOn, reply, result } = notice;
  const answer =
    repliedOn === null
      ? words.unanswered(replyBy ?? "", isMissed(notice, asOf))
      : words.answered(repliedOn, result, reply);
  return (
    <Card role="group" aria-label={key} appearance="outline" size="small" className={styles.card}>
      <Text weight="semibold">
        {key} {unit}
      </Text>
      <Text size={200}>{matter}</Text>
      <Text size={200} className={styles.hint}>
        {answer}
      </Text>
      <SaveDocument
        name={`${key} ${unit}.docx`}
        label={words.paper}
        make={() => writeDocx(noticeDocument(paper))}
      />
      <div>
        <Button
          size="small"
          disabledFocusable={work.isBusy}
          onClick={() => void work.perform(followUp.printNotice, paper, ({ sheet }) => words.printed(sheet))}
        >
          {words.sheet}
        </Button>
      </div>
      <Disclosure label={words.noteReply}>
        {() => <ReplyForm key={`${repliedOn ?? ""}${result}`} notice={notice} asOf={asOf} work={work} />}
      </Disclosure>
    </Card>
  );
}

function ReplyForm({ notice, asOf, work }: Omit<NoticeCardProps, "paper">): ReactNode {
  const { followUp } = useQuarter();
  const words = useLocale().followUp.chase;
  const styles = useStyles();
  const [repliedOn, setRepliedOn] = useState(notice.repliedOn ?? asOf);
  const [reply, setReply] = useState(notice.reply);
  const [result, setResult] = useState(notice.result);
  return (
    <div className={styles.form}>
      <Field label={words.repliedOn} required>
        <Input type="date" value={repliedOn} onChange={(_event, data) => setRepliedOn(data.value)} />
      </Field>
      <Field label={words.reply}>
        <Textarea value={reply} onChange={(_event, data) => setReply(data.value)} />
      </Field>
      <Field label={words.result}>
        <Select value={result} onChange={(_event, data) => setResult(data.value)}>
          <option value="">{words.noResult}</option>
          {Object.values(NOTICE_RESULTS).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={work.isBusy || !isDate(repliedOn)}
        onClick={() =>
          void work.perform(followUp.recordReply, { notice, repliedOn, reply: reply.trim(), result }, () =>
            words.replied(notice.key),
          )
        }
      >
        {words.confirmReply}
      </Button>
    </div>
  );
}
