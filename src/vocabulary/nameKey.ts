const OPENING = /[<〈《[【〔{]/gu;
const CLOSING = />|[〉》\]】〕}]/gu;

/**
 * What two spellings of one name share when they differ only in print: full-width letters and digits, the shape of
 * brackets, blanks inside the name. Anything else makes another name.
 */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "").replace(OPENING, "(").replace(CLOSING, ")");
}

/** The name before a second nameplate in brackets: 区住房和城乡建设局 of 区住房和城乡建设局（区园林局）; null without one. */
export function hostName(name: string): string | null {
  return plated(name)?.host ?? null;
}

/** The second nameplate itself: 区园林局 of 区住房和城乡建设局（区园林局）; null without one. */
export function nameplateOf(name: string): string | null {
  return plated(name)?.plate ?? null;
}

function plated(name: string): { readonly host: string; readonly plate: string } | null {
  const [, host, plate] = /^([^（(<〈【〔[]{2,})[（(<〈【〔[](.+)[）)>〉】〕\]]$/u.exec(name.trim()) ?? [];
  if (host === undefined || plate === undefined || !isWhole(plate)) return null;
  return { host: host.trim(), plate: plate.trim() };
}

/** Whether the brackets inside close: 甲局（乙）（丙） has two nameplates and is no host with one. */
function isWhole(text: string): boolean {
  let depth = 0;
  for (const character of nameKey(text)) {
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
