import type { Color } from "@cj-tech-master/excelts";

/** Colours of Excel's own theme (Office 2013 to 2022), in the order in which files number them. */
const OFFICE_THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
] as const;

/** A file's colour as `#RRGGBB`; null where the file leaves it to the program (automatic, indexed). */
export function colorOf(color: (Partial<Color> & { tint?: number }) | undefined): string | null {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined) return null;
  const base = OFFICE_THEME[color.theme];
  return base === undefined ? null : tinted(base, color.tint ?? 0);
}

/** Lighter (tint > 0) or darker (tint < 0), as ECMA-376 18.3.1.15 has it, per channel. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const changed = channels.map((channel) =>
    tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint,
  );
  return `#${changed.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
