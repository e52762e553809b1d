/**
 * The key of a form: what one sheet that went out asks, in one locked cell at its foot, so that it survives renaming,
 * inserting and copying the sheet into another workbook.
 */
import type { FormKind } from "../../plan/duties";
import { hash32 } from "../../plan/hash";
import { type Period, periodKey, periodOfKey } from "../../plan/period";

/** A row's task, and those that it stands for as well because they are the same matter (关联事项). */
export interface KeyedTask {
  readonly id: string;
  /** 编号 of tasks of this or another plan that the same answer fills. */
  readonly also: readonly string[];
}

export interface FormKey {
  readonly kind: FormKind;
  /** 方案简称. */
  readonly plan: string;
  /** The unit's standard name of the day on which the form was made. */
  readonly unit: string;
  /** Null in a form of 办理方案. */
  readonly period: Period | null;
  /** In the order of the sheet. */
  readonly tasks: readonly KeyedTask[];
}

/** What a cell holds: a key, one that somebody has changed, one of a later version, or (null) no key at all. */
export type KeyRead =
  | { readonly kind: "key"; readonly key: FormKey }
  | { readonly kind: "damaged" }
  | { readonly kind: "later"; readonly version: number }
  | null;

const VERSION = 1;
const MARK = /识别码[^|]*?(\d+)\|/u;
const KINDS: Readonly<Record<string, FormKind>> = { 方案: "workPlan", 情况: "report" };
const KIND_WORDS: Readonly<Record<FormKind, string>> = { workPlan: "方案", report: "情况" };

/** `识别码（请勿改动）1|情况|22市|区教育局|2022Q1|001,096+102,047+23区-009|k3f9x2`. */
export function writeFormKey({ kind, plan, unit, period, tasks }: FormKey): string {
  const short = (id: string): string => escape(id.startsWith(`${plan}-`) ? id.slice(plan.length) : id);
  const body = [
    VERSION,
    KIND_WORDS[kind],
    escape(plan),
    escape(unit),
    period === null ? "" : periodKey(period),
    tasks.map(({ id, also }) => [id, ...also].map(short).join("+")).join(","),
  ].join("|");
  return `识别码（请勿改动）${body}|${hash32(body)}`;
}

export function readFormKey(cell: string): KeyRead {
  const mark = MARK.exec(cell);
  if (mark === null) return null;
  const version = Number(mark[1]);
  if (version > VERSION) return { kind: "later", version };
  const text = cell.slice(mark.index + mark[0].length - `${version}|`.length).trim();
  const end = text.lastIndexOf("|");
  const body = text.slice(0, end);
  const key = hash32(body) === text.slice(end + 1) ? keyOf(body) : null;
  return key === null ? { kind: "damaged" } : { kind: "key", key };
}

function keyOf(body: string): FormKey | null {
  const [, kindWord = "", plan = "", unit = "", period = "", tasks = ""] = body.split("|");
  const kind = KINDS[kindWord];
  if (kind === undefined) return null;
  const planName = unescape(plan);
  const whole = (id: string): string => (id.startsWith("-") ? planName + unescape(id) : unescape(id));
  return {
    kind,
    plan: planName,
    unit: unescape(unit),
    period: periodOfKey(period),
    tasks: tasks.split(",").flatMap((each): KeyedTask[] => {
      const [id = "", ...also] = each.split("+").map(whole);
      return id === "" ? [] : [{ id, also }];
    }),
  };
}

/** Only what parts the key is written otherwise; the rest stays readable. */
function escape(text: string): string {
  return text.replaceAll(/[%|,+]/gu, (sign) => encodeURIComponent(sign));
}

function unescape(text: string): string {
  return text.replaceAll(/%[0-9A-F]{2}/gu, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}
