import type { Locale } from "../locales/locale";

/** The label of a command known by its id; an id from a later version is shown as it is. */
export function commandLabel(id: string, locale: Locale): string {
  const labels: Readonly<Record<string, string>> = locale.commands;
  return labels[id] ?? id;
}
