import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    outlineStyle: "none",
    color: tokens.colorNeutralForeground1,
  },
});

interface ScreenHeadingProps {
  readonly children: ReactNode;
  /** True where this screen takes the place of one whose button was just pressed. */
  readonly takesFocus: boolean;
}

/** A screen's heading. It takes over the focus that would be lost with the screen before it. */
export function ScreenHeading({ children, takesFocus }: ScreenHeadingProps): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
