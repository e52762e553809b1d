/**
 * A moment as the clerk's clock shows it. A text that is no moment (a register touched by another program) is shown
 * as it is.
 */
export function formatMoment(moment: string, languageTag: string): string {
  const time = new Date(moment);
  return Number.isNaN(time.getTime())
    ? moment
    : new Intl.DateTimeFormat(languageTag, { dateStyle: "medium", timeStyle: "short" }).format(time);
}
