import { FluentProvider, makeStaticStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { useChoices } from "./choices/useChoices";
import { ErrorBoundary } from "./common/ErrorBoundary";
import { compact } from "./density";
import { LocaleContext } from "./LocaleContext";
import type { ThemeSource } from "./officeTheme";
import { type PaneServices, ServicesContext } from "./services";
import { Shell } from "./Shell";
import { useLanguage } from "./useLanguage";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

interface AppProps {
  readonly services: PaneServices;
  readonly theme: ThemeSource;
  readonly onReload: () => void;
}

/** The whole pane: language and theme of the Office around it, as far as the clerk wants them, and a net under it. */
export function App({ services, theme, onReload }: AppProps): ReactNode {
  usePageStyles();
  const { language, density } = useChoices(services.userChoices);
  const locale = useLanguage(language === "office" ? services.displayLanguage : language);
  const dark = useSyncExternalStore(theme.subscribe, theme.isDark);
  const look = useMemo(() => {
    const base = dark ? webDarkTheme : webLightTheme;
    return density === "compact" ? compact(base) : base;
  }, [dark, density]);
  useEffect(() => {
    if (locale) document.documentElement.lang = locale.tag;
  }, [locale]);
  if (!locale) return null;
  return (
    <ServicesContext value={services}>
      <LocaleContext value={locale}>
        <FluentProvider theme={look} lang={locale.tag}>
          <ErrorBoundary onReload={onReload}>
            <Shell />
          </ErrorBoundary>
        </FluentProvider>
      </LocaleContext>
    </ServicesContext>
  );
}
