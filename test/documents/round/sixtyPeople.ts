import { draftForms, type FormBlock, type UnitForm } from "../../../src/documents/forms/draftForms";
import { writeUnitForm } from "../../../src/documents/forms/writeForm";
import type { Ledger } from "../../../src/ledger/ledger";
import type { Period } from "../../../src/plan/period";
import { type Answered, fillReport, plainRows } from "./people";
import { emptyText, goodText } from "./texts";

export const Q1: Period = { year: 2022, quarter: 1 };

export interface SentBack {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** For all plans, and whoever reports. */
export function request(ledger: Ledger, kind: "report" | "workPlan", period: Period = Q1) {
  const plans = ledger.plans.map(({ name }) => name);
  const plain = { supportReports: false, withProgress: false, withDoneOn: false };
  return { kinds: [kind], plans, period, workPlanOfAll: plans, ...plain };
}

/** What sixty people send back, and what a count over their files alone makes of it. */
export interface Round {
  readonly inTime: SentBack[];
  readonly late: SentBack[];
  /** By 报送号: text, state and whether it came late. */
  readonly expected: ReadonlyMap<string, Answered & { readonly late: boolean }>;
}

export async function sixtyPeople(
  ledger: Ledger,
  forms: readonly UnitForm[],
  sent: readonly SentBack[],
): Promise<Round> {
  const [inTime, late]: [SentBack[], SentBack[]] = [[], []];
  const copied: FormBlock[] = [];
  const expected = new Map<string, Answered & { late: boolean }>();
  const texts = new Map(ledger.tasks.map(({ id, text }) => [id, text]));
  for (const [index, form] of forms.entries()) {
    const bytes = sent.find(({ name }) => name === form.file)?.bytes;
    if (!bytes) throw new Error(form.file);
    // Two units' sheets in one workbook, filled in by one person.
    const isCopied = index === 8 || index === 9;
    const who = isCopied ? 8 : index;
    const answer = (id: string, other = 0): Answered | null => {
      const number = Number(id.slice(-3)) + who + other;
      if (who % 7 === 1 && number % 3 === 0) return null;
      const text = number % 11 === 0 ? emptyText(number) : goodText(texts.get(id) ?? "", number);
      return { text, state: number % 5 === 0 ? "滞后" : "正常" };
    };
    if (isCopied) {
      copied.push(...form.blocks.map((block) => ({ ...block, sheet: `${form.unit}${block.sheet}` })));
    }
    const filled = await fillReport(bytes, (id) => answer(id), { inserts: index % 7 === 3 });
    const name = index % 7 === 2 ? `报送（最终版）${index}.xlsx` : form.file;
    if (index === 6) {
      // The form of another quarter; nothing else comes from this unit.
      const [wrong] = draftForms(ledger, request(ledger, "report", { year: 2022, quarter: 2 })).forms.filter(
        ({ unit }) => unit === form.unit,
      );
      if (!wrong) throw new Error("no form");
      inTime.push({ name, bytes: await fillReport(await writeUnitForm(wrong), (id) => answer(id)) });
      continue;
    }
    if (index === 7) {
      inTime.push({ name: "damaged.xlsx", bytes: filled.slice(0, 3000) });
      continue;
    }
    const isLate = index % 7 === 4;
    if (index === 9) {
      const both = await writeUnitForm({ ...form, blocks: copied });
      inTime.push({ name: "两家.xlsx", bytes: await fillReport(both, (id) => answer(id)) });
    } else if (!isCopied) (isLate ? late : inTime).push({ name, bytes: filled });
    // Sent again with other texts; the clerk takes the second.
    const second = index === 5 ? await fillReport(bytes, (id) => answer(id, 3)) : null;
    if (second) inTime.push({ name: "更正.xlsx", bytes: second });
    for (const [id, said] of await plainRows(second ?? filled)) {
      const linked = form.blocks.flatMap(({ key }) => key.tasks).find((task) => task.id === id)?.also ?? [];
      for (const each of [id, ...linked]) {
        expected.set(`${each}@${form.unit}@2022Q1`, { ...said, late: isLate });
      }
    }
  }
  return { inTime, late, expected };
}

/** What was answered once in a group fills the rows of it that the unit left blank, where it has one answer only. */
export function withGroups(
  ledger: Ledger,
  expected: Round["expected"],
): Map<string, { text: string; state: string; late: boolean }> {
  const all = new Map(expected);
  const groupOf = new Map(
    ledger.tasks.map(({ id, plan, group }) => [id, group === "" ? "" : `${plan} ${group}`]),
  );
  for (const { key, taskId, unit } of ledger.reports) {
    const group = groupOf.get(taskId) ?? "";
    if (group === "" || expected.has(key)) continue;
    const said = ledger.reports
      .filter((other) => other.unit === unit && groupOf.get(other.taskId) === group)
      .flatMap((other) => expected.get(other.key) ?? []);
    const [only] = said;
    if (only && new Set(said.map(({ text, state }) => text + state)).size === 1) all.set(key, only);
  }
  return all;
}
