import { useEffect, useState } from "react";
import type { Locale } from "../locales/locale";
import { localeFor } from "../locales/localeFor";

/** The locale for a display language; until a language has been loaded, the one before, at the start none. */
export function useLanguage(displayLanguage: string | undefined): Locale | null {
  const found = localeFor(displayLanguage);
  const [loaded, setLoaded] = useState<Locale | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.resolve(found).then((locale) => {
      if (isWanted) setLoaded(locale);
    });
    return () => {
      isWanted = false;
    };
  }, [found]);
  return found instanceof Promise ? loaded : found;
}
