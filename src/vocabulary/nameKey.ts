/**
 * What two spellings of one name share when they differ only in width or spaces: full-width letters and digits,
 * brackets of either width, blanks inside the name. Anything else makes another name.
 */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "");
}

/** The name before a second nameplate in brackets: 区住房和城乡建设局 of 区住房和城乡建设局（区园林局）; null without one. */
export function hostName(name: string): string | null {
  const host = /^([^（(]{2,})[（(][^（()）]+[）)]$/u.exec(name.trim())?.[1];
  return host === undefined ? null : host.trim();
}
