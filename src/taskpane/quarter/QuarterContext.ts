import { createContext, use } from "react";
import type { QuarterApi } from "../quarterApi";

export const QuarterContext = createContext<QuarterApi | null>(null);

/** What a stage does with the workbook. */
export function useQuarter(): QuarterApi {
  const quarter = use(QuarterContext);
  if (!quarter) {
    throw new Error("no quarter above this component");
  }
  return quarter;
}
