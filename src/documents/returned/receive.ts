import { reportsOf } from "../../ledger/reportCounts";
import type { Ledger, LedgerTask } from "../../ledger/ledger";
import type { Report, WorkStep } from "../../ledger/report";
import { reportingUnits } from "../../ledger/reporters";
import type { Period } from "../../plan/period";
import { standardName } from "../../vocabulary/carriers";
import { createVocabulary, type Vocabulary } from "../../vocabulary/vocabulary";
import { comparePlan, compareReport, planKey } from "./compare";
import { isTooLong, planContent, reportContent } from "./content";
import { addOption, linksOf, spread } from "./gathered";
import { type Place, placeRows } from "./placeRows";
import type { Receipt, ReceiveChoices, RefusedRow, RowCounts, UnconfirmedForm, UnitReceipt } from "./receipt";
import type { ReturnedForm, ReturnedRow, StrangePage } from "./returnedForm";
import { UnitGathering } from "./unitGathering";
import { whoseForm } from "./whose";

/** What was read from the files. */
export interface ReadBack {
  readonly forms: readonly ReturnedForm[];
  readonly strange: readonly StrangePage[];
}

/** What the files would bring into this ledger, for this period. Pure; every row is accounted for. */
export function receive(read: ReadBack, ledger: Ledger, period: Period, choices: ReceiveChoices): Receipt {
  return new Receiver(ledger, period, choices).receive(read);
}

class Receiver {
  readonly #vocabulary: Vocabulary;
  readonly #tasks: ReadonlyMap<string, LedgerTask>;
  /** Rows of the period, by unit and 编号. */
  readonly #asked = new Map<string, Map<string, Report>>();
  readonly #planned = new Map<string, LedgerTask[]>();
  /** 办理方案 as it stands, by task and unit. */
  readonly #steps = new Map<string, WorkStep[]>();
  readonly #units = new Map<string, UnitGathering>();
  readonly #counts = { read: 0, answered: 0, blank: 0, doubtful: 0, refused: 0, waiting: 0 };

