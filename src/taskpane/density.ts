import type { Theme } from "@fluentui/react-components";

/** Text and the space around it, smaller: every component takes both from the theme. */
export function compact(theme: Theme): Theme {
  return {
    ...theme,
    fontSizeBase300: theme.fontSizeBase200,
    lineHeightBase300: theme.lineHeightBase200,
    fontSizeBase400: theme.fontSizeBase300,
    lineHeightBase400: theme.lineHeightBase300,
    spacingVerticalS: theme.spacingVerticalXS,
    spacingVerticalM: theme.spacingVerticalSNudge,
    spacingVerticalL: theme.spacingVerticalS,
    spacingHorizontalM: theme.spacingHorizontalS,
    spacingHorizontalL: theme.spacingHorizontalM,
  };
}
