import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useLocale } from "../LocaleContext";

/** Long enough to fill several screens, short enough to be drawn at once. */
export const PAGE_LENGTH = 50;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 160px" },
  more: { marginTop: tokens.spacingVerticalS, width: "100%" },
});

interface PagedListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  readonly children: (item: T) => ReactNode;
}

/** A list of any length of which a page is drawn at a time; the next page follows on demand. */
export function PagedList<T>({ label, items, keyOf, children }: PagedListProps<T>): ReactNode {
  const locale = useLocale();
  const styles = useStyles();
  const [length, setLength] = useState(PAGE_LENGTH);
  const firstNew = useRef<HTMLLIElement>(null);
  const asked = useRef(false);
  const left = items.length - length;

  useEffect(() => {
    // The button may be gone now: the keyboard goes on at the first item that it brought.
    if (asked.current) {
      asked.current = false;
      firstNew.current?.focus();
    }
  }, [length]);

  return (
    <>
      <ul aria-label={label} className={styles.list}>
        {items.slice(0, length).map((item, place) => (
          <li
            key={keyOf(item)}
            className={styles.item}
            ref={place === length - PAGE_LENGTH ? firstNew : null}
            tabIndex={place === length - PAGE_LENGTH && place > 0 ? -1 : undefined}
          >
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            asked.current = true;
            setLength(length + PAGE_LENGTH);
          }}
        >
          {locale.review.tasks.more(Math.min(left, PAGE_LENGTH), left)}
        </Button>
      )}
    </>
  );
}
