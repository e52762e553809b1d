import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureChoices } from "../../../ledger/figures/figures";
import { isDate } from "../../../plan/date";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  plans: { display: "flex", flexWrap: "wrap" },
});

interface SummaryFormProps {
  /** Short names of all plans. */
  readonly plans: readonly string[];
  readonly choices: FigureChoices;
  readonly namesMissing: boolean;
  readonly label: string;
  readonly isBusy: boolean;
  readonly onChoices: (choices: FigureChoices) => void;
  readonly onNamesMissing: (on: boolean) => void;
  readonly onMake: () => void;
}

/** What a summary is made from: its date, its plans, and whether it names who has not reported. */
export function SummaryForm(props: SummaryFormProps): ReactNode {
  const { plans, choices, namesMissing, label, isBusy, onChoices, onNamesMissing, onMake } = props;
  const words = useLocale().summary;
  const styles = useStyles();
  function choose(plan: string, isChosen: boolean): void {
    const chosen = plans.filter((each) => (each === plan ? isChosen : choices.plans.includes(each)));
    onChoices({ ...choices, plans: chosen });
  }
  return (
    <div className={styles.root}>
      <Field
        label={words.asOf}
        hint={words.asOfHint}
        {...(isDate(choices.asOf) ? {} : { validationMessage: words.asOfInvalid })}
      >
        <Input
          type="date"
          value={choices.asOf}
          onChange={(_event, { value }) => onChoices({ ...choices, asOf: value })}
        />
      </Field>
      {plans.length > 1 && (
        <Field label={words.plans} {...(choices.plans.length > 0 ? {} : { validationMessage: words.noPlan })}>
          <div className={styles.plans}>
            {plans.map((plan) => (
              <Checkbox
                key={plan}
                label={plan}
                checked={choices.plans.includes(plan)}
                onChange={(_event, { checked }) => choose(plan, checked === true)}
              />
            ))}
          </div>
        </Field>
      )}
      <Checkbox
        label={words.namesMissing}
        checked={namesMissing}
        onChange={(_event, { checked }) => onNamesMissing(checked === true)}
      />
      <Button appearance="primary" disabledFocusable={isBusy} onClick={onMake}>
        {label}
      </Button>
    </div>
  );
}
