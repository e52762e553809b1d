/** Where the pane learns whether Office is dark, and when to look again. */
export interface ThemeSource {
  readonly isDark: () => boolean;
  /** @returns a function that stops listening */
  readonly subscribe: (look: () => void) => () => void;
}

/** The part of `Office.OfficeTheme` that hosts give; older ones lack `isDarkTheme`, some give nothing. */
export interface HostTheme {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Whether a host's theme is dark; null when the host does not say. */
export function isDarkHostTheme(theme: HostTheme | undefined): boolean | null {
  if (typeof theme?.isDarkTheme === "boolean") {
    return theme.isDarkTheme;
  }
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!match) {
    return null;
  }
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  // Perceived brightness (ITU-R BT.601): the eye weighs green most.
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}

/**
 * The theme of a live host. Excel raises no event when its theme changes, so the pane looks again whenever the
 * clerk comes back to it or the system's own preference changes.
 */
export function createThemeSource(hostTheme: () => HostTheme | undefined, view: Window): ThemeSource {
  const preference = view.matchMedia("(prefers-color-scheme: dark)");
  return {
    isDark: () => isDarkHostTheme(hostTheme()) ?? preference.matches,
    subscribe: (look) => {
      preference.addEventListener("change", look);
      view.addEventListener("focus", look);
      view.document.addEventListener("visibilitychange", look);
      return () => {
        preference.removeEventListener("change", look);
        view.removeEventListener("focus", look);
        view.document.removeEventListener("visibilitychange", look);
      };
    },
  };
}
