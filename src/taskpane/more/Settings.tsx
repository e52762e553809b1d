import { Field, Radio, RadioGroup, Select, Switch, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookStatus } from "../../workbook/status";
import { DENSITIES, LANGUAGES } from "../choices/userChoices";
import { useChoices } from "../choices/useChoices";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { WarningDays } from "./WarningDays";

interface SettingsProps {
  readonly status: WorkbookStatus;
  readonly onChanged: () => void;
}

/** 设置: of the person at this computer first, then of the workbook. */
export function Settings({ status, onChanged }: SettingsProps): ReactNode {
  const { userChoices } = useServices();
  const user = useChoices(userChoices);
  const words = useLocale().more.settings;
  return (
    <>
      <Field label={words.language}>
        <Select
          value={user.language}
          onChange={(_event, data) =>
            userChoices.set({ language: LANGUAGES.find((one) => one === data.value) ?? "office" })
          }
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {words.languages[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.density}>
        <RadioGroup
          layout="horizontal"
          value={user.density}
          onChange={(_event, data) =>
            userChoices.set({ density: DENSITIES.find((one) => one === data.value) ?? "comfortable" })
          }
        >
          {DENSITIES.map((density) => (
            <Radio key={density} value={density} label={words.densities[density]} />
          ))}
        </RadioGroup>
      </Field>
      {!userChoices.areKept() && <Text role="status">{words.notKept}</Text>}
      {status.kind === "register" && (
        <WorkbookSettings warningDays={status.warningDays} onChanged={onChanged} />
      )}
    </>
  );
}

interface WorkbookSettingsProps {
  readonly warningDays: number;
  readonly onChanged: () => void;
}

function WorkbookSettings({ warningDays, onChanged }: WorkbookSettingsProps): ReactNode {
  const { workbookChoices } = useServices();
  const { opensPane, defaultDue } = useChoices(workbookChoices);
  const words = useLocale().more.settings;
  const answers = ["ask", "yearEnd", "none"] as const;
  return (
    <>
      <WarningDays stored={warningDays} onChanged={onChanged} />
      <Field label={words.defaultDue} hint={words.defaultDueHint}>
        <Select
          value={defaultDue}
          onChange={(_event, data) =>
            workbookChoices.set({ defaultDue: answers.find((one) => one === data.value) ?? "ask" })
          }
        >
          {answers.map((answer) => (
            <option key={answer} value={answer}>
              {words.defaultDues[answer]}
            </option>
          ))}
        </Select>
      </Field>
      <Field hint={words.opensPaneHint}>
        <Switch
          label={words.opensPane}
          checked={opensPane}
          onChange={(_event, data) => workbookChoices.set({ opensPane: data.checked })}
        />
      </Field>
    </>
  );
}
