import type { Locale } from "../../locales/locale";
import type { WatchNotice } from "../../workbook/watch/notice";

/** What a notice says, in the pane's language. */
export function noticeText({ code, parameters }: WatchNotice, locale: Locale): string {
  return locale.watch[code](parameters);
}
