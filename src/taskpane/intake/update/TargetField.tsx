import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlanDocument } from "../../../plan/plan";
import { planShortName } from "../../../plan/naming";
import { useLocale } from "../../LocaleContext";

/** A plan that the register holds. */
export interface HeldPlan {
  readonly name: string;
  readonly title: string;
  readonly docNumber: string;
}

/** 简称 of the plan that a document brings up to date, null for a new plan; undefined while only the clerk can tell. */
export type Target = string | null | undefined;

/** Values of the list that no 简称 can have. */
const UNDECIDED = " ";
const NEW_PLAN = "";

interface TargetFieldProps {
  readonly held: readonly HeldPlan[];
  readonly recognised: RecognisedPlan | null;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

/** Whether the document is a new plan, or brings one that stands in the register up to date. */
export function TargetField({ held, recognised, target, onTarget }: TargetFieldProps): ReactNode {
  const words = useLocale().review.update;
  return (
    <Field
      label={words.target}
      {...(target === undefined && recognised
        ? { validationState: "warning", validationMessage: words.sameBy[recognised.by](recognised.name) }
        : {})}
    >
      <Select
        value={target === undefined ? UNDECIDED : (target ?? NEW_PLAN)}
        onChange={(_event, { value }) => onTarget(value === NEW_PLAN ? null : value)}
      >
        {target === undefined && (
          <option value={UNDECIDED} disabled>
            {words.choose}
          </option>
        )}
        <option value={NEW_PLAN}>{words.newPlan}</option>
        {held.map(({ name, title }) => (
          <option key={name} value={name}>
            {words.updates(name, title)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export interface RecognisedPlan {
  readonly name: string;
  /** What both have in common. The title alone is enough; beside another title the rest is a question. */
  readonly by: "title" | "docNumber" | "shortName";
}

/** The plan that a document seems to bring up to date. */
export function recognisePlan(document: PlanDocument, held: readonly HeldPlan[]): RecognisedPlan | null {
  const number = numberKey(document.docNumber ?? "");
  const shortName = planShortName(document);
  const ways: readonly (readonly [RecognisedPlan["by"], (plan: HeldPlan) => boolean])[] = [
    ["title", ({ title }) => title !== "" && title === document.title],
    ["docNumber", ({ docNumber }) => number !== "" && numberKey(docNumber) === number],
    ["shortName", ({ name }) => name === shortName],
  ];
  for (const [by, isIt] of ways) {
    const found = held.find(isIt);
    if (found) return { name: found.name, by };
  }
  return null;
}

export function firstTarget(recognised: RecognisedPlan | null): Target {
  return recognised === null ? null : recognised.by === "title" ? recognised.name : undefined;
}

/** 云政办〔2024〕3号, 云政办[2024] 3 号. */
function numberKey(docNumber: string): string {
  return docNumber.normalize("NFKC").replace(/[^\p{Letter}\p{Number}]/gu, "");
}
