import type { RegisterHeader } from "../columns";

/** What the watcher did or found; every code has a sentence under `watch` in each locale. */
export type WatchCode =
  | "idGiven"
  | "idRenewed"
  | "idRestored"
  | "planUnknown"
  | "dateRead"
  | "dateUnread"
  | "deadlineRead"
  | "deadlineUnread"
  | "derivedRestored"
  | "stateWordUnknown"
  | "headerRestored"
  | "columnMissing"
  | "asOfRead"
  | "asOfReleased"
  | "asOfRestored"
  | "correctionUndone"
  | "namesPut"
  | "nameUnknown"
  | "nameAmbiguous"
  | "nameRetired"
  | "nameRefused"
  | "leadSupports";

export type WatchParameters = Readonly<Record<string, string | number>>;

/** Something to tell the clerk about one look: the first case, and in `count` how many there were. */
export interface WatchNotice {
  readonly code: WatchCode;
  /** ISO time. */
  readonly at: string;
  readonly parameters: WatchParameters;
  readonly place?: { readonly sheet: string; readonly address: string };
}

/** One case, before cases of one kind are told together. */
export interface Finding {
  readonly code: WatchCode;
  readonly parameters: WatchParameters;
  /** The cell to go to; row -1 is the header row. */
  readonly cell?: { readonly row: number; readonly header: RegisterHeader };
}

/** One finding for each code: 5,000 cells pasted at once are one notice. */
export function summarise(findings: readonly Finding[]): Finding[] {
  const first = new Map<WatchCode, { readonly finding: Finding; count: number }>();
  for (const finding of findings) {
    const group = first.get(finding.code);
    if (group === undefined) {
      first.set(finding.code, { finding, count: 1 });
    } else {
      group.count += 1;
    }
  }
  return [...first.values()].map(({ finding, count }) => ({
    ...finding,
    parameters: { ...finding.parameters, count },
  }));
}
