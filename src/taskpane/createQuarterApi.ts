import type { Gateway } from "../workbook/gateway";
import { readLedger } from "../workbook/ledger/readLedger";
import type { QuarterApi } from "./quarterApi";

/** What the pane can do with the quarter's work in the workbook behind `gateway`. */
export function createQuarterApi(gateway: Gateway): QuarterApi {
  return { readLedger: () => readLedger(gateway) };
}
