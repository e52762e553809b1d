import type { DeadlineContext } from "../plan/deadline";
import type { Collective, Doubt, SourceRole, SourceSpan, Task } from "../plan/plan";
import { deriveFromNames, deriveFromWords } from "./derive";
import type { DraftTask } from "./draft";
import type { Field } from "./fields";
import { isTaskLabel, type FieldRole } from "./labels";
import { splitLeaders } from "./leaders";
import { spansOf } from "./mapped";
import { mendNames, type KnownNames } from "./knownNames";
import { startLooksLost } from "./lostStart";
import { residueOf } from "./residue";
import { byRoleMarks } from "./roleMarks";
import { splitUnits } from "./unitList";
import { headingText, undoWraps } from "./wraps";

type UnitRole = "upperLead" | "upperResponsible" | "lead" | "responsible" | "support";

const LEVELS = ["省", "市", "区"];
/** Advertising that web pages smuggle into sentences, and addresses. */
const FOREIGN = /[a-z\d]*bet\d*体育|体育投注|投注|博彩|棋牌|娱乐城|百家乐|真人荷官|https?:|www\./i;

/**
 * Whether brackets of this list name the upper level: in an upper level's plan that a lower office broke down, the
 * sentence keeps its bracket and our own units stand on labelled lines. Seen from the list's structure alone.
 */
export function bracketsAreUpper(tasks: readonly DraftTask[]): boolean {
  const both = tasks.filter((task) => hasUnits(task, "own") && hasUnits(task, "bracket"));
  return both.length * 2 > tasks.length;
}

/** What all tasks of a plan are read by. */
export interface PlanFacts {
  /** See `bracketsAreUpper`. */
  readonly upper: boolean;
  readonly known: KnownNames;
  /** Characters of this list were lost (brackets left open): suspect beginnings are told. */
  readonly damaged: boolean;
  /** The document says that the first unit of each list leads. */
  readonly firstLeads: boolean;
  readonly context: DeadlineContext;
  /** Those that the document defines. */
  readonly collectives: readonly Collective[];
}

/** 责任科室 are a task's units, and 责任人 its leaders, only where it names no others. */
function settled(draft: DraftTask): DraftTask {
  const has = (roles: readonly FieldRole[]): boolean => draft.fields.some(({ role }) => roles.includes(role));
  const named = has(["lead", "responsible"]);
  const led = has(["leader"]);
  const roleOf = (role: FieldRole): FieldRole => {
    if (role === "section") return named ? "other" : "responsible";
    return role === "holder" ? (led ? "other" : "leader") : role;
  };
  return { ...draft, fields: draft.fields.map((field) => ({ ...field, role: roleOf(field.role) })) };
}

/** Reads what the pieces of a task say. */
export function finishTask(source: string, printed: DraftTask, facts: PlanFacts): Task {
  const draft = settled({ ...printed, fields: printed.fields.flatMap(byRoleMarks) });
  const isUpper = upperTest(draft, facts.upper);
  const mending: Doubt[] = [];
  const units = (role: UnitRole): string[] =>
    unique(
      draft.fields
        .filter((field) => unitRole(field, isUpper(field)) === role)
        .flatMap((field) => {
          const mended = mendNames(splitUnits(field.value.text, field.stacked), field.unclosed, facts.known);
          mending.push(...mended.doubts);
          return mended.names;
        }),
    );
  const deadline = valuesOf(draft, "deadline").map(undoWraps).join("；") || null;
  const text = textOf(draft);
  const found = withFirstLeading(facts.firstLeads, {
    upperLead: units("upperLead"),
    upperResponsible: units("upperResponsible"),
    lead: units("lead"),
    responsible: units("responsible"),
    support: units("support"),
    leaders: unique(valuesOf(draft, "leader").flatMap(splitLeaders)),
  });
  return {
    seq: draft.seq,
    path: draft.headings.map((heading) => headingText(heading.text)),
    text,
    ...found,
    deadline,
    ...deriveFromWords({ text, deadline }, facts.context),
    ...deriveFromNames(found, facts.collectives),
    doubts: [...draft.doubts, ...mending, ...doubtsOf(text, found, facts.damaged)],
    source: sourceOf(source, draft, isUpper),
    group: draft.group ?? null,
    linked: [],
    remarks: remarksOf(draft),
  };
}

function remarksOf({ fields, remarks = [] }: DraftTask): Task["remarks"] {
  const printed = fields.filter(({ role, value }) => role === "other" && value.text !== "");
  return [
    ...printed.map(({ label, value }) => ({ label: label.text.replace(/[\s：:]+$/, ""), cell: value })),
    ...remarks,
  ].map(({ label, cell }) => ({ label, text: undoWraps(cell.text) }));
}

