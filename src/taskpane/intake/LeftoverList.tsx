import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { linesOf, takeLeftover } from "../../intake/corrections/takeLeftover";
import type { Intake, Leftover } from "../../plan/plan";
import { Disclosure } from "../common/Disclosure";
import { PagedList } from "../common/PagedList";
import { useLocale } from "../LocaleContext";
import { usePlanCorrections } from "./correct/useCorrections";
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
              {(part) => <LeftoverPart part={part} />}
            </PagedList>
          )}
        </Disclosure>
      ))}
    </section>
  );
}

/** The part itself; each of its lines can be made a task, but those of a task that was taken out. */
function LeftoverPart({ part }: { readonly part: Leftover }): ReactNode {
  const { plan, reviewed, apply, busy } = usePlanCorrections();
  const words = useLocale().review.correct;
  const styles = useStyles();
  const [taking, setTaking] = useState(false);
  const { text } = reviewed.intake;
  if (part.why === "dropped") return <p className={styles.part}>{part.text.trim()}</p>;
  if (!taking) {
    return (
      <div className={styles.part}>
        {part.text.trim()}
        <div>
          <Button size="small" disabled={busy} onClick={() => setTaking(true)}>
            {words.take}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <PagedList label={words.takeWhich} items={linesOf(part)} keyOf={({ start }) => start}>
      {(line) => (
        <p className={styles.part}>
          {text.slice(line.start, line.end)}{" "}
          <Button size="small" disabled={busy} onClick={() => apply((one) => takeLeftover(one, plan, line))}>
            {words.takeLine}
          </Button>
        </p>
      )}
    </PagedList>
  );
}
