import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLocale } from "../../LocaleContext";
import { lookOf, usePartLooks, type Look } from "./partLooks";
import type { SourcePart } from "./sourceParts";

const useStyles = makeStyles({
  part: { borderRadius: tokens.borderRadiusSmall, boxDecorationBreak: "clone" },
  tag: {
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    marginInline: tokens.spacingHorizontalXXS,
    userSelect: "none",
  },
});

interface PartProps {
  readonly part: SourcePart;
  /** The whole source. */
  readonly text: string;
  /** Numbers that the task promises, as printed. */
  readonly targets: readonly string[];
}

/** A run of the source: its colour, and before it the word of the legend that says the same. */
export function Part({ part, text, targets }: PartProps): ReactNode {
  const looks = usePartLooks();
  const styles = useStyles();
  const look = lookOf(part.kind);
  const says = text.slice(part.start, part.end);
  return (
    <span className={mergeClasses(styles.part, looks[look])}>
      <Tag look={look} />
      {part.kind === "text" ? marked(says, targets) : says}
    </span>
  );
}

/** What stands between the parts (标点, 标签) has none: it would be on every second word. */
function Tag({ look }: { readonly look: Look }): ReactNode {
  const { tags } = useLocale().review.source;
  const styles = useStyles();
  return look === "label" ? null : <sup className={styles.tag}>{tags[look]}</sup>;
}

/** The text with the numbers that it promises marked, each where it first stands behind the one before. */
function marked(text: string, targets: readonly string[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const raw of targets) {
    const start = text.indexOf(raw, at);
    if (start < 0) continue;
    pieces.push(text.slice(at, start), <Target key={start}>{raw}</Target>);
    at = start + raw.length;
  }
  return [...pieces, text.slice(at)];
}

function Target({ children }: { readonly children: string }): ReactNode {
  const looks = usePartLooks();
  return (
    <mark className={looks.target}>
      <Tag look="target" />
      {children}
    </mark>
  );
}
