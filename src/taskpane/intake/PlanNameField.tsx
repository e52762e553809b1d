import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isPlanName, taskId } from "../../plan/naming";
import { useLocale } from "../LocaleContext";

interface PlanNameFieldProps {
  readonly name: string;
  /** Short names of the plans that the register holds. */
  readonly taken: readonly string[];
  /** Tasks of the plan. */
  readonly tasks: number;
  readonly onName: (name: string) => void;
}

export function isFreePlanName(name: string, taken: readonly string[]): boolean {
  return isPlanName(name) && !taken.includes(name);
}

/** 方案简称: offered, and changed before anything is written, because every 编号 begins with it. */
export function PlanNameField({ name, taken, tasks, onName }: PlanNameFieldProps): ReactNode {
  const words = useLocale().review.planName;
  const problem = taken.includes(name) ? words.taken(name) : isPlanName(name) ? null : words.invalid;
  return (
    <Field
      label={words.label}
      {...(problem === null
        ? { hint: words.hint(taskId(name, 1, tasks)) }
        : { validationMessage: problem, validationState: "error" })}
    >
      <Input value={name} onChange={(_event, data) => onName(data.value.trim())} />
    </Field>
  );
}
