import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../../common/Disclosure";
import { useLocale } from "../../LocaleContext";
import { usePartLooks, type Look } from "./partLooks";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  entry: { borderRadius: tokens.borderRadiusSmall, paddingInline: tokens.spacingHorizontalXS },
});

/** What each colour and each small word before a part means, as far as the document has it. */
export function Legend({ looks }: { readonly looks: ReadonlySet<Look> }): ReactNode {
  const words = useLocale().review.source;
  const colours = usePartLooks();
  const styles = useStyles();
  const entries = (Object.keys(words.names) as Look[]).filter((look) => looks.has(look));
  return (
    <Disclosure label={words.legend}>
      {() => (
        <ul aria-label={words.legend} className={styles.list}>
          {entries.map((look) => (
            <li key={look} className={mergeClasses(styles.entry, colours[look])}>
              {look !== "label" && <sup>{words.tags[look]}</sup>} {words.names[look]}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
