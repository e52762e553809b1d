import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ClipboardRegular } from "@fluentui/react-icons/svg/clipboard";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useRef, type ReactNode } from "react";
import { FILE_ENDINGS } from "../../intake/readers/fileEndings";
import { useLocale } from "../LocaleContext";
import { type DropListeners, useDropTarget } from "./useDropTarget";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface DropZoneProps extends DropListeners {
  readonly onPaste: () => void;
  readonly onOpenSheet: () => void;
}

/** Where a document comes in: dropped here, chosen as a file, pasted, or open in Excel. */
export function DropZone({ onPaste, onOpenSheet, ...listeners }: DropZoneProps): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const over = useDropTarget(zone, listeners);

  return (
    <div
      ref={zone}
      role="group"
      aria-label={locale.choose.heading}
      className={mergeClasses(styles.zone, over && styles.over)}
    >
      <Text weight="semibold">{over ? locale.choose.dropNow : locale.choose.drop}</Text>
      <Button appearance="primary" icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>
        {locale.choose.file}
      </Button>
      <Button icon={<ClipboardRegular />} onClick={onPaste}>
        {locale.choose.paste}
      </Button>
      <Button icon={<TableRegular />} onClick={onOpenSheet}>
        {locale.choose.openSheet}
      </Button>
      <Text size={200} className={styles.hint}>
        {locale.choose.kinds}
      </Text>
      <input
        ref={input}
        type="file"
        accept={FILE_ENDINGS.join()}
        hidden
        aria-label={locale.choose.file}
        onChange={(event) => {
          // The field takes one file and no folder.
          const [file] = event.target.files ?? [];
          // The same file can be chosen again after it was changed.
          event.target.value = "";
          if (file) {
            listeners.onFile(file);
          }
        }}
      />
    </div>
  );
}
