import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cardDocument, factsOf, partsOf } from "../../documents/cards/cardDocument";
import { writeDocx } from "../../documents/docx/writeDocx";
import type { Ledger } from "../../ledger/ledger";
import type { TaskCard } from "../../ledger/taskCard";
import { Disclosure } from "../common/Disclosure";
import { SaveDocument } from "../common/SaveDocument";
import { useLocale } from "../LocaleContext";
import { QuarterWorkNotice } from "../quarter/work/QuarterWorkNotice";
import { useQuarterWork } from "../quarter/work/useQuarterWork";
import { CardFacts } from "./CardFacts";
import { ExtendForm } from "./ExtendForm";
import { InspectForm } from "./InspectForm";
import { MatterForm } from "./MatterForm";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
  },
});

interface TaskCardViewProps {
  readonly card: TaskCard;
  readonly ledger: Ledger;
  readonly lastCommand: string | null;
  readonly onChanged: () => void;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** All that is noted of a task, and what can be noted further. */
export function TaskCardView({
  card,
  ledger,
  lastCommand,
  onChanged,
  onUndone,
}: TaskCardViewProps): ReactNode {
  const words = useLocale().card;
  const styles = useStyles();
  const work = useQuarterWork(onChanged);
  const { task } = card;
  return (
    <>
      <QuarterWorkNotice work={work} lastCommand={lastCommand} onUndone={onUndone} />
      <CardFacts facts={factsOf(card)} />
      <SaveDocument
        name={`事项卡 ${task.id}.docx`}
        label={words.paper}
        make={() => writeDocx(cardDocument(card))}
      />
      {partsOf(card)
        .filter(({ rows }) => rows.length > 0)
        .map(({ heading, columns, rows }) => (
          <section key={heading} aria-label={heading} className={styles.part}>
            <Text weight="semibold">{heading}</Text>
            {rows.map((row, index) => (
              // Rows of a part have no key of their own and never change places.
              <div key={`${index}`} className={styles.row}>
                <CardFacts facts={columns.map(({ header }, at) => [header, row[at] ?? ""])} />
              </div>
            ))}
          </section>
        ))}
      <Disclosure label={words.extend}>{() => <ExtendForm task={task} work={work} />}</Disclosure>
      <Disclosure label={words.inspect}>
        {() => <InspectForm task={task} inspections={card.inspections} work={work} />}
      </Disclosure>
      <Disclosure label={words.matter}>
        {() => <MatterForm task={task} ledger={ledger} work={work} />}
      </Disclosure>
    </>
  );
}
