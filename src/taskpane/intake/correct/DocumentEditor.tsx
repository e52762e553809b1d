import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { type DocumentFacts, editDocument } from "../../../intake/corrections/editDocument";
import { PLAN_LEVELS, type PlanDocument } from "../../../plan/plan";
import { typedDate } from "../../../plan/typedDate";
import { useLocale } from "../../LocaleContext";
import { usePlanCorrections } from "./useCorrections";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The facts as text. */
type Draft = Readonly<Record<keyof DocumentFacts, string>>;

interface DocumentEditorProps {
  readonly document: PlanDocument;
  readonly onDone: () => void;
}

/** Puts right what was read of the plan itself. */
export function DocumentEditor({ document, onDone }: DocumentEditorProps): ReactNode {
  const { plan, apply } = usePlanCorrections();
  const locale = useLocale();
  const words = locale.review.plan;
  const styles = useStyles();
  const [draft, setDraft] = useState(() => draftOf(document));
  const set = (fact: keyof Draft, value: string): void => setDraft({ ...draft, [fact]: value });
  const read = factsOf(draft);
  const wrong = (fact: "issuedOn" | "year"): object =>
    read[fact] === undefined ? { validationMessage: words.invalid[fact] } : {};
  return (
    <form
      aria-label={words.edit}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole(read)) return;
        apply((reviewed) => editDocument(reviewed, plan, changed(read, document)));
        onDone();
      }}
    >
      <Field label={words.title}>
        <Textarea value={draft.title} onChange={(_event, { value }) => set("title", value)} />
      </Field>
      {(["issuer", "docNumber", "issuedOn", "year"] as const).map((fact) => (
        <Field
          key={fact}
          label={words[fact]}
          {...(fact === "issuedOn" || fact === "year" ? wrong(fact) : {})}
        >
          <Input value={draft[fact]} onChange={(_event, { value }) => set(fact, value)} />
        </Field>
      ))}
      <Field label={words.level}>
        <Select value={draft.level} onChange={(_event, { value }) => set("level", value)}>
          <option value="">{locale.review.notFound}</option>
          {PLAN_LEVELS.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabled={!isWhole(read)}>
          {locale.review.correct.save}
        </Button>
        <Button onClick={onDone}>{locale.review.correct.cancel}</Button>
      </div>
    </form>
  );
}

function draftOf({ title, issuer, docNumber, issuedOn, year, level }: PlanDocument): Draft {
  return {
    title: title ?? "",
    issuer: issuer ?? "",
    docNumber: docNumber ?? "",
    issuedOn: issuedOn ?? "",
    year: year === null ? "" : String(year),
    level: level ?? "",
  };
}

/** Undefined for what cannot be understood. */
type ReadFacts = { readonly [Fact in keyof DocumentFacts]: DocumentFacts[Fact] | undefined };

function factsOf(draft: Draft): ReadFacts {
  const year = /^\s*((?:19|20)\d{2})\s*年?\s*$/u.exec(draft.year)?.[1];
  const text = (fact: keyof Draft): string | null => draft[fact].trim() || null;
  return {
    title: text("title"),
    issuer: text("issuer"),
    docNumber: text("docNumber"),
    issuedOn:
      text("issuedOn") === null
        ? null
        : (typedDate(draft.issuedOn, { year: null, issuedOn: null }) ?? undefined),
    year: text("year") === null ? null : year === undefined ? undefined : Number(year),
    level: PLAN_LEVELS.find((level) => level === draft.level) ?? null,
  };
}

function isWhole(facts: ReadFacts): facts is DocumentFacts {
  return Object.values(facts).every((value) => value !== undefined);
}

function changed(facts: DocumentFacts, document: PlanDocument): Partial<DocumentFacts> {
  const names = Object.keys(facts) as (keyof DocumentFacts)[];
  return Object.fromEntries(
    names.filter((name) => facts[name] !== document[name]).map((name) => [name, facts[name]]),
  );
}
