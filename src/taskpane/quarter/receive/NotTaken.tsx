import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { UnreadableFile } from "../../../commands/readReturnedFiles";
import type { Receipt } from "../../../documents/returned/receipt";
import type { FormRefusal } from "../../../documents/returned/whose";
import type { Locale } from "../../../locales/locale";
import { errorMessage } from "../../../locales/errorMessage";
import { PagedList } from "../../common/PagedList";
import { useLocale } from "../../LocaleContext";

function refusalText(reason: FormRefusal, words: Locale["receive"]["formRefused"]): string {
  switch (reason.kind) {
    case "wrongPeriod":
      return words.wrongPeriod(reason.period);
    case "wrongPlan":
      return words.wrongPlan(reason.plan);
    case "later":
    case "noRows":
      return words[reason.kind];
  }
}

interface NotTakenProps {
  readonly receipt: Receipt;
  readonly unreadable: readonly UnreadableFile[];
}

/** Files, sheets and forms that are not taken in, each with the reason. */
export function NotTaken({ receipt, unreadable }: NotTakenProps): ReactNode {
  const locale = useLocale();
  const words = locale.receive;
  const told = [
    ...unreadable.map(({ name, error }) => {
      const { title, advice } = errorMessage(error, locale);
      return { name, why: `${title}${advice}` };
    }),
    ...receipt.refused.map(({ form, reason }) => ({
      name: words.sheet(form.file, form.page),
      why: refusalText(reason, words.formRefused),
    })),
    ...receipt.strange.map(({ file, page, begins }) => ({
      name: words.sheet(file, page),
      why: words.strangePage(begins),
    })),
  ].map((each, index) => ({ ...each, index }));
  if (told.length === 0) return null;
  const label = words.notTaken(told.length);
  return (
    <section aria-label={label}>
      <Text as="h4" weight="semibold" block style={{ margin: 0 }}>
        {label}
      </Text>
      <PagedList label={label} items={told} keyOf={({ index }) => index}>
        {({ name, why }) => (
          <>
            <Text weight="medium">{name}</Text> <Text size={200}>{why}</Text>
          </>
        )}
      </PagedList>
    </section>
  );
}
