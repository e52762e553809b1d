import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { leaderLists, type ListOwner, listOwners } from "../../../documents/circulars/leaderLists";
import { remarked } from "../../../documents/docx/officialDocument";
import { writeDocx } from "../../../documents/docx/writeDocx";
import { type Figures, figuresOf } from "../../../ledger/figures/figures";
import type { Ledger } from "../../../ledger/ledger";
import { periodEnd, periodName, previousPeriod } from "../../../plan/period";
import { SaveDocument } from "../../common/SaveDocument";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface LeaderListPartProps {
  readonly ledger: Ledger;
  readonly figures: Figures;
  /** What every paper says of its figures. */
  readonly remark: string;
}

/** 领导清单: for one leader or 协助副主任, or for all of them in one file. */
export function LeaderListPart({ ledger, figures, remark }: LeaderListPartProps): ReactNode {
  const words = useLocale().circular;
  const styles = useStyles();
  const owners = listOwners(ledger, figures);
  const [chosen, setChosen] = useState("");
  const keyOf = ({ kind, name }: ListOwner): string => `${kind} ${name}`;
  const own = owners.filter((owner) => keyOf(owner) === chosen);
  const period = periodName(figures.period);
  const before = previousPeriod(figures.period);
  return (
    <section aria-label={words.leaderList} className={styles.part}>
      <Text weight="semibold">{words.leaderList}</Text>
      <Field label={words.owner}>
        <Select value={own.length === 0 ? "" : chosen} onChange={(_event, data) => setChosen(data.value)}>
          <option value="">{words.allOwners(owners.length)}</option>
          {owners.map((owner) => (
            <option key={keyOf(owner)} value={keyOf(owner)}>
              {words.ownerNamed[owner.kind](owner.name)}
            </option>
          ))}
        </Select>
      </Field>
      <SaveDocument
        name={`${period}领导清单${own[0] === undefined ? "" : ` ${own[0].name}`}.docx`}
        label={words.saveList}
        make={() =>
          writeDocx(
            remarked(
              leaderLists(
                own.length === 0 ? owners : own,
                ledger,
                figures,
                figuresOf(ledger, { period: before, asOf: periodEnd(before), plans: figures.plans }),
              ),
              remark,
            ),
          )
        }
      />
    </section>
  );
}
