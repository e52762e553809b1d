import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookStatus } from "../../workbook/status";
import { ScreenHeading } from "../common/ScreenHeading";
import { useLocale } from "../LocaleContext";
import { About } from "./About";
import { History } from "./History";
import { Settings } from "./Settings";

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
  const words = useLocale().more;
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
