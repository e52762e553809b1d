/** A theme as the Windows host hands it over: colours as numbers 0xRRGGBB, which office.js turns into `#rrggbb`. */
export type HostTheme = Readonly<
  Record<
    "bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor",
    number
  >
>;

const LIGHT: HostTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x242424,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x242424,
};

const DARK: HostTheme = {
  bodyBackgroundColor: 0x1f1f1f,
  bodyForegroundColor: 0xf0f0f0,
  controlBackgroundColor: 0x2b2b2b,
  controlForegroundColor: 0xf0f0f0,
};

/** How long office.js trusts the theme it has read (`_osfOfficeThemeCacheValidPeriod`), in ms. */
export const THEME_CACHE = 5000;

export function officeTheme(dark: boolean): HostTheme {
  return dark ? DARK : LIGHT;
}
