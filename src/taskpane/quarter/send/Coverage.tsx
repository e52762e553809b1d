import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FormsDraft } from "../../../documents/forms/draftForms";
import { Disclosure } from "../../common/Disclosure";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";

/** What would be made, in numbers, and what would not, and why. */
export function Coverage({ draft }: { readonly draft: FormsDraft }): ReactNode {
  const words = useLocale().send;
  const { forms, reports, existing, settled, unresolved, unknown } = draft;
  const rows = reports.length + existing;
  return (
    <>
      <Text weight="semibold">
        {forms.length === 0
          ? words.nothing
          : rows === 0
            ? words.workPlansToBeMade(forms.length)
            : words.toBeMade(forms.length, reports.length, existing)}
      </Text>
      {settled > 0 && <Text>{words.settled(settled)}</Text>}
      {unknown.length > 0 && <Text>{words.unknown(unknown.join("、"))}</Text>}
      {unresolved.length > 0 && (
        <Disclosure label={words.unresolved(unresolved.length)}>
          {() => (
            <>
              <Text block>{words.resolveHint}</Text>
              <PagedList
                label={words.unresolved(unresolved.length)}
                items={unresolved}
                keyOf={({ task }) => task.id}
              >
                {({ task, names }) => (
                  <Text>{words.unresolvedTask(task.plan, task.seq, names.join("、"))}</Text>
                )}
              </PagedList>
            </>
          )}
        </Disclosure>
      )}
    </>
  );
}
