import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { localeFor } from "../locales/localeFor";
import { createGateway } from "../workbook/gateway";
import { App } from "./App";
import { createPaneApi } from "./createPaneApi";
import { createThemeSource } from "./officeTheme";

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
  const { context } = Office;
  const locale = localeFor(context.displayLanguage);
  const gateway = createGateway({
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
  document.documentElement.lang = locale.tag;
  createRoot(root).render(
    <StrictMode>
      <App
        api={createPaneApi(gateway)}
        locale={locale}
        theme={createThemeSource(() => context.officeTheme, window)}
        onReload={() => window.location.reload()}
      />
    </StrictMode>,
  );
  document.dispatchEvent(new Event("pane-started"));
}
