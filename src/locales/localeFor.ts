import type { Locale } from "./locale";
import { zhCN } from "./zh-CN";

/**
 * The locale for a display language such as `zh-CN`, `zh-Hans-CN` or `en-GB` (`Office.context.displayLanguage`).
 * Chinese of any region is served in simplified Chinese, everything else in English; an unknown language in
 * Chinese, the language of the documents. English is loaded when it is wanted.
 */
export function localeFor(displayLanguage: string | undefined): Locale | Promise<Locale> {
  if (!displayLanguage || /^zh\b/i.test(displayLanguage)) {
    return zhCN;
  }
  english ??= import("./en-US").then(
    ({ enUS }) => enUS,
    () => {
      // The file cannot be reached now: better Chinese than nothing, and another try at the next start or choice.
      english = undefined;
      return zhCN;
    },
  );
  return english;
}

/** One promise, so that who asks again is answered with the same. */
let english: Promise<Locale> | undefined;
