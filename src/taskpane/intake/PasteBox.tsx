import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useLocale } from "../LocaleContext";
import type { PastedText } from "./useIntake";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PasteBoxProps {
  readonly onRead: (text: PastedText) => void;
  readonly onBack: () => void;
}

/** Takes the text of a document that exists only in Word, a PDF or a web page. */
export function PasteBox({ onRead, onBack }: PasteBoxProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const pasted = useRef<Required<PastedText> | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => area.current?.focus(), []);

  function read(): void {
    // Left to the DOM until wanted: a controlled field redraws a whole document at every keystroke.
    const text = area.current?.value ?? "";
    if (text.trim() === "") {
      setMissing(true);
      area.current?.focus();
    } else {
      // What the clerk has changed or put together from pieces is no longer what the markup says.
      const html = text === pasted.current?.text ? pasted.current.html : "";
      onRead({ text, html });
    }
  }

  return (
    <div className={styles.root}>
      <Field
        label={locale.choose.pasteLabel}
        hint={locale.choose.pasteHint}
        {...(missing ? { validationMessage: locale.choose.pasteEmpty } : {})}
      >
        <Textarea
          textarea={{ ref: area }}
          rows={10}
          resize="vertical"
          onChange={() => setMissing(false)}
          onPaste={({ clipboardData }) => {
            // A text field has one kind of line break, whatever the clipboard had.
            const text = clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
            pasted.current = { text, html: clipboardData.getData("text/html") };
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={read}>
          {locale.choose.pasteRead}
        </Button>
        <Button onClick={onBack}>{locale.choose.pasteBack}</Button>
      </div>
    </div>
  );
}
