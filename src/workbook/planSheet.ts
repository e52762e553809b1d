import { toSerial } from "../plan/date";
import { DAYS_OFF_RULES, DEFAULT_DAYS_OFF } from "../plan/daysOff";
import type { DefaultDue } from "../plan/due";
import {
  DIRECTIONS,
  DUTY_SOURCES,
  type DutyFacts,
  dutyFacts,
  dutyKey,
  FORM_KIND_WORDS,
} from "../plan/duties";
import { ownLevel } from "../plan/ownLevel";
import { periodName } from "../plan/period";
import type { Duty, Plan } from "../plan/plan";
import { writePrintedForm } from "../plan/printedForm";
import { DEFAULT_WARNING_DAYS } from "../plan/state";
import type { CellRow } from "./cells";
import { AS_OF_NAME, DAYS_OFF_NAME, DUTY_TABLE, PLAN_SHEET, PLAN_TABLE, WARNING_NAME } from "./names";
import type { SheetDraft } from "./sheetDraft";
import type { TableDraft } from "./tableWriter";

const text = (header: string, width: number, centred = false) =>
  ({ header, kind: "text", width, centred }) as const;
const date = (header: string) => ({ header, kind: "date", width: 72, centred: true }) as const;
const number = (header: string) => ({ header, kind: "number", width: 48, centred: true }) as const;

const PLAN_COLUMNS = [
  text("简称", 48, true),
  text("层级", 40, true),
  text("标题", 260),
  text("印发单位", 130),
  text("文号", 110),
  date("印发日期"),
  number("年度"),
  text("本级在上级文件中的名称", 110),
  text("默认完成时限", 90, true),
  number("任务数"),
  text("办理方案表式", 130),
  text("完成情况表式", 130),
];

const DUTY_COLUMNS = [
  text("方案", 48, true),
  text("报送内容", 110),
  date("报送时间"),
  text("报送事项（序号）", 90),
  text("报送单位", 130),
  text("报送至", 110),
  text("文件原文", 300),
  text("期次", 96, true),
  { ...text("方向", 56, true), choices: Object.values(DIRECTIONS) },
  { ...text("表式", 72, true), choices: Object.values(FORM_KIND_WORDS) },
  text("来源", 110, true),
  text("报送号", 150),
];

/** Registers made earlier lack these: rows go into them without. */
const LATER_COLUMNS: readonly string[] = [
  "办理方案表式",
  "完成情况表式",
  "期次",
  "方向",
  "表式",
  "来源",
  "报送号",
];

/** The settings stand at the left, then the plans, then what has to be reported: tables side by side, so that each can grow. */
const PLAN_COLUMN = 4;
const DUTY_COLUMN = PLAN_COLUMN + PLAN_COLUMNS.length + 1;

/** What stands in 统计截止日 while it is not pinned. */
export const AS_OF_FOLLOWS_TODAY = "=TODAY()";

/** The settings: name, value, remark, in rows 1 to 3. */
function settings(asOf: string | null): readonly CellRow[] {
  return [
    [
      AS_OF_NAME,
      asOf === null ? AS_OF_FOLLOWS_TODAY : toSerial(asOf),
      "随当天变化；要固定，改成一个日期；要恢复，填 =TODAY()",
    ],
    [WARNING_NAME, DEFAULT_WARNING_DAYS, "距到期日不超过这么多天为“临期”"],
    [
      DAYS_OFF_NAME,
      DAYS_OFF_RULES[DEFAULT_DAYS_OFF],
      `应报日期遇休息日时怎么办：${Object.values(DAYS_OFF_RULES).join("、")}`,
    ],
  ];
}

/** 方案信息. `asOf` pins 统计截止日; null lets it follow today. */
export function draftPlanSheet(
  plan: Plan,
  choices: {
    readonly planName: string;
    readonly defaultDue: DefaultDue;
    readonly ownNames: readonly string[];
  },
  asOf: string | null,
): SheetDraft {
  const { document } = plan;
  const planRow: CellRow = [
    choices.planName,
    document.level ?? "",
    document.title ?? "",
    document.issuer ?? "",
    document.docNumber ?? "",
    document.issuedOn === null ? "" : toSerial(document.issuedOn),
    document.year ?? "",
    choices.ownNames.join("、"),
    choices.defaultDue === "yearEnd" ? "12 月 31 日" : "暂不设",
    plan.tasks.length,
    writePrintedForm(document.forms.workPlan),
    writePrintedForm(document.forms.report),
  ];
  const plans: TableDraft = {
    name: PLAN_TABLE,
    key: "简称",
    row: 0,
    column: PLAN_COLUMN,
    columns: PLAN_COLUMNS,
    rows: [planRow],
  };
  const level = ownLevel(document.issuer);
  const duties = draftDuties(
    document.duties.map((duty) => {
      const facts = dutyFacts(duty, { year: document.year, ownLevel: level });
      return { ...duty, ...facts, plan: choices.planName, source: DUTY_SOURCES.document };
    }),
  );
  return { name: PLAN_SHEET, settings: settings(asOf), tables: [plans, duties] };
}

/** A row of 报送日历 as it is written. */
export interface DutyRow extends Duty, DutyFacts {
  readonly plan: string;
  readonly source: string;
}

/** 报送日历 with these rows. */
export function draftDuties(duties: readonly DutyRow[]): TableDraft {
  return {
    name: DUTY_TABLE,
    key: "报送号",
    row: 0,
    column: DUTY_COLUMN,
    columns: DUTY_COLUMNS,
    rows: duties.map(dutyRow),
  };
}

function dutyRow(duty: DutyRow): CellRow {
  return [
    duty.plan,
    duty.what ?? "",
    duty.due === null ? "" : toSerial(duty.due),
    duty.tasks.join("、"),
    duty.who.join("、"),
    duty.to ?? "",
    duty.raw,
    duty.period === null ? "" : periodName(duty.period),
    duty.direction,
    duty.kind === null ? "" : FORM_KIND_WORDS[duty.kind],
    duty.source,
    dutyKey(duty.plan, duty.what ?? "", duty),
  ];
}

/** Rows as a table can take them that was made before some of the columns were. */
export function fitToTable(draft: TableDraft, headers: readonly string[]): TableDraft {
  const isThere = ({ header }: { readonly header: string }): boolean =>
    headers.includes(header) || !LATER_COLUMNS.includes(header);
  const kept = draft.columns.map(isThere);
  if (!kept.includes(false)) return draft;
  const columns = draft.columns.filter(isThere);
  const isKeyKept = columns.some(({ header }) => header === draft.key);
  return {
    ...draft,
    key: isKeyKept ? draft.key : (columns[0]?.header ?? draft.key),
    columns,
    rows: draft.rows.map((row) => row.filter((_, index) => kept[index] === true)),
  };
}
