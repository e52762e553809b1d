/** Whose form it is: by its key, else by what its head and its file's name say, which a person confirms. */
import { comparePeriods, type Period, periodName, type Quarter } from "../../plan/period";
import { smallNumber } from "../../plan/numerals";
import { nameKey } from "../../vocabulary/nameKey";
import type { Vocabulary } from "../../vocabulary/vocabulary";
import type { ReturnedForm } from "./returnedForm";

/** Why a whole form is not taken in. */
export type FormRefusal =
  | { readonly kind: "wrongPeriod"; readonly period: string }
  | { readonly kind: "wrongPlan"; readonly plan: string }
  /** Made by a later version of the add-in. */
  | { readonly kind: "later" }
  | { readonly kind: "noRows" };

export type Whose =
  | { readonly kind: "keyed"; readonly unit: string }
  /** `unit` is a guess, null without one; "" where every row names its own. */
  | { readonly kind: "unkeyed"; readonly unit: string | null; readonly keyDamaged: boolean }
  | { readonly kind: "refused"; readonly reason: FormRefusal };

export interface Expected {
  readonly period: Period;
  /** 简称 of the plans that the workbook holds. */
  readonly plans: readonly string[];
  readonly vocabulary: Vocabulary;
}

export function whoseForm(form: ReturnedForm, { period, plans, vocabulary }: Expected): Whose {
  if (form.key?.kind === "later") return refused({ kind: "later" });
  if (form.rows.length === 0) return refused({ kind: "noRows" });
  if (form.key?.kind === "key") {
    const { key } = form.key;
    if (!plans.includes(key.plan)) return refused({ kind: "wrongPlan", plan: key.plan });
    if (key.period !== null && comparePeriods(key.period, period) !== 0) {
      return refused({ kind: "wrongPeriod", period: periodName(key.period) });
    }
    return { kind: "keyed", unit: key.unit };
  }
  const told = form.kind === "report" ? toldPeriod(form.head, period.year) : null;
  if (told !== null && comparePeriods(told, period) !== 0) {
    return refused({ kind: "wrongPeriod", period: periodName(told) });
  }
  const keyDamaged = form.key?.kind === "damaged";
  if (form.rows.some(({ unit }) => unit !== "")) return { kind: "unkeyed", unit: "", keyDamaged };
  return { kind: "unkeyed", unit: guessUnit(form, vocabulary), keyDamaged };
}

function refused(reason: FormRefusal): Whose {
  return { kind: "refused", reason };
}

const PERIOD = /(?:(20\d\d)\s*年)?[^。\n]{0,12}?(?:第?\s*([一二三四1-4])\s*季度|(全年|年度|上半年))/u;

/** The period that the head names; of `year` where it names none. Null where it names no period. */
function toldPeriod(head: readonly string[], year: number): Period | null {
  for (const line of head) {
    const match = PERIOD.exec(line.normalize("NFKC"));
    if (!match) continue;
    const [, told, quarter, word] = match;
    const number = word === undefined ? smallNumber(quarter ?? "") : word === "上半年" ? 2 : 4;
    const known = ([1, 2, 3, 4] as const).find((each: Quarter) => each === number);
    if (known !== undefined) return { year: told === undefined ? year : Number(told), quarter: known };
  }
  return null;
}

const NAME_LEAST = 3;

/** The longest name of 单位库 in the head, else in the file's name. */
function guessUnit({ head, file, page }: ReturnedForm, { entries }: Vocabulary): string | null {
  const spellings = entries.flatMap(({ name, aliases, nameplates, retired }) =>
    retired ? [] : [name, ...aliases, ...nameplates].map((spelling) => ({ name, key: nameKey(spelling) })),
  );
  for (const text of [...head, file, page]) {
    const where = nameKey(text);
    const found = spellings
      .filter(({ key }) => key.length >= NAME_LEAST && where.includes(key))
      .sort((one, other) => other.key.length - one.key.length);
    const [longest] = found;
    if (longest !== undefined) return longest.name;
  }
  return null;
}
