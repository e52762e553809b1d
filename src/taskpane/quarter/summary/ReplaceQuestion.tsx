import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellValue } from "../../../workbook/cells";
import type { PageChange } from "../../../workbook/summary/pageChanges";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ReplaceQuestionProps {
  readonly changes: readonly PageChange[];
  /** The sheet in which somebody has typed since; null where nobody has. */
  readonly touched: string | null;
  readonly isBusy: boolean;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** What a new summary would change on the one that stands, and whether to. */
export function ReplaceQuestion(props: ReplaceQuestionProps): ReactNode {
  const { changes, touched, isBusy, onReplace, onKeep } = props;
  const words = useLocale().summary;
  const styles = useStyles();
  if (changes.length === 0) return <Text>{words.same}</Text>;
  const heading = words.changesHeading(changes.length);
  return (
    <section aria-label={heading} className={styles.root}>
      <Text as="h3" weight="semibold" block className={styles.heading}>
        {heading}
      </Text>
      {touched !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.touched(touched)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onReplace}>
          {words.replace}
        </Button>
        <Button disabledFocusable={isBusy} onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
      <PagedList label={heading} items={changes} keyOf={(change) => JSON.stringify(change)}>
        {({ section, row, column, before, after }) => (
          <>
            <Text block weight="semibold">
              {words.change(section, row, column)}
            </Text>
            <Text block>{words.fromTo(shown(before), shown(after))}</Text>
          </>
        )}
      </PagedList>
    </section>
  );
}

/** A share reads as one. */
function shown(value: CellValue): string {
  const isShare = typeof value === "number" && !Number.isInteger(value);
  return isShare ? `${(value * 100).toFixed(1)}%` : String(value);
}