function hasUnits(task: DraftTask, place: Field["place"]): boolean {
  return task.fields.some((field) => field.place === place && unitRole(field, false) !== null);
}

function upperTest(draft: DraftTask, upper: boolean): (field: Field) => boolean {
  const bracket = upper || (hasUnits(draft, "own") && hasUnits(draft, "bracket"));
  const levels = draft.fields.map((field) =>
    LEVELS.indexOf(field.level === "县" ? "区" : (field.level ?? "")),
  );
  const lowest = Math.max(...levels);
  return (field) => {
    const level = LEVELS.indexOf(field.level === "县" ? "区" : (field.level ?? ""));
    if (level >= 0 && level < lowest) return true;
    return bracket && field.place === "bracket";
  };
}

function unitRole(field: Field, upper: boolean): UnitRole | null {
  switch (field.role) {
    case "lead":
      return upper ? "upperLead" : "lead";
    case "responsible":
    case "support":
      return upper ? "upperResponsible" : field.role;
    case "leader":
    case "deadline":
    case "detail":
    case "section":
    case "holder":
    case "other":
      return null;
  }
}

function valuesOf(draft: DraftTask, role: Field["role"]): string[] {
  return draft.fields
    .filter((field) => field.role === role && field.value.text !== "")
    .map((field) => field.value.text);
}

/** The sentence, and below it the lines that say more of it (目标要求：…), with their labels where there are both. */
function textOf(draft: DraftTask): string {
  const sentence = undoWraps(draft.text.text);
  const details = draft.fields
    .filter((field) => field.role === "detail")
    .map((field, index) =>
      undoWraps(
        sentence === "" && index === 0 && isTaskLabel(field.label.text)
          ? field.value.text
          : field.label.text + field.value.text,
      ),
    );
  return [sentence, ...details].filter((part) => part !== "").join("\n");
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

type Found = Pick<Task, UnitRole | "leaders">;

function doubtsOf(text: string, found: Found, damaged: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  if (text === "") doubts.push({ code: "noText", text: "只有单位，没有事项内容，请核对原文。" });
  if (damaged && startLooksLost(text)) {
    doubts.push({
      code: "startLost",
      text: `内容以“${text.slice(0, 2)}”开头，可能缺了第一个字，请核对原文。`,
    });
  }
  if (FOREIGN.test(text)) {
    doubts.push({ code: "foreignText", text: "内容里像是混进了与事项无关的文字（广告、网址），请核对。" });
  }
  if (found.lead.length + found.responsible.length === 0) {
    doubts.push({ code: "noUnits", text: "没有读到本级的牵头单位或责任单位，请核对原文。" });
  }
  return doubts;
}

/** 排在第一位的单位为牵头单位，下同. */
export function saysFirstLeads(text: string): boolean {
  return /(?:第一位?|首位|最前)的?(?:责任)?(?:单位|部门)?的?(?:单位|部门)?为(?:牵头|主办|汇总|主责)/.test(
    text.replace(/\s+/g, ""),
  );
}

function withFirstLeading(firstLeads: boolean, found: Found): Found {
  const [first, ...others] = found.responsible;
  if (!firstLeads || found.lead.length > 0 || first === undefined) return found;
  return { ...found, lead: [first], responsible: others };
}

function sourceOf(source: string, draft: DraftTask, isUpper: (field: Field) => boolean): SourceSpan[] {
  const headings = draft.headings.flatMap((heading) => spansOf(source, heading, "heading"));
  // A heading that is nothing but the name of a unit stays a heading in the accounts.
  const isHeading = ({ value }: Field): boolean =>
    headings.some(({ start, end }) => start <= (value.from[0] ?? -1) && (value.from[0] ?? end) < end);
  const spans = [
    ...headings,
    ...spansOf(source, draft.number, "seq"),
    ...spansOf(source, draft.text, "text"),
    ...(draft.remarks ?? []).flatMap(({ cell }) => spansOf(source, cell, "remark")),
    ...draft.fields
      .filter((field) => field.place !== "heading" || !isHeading(field))
      .flatMap((field) => [
        ...spansOf(source, field.label, field.role === "detail" ? "text" : "label"),
        ...spansOf(source, field.value, spanRole(field, isUpper(field))),
      ]),
  ];
  return [...spans, ...residueOf(source, draft.extent, spans)].sort((a, b) => a.start - b.start);
}

function spanRole(field: Field, upper: boolean): SourceRole {
  switch (field.role) {
    case "leader":
    case "deadline":
      return field.role;
    case "detail":
      return "text";
    case "section":
    case "holder":
    case "other":
      return "remark";
    case "lead":
    case "responsible":
    case "support":
      return unitRole(field, upper) ?? "label";
  }
}
