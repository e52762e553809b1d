import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReceiveChoices, UnitReceipt } from "../../../documents/returned/receipt";
import { Disclosure } from "../../common/Disclosure";
import { useLocale } from "../../LocaleContext";
import { ConflictChoice } from "./ConflictChoice";
import { DoubtfulRows, ToldLines } from "./DoubtfulRows";

const useStyles = makeStyles({
  unit: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
});

interface UnitReceivedProps {
  readonly received: UnitReceipt;
  readonly choices: ReceiveChoices;
  readonly busy: boolean;
  readonly onChange: (choices: Partial<ReceiveChoices>) => void;
}

/** What one unit's files would bring, and what a person has to say about them. */
export function UnitReceived({ received, choices, busy, onChange }: UnitReceivedProps): ReactNode {
  const words = useLocale().receive;
  const styles = useStyles();
  const { unit, reports, plans, doubtful, refused, missing, outside, signature } = received;
  const answers = [...reports, ...plans];
  const conflicts = answers.filter(({ outcome }) => outcome === "conflict");
  const count = (outcome: string): number => answers.filter((each) => each.outcome === outcome).length;
  const choose = (chosen: readonly (readonly [string, number])[]): void =>
    onChange({ answers: new Map([...choices.answers, ...chosen]) });
  const single = conflicts.filter(({ options }) => options.length === 1);
  return (
    <div role="group" aria-label={unit} className={styles.unit}>
      <div className={styles.line}>
        <Text weight="semibold">{unit}</Text>
        <Text size={200}>{words.unitSum(count("new"), count("unchanged"), conflicts.length)}</Text>
        {plans.length > 0 && <Text size={200}>{words.plansCount(plans.length)}</Text>}
        {missing.length > 0 && <Text size={200}>{words.stillMissing(missing.length)}</Text>}
      </div>
      <Text size={200}>
        {signature.approvedBy === "" ? words.unsigned : words.signed(signature.approvedBy)}
      </Text>
      {reports.length > 0 && (
        <Checkbox
          label={words.sealed}
          disabled={busy}
          checked={choices.sealed.has(unit)}
          onChange={(_event, { checked }) => {
            const others = [...choices.sealed].filter((each) => each !== unit);
            onChange({ sealed: new Set(checked === true ? [...others, unit] : others) });
          }}
        />
      )}
      {single.length > 1 && (
        <div>
          <Button size="small" disabled={busy} onClick={() => choose(single.map(({ key }) => [key, 0]))}>
            {words.allNew}
          </Button>
        </div>
      )}
      {conflicts.map((answer) => (
        <ConflictChoice
          key={answer.key}
          answer={answer}
          busy={busy}
          onChoose={(key, option) => choose([[key, option]])}
        />
      ))}
      <DoubtfulRows
        rows={doubtful}
        busy={busy}
        onDecide={(row, task) => onChange({ tasks: new Map([...choices.tasks, [row, task]]) })}
      />
      {refused.length > 0 && (
        <Disclosure label={words.refusedRows(refused.length)}>
          {() => (
            <ToldLines lines={refused.map(({ row, reason }) => `${row}：${words.rowRefused[reason]}`)} />
          )}
        </Disclosure>
      )}
      {missing.length > 0 && (
        <Disclosure label={words.missing(missing.length)}>
          {() => <ToldLines lines={missing.map(({ id, text }) => `${id} ${text}`)} />}
        </Disclosure>
      )}
      {outside.length > 0 && (
        <Disclosure label={words.outside(outside.length)}>{() => <ToldLines lines={outside} />}</Disclosure>
      )}
    </div>
  );
}
