import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createGateway, type Gateway } from "../workbook/gateway";
import { App } from "./App";
import { createChoices } from "./choices/choices";
import { USER_CHOICES, userStorage } from "./choices/userChoices";
import { WORKBOOK_CHOICES } from "./choices/workbookChoices";
import { createPaneApi } from "./createPaneApi";
import { associateActions, createOfficeHost } from "./host/officeHost";
import { createSignals } from "./host/signals";
import { createThemeSource } from "./officeTheme";
import { ribbonActions } from "./ribbon";
import type { PaneServices } from "./services";

/** Longer than Excel on the web needs for a large write, short enough to wait for. */
const ROUND_TRIP_MS = 60_000;

void Office.onReady(({ host }) => {
  // Some hosts leave `host` out but have loaded Excel's part of the library; the watchdog speaks in any other case.
  if (host === Office.HostType.Excel || "Excel" in window) {
    start();
  }
});

function start(): void {
  const root = document.getElementById("root");
  if (!root) {
    throw new Error("taskpane.html has no #root");
  }
  const services = createServices();
  associateActions(Office, ribbonActions(services));
  createRoot(root).render(
    <StrictMode>
      <App
        services={services}
        theme={createThemeSource(() => Office.context.officeTheme, window)}
        onReload={() => window.location.reload()}
      />
    </StrictMode>,
  );
  document.dispatchEvent(new Event("pane-started"));
}

function createServices(): PaneServices {
  const { context } = Office;
  const host = createOfficeHost(Office, (base64) => Excel.createWorkbook(base64));
  const signals = createSignals();
  const api = createPaneApi(createExcelGateway(), () => {
    host.saveChoices().catch((error: unknown) => signals.send({ kind: "failed", error }));
  });
  return {
    api,
    host,
    signals,
    workbookChoices: createChoices(WORKBOOK_CHOICES, host.workbookStorage),
    userChoices: createChoices(
      USER_CHOICES,
      userStorage(() => window.localStorage, context.partitionKey),
    ),
    displayLanguage: context.displayLanguage,
  };
}

function createExcelGateway(): Gateway {
  const { context } = Office;
  return createGateway({
    excel: Excel,
    host: {
      language: context.displayLanguage,
      isSetSupported: (name, version) => context.requirements.isSetSupported(name, version),
    },
    clock: () => new Date(),
    ids: () => crypto.randomUUID(),
    timeoutMs: ROUND_TRIP_MS,
    timer(callback, milliseconds) {
      const handle = window.setTimeout(callback, milliseconds);
      return () => window.clearTimeout(handle);
    },
  });
}
