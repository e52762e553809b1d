import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import type { WorkbookStatus } from "../../workbook/status";
import { Disclosure } from "../common/Disclosure";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { About } from "./About";
import { History } from "./History";
import { Settings } from "./Settings";

// With the functions themselves, which only their examples need here.
const FunctionsPage = lazy(async () => ({
  default: (await import("../functions/FunctionsPage")).FunctionsPage,
}));

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    overflowWrap: "anywhere",
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface MoreScreenProps {
  readonly status: WorkbookStatus;
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** ⋯: what was done, how the pane is set, and what it is. */
export function MoreScreen({ status, onChanged, onUndone }: MoreScreenProps): ReactNode {
  const locale = useLocale();
  const words = locale.more;
  const styles = useStyles();
  const sections = [
    {
      heading: words.history.heading,
      content: (
        <History
          steps={status.kind === "register" ? status.undo : []}
          onChanged={onChanged}
          onUndone={onUndone}
        />
      ),
    },
    {
      heading: locale.functions.heading,
      content:
        status.kind === "register" ? (
          <Disclosure label={locale.functions.open}>
            {() => (
              <Suspense fallback={<Spinner />}>
                <FunctionsPage onChanged={onChanged} />
              </Suspense>
            )}
          </Disclosure>
        ) : (
          <Text>{locale.functions.needsRegister}</Text>
        ),
    },
    { heading: words.settings.heading, content: <Settings status={status} onChanged={onChanged} /> },
    { heading: words.about.heading, content: <About /> },
  ];
  return (
    <div className={styles.root}>
      {sections.map(({ heading, content }) => (
        <section key={heading} aria-label={heading} className={styles.section}>
          <ScreenHeading takesFocus={false}>{heading}</ScreenHeading>
          {content}
        </section>
      ))}
    </div>
  );
}
