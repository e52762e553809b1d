/** 领导库 as a look-up: one standard name for every spelling of a leader. */
import { indexNames, type Meaning } from "./nameIndex";

/** One row of 领导库. */
export interface LeaderEntry {
  /** 姓名: the standard name. */
  readonly name: string;
  /** 异写. */
  readonly spellings: readonly string[];
  /** 职务. */
  readonly post: string;
  /** 协助副主任: the office's deputy who helps this leader. */
  readonly assistant: string;
  /** 停用. */
  readonly retired: boolean;
}

export interface Leaders {
  readonly entries: readonly LeaderEntry[];
  readonly meaningOf: (name: string) => Meaning<LeaderEntry>;
}

export function createLeaders(entries: readonly LeaderEntry[]): Leaders {
  return { entries, meaningOf: indexNames(entries, (entry) => entry.spellings) };
}

/** A leader of whom nothing but `fields` is known. */
export function leaderEntry(name: string, fields: Partial<Omit<LeaderEntry, "name">> = {}): LeaderEntry {
  return { name, spellings: [], post: "", assistant: "", retired: false, ...fields };
}
