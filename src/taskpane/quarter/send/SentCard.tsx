import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { SentFile } from "../../../commands/sendForms";
import type { UnitForm } from "../../../documents/forms/draftForms";
import { zipFiles } from "../../../documents/zipFiles";
import { Disclosure } from "../../common/Disclosure";
import { ErrorNotice } from "../../common/ErrorNotice";
import { PagedList } from "../../common/PagedList";
import { UndoButton } from "../../common/UndoButton";
import { useLocale } from "../../LocaleContext";
import { useServices } from "../../services";
import { useOperation } from "../../useOperation";

const useStyles = makeStyles({
  unit: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0 },
});

/** Forms that were made, as long as the pane is open. */
export interface Sent {
  readonly forms: readonly UnitForm[];
  readonly files: readonly SentFile[];
  readonly added: number;
  /** What the archive is called. */
  readonly archive: string;
}

interface SentCardProps {
  readonly sent: Sent;
  /** What 撤销 would take back now. */
  readonly lastCommand: string | null;
  readonly onUndone: (commands: readonly string[]) => void;
}

/** What was made: saved as one archive, or unit by unit. */
export function SentCard({ sent, lastCommand, onUndone }: SentCardProps): ReactNode {
  const words = useLocale().send;
  const { host } = useServices();
  const { state, run, clear } = useOperation();
  const [isSaved, setSaved] = useState(false);
  const { forms, files, added, archive } = sent;
  async function saveAll(): Promise<void> {
    const done = await run(async () => host.saveFile(archive, await zipFiles(files)));
    setSaved(done !== undefined);
  }
  return (
    <>
      <div role="status">
        <MessageBar layout="multiline" intent="success">
          <MessageBarBody>
            {words.done(forms.length, added)}
            {isSaved && words.saved}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => void saveAll()}>
              {words.saveAll}
            </Button>
            {added > 0 && lastCommand === "sendForms" && (
              <UndoButton command="sendForms" onUndone={onUndone} />
            )}
          </MessageBarActions>
        </MessageBar>
      </div>
      {state.kind === "failed" && <ErrorNotice error={state.error} onDismiss={clear} />}
      <Disclosure label={words.units(forms.length)}>
        {() => (
          <PagedList label={words.units(forms.length)} items={forms} keyOf={({ file }) => file}>
            {(form) => (
              <UnitLine
                unit={form.unit}
                file={files.find(({ name }) => name === form.file)}
                onAct={(act) => void run(act)}
              />
            )}
          </PagedList>
        )}
      </Disclosure>
    </>
  );
}

interface UnitLineProps {
  readonly unit: string;
  readonly file: SentFile | undefined;
  readonly onAct: (act: () => Promise<void>) => void;
}

function UnitLine({ unit, file, onAct }: UnitLineProps): ReactNode {
  const words = useLocale().send;
  const styles = useStyles();
  const { host } = useServices();
  if (!file) return null;
  const { name, bytes } = file;
  return (
    <div className={styles.unit}>
      <Text className={styles.name}>{unit}</Text>
      <Button
        size="small"
        aria-label={words.open(unit)}
        onClick={() => onAct(() => host.openWorkbook(bytes))}
      >
        {words.openShort}
      </Button>
      <Button
        size="small"
        aria-label={words.save(unit)}
        onClick={() => onAct(() => host.saveFile(name, bytes))}
      >
        {words.saveShort}
      </Button>
    </div>
  );
}
