import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { assessmentDocument, unitYears } from "../../../documents/circulars/assessment";
import {
  circularDocument,
  type CircularKind,
  EVERYBODY,
} from "../../../documents/circulars/circularDocument";
import { upwardReport } from "../../../documents/circulars/upwardReport";
import { type OfficialDocument, remarked } from "../../../documents/docx/officialDocument";
import { writeDocx } from "../../../documents/docx/writeDocx";
import { defaultChoices, figuresOf } from "../../../ledger/figures/figures";
import { isDate } from "../../../plan/date";
import { periodName } from "../../../plan/period";
import { uncheckedNote } from "../../../vocabulary/uncheckedNames";
import { useChoices } from "../../choices/useChoices";
import { SaveDocument } from "../../common/SaveDocument";
import { useUncheckedGate } from "../../common/UncheckedGate";
import { useLocale } from "../../LocaleContext";
import { useServices } from "../../services";
import { useQuarter } from "../QuarterContext";
import type { StageProps } from "../stage";
import { LeaderListPart } from "./LeaderListPart";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** 通报: papers from the same figures as the summary, once unchecked names have been asked about. */
export function CircularStage(props: StageProps): ReactNode {
  const words = useLocale().circular;
  const [unchecked, setUnchecked] = useState<number | null>(null);
  const gate = useUncheckedGate(props.onUnits, setUnchecked);
  if (unchecked === null) {
    return (
      <>
        <Text>{words.intro}</Text>
        <Button appearance="primary" onClick={() => void gate.ask()}>
          {words.prepare}
        </Button>
        {gate.question}
      </>
    );
  }
  return <Papers {...props} remark={unchecked === 0 ? "" : uncheckedNote(unchecked)} />;
}

interface PapersProps extends StageProps {
  /** What every paper says of its figures; "" for nothing. */
  readonly remark: string;
}

/** As files to be edited and signed. */
function Papers({ ledger, period, remark }: PapersProps): ReactNode {
  const quarter = useQuarter();
  const { workbookChoices } = useServices();
  const { noticeLevels, office } = useChoices(workbookChoices);
  const words = useLocale().circular;
  const styles = useStyles();
  const choices = useMemo(() => defaultChoices(ledger, period), [ledger, period]);
  const [asOf, setAsOf] = useState(choices.asOf);
  const [number, setNumber] = useState("");
  const [to, setTo] = useState<string>(EVERYBODY);
  const [copies, setCopies] = useState("");
  const sender = office ?? ledger.plans[0]?.issuer ?? "";
  const figures = useMemo(
    () => figuresOf(ledger, { ...choices, asOf: isDate(asOf) ? asOf : choices.asOf }),
    [ledger, choices, asOf],
  );
  const signing = { office: sender, on: quarter.today() };
  const circular = (kind: CircularKind): OfficialDocument =>
    circularDocument({ ...signing, kind, figures, number: number.trim(), to, copies: copies.trim() });
  const save = (label: string, make: () => OfficialDocument): ReactNode => (
    <SaveDocument
      name={`${periodName(period)}${label}.docx`}
      label={label}
      make={() => writeDocx(remarked(make(), remark))}
    />
  );
  return (
    <>
      {remark !== "" && <Text className={styles.hint}>{remark}</Text>}
      <Field label={words.asOf}>
        <Input type="date" value={asOf} onChange={(_event, data) => setAsOf(data.value)} />
      </Field>
      <Field label={words.office}>
        <Input value={sender} onChange={(_event, data) => workbookChoices.set({ office: data.value })} />
      </Field>
      <section aria-label={words.circulars} className={styles.part}>
        <Text weight="semibold">{words.circulars}</Text>
        <Field label={words.number}>
          <Input value={number} onChange={(_event, data) => setNumber(data.value)} />
        </Field>
        <Field label={words.to}>
          <Input value={to} onChange={(_event, data) => setTo(data.value)} />
        </Field>
        <Field label={words.copies}>
          <Input value={copies} onChange={(_event, data) => setCopies(data.value)} />
        </Field>
        {save(words.periodic, () => circular("periodic"))}
        {save(words.naming, () => circular("naming"))}
        <Text size={200} className={styles.hint}>
          {words.namingHint}
        </Text>
      </section>
      <LeaderListPart ledger={ledger} figures={figures} remark={remark} />
      <section aria-label={words.others} className={styles.part}>
        <Text weight="semibold">{words.others}</Text>
        {save(words.assessment, () =>
          assessmentDocument(unitYears(ledger, figures, noticeLevels), figures, noticeLevels),
        )}
        {figures.upper.length > 0 && save(words.upward, () => upwardReport(figures, signing))}
      </section>
    </>
  );
}
