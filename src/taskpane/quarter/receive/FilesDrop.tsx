import { Button, Field, makeStyles, mergeClasses, Text, Textarea, tokens } from "@fluentui/react-components";
import { ClipboardRegular } from "@fluentui/react-icons/svg/clipboard";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { useRef, useState, type ReactNode } from "react";
import type { Dropped } from "../../../commands/readReturnedFiles";
import { FILE_ENDINGS } from "../../../intake/readers/fileEndings";
import { useDrop } from "../../common/useDrop";
import { readFile } from "../../intake/readFile";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    textAlign: "center",
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  hint: { color: tokens.colorNeutralForeground2 },
  paste: { textAlign: "start" },
});

interface FilesDropProps {
  readonly busy: boolean;
  /** How many tables have been pasted or files read: names pasted ones apart. */
  readonly count: number;
  readonly onFiles: (dropped: readonly Dropped[]) => void;
}

/** Where the units' files come in: any number, dropped or chosen, or a table that is pasted. */
export function FilesDrop({ busy, count, onFiles }: FilesDropProps): ReactNode {
  const words = useLocale().receive;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [pasting, setPasting] = useState(false);
  const [complaint, setComplaint] = useState("");

  function take(files: readonly File[]): void {
    setComplaint("");
    if (files.length > 0 && !busy)
      onFiles(files.map((file) => ({ name: file.name, bytes: () => readFile(file) })));
  }
  function paste(text: string, html: string): void {
    if (text.trim() === "") {
      setComplaint(words.pasteEmpty);
      return;
    }
    setComplaint("");
    setPasting(false);
    onFiles([{ name: words.pastedName(count + 1), text, html }]);
  }
  const over = useDrop(zone, (data) => {
    const isFolder = [...data.items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
    if (isFolder) setComplaint(words.folder);
    else if (data.files.length > 0) take([...data.files]);
    else paste(data.getData("text/plain"), data.getData("text/html"));
  });

  return (
    <div
      ref={zone}
      role="group"
      aria-label={words.drop}
      className={mergeClasses(styles.zone, over && styles.over)}
    >
      <Text weight="semibold">{over ? words.dropNow : words.drop}</Text>
      <Button
        appearance="primary"
        icon={<DocumentAddRegular />}
        disabledFocusable={busy}
        onClick={() => input.current?.click()}
      >
        {words.choose}
      </Button>
      <Button icon={<ClipboardRegular />} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
        {words.paste}
      </Button>
      <Text size={200} className={styles.hint}>
        {words.kinds}
      </Text>
      {pasting && (
        <div className={styles.paste}>
          <Field label={words.pasteLabel} hint={words.pasteHint}>
            <Textarea textarea={{ ref: area }} rows={6} resize="vertical" />
          </Field>
          <Button disabledFocusable={busy} onClick={() => paste(area.current?.value ?? "", "")}>
            {words.pasteRead}
          </Button>
        </div>
      )}
      <div role="status">{complaint}</div>
      <input
        ref={input}
        type="file"
        multiple
        accept={FILE_ENDINGS.join()}
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same files can be chosen again after they were changed.
          event.target.value = "";
          take(files);
        }}
      />
    </div>
  );
}
