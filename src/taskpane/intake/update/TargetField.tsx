import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlanDocument } from "../../../plan/plan";
import { planShortName } from "../../../plan/naming";
import { useLocale } from "../../LocaleContext";

/** A plan that the register holds. */
export interface HeldPlan {
  readonly name: string;
  readonly title: string;
}

interface TargetFieldProps {
  readonly held: readonly HeldPlan[];
  /** 简称 of the plan that the document is a new issue of; null for a new plan. */
  readonly target: string | null;
  readonly onTarget: (target: string | null) => void;
}

/** Whether the document is a new plan, or brings one that stands in the register up to date. */
export function TargetField({ held, target, onTarget }: TargetFieldProps): ReactNode {
  const words = useLocale().review.update;
  return (
    <Field label={words.target}>
      <Select value={target ?? ""} onChange={(_event, { value }) => onTarget(value === "" ? null : value)}>
        <option value="">{words.newPlan}</option>
        {held.map(({ name, title }) => (
          <option key={name} value={name}>
            {words.updates(name, title)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The plan that a document brings up to date: the one of its title, or else of its short name. */
export function recognisedPlan(document: PlanDocument, held: readonly HeldPlan[]): string | null {
  const sameTitle = held.find(({ title }) => title !== "" && title === document.title);
  const sameName = held.find(({ name }) => name === planShortName(document));
  return (sameTitle ?? sameName)?.name ?? null;
}
