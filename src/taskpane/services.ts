import { createContext, use } from "react";
import type { Choices } from "./choices/choices";
import type { UserChoices } from "./choices/userChoices";
import type { WorkbookChoices } from "./choices/workbookChoices";
import type { PaneHost } from "./host/paneHost";
import type { PaneSignals } from "./host/signals";
import type { PaneApi } from "./paneApi";

/** All that the pane gets from outside. */
export interface PaneServices {
  readonly api: PaneApi;
  readonly host: PaneHost;
  readonly signals: PaneSignals;
  readonly workbookChoices: Choices<WorkbookChoices>;
  readonly userChoices: Choices<UserChoices>;
  /** Of Office, such as `zh-CN`. */
  readonly displayLanguage: string | undefined;
}

export const ServicesContext = createContext<PaneServices | null>(null);

export function useServices(): PaneServices {
  const services = use(ServicesContext);
  if (!services) {
    throw new Error("no services above this component");
  }
  return services;
}
