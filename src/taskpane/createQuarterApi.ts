import { adoptWorkPlan } from "../commands/adoptWorkPlan";
import { closePeriod } from "../commands/closePeriod";
import { goToReport } from "../commands/goToReport";
import { makeSummary } from "../commands/makeSummary";
import { confirmDuties } from "../commands/confirmDuties";
import { readReturnedFiles } from "../commands/readReturnedFiles";
import { reviewReports } from "../commands/reviewReports";
import { sendForms } from "../commands/sendForms";
import { takeBackForms } from "../commands/takeBackForms";
import { dateOf } from "../plan/date";
import type { Gateway } from "../workbook/gateway";
import { readLedger } from "../workbook/ledger/readLedger";
import { createFollowUpApi } from "./createFollowUpApi";
import { readPages } from "../workbook/summary/readPages";
import { watchFigure } from "../workbook/summary/selectedFigure";
import type { Binding } from "./createNamesApi";
import type { QuarterApi } from "./quarterApi";

/** What the pane can do with the quarter's work in the workbook behind `gateway`. */
export function createQuarterApi(gateway: Gateway, binding: Binding): QuarterApi {
  const { writing, showing } = binding;
  return {
    readLedger: () => readLedger(gateway),
    today() {
      const now = gateway.clock();
      return dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "";
    },
    readReturnedFiles,
    sendForms: writing(sendForms),
    confirmDuties: writing(confirmDuties),
    takeBackForms: writing(takeBackForms),
    adoptWorkPlan: writing(adoptWorkPlan),
    reviewReports: writing(reviewReports),
    followUp: createFollowUpApi(binding),
    readPages: (period) => readPages(gateway, period),
    makeSummary: writing(makeSummary),
    closePeriod: writing(closePeriod),
    watchFigure: (listener) => watchFigure(gateway, listener),
    goToReport: showing(goToReport),
  };
}
