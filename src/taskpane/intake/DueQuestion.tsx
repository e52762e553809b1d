import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import type { DefaultDue } from "../../plan/due";
import { useLocale } from "../LocaleContext";

interface DueQuestionProps {
  /** How many tasks the answer is for. */
  readonly tasks: number;
  readonly year: number;
  readonly answer: DefaultDue | null;
  /** The clerk went on without answering. */
  readonly missing: boolean;
  readonly onAnswer: (answer: DefaultDue) => void;
  /** The first choice, to which the keyboard is led when the answer is missing. */
  readonly firstChoice: RefObject<HTMLInputElement | null>;
}

/** Asked once and answered by the clerk: no choice is made beforehand, as the dates judge every unit. */
export function DueQuestion(props: DueQuestionProps): ReactNode {
  const { tasks, year, answer, missing, onAnswer, firstChoice } = props;
  const words = useLocale().review.due;
  return (
    <Field label={words.question(tasks)} required {...(missing ? { validationMessage: words.required } : {})}>
      <RadioGroup
        value={answer ?? ""}
        onChange={(_event, data) => onAnswer(data.value === "yearEnd" ? "yearEnd" : "none")}
      >
        <Radio value="yearEnd" label={words.yearEnd(year)} input={{ ref: firstChoice }} />
        <Radio value="none" label={words.none} />
      </RadioGroup>
    </Field>
  );
}
