import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { fromSerial } from "../../../plan/date";
import type { CellValue } from "../../../workbook/cells";
import type { FieldChange } from "../../../workbook/update/comparison";
import { useLocale } from "../../LocaleContext";

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2 },
  value: { textDecorationLine: "none" },
});

const DATES: readonly string[] = ["到期日", "最终时限", "印发日期"];

/** One field: what stands, and what the new document says. */
export function FieldChangeText({
  change: { header, before, after },
}: {
  readonly change: FieldChange;
}): ReactNode {
  const words = useLocale().review.update;
  const styles = useStyles();
  const said = (cell: CellValue): string => {
    if (cell === "") return words.blank;
    return typeof cell === "number" && DATES.includes(header)
      ? (fromSerial(cell) ?? String(cell))
      : String(cell);
  };
  return (
    <>
      <span className={styles.label}>{header}</span> {words.was}
      <del>{said(before)}</del> {words.becomes}
      <ins className={styles.value}>{said(after)}</ins>
    </>
  );
}
