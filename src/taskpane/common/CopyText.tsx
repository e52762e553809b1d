import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { useLocale } from "../LocaleContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, width: "100%" },
});

interface CopyTextProps {
  readonly text: string;
  /** What the text is; the details of an error unless told. */
  readonly label?: string;
  readonly action?: string;
}

/** Text that is ready to be sent, and a button that copies it. */
export function CopyText({ text, label, action }: CopyTextProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "byHand">("no");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      // Task panes often may not touch the clipboard: the text is selected for the clerk instead.
      area.current?.focus();
      area.current?.select();
      setCopied("byHand");
    }
  }

  const outcome = { no: "", yes: locale.common.copied, byHand: locale.common.copyByHand }[copied];
  return (
    <div className={styles.root}>
      <Textarea
        textarea={{ ref: area }}
        readOnly
        rows={4}
        value={text}
        aria-label={label ?? locale.common.details}
        resize="vertical"
      />
      <div>
        <Button size="small" onClick={() => void copy()}>
          {action ?? locale.common.copy}
        </Button>{" "}
        <span role="status">{outcome}</span>
      </div>
    </div>
  );
}
