import { AddinError } from "../errors";
import { joinNames, judgeLeaders, judgeUnits, type JudgedNames } from "../vocabulary/cellNames";
import { hostName, nameKey } from "../vocabulary/nameKey";
import {
  LEADER_HEADER,
  type NameCell,
  NAME_HEADERS,
  type NameHeader,
  type NameKind,
  type NamesChanged,
  UNIT_HEADERS,
} from "../vocabulary/namesContents";
import { splitNames } from "../vocabulary/splitNames";
import { stateWord } from "../plan/state";
import type { CellValue } from "./cells";
import type { CellsDraft } from "./changeCells";
import { EntryEditor } from "./entryEditor";
import type { CellChange } from "./journal";
import { leaderListPlace } from "./leaderList";
import { DUTY_UNITS, type NameBook, REPORTER } from "./nameBook";
import { DUTY_TABLE, REGISTER_TABLE } from "./names";
import type { KeyedCells } from "./keyedCells";
import type { KnownNames } from "./nameTables";
import { decodeMemo, encodeMemo, type NamesMemo } from "./namesMemo";

/** Excel's limit for a cell. */
const CELL_LENGTH = 32_767;
/** Stands behind a reporter whom nobody has chosen yet. */
const BY_DEFAULT = "（默认）";

/** What a name becomes; null leaves it. */
export type NameMap = (name: string) => string | null;

/** Who is named where, and 单位库 and 领导库, while a command changes them. Pure. */
export class NameEditor {
  readonly entries: Readonly<Record<NameKind, EntryEditor>>;
  readonly #cells = new Map<string, CellChange>();
  readonly #duties = new Map<string, CellChange>();
  #memo: NamesMemo;

  constructor(readonly book: NameBook) {
    const { tables, memo } = book;
    this.entries = {
      unit: new EntryEditor("unit", tables.unit),
      leader: new EntryEditor("leader", tables.leader),
    };
    this.#memo = decodeMemo(memo);
  }

  /** Names in every cell of a kind, in rows that `concerns` holds for. A cell that has a formula is left alone. */
  mapCells(kind: NameKind, map: NameMap, concerns: (row: number) => boolean = () => true): void {
    const headers = kind === "leader" ? [LEADER_HEADER] : [...UNIT_HEADERS, REPORTER];
    for (const header of headers) this.#map(this.#cells, this.book.register, header, map, concerns);
  }

  /** Units of whom 报送日历 asks something. */
  mapDuties(map: NameMap): void {
    if (this.book.duties !== null) this.#map(this.#duties, this.book.duties, DUTY_UNITS, map, () => true);
  }

