import { Button } from "@fluentui/react-components";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import type { ReactNode } from "react";
import type { Place } from "../../commands/goTo";
import type { PaneApi } from "../paneApi";
import { useOperation } from "../useOperation";
import { ErrorNotice } from "./ErrorNotice";

interface GoToButtonProps {
  readonly api: PaneApi;
  readonly place: Place;
  readonly label: string;
  readonly appearance: "primary" | "secondary";
}

/** 转到: shows a place in the workbook. */
export function GoToButton({ api, place, label, appearance }: GoToButtonProps): ReactNode {
  const { state, run, clear } = useOperation();
  return (
    <>
      <Button
        appearance={appearance}
        icon={<TableArrowUpRegular />}
        disabledFocusable={state.kind === "running"}
        onClick={() => void run((control) => api.goTo.perform(place, control))}
      >
        {label}
      </Button>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </>
  );
}
