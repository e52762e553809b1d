import type { CellValue } from "../cells";
import { flagsIn, leftAlone, withFlags } from "./flags";
import type { Finding, WatchCode, WatchParameters } from "./notice";
import type { SeenRow, TaskCells, WatchedHeader } from "./sight";
import { cellKey, type Made } from "./snapshot";

/** One row while the rules look at it: what stands there, what stood there, what is to stand there. */
export class RowEditor {
  readonly #cells: Map<WatchedHeader, CellValue>;
  readonly #flags = new Map<WatchedHeader, string[]>();
  readonly #words: string[] = [];
  readonly #findings: Finding[] = [];

  constructor(
    readonly seen: SeenRow,
    /** The 编号 that the row answers to; the cell may hold another yet. */
    readonly id: string,
    /** What the task's row held when it was last seen; null for a new one. */
    readonly before: TaskCells | null,
    readonly made: ReadonlyMap<string, Made>,
  ) {
    this.#cells = new Map(seen.cells);
  }

  get cells(): TaskCells {
    return this.#cells;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  has(header: WatchedHeader): boolean {
    return this.seen.cells.has(header);
  }

  /** What is to stand in the cell; blank where the table has no such column. */
  get(header: WatchedHeader): CellValue {
    return this.#cells.get(header) ?? "";
  }

  /** Whether the cell was changed since the row was last seen; of a new row, whether it holds anything. */
  changed(header: WatchedHeader): boolean {
    const now = this.seen.cells.get(header);
    return now !== undefined && now !== (this.before === null ? "" : (this.before.get(header) ?? now));
  }

  /**
   * Puts a value into the cell. The same correction is not made twice in a row: a person has taken it back, so the
   * cell is left and a word in 核对 says so.
   */
  correct(header: WatchedHeader, to: CellValue): boolean {
    const from = this.seen.cells.get(header);
    if (from === undefined) {
      return false;
    }
    const last = this.made.get(cellKey(this.id, header));
    if (from !== to && last?.from === from && last.to === to) {
      if (header !== "核对") {
        this.leave(header);
      }
      return false;
    }
    this.#cells.set(header, to);
    return true;
  }

  /** Says that a person has taken a correction of this cell back. */
  leave(header: WatchedHeader): void {
    this.flag(header, leftAlone(header), "correctionUndone", {});
  }

  /** Says that the rules have looked at this column, so that an older flag of it goes if it is not raised again. */
  judge(header: WatchedHeader): void {
    this.#flags.set(header, this.#flags.get(header) ?? []);
  }

  /** Raises a flag in 核对; it is told only when it does not stand there yet. */
  flag(header: WatchedHeader, text: string, code: WatchCode, parameters: WatchParameters): void {
    this.judge(header);
    this.#flags.get(header)?.push(text);
    if (!flagsIn(this.seen.cells.get("核对") ?? "").includes(text)) {
      this.tell(header, code, parameters);
    }
  }

  /** A word to stay in 核对. */
  word(text: string): void {
    this.#words.push(text);
  }

  tell(header: WatchedHeader, code: WatchCode, parameters: WatchParameters): void {
    this.#findings.push({
      code,
      parameters: { id: this.id, column: header, ...parameters },
      cell: { row: this.seen.index, header },
    });
  }

  /** Brings 核对 up to date; the last thing done with a row. */
  finish(): void {
    if (this.has("核对")) {
      this.correct("核对", withFlags(this.get("核对"), this.#flags, this.#words));
    }
  }
}
