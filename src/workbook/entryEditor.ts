import { AddinError } from "../errors";
import { nameKey } from "../vocabulary/nameKey";
import type { NameKind } from "../vocabulary/namesContents";
import { joinNames } from "../vocabulary/cellNames";
import { splitNames } from "../vocabulary/splitNames";
import type { Addition } from "./addRows";
import type { CellValue } from "./cells";
import type { Removal, TableEdit } from "./changeCells";
import type { CellChange } from "./journal";
import { type EntryTable, KEY_OF, TABLE_OF } from "./nameBook";
import type { TableColumn } from "./tableWriter";
import { LEADER_COLUMNS, UNIT_COLUMNS } from "./vocabularySheet";

const COLUMNS: Readonly<Record<NameKind, readonly TableColumn[]>> = {
  unit: UNIT_COLUMNS,
  leader: LEADER_COLUMNS,
};
/** Where other spellings of a name stand. */
const SPELLINGS: Readonly<Record<NameKind, string>> = { unit: "简称和别名", leader: "异写" };

/** A row of 单位库 or 领导库 while a command changes it. */
export interface Entry {
  /** Data row, from 0; null for a new one. */
  readonly index: number | null;
  /** By header. */
  readonly cells: Map<string, CellValue>;
  isGone: boolean;
}

/** 单位库 or 领导库 while a command changes it. */
export class EntryEditor {
  readonly #entries: Entry[];
  readonly #key: string;

  constructor(
    private readonly kind: NameKind,
    private readonly table: EntryTable | null,
  ) {
    this.#key = KEY_OF[kind];
    this.#entries = (table?.cells.keys ?? []).map((_name, index) => ({
      index,
      cells: new Map(
        [...(table?.cells.columns ?? [])].map(([header, column]) => [header, column[index] ?? ""]),
      ),
      isGone: false,
    }));
  }

  get entries(): readonly Entry[] {
    return this.#entries.filter(({ isGone }) => !isGone);
  }

  nameOf(entry: Entry): string {
    return String(entry.cells.get(this.#key) ?? "").trim();
  }

  find(name: string): Entry | null {
    const key = nameKey(name);
    return this.entries.find((entry) => nameKey(this.nameOf(entry)) === key) ?? null;
  }

  /** @throws AddinError `nameGone` */
  need(name: string): Entry {
    const entry = this.find(name);
    if (entry === null) {
      throw new AddinError("nameGone", { name, table: TABLE_OF[this.kind] });
    }
    return entry;
  }

  /** @throws AddinError `registerDamaged` where the table has no such column */
  set(entry: Entry, header: string, value: string): void {
    if (this.table !== null && !this.table.present.headers.includes(header)) {
      throw new AddinError("registerDamaged", { missing: `${TABLE_OF[this.kind]}[${header}]` });
    }
    entry.cells.set(header, value);
  }

  list(entry: Entry, header: string): string[] {
    return splitNames(String(entry.cells.get(header) ?? ""));
  }

  addSpellings(entry: Entry, spellings: readonly string[]): void {
    const header = SPELLINGS[this.kind];
    const kept = new Map(
      [this.nameOf(entry), ...this.list(entry, header)].map((name) => [nameKey(name), name]),
    );
    for (const name of spellings) {
      kept.set(nameKey(name), kept.get(nameKey(name)) ?? name);
    }
    kept.delete(nameKey(this.nameOf(entry)));
    const text = joinNames([...kept.values()]);
    if (text !== joinNames(this.list(entry, header))) {
      this.set(entry, header, text);
    }
  }

  spellingsOf(entry: Entry): string[] {
    return this.list(entry, SPELLINGS[this.kind]);
  }

  /** @throws AddinError `vocabularyGone` */
  add(name: string, fields: Readonly<Record<string, string>> = {}): Entry {
    if (this.table === null) {
      throw new AddinError("vocabularyGone", { table: TABLE_OF[this.kind] });
    }
    const entry: Entry = {
      index: null,
      cells: new Map(Object.entries({ [this.#key]: name, ...fields })),
      isGone: false,
    };
    this.#entries.push(entry);
    return entry;
  }

  /** The old name stays as a spelling. */
  rename(entry: Entry, to: string): void {
    const from = this.nameOf(entry);
    this.set(entry, this.#key, to);
    this.addSpellings(entry, [from]);
  }

  /** One row takes what the other has, as far as it has nothing itself; the other goes. */
  merge(from: Entry, into: Entry): void {
    const lists = [SPELLINGS[this.kind], "挂牌名称", "成员"];
    this.addSpellings(into, [this.nameOf(from), ...this.spellingsOf(from)]);
    for (const header of ["挂牌名称", "成员"]) {
      const names = [...new Set([...this.list(into, header), ...this.list(from, header)])];
      if (names.length > this.list(into, header).length) {
        this.set(into, header, joinNames(names));
      }
    }
    for (const { header } of COLUMNS[this.kind]) {
      const value = from.cells.get(header) ?? "";
      const isOwn = header === this.#key || header === "停用" || lists.includes(header);
      if (!isOwn && value !== "" && (into.cells.get(header) ?? "") === "") {
        this.set(into, header, String(value));
      }
    }
    from.isGone = true;
  }

  edits(): TableEdit[] {
    const { table } = this;
    if (table === null) {
      return [];
    }
    const changes = this.#entries.flatMap((entry) => (entry.isGone ? [] : this.#changesOf(entry, table)));
    return [{ changed: { table: TABLE_OF[this.kind], key: this.#key, changes }, cells: table.cells }];
  }

  #changesOf({ index, cells }: Entry, { cells: seen }: EntryTable): CellChange[] {
    if (index === null) {
      return [];
    }
    return [...cells].flatMap(([header, after]): CellChange[] => {
      const before = seen.columns.get(header)?.[index] ?? "";
      return before === after ? [] : [{ key: seen.keys[index] ?? "", header, before, after }];
    });
  }

  /** @throws AddinError `belowOccupied`, `mergedBelow` */
  additions(): Addition[] {
    const added = this.entries.filter(({ index }) => index === null);
    if (this.table === null || added.length === 0) {
      return [];
    }
    const { present, below } = this.table;
    if (below !== null) {
      throw below;
    }
    const columns = COLUMNS[this.kind].filter(({ header }) => present.headers.includes(header));
    const rows = added.map(({ cells }) => columns.map(({ header }) => cells.get(header) ?? ""));
    return [{ present, draft: { name: present.name, key: this.#key, row: 0, column: 0, columns, rows } }];
  }

  removals(): Removal[] {
    const gone = this.#entries.filter(({ index, isGone }) => isGone && index !== null);
    const { table } = this;
    if (table === null || gone.length === 0) {
      return [];
    }
    const { headers } = table.present;
    const rows = gone.map(({ index }) => ({
      index: index ?? 0,
      key: table.cells.keys[index ?? 0] ?? "",
      cells: headers.map((header) => table.cells.columns.get(header)?.[index ?? 0] ?? ""),
    }));
    return [
      { removed: { table: table.present.name, key: this.#key, headers, rows }, present: table.present },
    ];
  }
}
