import { byEvidence, compareLeaders, compareUnits, type Evidence } from "./evidence";
import type { LeaderEntry } from "./leaders";
import { type NameParts, type NameTools, partsOf } from "./nameParts";
import type { NameKind } from "./namesContents";
import { UPPER_UNIT } from "./unitTypes";
import type { UnitEntry } from "./vocabulary";

/** A standard name that an unknown one may stand for. */
export interface Suggestion {
  readonly name: string;
  /** The spelling of it that the evidence is about. */
  readonly like: string;
  readonly evidence: Evidence;
}

export type Suggest = (name: string) => readonly Suggestion[];

interface Spelling {
  readonly name: string;
  readonly parts: NameParts;
}

/** More than this nobody chooses from; the search finds the others. */
const SUGGESTIONS_MOST = 4;

/**
 * Suggestions for unknown units, surest first. Ours are offered for ours and the upper level's for the upper level's
 * (`upper`), retired ones for nobody.
 */
export function unitSuggestions(entries: readonly UnitEntry[], tools: NameTools, upper: boolean): Suggest {
  const offered = entries.filter((entry) => !entry.retired && (entry.type === UPPER_UNIT) === upper);
  return suggester(
    "unit",
    offered.flatMap(({ name, aliases, nameplates }) =>
      [name, ...aliases, ...nameplates].map((spelling) => ({ name, parts: partsOf(spelling, tools) })),
    ),
    tools,
  );
}

export function leaderSuggestions(entries: readonly LeaderEntry[], tools: NameTools): Suggest {
  return suggester(
    "leader",
    entries
      .filter((entry) => !entry.retired)
      .flatMap(({ name, spellings }) =>
        [name, ...spellings].map((spelling) => ({ name, parts: partsOf(spelling, tools) })),
      ),
    tools,
  );
}

function suggester(kind: NameKind, spellings: readonly Spelling[], tools: NameTools): Suggest {
  const compare = kind === "unit" ? compareUnits : compareLeaders;
  return (unknown) => {
    const parts = partsOf(unknown, tools);
    const best = new Map<string, Suggestion>();
    for (const { name, parts: known } of spellings) {
      const evidence = compare(parts, known);
      const before = best.get(name);
      if (evidence && (!before || byEvidence(evidence, before.evidence) < 0)) {
        best.set(name, { name, like: known.name, evidence });
      }
    }
    return [...best.values()].sort((a, b) => byEvidence(a.evidence, b.evidence)).slice(0, SUGGESTIONS_MOST);
  };
}
