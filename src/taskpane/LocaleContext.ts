import { createContext, use } from "react";
import type { Locale } from "../locales/locale";
import { zhCN } from "../locales/zh-CN";

export const LocaleContext = createContext<Locale>(zhCN);

/** The sentences of the language Office is shown in. */
export function useLocale(): Locale {
  return use(LocaleContext);
}
