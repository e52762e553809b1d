import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../../LocaleContext";
import { KIND_CHOICES, type SendChoices } from "./sendChoices";

interface ChoiceFieldsProps {
  /** 方案简称 of all plans. */
  readonly plans: readonly string[];
  /** Chosen plans whose notice does not say who hands in a work plan. */
  readonly unclear: readonly string[];
  readonly choices: SendChoices;
  readonly onChange: (choices: SendChoices) => void;
}

const KINDS = ["report", "workPlan", "both"] as const;
const COLUMNS = ["supportReports", "withProgress", "withDoneOn"] as const;

/** What is sent: plans, forms, who reports, which columns. */
export function ChoiceFields({ plans, unclear, choices, onChange }: ChoiceFieldsProps): ReactNode {
  const words = useLocale().send;
  const kind = KINDS.find((each) => KIND_CHOICES[each] === choices.kinds) ?? "report";
  const isPlanChosen = (plan: string): boolean => choices.plans.includes(plan);
  return (
    <>
      {plans.length > 1 && (
        <Field label={words.plans}>
          <div role="group" aria-label={words.plans}>
            {plans.map((plan) => (
              <Checkbox
                key={plan}
                label={plan}
                checked={isPlanChosen(plan)}
                onChange={() =>
                  onChange({
                    ...choices,
                    plans: plans.filter((each) => (each === plan ? !isPlanChosen(each) : isPlanChosen(each))),
                  })
                }
              />
            ))}
          </div>
        </Field>
      )}
      <Field label={words.kinds.label}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_event, { value }) => {
            const chosen = KINDS.find((each) => each === value) ?? "report";
            onChange({ ...choices, kinds: KIND_CHOICES[chosen] });
          }}
        >
          {KINDS.map((each) => (
            <Radio key={each} value={each} label={words.kinds[each]} />
          ))}
        </RadioGroup>
      </Field>
      <div>
        {COLUMNS.map((each) => (
          <Checkbox
            key={each}
            label={words[each]}
            checked={choices[each]}
            onChange={(_event, { checked }) => onChange({ ...choices, [each]: checked === true })}
          />
        ))}
      </div>
      {unclear.map((plan) => (
        <Checkbox
          key={plan}
          label={words.workPlanOfAll(plan)}
          checked={choices.workPlanOfAll.includes(plan)}
          onChange={(_event, { checked }) => {
            const others = choices.workPlanOfAll.filter((each) => each !== plan);
            onChange({ ...choices, workPlanOfAll: checked === true ? [...others, plan] : others });
          }}
        />
      ))}
    </>
  );
}
