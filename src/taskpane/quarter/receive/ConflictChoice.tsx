import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import {
  KEEP,
  type Option,
  type PlanAnswer,
  type PlanContent,
  type ReportAnswer,
  type ReportContent,
} from "../../../documents/returned/receipt";
import { useLocale } from "../../LocaleContext";

interface ConflictChoiceProps {
  readonly answer: ReportAnswer | PlanAnswer;
  readonly busy: boolean;
  readonly onChoose: (key: string, option: number) => void;
}

/** What stands and what came, or what two files say: all of it shown, and a person chooses. */
export function ConflictChoice({ answer, busy, onChoose }: ConflictChoiceProps): ReactNode {
  const words = useLocale().receive;
  const present = presentText(answer);
  const options: readonly Option<ReportContent | PlanContent>[] = answer.options;
  return (
    <div role="group" aria-label={words.conflict(answer.task.id)}>
      <Text weight="medium" block>
        {words.conflict(answer.task.id)}
      </Text>
      <Text size={200} block>
        {answer.task.text}
      </Text>
      <RadioGroup
        aria-label={words.conflict(answer.task.id)}
        disabled={busy}
        value={answer.chosen === null ? "" : String(answer.chosen)}
        onChange={(_event, { value }) => onChoose(answer.key, Number(value))}
      >
        {present !== "" && (
          <Radio value={String(KEEP)} label={<Choice what={words.keepPresent} text={present} />} />
        )}
        {options.map((option, index) => (
          <Radio
            key={index}
            value={String(index)}
            label={<Choice what={words.fromFile(option.file)} text={contentText(option.content)} />}
          />
        ))}
      </RadioGroup>
    </div>
  );
}

function Choice({ what, text }: { readonly what: string; readonly text: string }): ReactNode {
  return (
    <>
      {what}
      <br />
      <Text size={200} style={{ whiteSpace: "pre-wrap" }}>
        {text}
      </Text>
    </>
  );
}

function presentText({ present }: ReportAnswer | PlanAnswer): string {
  return "text" in present
    ? [present.text, present.unitState, present.difficulty].filter((part) => part !== "").join(" · ")
    : present.map(({ text, deadline }) => stepText(text, deadline)).join("\n");
}

function contentText(content: ReportContent | PlanContent): string {
  return "steps" in content
    ? content.steps.map(({ text, deadline }) => stepText(text, deadline)).join("\n")
    : [content.text, content.unitState, content.difficulty].filter((part) => part !== "").join(" · ");
}

function stepText(text: string, deadline: string): string {
  return deadline === "" ? text : `${text}（${deadline}）`;
}
