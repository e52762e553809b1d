import type { FormHeader, ReturnedField } from "./header";
import type { PageCell } from "./page";
import type { AnswerField, ReturnedRow, ReturnedStep, StepField } from "./returnedForm";
import { splitStep } from "./steps";

const ANSWERS: readonly AnswerField[] = ["done", "unitState", "progress", "doneOn", "difficulty"];
const STEPS: readonly StepField[] = ["step", "deadline", "deputy", "section", "person"];
/** 编号 as the register gives them. */
const TASK_ID = /^.+-\d{3,}$/u;
/** 序号 as documents print them: 3, 二-23, 一（三）. */
const NUMBER = /^[\d一二三四五六七八九十百（）()\-—.．、]+$/u;

interface Open {
  readonly row: Omit<ReturnedRow, "answer" | "steps" | "ownTarget" | "standard">;
  readonly answer: Record<AnswerField, string>;
  readonly steps: ReturnedStep[];
  ownTarget: string;
  standard: string;
}

/** Reads the rows between a form's header and its foot, one after the other. */
export class RowReader {
  readonly outside: string[] = [];
  readonly #rows: Open[] = [];

  constructor(
    readonly header: FormHeader,
    readonly formId: string,
  ) {}

  take(line: readonly PageCell[]): void {
    const read = (field: ReturnedField): string =>
      line.find(({ column }) => this.header.fields.get(column) === field)?.text.trim() ?? "";
    this.#tellStrange(line);
    const open = this.#openFor(line, read);
    if (open === null) {
      const known = line.filter(({ column }) => this.header.fields.has(column));
      if (known.length > 0) this.outside.push(known.map(({ text }) => text.trim()).join(" "));
      return;
    }
    for (const field of ANSWERS) open.answer[field] = joined(open.answer[field], read(field));
    open.ownTarget = joined(open.ownTarget, read("ownTarget"));
    open.standard = joined(open.standard, read("standard"));
    const step = stepOf(read);
    // Cells that hold for the whole task are merged: a step without them has those of the step above.
    if (step.step !== "" || step.deadline !== "") open.steps.push(withAbove(step, open.steps.at(-1)));
  }

  rows(): ReturnedRow[] {
    return this.#rows.map(({ row, answer, steps, ownTarget, standard }) => ({
      ...row,
      answer,
      steps: steps.flatMap(splitStep),
      ownTarget,
      standard,
    }));
  }

  /** A row that names its task begins one; what a row without adds belongs to the task above. */
  #openFor(line: readonly PageCell[], read: (field: ReturnedField) => string): Open | null {
    const [id, seq, text] = [read("id"), read("seq"), read("text")];
    const above = this.#rows.at(-1) ?? null;
    // In a work plan 编号 stands in every row, as the cells before it are merged over the steps.
    const isStep = seq === "" && text === "" && (id === "" || id === above?.row.taskId);
    if (isStep) {
      const says = [...ANSWERS, ...STEPS].some((field) => read(field) !== "");
      return says ? above : null;
    }
    // A heading over the whole table is no task.
    if (line.length === 1 && (line[0]?.colSpan ?? 1) > 1) return null;
    if (!TASK_ID.test(id) && text === "" && !NUMBER.test(seq)) return null;
    const open: Open = {
      row: {
        id: `${this.formId}.${this.#rows.length}`,
        taskId: TASK_ID.test(id) ? id : "",
        seq,
        text,
        unit: read("unit"),
      },
      answer: { done: "", unitState: "", progress: "", doneOn: "", difficulty: "" },
      steps: [],
      ownTarget: "",
      standard: "",
    };
    this.#rows.push(open);
    return open;
  }

  #tellStrange(line: readonly PageCell[]): void {
    for (const { column, text } of line) {
      if (this.header.fields.has(column) || text.trim() === "") continue;
      const label = this.header.strange.get(column);
      this.outside.push(label === undefined ? text.trim() : `${label}：${text.trim()}`);
    }
  }
}

function stepOf(read: (field: ReturnedField) => string): ReturnedStep {
  return {
    step: read("step"),
    deadline: read("deadline"),
    deputy: read("deputy"),
    section: read("section"),
    person: read("person"),
  };
}

function withAbove(step: ReturnedStep, above: ReturnedStep | undefined): ReturnedStep {
  if (above === undefined) return step;
  const { deputy, section, person } = step;
  return {
    ...step,
    deputy: deputy || above.deputy,
    section: section || above.section,
    person: person || above.person,
  };
}

function joined(one: string, more: string): string {
  return one === "" || more === "" ? one + more : `${one}\n${more}`;
}
