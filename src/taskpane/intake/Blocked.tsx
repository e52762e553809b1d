import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AddinError } from "../../errors";
import { useLocale } from "../LocaleContext";

/** Said before the clerk takes the trouble that would be in vain. */
export function Blocked({ error }: { readonly error: AddinError }): ReactNode {
  const { title, advice } = useLocale().errors[error.code](error.parameters);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {advice}
      </MessageBarBody>
    </MessageBar>
  );
}
