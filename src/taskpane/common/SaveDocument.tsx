import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useState, type ReactNode } from "react";
import { useLocale } from "../LocaleContext";
import { useServices } from "../services";
import { useOperation } from "../useOperation";
import { ErrorNotice } from "./ErrorNotice";

interface SaveDocumentProps {
  /** Of the file, with its ending. */
  readonly name: string;
  readonly label: string;
  readonly make: () => Promise<Uint8Array>;
}

/** A button that makes a document and gives it to the clerk. */
export function SaveDocument({ name, label, make }: SaveDocumentProps): ReactNode {
  const { host } = useServices();
  const locale = useLocale();
  const { state, run, clear } = useOperation();
  const [isSaved, setSaved] = useState(false);
  async function save(): Promise<void> {
    setSaved(false);
    const done = await run(async () => host.saveFile(name, await make()));
    setSaved(done !== undefined);
  }
  return (
    <div>
      <Button
        size="small"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={state.kind === "running"}
        onClick={() => void save()}
      >
        {label}
      </Button>{" "}
      <span role="status">{isSaved && locale.common.saved(name)}</span>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
    </div>
  );
}
