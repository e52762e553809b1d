import { enUS } from "./en-US";
import type { Locale } from "./locale";
import { zhCN } from "./zh-CN";

/**
 * The locale for a display language such as `zh-CN`, `zh-Hans-CN` or `en-GB` (`Office.context.displayLanguage`).
 * Chinese of any region is served in simplified Chinese, everything else in English; an unknown language in
 * Chinese, the language of the documents.
 */
export function localeFor(displayLanguage: string | undefined): Locale {
  if (!displayLanguage || /^zh\b/i.test(displayLanguage)) {
    return zhCN;
  }
  return enUS;
}
