import { fromSerial } from "../../plan/date";
import type { CellValue } from "../cells";
import { AS_OF_NAME } from "../names";
import { AS_OF_FOLLOWS_TODAY } from "../planSheet";
import { dateMeant, isFormula } from "./dateRules";
import type { Finding } from "./notice";
import type { Sight } from "./sight";
import { AS_OF_KEY, type Snapshot } from "./snapshot";

export interface AsOfSeen {
  /** What stands in the cell, or is to stand there. */
  readonly content: CellValue | null;
  readonly correction: CellValue | null;
  readonly findings: readonly Finding[];
}

/** 统计截止日: a date pins it, a blank lets it follow today again, anything else is put back. */
export function checkAsOf(sight: Sight, snapshot: Snapshot): AsOfSeen {
  const { asOf } = sight;
  const judged = asOf !== null && sight.asOfByPerson ? judge(asOf, sight, snapshot) : null;
  if (asOf === null || judged === null) {
    return { content: asOf?.content ?? null, correction: null, findings: [] };
  }
  const { to, finding } = judged;
  const last = snapshot.made.get(AS_OF_KEY);
  if (last?.from === asOf.content && last.to === to) {
    const undone: Finding = { code: "correctionUndone", parameters: { id: "", column: AS_OF_NAME } };
    return {
      content: asOf.content,
      correction: null,
      findings: snapshot.asOf === asOf.content ? [] : [undone],
    };
  }
  return { content: to, correction: to, findings: [finding] };
}

/** What is to stand there instead; null where all is well. */
function judge(
  { content, value }: NonNullable<Sight["asOf"]>,
  { plans }: Sight,
  snapshot: Snapshot,
): { readonly to: CellValue; readonly finding: Finding } | null {
  if (content === "") {
    return { to: AS_OF_FOLLOWS_TODAY, finding: { code: "asOfReleased", parameters: {} } };
  }
  const text = String(content);
  const seen = isFormula(content) ? value : content;
  const meant = dateMeant(seen, { year: plans[0]?.year ?? null, issuedOn: null });
  if (meant === seen) {
    return null;
  }
  if (meant === null || isFormula(content)) {
    const before = snapshot.asOf === content ? null : snapshot.asOf;
    return { to: before ?? AS_OF_FOLLOWS_TODAY, finding: { code: "asOfRestored", parameters: { text } } };
  }
  return { to: meant, finding: { code: "asOfRead", parameters: { text, date: fromSerial(meant) ?? "" } } };
}
