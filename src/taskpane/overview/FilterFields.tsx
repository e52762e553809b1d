import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { OverviewFilter } from "../choices/workbookChoices";
import { Disclosure } from "../common/Disclosure";
import { useLocale } from "../LocaleContext";
import type { FilterOptions, Share } from "./countTasks";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { display: "block", color: tokens.colorNeutralForeground2 },
  narrowed: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface FilterFieldsProps {
  readonly options: FilterOptions;
  /** Titles by short name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly total: number;
  readonly filter: OverviewFilter;
  readonly onFilter: (changed: Partial<OverviewFilter>) => void;
}

/** What the overview is narrowed to: a plan at sight, unit, leader and 类目 on demand. */
export function FilterFields({ options, titles, total, filter, onFilter }: FilterFieldsProps): ReactNode {
  const words = useLocale().overview;
  const styles = useStyles();
  const more = [
    { key: "unit", label: words.unit, shares: options.units },
    { key: "leader", label: words.leader, shares: options.leaders },
    { key: "category", label: words.category, shares: options.categories },
  ] as const;
  const narrowedBy = more.flatMap(({ key }) => filter[key] ?? []);
  return (
    <>
      <PlanField options={options} titles={titles} total={total} filter={filter} onFilter={onFilter} />
      <Disclosure label={words.moreFilters}>
        {() => (
          <div className={styles.fields}>
            {more.map(({ key, label, shares }) => (
              <FilterSelect
                key={key}
                label={label}
                shares={shares}
                value={filter[key]}
                onChange={(name) => onFilter({ [key]: name })}
              />
            ))}
          </div>
        )}
      </Disclosure>
      {narrowedBy.length > 0 && (
        <div className={styles.narrowed}>
          <Text>{words.narrowed(narrowedBy.join("、"))}</Text>
          <Button size="small" onClick={() => onFilter({ unit: null, leader: null, category: null })}>
            {words.clearFilter}
          </Button>
        </div>
      )}
    </>
  );
}

/** The plans of the register. One alone leaves nothing to choose. */
function PlanField({ options, titles, total, filter, onFilter }: FilterFieldsProps): ReactNode {
  const words = useLocale().overview;
  const plans = options.plans.map(({ name, tasks }) => ({
    name,
    label: <PlanLabel name={words.share(name, tasks)} title={titles.get(name) ?? ""} />,
  }));
  if (plans.length < 2) {
    return plans.map(({ name, label }) => <div key={name}>{label}</div>);
  }
  return (
    <Field label={words.plans}>
      <RadioGroup
        value={filter.plan ?? ""}
        onChange={(_event, data) => onFilter({ plan: data.value === "" ? null : data.value })}
      >
        <Radio value="" label={words.allPlans(total)} />
        {plans.map(({ name, label }) => (
          <Radio key={name} value={name} label={label} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function PlanLabel({ name, title }: { readonly name: string; readonly title: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{name}</Text>
      <Text size={200} className={styles.title}>
        {title}
      </Text>
    </>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly shares: readonly Share[];
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}

function FilterSelect({ label, shares, value, onChange }: FilterSelectProps): ReactNode {
  const words = useLocale().overview;
  return (
    <Field label={label}>
      <Select
        value={value ?? ""}
        onChange={(_event, data) => onChange(data.value === "" ? null : data.value)}
      >
        <option value="">{words.any}</option>
        {shares.map(({ name, tasks }) => (
          <option key={name} value={name}>
            {words.share(name, tasks)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