  #map(
    changes: Map<string, CellChange>,
    cells: KeyedCells,
    header: string,
    map: NameMap,
    concerns: (row: number) => boolean,
  ): void {
    const seen = new Set([""]);
    for (const [row, content] of (cells.columns.get(header) ?? []).entries()) {
      const key = cells.keys[row] ?? "";
      // A row with the key of one above cannot be found again.
      const isFound = !seen.has(key);
      seen.add(key);
      if (content === "" || !isFound || !concerns(row)) continue;
      const names = splitNames(String(content));
      const mapped = names.map((name) => mapReporter(name, map));
      if (mapped.some((name, index) => name !== names[index])) {
        write(changes, { row, key, header, before: content }, mapped);
      }
    }
  }

  /** @throws AddinError `taskGone`, `registerDamaged` */
  editCell({ id, header }: NameCell, change: (names: readonly string[]) => readonly string[]): void {
    const { columns, keys } = this.book.register;
    const row = keys.indexOf(id);
    const column = columns.get(header);
    if (row === -1) {
      throw new AddinError("taskGone", { id });
    }
    if (column === undefined) {
      throw new AddinError("registerDamaged", { missing: `${REGISTER_TABLE}[${header}]` });
    }
    const content = column[row] ?? "";
    this.#write(row, header, content, change(splitNames(String(content))));
  }

  /** Standard names in every cell, each once, parted by 、; names that nobody knows stay as they are. */
  standardise(): void {
    const { units, leaders } = this.book.known;
    const { columns, keys } = this.book.register;
    for (const header of NAME_HEADERS) {
      const judge = judgeOf(header, { units, leaders });
      for (const [row, content] of (columns.get(header) ?? []).entries()) {
        if (judge !== null && content !== "" && keys[row] !== "") {
          this.#write(row, header, content, judge(String(content)).names);
        }
      }
    }
  }

  /** The standard name that a spelling stands for already; null where it is free. */
  ownerOf(kind: NameKind, name: string): string | null {
    const { units, leaders } = this.book.known;
    const meaning = kind === "unit" ? units?.meaningOf(name) : leaders?.meaningOf(name);
    // 甲局（乙局） is known by its host, and yet may be a name of its own.
    const isOther =
      meaning?.kind === "known" && hostName(name) !== null && meaning.entry.name === hostName(name);
    switch (meaning?.kind) {
      case "known":
        return isOther ? null : meaning.entry.name;
      case "ambiguous":
        return meaning.names.join("、");
      case "unknown":
      case undefined:
        return null;
    }
  }

  /** Whether a task still has to be done. */
  isOpen(row: number): boolean {
    const { columns } = this.book.register;
    const cell = (header: string): CellValue => columns.get(header)?.[row] ?? "";
    return cell("办结日期") === "" && cell("办理状态") !== stateWord("cancelled");
  }

  remember(change: (memo: NamesMemo) => NamesMemo): void {
    this.#memo = change(this.#memo);
  }

  #write(row: number, header: string, before: CellValue, names: readonly string[]): void {
    write(this.#cells, { row, key: this.book.register.keys[row] ?? "", header, before }, names);
  }

  draft(): CellsDraft<NamesChanged> {
    const both = [this.entries.unit, this.entries.leader];
    const changes = [...this.#cells.values()];
    const dutyChanges = [...this.#duties.values()];
    const { register, duties } = this.book;
    const tables = both.flatMap((entries) => entries.edits());
    const additions = both.flatMap((entries) => entries.additions());
    const removals = both.flatMap((entries) => entries.removals());
    const before = this.book.memo;
    const leaders = leaderListPlace(this.book.tables.leader?.present ?? null);
    const after = encodeMemo(this.#memo);
    return {
      edits: [
        { changed: { table: REGISTER_TABLE, key: "编号", changes }, cells: register },
        ...(duties === null
          ? []
          : [{ changed: { table: DUTY_TABLE, key: "报送号", changes: dutyChanges }, cells: duties }]),
        ...tables,
      ],
      additions,
      removals,
      ...(encodeMemo(decodeMemo(before)) === after ? {} : { memo: { before, after, leaders } }),
      done: {
        cells: changes.length + dutyChanges.length,
        entries:
          tables.reduce((sum, { changed }) => sum + new Set(changed.changes.map(({ key }) => key)).size, 0) +
          additions.reduce((sum, { draft }) => sum + draft.rows.length, 0) +
          removals.reduce((sum, { removed }) => sum + removed.rows.length, 0),
      },
    };
  }
}

interface NamedCellFound {
  /** Data row, from 0. */
  readonly row: number;
  readonly key: string;
  readonly header: string;
  readonly before: CellValue;
}

/** @throws AddinError `cellTooLong` */
function write(
  changes: Map<string, CellChange>,
  { row, key, header, before }: NamedCellFound,
  names: readonly string[],
): void {
  const distinct = [...new Map(names.map((name) => [nameKey(name), name])).values()];
  const after = joinNames(distinct);
  if (String(before).startsWith("=") || after === before) {
    return;
  }
  if (after.length > CELL_LENGTH) {
    throw new AddinError("cellTooLong", { seq: key, column: header, limit: CELL_LENGTH });
  }
  changes.set(`${row}\t${header}`, { key, header, before, after });
}

/** Null where the table that would say is gone. */
function judgeOf(header: NameHeader, { units, leaders }: KnownNames): ((cell: string) => JudgedNames) | null {
  if (header === LEADER_HEADER) {
    return leaders === null ? null : (cell) => judgeLeaders(cell, leaders);
  }
  return units === null ? null : (cell) => judgeUnits(cell, units);
}

function mapReporter(name: string, map: NameMap): string {
  const isDefault = name.endsWith(BY_DEFAULT);
  const mapped = map(isDefault ? name.slice(0, -BY_DEFAULT.length) : name);
  return mapped === null ? name : `${mapped}${isDefault ? BY_DEFAULT : ""}`;
}
