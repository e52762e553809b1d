import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Intake } from "../../plan/plan";
import { Disclosure } from "../common/Disclosure";
import { PagedList } from "../common/PagedList";
import { useLocale } from "../LocaleContext";
import { groupLeftover } from "./taskView";

const useStyles = makeStyles({
  part: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What became no task, and why; the text itself on demand, so that nothing is lost behind a count. */
export function LeftoverList({ intake }: { readonly intake: Intake }): ReactNode {
  const words = useLocale().review.leftover;
  const styles = useStyles();
  const groups = groupLeftover(intake);
  const heading = groups.length === 0 ? words.none : words.heading(intake.leftover.length);
  return (
    <section aria-label={heading}>
      <Text as="h3" weight="semibold" block style={{ margin: 0 }}>
        {heading}
      </Text>
      {groups.some((group) => group.why === "notUnderstood") && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.attention}</MessageBarBody>
        </MessageBar>
      )}
      {groups.map(({ why, places }) => (
        <Disclosure key={why} label={words.reasonCount(words.reasons[why], places.length)}>
          {() => (
            <PagedList label={words.reasons[why]} items={places} keyOf={(part) => part.start}>
              {(part) => <p className={styles.part}>{part.text.trim()}</p>}
            </PagedList>
          )}
        </Disclosure>
      ))}
    </section>
  );
}
