import { FluentProvider, makeStaticStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import type { Locale } from "../locales/locale";
import { ErrorBoundary } from "./common/ErrorBoundary";
import { LocaleContext } from "./LocaleContext";
import type { ThemeSource } from "./officeTheme";
import type { PaneApi } from "./paneApi";
import { Shell } from "./Shell";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

interface AppProps {
  readonly api: PaneApi;
  readonly locale: Locale;
  readonly theme: ThemeSource;
  readonly onReload: () => void;
}

/** The whole pane: language and theme of the Office around it, and a net under it. */
export function App({ api, locale, theme, onReload }: AppProps): ReactNode {
  usePageStyles();
  const dark = useSyncExternalStore(theme.subscribe, theme.isDark);
  return (
    <LocaleContext value={locale}>
      <FluentProvider theme={dark ? webDarkTheme : webLightTheme} lang={locale.tag}>
        <ErrorBoundary onReload={onReload}>
          <Shell api={api} />
        </ErrorBoundary>
      </FluentProvider>
    </LocaleContext>
  );
}
