import { REGISTER_HEADERS } from "./columns";
import type { Damage } from "./damage";
import {
  AS_OF_NAME,
  DUTY_TABLE,
  LEADER_TABLE,
  PLAN_TABLE,
  REGISTER_TABLE,
  UNIT_TABLE,
  WARNING_NAME,
} from "./names";
import { loadTable, type TablePresent } from "./tablePresent";

interface Part {
  readonly table: string;
  /** Columns by which a table of this name is known as ours, and without which nothing can be done with it. */
  readonly essential: readonly string[];
  /** Whether there is nothing to look at without it. */
  readonly isVital: boolean;
}

/** The tables of a register, in the order in which a plan is written into them. */
export const PARTS: readonly Part[] = [
  { table: PLAN_TABLE, essential: ["简称", "标题"], isVital: true },
  { table: DUTY_TABLE, essential: ["方案", "报送内容"], isVital: false },
  { table: UNIT_TABLE, essential: ["名称", "简称和别名"], isVital: false },
  { table: LEADER_TABLE, essential: ["姓名", "异写"], isVital: false },
  { table: REGISTER_TABLE, essential: ["编号", "方案", "责任事项", "状态"], isVital: true },
];

/** What of a register the workbook has. */
export interface Anatomy {
  /** none: no register; broken: one that cannot be worked with; usable: one that can, for all that `damages` says. */
  readonly kind: "none" | "broken" | "usable";
  readonly tables: ReadonlyMap<string, TablePresent>;
  readonly damages: readonly Damage[];
}

/**
 * Queues the reading of the register's tables and settings, known by their names and columns, never by their sheets:
 * clerks rename and move those, and the add-in's own state may be lost. `hasState` says whether it is there.
 */
export function loadAnatomy(context: Excel.RequestContext): (hasState: boolean) => Anatomy {
  const parts = PARTS.map((part) => ({ part, table: loadTable(context, part.table) }));
  const names = [AS_OF_NAME, WARNING_NAME].map((name) => ({
    name,
    range: context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("address"),
  }));
  return (hasState) => {
    const found = parts.map(({ part, table }) => ({ part, present: table() }));
    if (!isRegister(found, hasState)) {
      return { kind: "none", tables: new Map(), damages: [] };
    }
    const gone = names.filter(({ range }) => range.isNullObject).map(({ name }) => name);
    const damages = [
      ...found.flatMap(({ part, present }) => damagesOf(part, present)),
      ...gone.map((name): Damage => ({ kind: "nameGone", name })),
    ];
    const vital = found.filter(({ part }) => part.isVital);
    const isUsable = gone.length === 0 && vital.every(({ part, present }) => isWhole(part, present));
    return {
      kind: isUsable ? "usable" : "broken",
      tables: new Map(found.flatMap(({ part, present }) => (present ? [[part.table, present]] : []))),
      damages,
    };
  };
}

/** Whether nothing can be done with its table without the column. */
export function isEssential({ table, column }: Extract<Damage, { kind: "columnGone" }>): boolean {
  return PARTS.some((part) => part.table === table && part.essential.includes(column));
}

interface Found {
  readonly part: Part;
  readonly present: TablePresent | null;
}

/**
 * A table 台账 of somebody else is no register. Where it has lost a column of ours, or is gone, the add-in's own
 * state or another of our tables shows that there was one.
 */
function isRegister(found: readonly Found[], hasState: boolean): boolean {
  return hasState || found.some(({ part, present }) => isWhole(part, present));
}

function isWhole({ essential }: Part, present: TablePresent | null): boolean {
  return present !== null && essential.every((header) => present.headers.includes(header));
}

function damagesOf({ table, essential }: Part, present: TablePresent | null): Damage[] {
  if (present === null) {
    return [{ kind: "tableGone", table }];
  }
  const wanted = table === REGISTER_TABLE ? REGISTER_HEADERS : essential;
  return wanted
    .filter((header) => !present.headers.includes(header))
    .map((column) => ({ kind: "columnGone", table, column }));
}