  constructor(
    readonly ledger: Ledger,
    readonly period: Period,
    readonly choices: ReceiveChoices,
  ) {
    this.#vocabulary = createVocabulary(ledger.units ?? []);
    this.#tasks = new Map(ledger.tasks.map((task) => [task.id, task]));
    for (const report of reportsOf(ledger.reports, period)) {
      const unit = this.#standard(report.unit);
      const rows = this.#asked.get(unit) ?? new Map<string, Report>();
      this.#asked.set(unit, rows.set(report.taskId, report));
    }
    for (const step of ledger.workSteps) {
      const key = planKey(step.taskId, this.#standard(step.unit));
      this.#steps.set(key, [...(this.#steps.get(key) ?? []), step]);
    }
    for (const task of ledger.tasks) {
      for (const { unit } of reportingUnits(task, this.#vocabulary, { supportReports: true }).units) {
        this.#planned.set(unit, [...(this.#planned.get(unit) ?? []), task]);
      }
    }
  }

  receive({ forms, strange }: ReadBack): Receipt {
    const refused: Receipt["refused"][number][] = [];
    const unconfirmed: UnconfirmedForm[] = [];
    const plans = this.ledger.plans.map(({ name }) => name);
    for (const form of forms) {
      this.#counts.read += form.rows.length;
      const whose = whoseForm(form, { period: this.period, plans, vocabulary: this.#vocabulary });
      const unit = whose.kind === "keyed" ? whose.unit : this.choices.units.get(form.id);
      if (whose.kind === "refused") refused.push({ form, reason: whose.reason });
      else if (unit !== undefined) this.#take(form, unit);
      else if (whose.kind === "unkeyed") {
        unconfirmed.push({ form, guess: whose.unit, keyDamaged: whose.keyDamaged });
      }
      if (whose.kind === "refused" || unit === undefined) this.#counts.waiting += form.rows.length;
    }
    const links = linksOf(this.ledger.tasks);
    const units = [...this.#units.values()].map((gathering) => this.#receiptOf(gathering, links));
    return { units, refused, unconfirmed, strange, rows: this.#counts satisfies RowCounts };
  }

  #standard(name: string): string {
    return standardName(name, this.#vocabulary);
  }

  #heldBy(unit: string, form: ReturnedForm): LedgerTask[] {
    const keyed =
      form.key?.kind === "key" ? form.key.key.tasks.flatMap(({ id }) => this.#tasks.get(id) ?? []) : [];
    const asked =
      form.kind === "report"
        ? [...(this.#asked.get(unit)?.keys() ?? [])].flatMap((id) => this.#tasks.get(id) ?? [])
        : [...keyed, ...(this.#planned.get(unit) ?? [])];
    return [...new Set(asked)];
  }

  /** @param whose "" where every row names its own unit */
  #take(form: ReturnedForm, whose: string): void {
    const byUnit = new Map<string, ReturnedRow[]>();
    for (const row of form.rows) {
      const unit = this.#standard(whose === "" ? row.unit : whose);
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), row]);
    }
    let first = true;
    for (const [unit, rows] of byUnit) {
      const held = this.#heldBy(unit, form);
      const gathering = this.#gathering(unit);
      gathering.file(form, first);
      first = false;
      const isUnknown = held.length === 0 && this.#vocabulary.meaningOf(unit).kind !== "known";
      const places = placeRows(rows, held, this.#tasks);
      for (const row of rows) {
        if (isUnknown) this.#refuse(gathering, form, row, "unknownUnit");
        else this.#takeRow(gathering, form, row, places.get(row.id) ?? { kind: "unknown" });
      }
    }
  }

  #takeRow(gathering: UnitGathering, form: ReturnedForm, row: ReturnedRow, place: Place): void {
    const content = form.kind === "report" ? reportContent(row, this.period.year) : planContent(row);
    if (content === null) {
      this.#counts.blank += 1;
      return;
    }
    const said = this.choices.tasks.get(row.id);
    if (place.kind === "doubtful" && said === undefined) {
      this.#counts.doubtful += 1;
      gathering.doubt(form, row, place.candidates);
      return;
    }
    const task = place.kind === "task" ? place.task : this.#tasks.get(said ?? "");
    const refusal = isTooLong(content) ? "tooLong" : place.kind === "notAsked" ? "notAsked" : "unknownTask";
    if (refusal !== "unknownTask" || task === undefined) {
      this.#refuse(gathering, form, row, refusal);
      return;
    }
    this.#counts.answered += 1;
    const { file, signature } = form;
    const option = { file, signature, via: "row" } as const;
    if ("steps" in content) addOption(gathering.plans, task.id, { ...option, content });
    else addOption(gathering.reports, task.id, { ...option, content });
  }

  #refuse(
    gathering: UnitGathering,
    form: ReturnedForm,
    row: ReturnedRow,
    reason: RefusedRow["reason"],
  ): void {
    this.#counts.refused += 1;
    gathering.refuse(form, row, reason);
  }

  #gathering(unit: string): UnitGathering {
    const gathering = this.#units.get(unit) ?? new UnitGathering(unit);
    this.#units.set(unit, gathering);
    return gathering;
  }

  #receiptOf(gathering: UnitGathering, links: ReadonlyMap<string, ReadonlySet<string>>): UnitReceipt {
    const { unit, reports, plans } = gathering;
    const rows = this.#asked.get(unit) ?? new Map<string, Report>();
    const asked = [...rows.keys()].flatMap((id) => this.#tasks.get(id) ?? []);
    spread(reports, asked, links, ({ id }) => rows.get(id)?.text === "");
    const planned = this.#planned.get(unit) ?? [];
    const stepsOf = (id: string): WorkStep[] => this.#steps.get(planKey(id, unit)) ?? [];
    spread(plans, planned, links, ({ id }) => stepsOf(id).length === 0);
    const missing = asked.filter(({ id }) => rows.get(id)?.text === "" && !reports.has(id));
    return {
      ...gathering.told(),
      reports: [...reports].flatMap(([id, options]) => {
        const [present, task] = [rows.get(id), this.#tasks.get(id)];
        return present && task ? [compareReport(present, task, options, this.choices)] : [];
      }),
      plans: [...plans].flatMap(([id, options]) => {
        const task = this.#tasks.get(id);
        return task ? [comparePlan(stepsOf(id), task, unit, options, this.choices)] : [];
      }),
      missing: reports.size > 0 ? missing : [],
    };
  }
}
